// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/SystemBrowser.h"

#include <QDesktopServices>

namespace readyline::platform {

using namespace Qt::StringLiterals;

bool SystemBrowser::open(const QUrl& page) {
    const bool fits = page.isValid() && page.scheme() == u"https"_s && !page.host().isEmpty();
    return fits && QDesktopServices::openUrl(page);
}

} // namespace readyline::platform
