// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How long ago somebody last typed or pointed in our own windows: all that is known where the desktop tells no program
// about the others' input.

#include "core/base/Time.h"

#include <QObject>

namespace readyline::platform {

class OwnInput final : public QObject {
public:
    OwnInput(Time& time, QObject* application);

    [[nodiscard]] Duration ago() const { return m_time.now() - m_last; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Time& m_time;
    Instant m_last;
};

} // namespace readyline::platform
