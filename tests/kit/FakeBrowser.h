// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FakeBrowser: remembers the pages.
#pragma once

#include "core/ports/Browser.h"

#include <QStringList>

namespace readyline::kit {

struct FakeBrowser final : ports::Browser {
    [[nodiscard]] bool open(const QUrl& page) override {
        pages << QString::fromUtf8(page.toEncoded());
        return works;
    }
    QStringList pages;
    bool works = true;
};

} // namespace readyline::kit
