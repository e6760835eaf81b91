// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/TakenKeys.h"

namespace readyline::platform {

void TakenKeys::learn() {
    say(take());
    give();
}

void TakenKeys::setWanted(bool wanted) {
    if (wanted == m_wanted) return;
    m_wanted = wanted;
    if (wanted)
        takeAnew();
    else
        give();
}

void TakenKeys::say(const QMap<QString, QString>& taken) {
    if (taken == m_taken) return;
    m_taken = taken;
    Q_EMIT globalKeysChanged();
}

} // namespace readyline::platform
