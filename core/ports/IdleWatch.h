// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// IdleWatch: whether anybody touches this computer, as far as the desktop tells us.
#pragma once

#include "core/base/Time.h"

#include <QObject>

namespace readyline::ports {

class IdleWatch : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Says idleChanged(true) once nobody has touched it for so long, and idleChanged(false) when somebody does again, at most
    // a second late. Zero: watches nothing.
    virtual void setAfter(Duration after) = 0;
    [[nodiscard]] virtual bool isIdle() const = 0;

Q_SIGNALS:
    void idleChanged(bool idle);
};

} // namespace readyline::ports
