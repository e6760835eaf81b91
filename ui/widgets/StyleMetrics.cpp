// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The sizes and hints of the style, and what it does with widgets when it takes them on.
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Compositing.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/StyleParts.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QMenu>

namespace readyline::widgets {
namespace {

QSize atLeast(QSize size, int height) { return {size.width(), qMax(size.height(), height)}; }

constexpr int kProgressHeight = 6;

bool isItemView(const QWidget* widget) { return qobject_cast<const QAbstractItemView*>(widget); }

bool takesRing(const QWidget* widget) {
    return widget->inherits("QAbstractButton"); // fields and lists draw theirs on their edge
}

bool comesBack(Qt::FocusReason reason) {
    return reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
}

} // namespace

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const {
    const auto field
        = [&](QSize size) { return atLeast(size, controlHeight(controlSize(widget), option->fontMetrics)); };
    switch (type) {
    case CT_PushButton: return buttonSize(*static_cast<const QStyleOptionButton*>(option), widget);
    case CT_ToolButton: return toolButtonSize(*static_cast<const QStyleOptionToolButton*>(option), widget);
    case CT_ProgressBar: return {contents.width(), kProgressHeight};
    case CT_LineEdit: return field(contents + QSize(16, 2));
    case CT_ComboBox: return field({contents.width() + 20 + 28, contents.height() + 2});
    case CT_SpinBox: return field({contents.width() + 20 + 22, 0});
    case CT_CheckBox:
    case CT_RadioButton:
        return atLeast(
            QProxyStyle::sizeFromContents(type, option, contents, widget), qMax(24, option->fontMetrics.height() + 6));
    case CT_MenuItem: return menuItemSize(*static_cast<const QStyleOptionMenuItem*>(option), contents);
    case CT_TabBarTab: {
        QFont chosen = widget ? widget->font() : QFont();
        chosen.setWeight(QFont::DemiBold);
        const auto& tab = *static_cast<const QStyleOptionTab*>(option);
        const int word = QFontMetrics(chosen).size(Qt::TextShowMnemonic, tab.text).width();
        const int sign = tab.icon.isNull() ? 0 : tab.iconSize.width() + 8;
        return {word + sign + 2 * kGap12, heightFor(kTabHeight, option->fontMetrics)};
    }
    case CT_HeaderSection: return headerSize(*static_cast<const QStyleOptionHeader*>(option));
    case CT_ItemViewItem:
        return atLeast(
            QProxyStyle::sizeFromContents(type, option, contents, widget), compactHeightFor(24, option->fontMetrics));
    default: return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    // Of one that is read only, too: in a form its words stand below the others', and its frame comes with the focus.
    if (element == SE_LineEditContents) return option->rect.adjusted(6, 1, -6, -1);
    if (element == SE_PushButtonContents) return option->rect;
    if (element == SE_HeaderLabel || element == SE_HeaderArrow) {
        const auto& header = *static_cast<const QStyleOptionHeader*>(option);
        const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
        QRect label = option->rect.adjusted(kGap8, 0, sorted ? -kGap8 - 14 : -kGap8, 0);
        if (element == SE_HeaderArrow)
            label = QRect(option->rect.right() - kGap8 - 11, option->rect.y(), 12, option->rect.height());
        return visualRect(option->direction, option->rect, label);
    }
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents) return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl subControl, const QWidget* widget) const {
    if (control == CC_ComboBox && subControl != SC_ComboBoxListBoxPopup)
        return comboPart(*static_cast<const QStyleOptionComboBox*>(option), subControl);
    if (control == CC_SpinBox) return spinPart(*static_cast<const QStyleOptionSpinBox*>(option), subControl);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ButtonMargin: return 12;
    case PM_DefaultFrameWidth: return isTextArea(widget) ? 3 : 1; // its corners are round
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize: return 16;
    case PM_ToolBarIconSize: return 20;
    case PM_MenuPanelWidth: return 6;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap: return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LineEditIconMargin: return 8;
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 32;
    case PM_SplitterWidth: return 5;
    case PM_FocusFrameHMargin: return isItemView(widget) ? kGap8 - 1 : 3; // 1 less than a cell's padding
    case PM_FocusFrameVMargin: return 3;
    case PM_HeaderMargin: return 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* result) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient: return 0;
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_Menu_SupportsSections: return 1;
    case SH_Widget_Animation_Duration:
        if (m_reducedMotion) return 0;
        break;
    default: break;
    }
    return QProxyStyle::styleHint(hint, option, widget, result);
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) view->viewport()->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu*>(widget) && hasCompositing()) widget->setAttribute(Qt::WA_TranslucentBackground);
}

void Style::polish(QApplication* application) {
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void Style::unpolish(QApplication* application) {
    application->removeEventFilter(this);
    delete m_ring;
    QProxyStyle::unpolish(application);
}

bool Style::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
        m_keyboardLast = true;
        m_mouseLast = false;
        break;
    case QEvent::MouseButtonPress:
        m_keyboardLast = false;
        m_mouseLast = true;
        if (m_ring) m_ring->setWidget(nullptr);
        break;
    case QEvent::FocusIn:
        if (auto* widget = qobject_cast<QWidget*>(watched))
            onFocusIn(widget, static_cast<QFocusEvent*>(event)->reason());
        break;
    case QEvent::FocusOut:
        if (auto* widget = qobject_cast<QWidget*>(watched))
            onFocusOut(widget, static_cast<QFocusEvent*>(event)->reason());
        break;
    default: break;
    }
    return QProxyStyle::eventFilter(watched, event);
}

void Style::onFocusOut(QWidget* widget, Qt::FocusReason reason) {
    const bool ringed = m_ring && m_ring->widget() == widget;
    if (ringed) m_ring->setWidget(nullptr);
    if (ringed && comesBack(reason)) m_ringed = widget;
}

void Style::onFocusIn(QWidget* widget, Qt::FocusReason reason) {
    const bool tabbed
        = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    // Qt says so as well when what was clicked goes away and the next one gets its focus.
    if (tabbed && !m_mouseLast) m_keyboardLast = true;
    // What only gets back what a menu or another window had is as it was, whatever was pressed there.
    const bool keyboard = comesBack(reason) ? m_ringed == widget : reason != Qt::MouseFocusReason && m_keyboardLast;
    if (widget->window()->windowType() != Qt::Popup) m_ringed = nullptr;
    if (!keyboard || !takesRing(widget) || !widget->parentWidget()) return;
    if (!m_ring) m_ring = new QFocusFrame;
    m_ring->setWidget(widget);
}

} // namespace readyline::widgets
