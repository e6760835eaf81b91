// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/ProcessSound.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace readyline::platform {

using namespace Qt::StringLiterals;

namespace {

struct Player {
    const char* program;
    QStringList arguments; // before the file
};

QList<Player> players() {
    return {{"pw-play", {}}, {"paplay", {}}, {"canberra-gtk-play", {u"-f"_s}}, {"aplay", {u"-q"_s}}};
}

} // namespace

ProcessSound::ProcessSound(const QString& folder, QObject* parent) : QObject(parent), m_folder(folder) {
    for (const Player& each : players()) {
        m_player = QStandardPaths::findExecutable(QString::fromLatin1(each.program));
        m_arguments = each.arguments;
        if (!m_player.isEmpty()) break;
    }
}

ProcessSound::~ProcessSound() {
    silence();
    if (m_process) m_process->waitForFinished(200);
}

QString ProcessSound::file() const {
    const QString path = QDir(m_folder).filePath(u"ring.wav"_s);
    QFile ring(u":/readyline/sounds/ring.wav"_s);
    if (QFile::exists(path) && QFile(path).size() == ring.size()) return path;
    QDir().mkpath(m_folder);
    QFile::remove(path);
    return ring.copy(path) ? path : QString();
}

void ProcessSound::ring() {
    if (!canPlay() || (m_process && m_process->state() != QProcess::NotRunning)) return;
    const QString path = file();
    if (path.isEmpty()) return;
    if (!m_process) {
        m_process = new QProcess(this);
        m_process->setStandardOutputFile(QProcess::nullDevice());
        m_process->setStandardErrorFile(QProcess::nullDevice());
    }
    m_process->start(m_player, m_arguments + QStringList{path});
}

void ProcessSound::silence() {
    if (!m_process || m_process->state() == QProcess::NotRunning) return;
    m_process->kill();
}

} // namespace readyline::platform
