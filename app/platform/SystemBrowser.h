// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The browser that the person has chosen in his system. Only https leaves here, whoever asks.

#include "core/ports/Browser.h"

namespace readyline::platform {

class SystemBrowser final : public ports::Browser {
public:
    [[nodiscard]] bool open(const QUrl& page) override;
};

} // namespace readyline::platform
