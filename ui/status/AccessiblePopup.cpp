// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/AccessiblePopup.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace readyline::status {

namespace {

constexpr const char* kPopup = "readylinePopup";

class Host : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    int childCount() const override { return QAccessibleWidget::childCount() + (popup() ? 1 : 0); }
    QAccessibleInterface* child(int index) const override {
        if (index < QAccessibleWidget::childCount()) return QAccessibleWidget::child(index);
        return QAccessible::queryAccessibleInterface(popup());
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        if (child && popup() && child->object() == popup()) return QAccessibleWidget::childCount();
        return QAccessibleWidget::indexOfChild(child);
    }

private:
    QWidget* popup() const {
        auto* shown = qobject_cast<QWidget*>(object()->property(kPopup).value<QObject*>());
        return shown && shown->isVisible() ? shown : nullptr;
    }
};

QAccessibleInterface* makeHost(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && widget->property(kPopup).isValid() ? new Host(widget) : nullptr;
}

} // namespace

void makeAccessible(QWidget* popup) {
    static const bool installed = [] {
        QAccessible::installFactory(makeHost);
        return true;
    }();
    if (installed && popup->parentWidget())
        popup->parentWidget()->setProperty(kPopup, QVariant::fromValue<QObject*>(popup));
}

} // namespace readyline::status
