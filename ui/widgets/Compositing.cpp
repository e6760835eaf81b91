// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Compositing.h"

#include <QCoreApplication>
#include <QVariant>

namespace readyline::widgets {
namespace {
constexpr const char* kProperty = "readylineCompositing";
}

void setCompositing(bool present) { QCoreApplication::instance()->setProperty(kProperty, present); }
bool hasCompositing() { return QCoreApplication::instance()->property(kProperty).toBool(); }

} // namespace readyline::widgets
