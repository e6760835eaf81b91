// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ButtonKind.h"

#include <QPushButton>
#include <QVariant>

namespace readyline::widgets {
namespace {

constexpr const char* kKind = "readylineKind";
constexpr const char* kSize = "readylineSize";
constexpr const char* kKeys = "readylineKeys";

void refresh(QWidget* widget) {
    widget->updateGeometry();
    widget->update();
}

} // namespace

void setButtonKind(QAbstractButton* button, ButtonKind kind) {
    button->setProperty(kKind, static_cast<int>(kind));
    refresh(button);
}

ButtonKind buttonKind(const QWidget* button) {
    return button ? static_cast<ButtonKind>(button->property(kKind).toInt()) : ButtonKind::Plain;
}

void setControlSize(QWidget* control, ControlSize size) {
    control->setProperty(kSize, static_cast<int>(size));
    refresh(control);
}

ControlSize controlSize(const QWidget* control) {
    const QVariant size = control ? control->property(kSize) : QVariant();
    return size.isValid() ? static_cast<ControlSize>(size.toInt()) : ControlSize::Normal;
}

void setKeyHint(QAbstractButton* button, const QString& keys) {
    button->setProperty(kKeys, keys);
    refresh(button);
}

QString keyHint(const QWidget* button) { return button ? button->property(kKeys).toString() : QString(); }

QPushButton* makeButton(const QString& text, ButtonKind kind, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setButtonKind(button, kind);
    return button;
}

QPushButton* makeButton(Icon which, const QString& text, ButtonKind kind, QWidget* parent) {
    auto* button = makeButton(text, kind, parent);
    button->setIcon(icon(which));
    return button;
}

QPushButton* makeIconButton(Icon which, const QString& what, ButtonKind kind, QWidget* parent) {
    auto* button = makeButton(which, QString(), kind, parent);
    button->setToolTip(what);
    button->setAccessibleName(what);
    return button;
}

bool fitText(QPushButton* button, const QString& text, int room) {
    button->setText(text);
    const bool fits = button->sizeHint().width() <= room;
    for (QString cut = text; button->sizeHint().width() > room && cut.size() > 1;) {
        cut.chop(1);
        button->setText(cut.trimmed() + QChar(0x2026));
    }
    button->setToolTip(fits ? QString() : text);
    button->setAccessibleName(fits ? QString() : text);
    return fits;
}

} // namespace readyline::widgets
