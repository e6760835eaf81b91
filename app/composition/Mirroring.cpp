// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/composition/Mirroring.h"

#include "core/mirror/FileSink.h"
#include "core/mirror/Logging.h"

namespace readyline::composition {

using namespace Qt::StringLiterals;

namespace {

std::vector<std::unique_ptr<ports::PresenceSink>> sinks(const QString& file) {
    std::vector<std::unique_ptr<ports::PresenceSink>> made;
    if (!file.isEmpty()) made.push_back(std::make_unique<mirror::FileSink>(QFileInfo(file).absoluteFilePath()));
    return made;
}

} // namespace

Mirroring::Mirroring(desk::Desk& desk, const Time& time, const QDir& profile, const QString& file)
    : m_desk(desk),
      m_saved(QDir(profile.filePath(u"presence"_s))),
      m_mirror(sinks(file), m_saved, time) {
    if (file.isEmpty()) return;
    m_isOurs = m_saved.claim();
    if (!m_isOurs) {
        qCWarning(mirror::lcMirror) << "the presence is not mirrored: another window of this profile does it";
        return;
    }
    m_mirror.start();
    connect(&m_desk, &desk::Desk::connectionChanged, this, &Mirroring::follow);
    connect(&m_desk, &desk::Desk::siteChanged, this, &Mirroring::follow);
    connect(&m_desk, &desk::Desk::selfChanged, this, &Mirroring::follow);
    connect(&m_desk, &desk::Desk::ended, this, [this] { m_mirror.follow(domain::MirrorValue::Unchanged); });
}

Mirroring::~Mirroring() {
    if (m_isOurs) m_mirror.release();
}

// An empty picture says nothing about a call: only one that is live counts.
void Mirroring::follow() {
    if (m_desk.connection().isLive()) m_mirror.follow(domain::mirrored(m_desk.self().layers, m_desk.site()));
}

} // namespace readyline::composition
