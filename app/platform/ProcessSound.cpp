// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/ProcessSound.h"

#include "app/platform/SoundOutputs.h"
#include "app/platform/Tones.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace readyline::platform {

using namespace Qt::StringLiterals;

namespace {

struct Player {
    QString program;
    QStringList arguments; // before the file
    QString outputOption;
    QString lister;
    QStringList listing;
    QList<ports::Output> (*read)(const QByteArray&);
};

QList<Player> players() {
    const QStringList sinks{u"list"_s, u"sinks"_s};
    return {{u"pw-play"_s, {}, u"--target="_s, u"pactl"_s, sinks, sinksOf},
        {u"paplay"_s, {}, u"--device="_s, u"pactl"_s, sinks, sinksOf},
        {u"canberra-gtk-play"_s, {u"-f"_s}, {}, {}, {}, nullptr},
        {u"aplay"_s, {u"-q"_s}, u"--device="_s, u"aplay"_s, {u"-L"_s}, cardsOf}};
}

} // namespace

ProcessSound::ProcessSound(const QString& folder, QObject* parent) : QObject(parent), m_folder(folder) {
    for (const Player& each : players()) {
        m_player = QStandardPaths::findExecutable(each.program);
        if (m_player.isEmpty()) continue;
        m_arguments = each.arguments;
        m_lister = each.lister.isEmpty() ? QString() : QStandardPaths::findExecutable(each.lister);
        m_outputOption = each.outputOption;
        m_listing = each.listing;
        m_read = each.read;
        break;
    }
}

ProcessSound::~ProcessSound() {
    silence();
    if (m_process) m_process->waitForFinished(200);
}

// Written once a run, whatever lies there.
QString ProcessSound::file(const ports::Ring& ring) {
    const QString path = QDir(m_folder).filePath(u"%1-%2.wav"_s.arg(nameOf(ring.tone)).arg(ring.volume));
    if (m_written.contains(path)) return path;
    QDir().mkpath(m_folder);
    QFile out(path);
    const QByteArray wave = waveOf(ring.tone, ring.volume);
    if (!out.open(QIODevice::WriteOnly) || out.write(wave) != wave.size()) return {};
    m_written.insert(path);
    return path;
}

void ProcessSound::play(const ports::Ring& ring) {
    if (!canPlay() || (m_process && m_process->state() != QProcess::NotRunning)) return;
    const QString path = file(ring);
    if (path.isEmpty()) return;
    if (!m_process) {
        m_process = new QProcess(this);
        m_process->setStandardOutputFile(QProcess::nullDevice());
        m_process->setStandardErrorFile(QProcess::nullDevice());
    }
    QStringList arguments = m_arguments;
    if (!ring.output.isEmpty() && !m_outputOption.isEmpty()) arguments << m_outputOption + ring.output;
    m_process->start(m_player, arguments << path);
}

void ProcessSound::silence() {
    if (!m_process || m_process->state() == QProcess::NotRunning) return;
    m_process->kill();
}

void ProcessSound::findOutputs(std::function<void(const QList<ports::Output>&)> found) {
    delete m_list; // with what it had still to say
    m_list = nullptr;
    if (m_lister.isEmpty() || !m_read) return found({});
    m_list = new QProcess(this);
    QProcessEnvironment english = QProcessEnvironment::systemEnvironment();
    english.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_list->setProcessEnvironment(english);
    m_list->setStandardErrorFile(QProcess::nullDevice());
    connect(m_list, &QProcess::finished, this, [this, found](int code, QProcess::ExitStatus status) {
        const bool works = code == 0 && status == QProcess::NormalExit;
        found(works ? m_read(m_list->readAllStandardOutput()) : QList<ports::Output>());
    });
    m_list->start(m_lister, m_listing);
}

} // namespace readyline::platform
