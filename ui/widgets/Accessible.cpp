// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Accessible.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace readyline::widgets {
namespace {

constexpr const char* kRole = "readylineRole";

QAccessibleInterface* create(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(kRole) : QVariant();
    if (!role.isValid()) return nullptr;
    return new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt()));
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role) {
    static const bool installed = (QAccessible::installFactory(&create), true);
    Q_UNUSED(installed)
    widget->setProperty(kRole, static_cast<int>(role));
}

void setSpokenName(QWidget* widget, const QString& name) {
    if (widget->accessibleName() != name) widget->setAccessibleName(name);
}

void announce(QWidget* widget, const QString& words) {
    setSpokenName(widget, words);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent said(widget, words);
#else
    QAccessibleEvent said(widget, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&said);
}

} // namespace readyline::widgets
