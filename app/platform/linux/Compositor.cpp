// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// On X11 a compositor owns the selection _NET_WM_CM_S0. Asked through libX11 as it is already loaded by the platform
// plugin, so that nothing is linked for one question. Wayland always composes.
#include "app/platform/Platform.h"

#include <QGuiApplication>
#include <QLibrary>

namespace readyline::platform {

using namespace Qt::StringLiterals;

bool hasCompositor() {
    const QString system = QGuiApplication::platformName();
    if (system != u"xcb") return system.startsWith(u"wayland");
    const auto* x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11 || !x11->display()) return false;
    using InternAtom = unsigned long (*)(void*, const char*, int);
    using SelectionOwner = unsigned long (*)(void*, unsigned long);
    QLibrary library(u"X11"_s, 6);
    const auto intern = reinterpret_cast<InternAtom>(library.resolve("XInternAtom"));
    const auto owner = reinterpret_cast<SelectionOwner>(library.resolve("XGetSelectionOwner"));
    if (!intern || !owner) return false;
    return owner(x11->display(), intern(x11->display(), "_NET_WM_CM_S0", 0)) != 0;
}

} // namespace readyline::platform
