// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/FileSink.h"

#include "core/base/Timestamp.h"

#include <QFileInfo>
#include <QSaveFile>

namespace readyline::mirror {

using ports::SinkFault;
using ports::SinkValue;

std::string FileSink::valueFor(domain::MirrorValue value, WallTime since) const {
    const char* word = value == domain::MirrorValue::InAMeeting ? "inAMeeting" : "onACall";
    return std::string{R"({"value":")"} + word + R"(","since":")" + toIso(since) + "\"}\n";
}

Expected<SinkValue, SinkFault> FileSink::read() {
    const QFileInfo info(m_path);
    if (!info.exists()) return SinkValue{};
    if (!info.isFile()) return unexpected(SinkFault::Unreadable);
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) return unexpected(SinkFault::Unreadable);
    const QByteArray bytes = file.read(kMostToKeep + 1);
    if (file.error() != QFileDevice::NoError) return unexpected(SinkFault::Unreadable);
    if (bytes.size() > kMostToKeep) return unexpected(SinkFault::TooBig);
    return SinkValue{bytes.toStdString()};
}

Expected<void, SinkFault> FileSink::write(const SinkValue& value) {
    if (!value) {
        if (QFile::exists(m_path) && !QFile::remove(m_path)) return unexpected(SinkFault::Unwritable);
        return {};
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) return unexpected(SinkFault::Unwritable);
    file.write(QByteArray::fromStdString(*value));
    if (!file.commit()) return unexpected(SinkFault::Unwritable);
    return {};
}

} // namespace readyline::mirror
