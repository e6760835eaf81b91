// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Private to the style: what it draws, by kind of control.

#include "ui/widgets/Tokens.h"

#include <QStyleOption>

class QPainter;
class QStyle;
class QWidget;

namespace readyline::widgets {

// Buttons (StyleButtons.cpp)
void paintButtonPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget);
[[nodiscard]] QSize buttonSize(const QStyleOptionButton& option, const QWidget* widget);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget);
void paintToolButton(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget);

// Check boxes, radio buttons, fields, combo and spin boxes (StyleFields.cpp)
void paintCheck(QPainter& painter, const QStyleOption& option);
void paintRadio(QPainter& painter, const QStyleOption& option);
void paintFieldFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget);
void paintTextArea(QPainter& painter, const QStyleOption& option, const QWidget* widget);
[[nodiscard]] bool isTextArea(const QWidget* widget);
void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget);
[[nodiscard]] QRect comboPart(const QStyleOptionComboBox& option, QStyle::SubControl part);
[[nodiscard]] QRect spinPart(const QStyleOptionSpinBox& option, QStyle::SubControl part);

// Menus (StyleMenus.cpp)
void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents);

// Tabs, headers, rows, scroll bars, lines (StyleItems.cpp)
void paintTab(QPainter& painter, const QStyleOptionTab& option);
void paintTabLabel(QPainter& painter, const QStyleOptionTab& option);
void paintHeaderSection(QPainter& painter, const QStyleOptionHeader& option);
void paintHeaderLabel(QPainter& painter, const QStyleOptionHeader& option);
void paintRow(QPainter& painter, const QStyleOptionViewItem& option);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider);
void paintProgressGroove(QPainter& painter, const QStyleOption& option);
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option);
[[nodiscard]] QSize headerSize(const QStyleOptionHeader& option);
void paintArrow(QPainter& painter, const QStyleOption& option, QStyle::PrimitiveElement element);

// The ring of focus around a button, check box or radio button; the frame is larger than its widget.
void paintFocusRing(QPainter& painter, const QStyleOption& option, const QWidget* focused, int margin);

} // namespace readyline::widgets
