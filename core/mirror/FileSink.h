// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FileSink: the mirrored presence as a small JSON file, {"value":"onACall","since":"2026-11-21T09:30:05.000Z"}, for a script
// that drives a light. Replaced as a whole. After the call it is again what it was before, or gone if there was none.
#pragma once

#include "core/ports/PresenceSink.h"

#include <QString>

namespace readyline::mirror {

class FileSink final : public ports::PresenceSink {
public:
    static constexpr qint64 kMostToKeep = 64 * 1024;

    explicit FileSink(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] std::string id() const override { return "file:" + m_path.toStdString(); }
    [[nodiscard]] std::string valueFor(domain::MirrorValue, WallTime since) const override;
    [[nodiscard]] Expected<ports::SinkValue, ports::SinkFault> read() override;
    [[nodiscard]] Expected<void, ports::SinkFault> write(const ports::SinkValue&) override;

private:
    QString m_path;
};

} // namespace readyline::mirror
