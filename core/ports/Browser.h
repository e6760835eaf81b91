// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Browser: the person's own, where pages open that are none of ours.
#pragma once

#include <QUrl>

namespace readyline::ports {

class Browser {
public:
    virtual ~Browser() = default;
    // False where the system has nothing to open it with. Never blocks.
    [[nodiscard]] virtual bool open(const QUrl& page) = 0;
};

} // namespace readyline::ports
