// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Style.h"

#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Compositing.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/StyleParts.h"

#include <QFocusFrame>
#include <QFrame>
#include <QLineEdit>
#include <QPainter>

namespace readyline::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRingMargin = 3;

template <class Option>
const Option& as(const QStyleOption* option) {
    return *static_cast<const Option*>(option);
}

bool isButtonFocus(const QWidget* widget) {
    return widget && (widget->inherits("QAbstractButton") || widget->inherits("QComboBox"));
}

void paintMenuPanel(QPainter& painter, const QStyleOption& option) {
    const Tokens& t = tokens(option.palette);
    const qreal radius = hasCompositing() ? kRadiusPopup : 0;
    paintPlate(painter, option.rect, {t.raised, t.lineControl, radius, 1});
}

void paintFrame(QPainter& painter, const QStyleOption& option, bool keyboard) {
    const Tokens& t = tokens(option.palette);
    const bool focused = keyboard && (option.state & QStyle::State_HasFocus);
    paintPlate(painter, option.rect, {QColor(), focused ? t.focus : t.line, 0, 1});
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand: return paintButtonPanel(*painter, *option, widget);
    case PE_PanelLineEdit:
        if (as<QStyleOptionFrame>(option).lineWidth > 0)
            paintFieldFrame(*painter, *option, widget);
        else if (!widget || !widget->parentWidget() || !widget->parentWidget()->inherits("QComboBox"))
            painter->fillRect(option->rect, option->palette.base());
        return;
    case PE_FrameLineEdit: return paintFieldFrame(*painter, *option, widget);
    case PE_FrameFocusRect:
        if (!isButtonFocus(widget) && m_keyboardLast)
            paintPlate(*painter, option->rect, {QColor(), tokens(option->palette).focus, kRadiusCheck, 2});
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintCheck(*painter, *option);
    case PE_IndicatorRadioButton: return paintRadio(*painter, *option);
    case PE_PanelMenu: return paintMenuPanel(*painter, *option);
    case PE_FrameMenu: return;
    case PE_PanelTipLabel:
        return paintPlate(
            *painter, option->rect, {tokens(option->palette).raised, tokens(option->palette).lineControl, 0, 1});
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem: return paintRow(*painter, as<QStyleOptionViewItem>(option));
    case PE_PanelScrollAreaCorner: return painter->fillRect(option->rect, option->palette.base());
    case PE_Frame:
        if (isTextArea(widget)) return paintTextArea(*painter, *option, widget);
        return paintFrame(*painter, *option, m_keyboardLast);
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem: return;
    case PE_FrameTabBarBase:
        return painter->fillRect(
            QRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1), tokens(option->palette).line);
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: return paintArrow(*painter, *option, element);
    case PE_IndicatorHeaderArrow:
        return paintArrow(*painter, *option,
            as<QStyleOptionHeader>(option).sortIndicator == QStyleOptionHeader::SortUp ? PE_IndicatorArrowUp
                                                                                       : PE_IndicatorArrowDown);
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case CE_PushButton: // Qt's own would lay the label out within Fusion's margins
        paintButtonPanel(*painter, *option, widget);
        return paintButtonLabel(*painter, as<QStyleOptionButton>(option), widget);
    case CE_PushButtonBevel: return paintButtonPanel(*painter, *option, widget);
    case CE_PushButtonLabel: return paintButtonLabel(*painter, as<QStyleOptionButton>(option), widget);
    case CE_MenuItem: return paintMenuItem(*painter, as<QStyleOptionMenuItem>(option));
    case CE_MenuEmptyArea: return;
    case CE_TabBarTabShape: {
        auto tab = as<QStyleOptionTab>(option);
        if (!m_keyboardLast) tab.state &= ~State_HasFocus;
        return paintTab(*painter, tab);
    }
    case CE_TabBarTabLabel: return paintTabLabel(*painter, as<QStyleOptionTab>(option));
    case CE_Header: return drawHeader(as<QStyleOptionHeader>(option), *painter, widget);
    case CE_HeaderSection: return paintHeaderSection(*painter, as<QStyleOptionHeader>(option));
    case CE_HeaderEmptyArea: {
        const Tokens& t = tokens(option->palette);
        painter->fillRect(option->rect, t.window);
        return painter->fillRect(QRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1), t.line);
    }
    case CE_HeaderLabel: return paintHeaderLabel(*painter, as<QStyleOptionHeader>(option));
    case CE_ItemViewItem: {
        auto item = as<QStyleOptionViewItem>(option);
        item.palette.setColor(QPalette::HighlightedText, tokens(option->palette).text);
        return QProxyStyle::drawControl(element, &item, painter, widget);
    }
    case CE_ProgressBarGroove: return paintProgressGroove(*painter, *option);
    case CE_ProgressBarContents: return paintProgress(*painter, as<QStyleOptionProgressBar>(option));
    case CE_FocusFrame: {
        const auto* frame = qobject_cast<const QFocusFrame*>(widget);
        if (frame && frame->widget()) paintFocusRing(*painter, *option, frame->widget(), kRingMargin);
        return;
    }
    case CE_ShapedFrame: {
        const auto shape = as<QStyleOptionFrame>(option).frameShape;
        const QRect r = option->rect;
        const QColor line = tokens(option->palette).lineSoft;
        if (shape == QFrame::HLine) return painter->fillRect(QRect(r.x(), r.center().y(), r.width(), 1), line);
        if (shape == QFrame::VLine) return painter->fillRect(QRect(r.center().x(), r.y(), 1, r.height()), line);
        return QProxyStyle::drawControl(element, option, painter, widget);
    }
    case CE_Splitter: {
        const QRect r = option->rect;
        const bool upright = option->state & State_Horizontal;
        return painter->fillRect(
            upright ? QRect(r.center().x(), r.y(), 1, r.height()) : QRect(r.x(), r.center().y(), r.width(), 1),
            tokens(option->palette).line);
    }
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

// Qt's own would lay the label out within Fusion's margins.
void Style::drawHeader(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) const {
    paintHeaderSection(painter, header);
    QStyleOptionHeader part = header;
    part.rect = subElementRect(SE_HeaderLabel, &header, widget);
    paintHeaderLabel(painter, part);
    if (header.sortIndicator == QStyleOptionHeader::None) return;
    part.rect = subElementRect(SE_HeaderArrow, &header, widget);
    const bool up = header.sortIndicator == QStyleOptionHeader::SortUp;
    paintArrow(painter, part, up ? PE_IndicatorArrowUp : PE_IndicatorArrowDown);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    switch (control) {
    case CC_ComboBox: return paintComboBox(*painter, as<QStyleOptionComboBox>(option), widget);
    case CC_SpinBox: return paintSpinBox(*painter, as<QStyleOptionSpinBox>(option), widget);
    case CC_ToolButton: return paintToolButton(*painter, as<QStyleOptionToolButton>(option), widget);
    case CC_ScrollBar:
        return paintScrollBar(
            *painter, as<QStyleOptionSlider>(option), subControlRect(control, option, SC_ScrollBarSlider, widget));
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const {
    switch (standard) {
    case SP_LineEditClearButton: return icon(Icon::Close);
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton: return icon(Icon::Close);
    case SP_MessageBoxWarning: return icon(Icon::Warning, StatusFamily::Away);
    case SP_MessageBoxCritical: return icon(Icon::Error, StatusFamily::Missed);
    case SP_MessageBoxInformation: return icon(Icon::Info, &Tokens::accent);
    case SP_MessageBoxQuestion: return icon(Icon::Why, &Tokens::accent);
    case SP_DialogOkButton:
    case SP_DialogCancelButton:
    case SP_DialogCloseButton:
    case SP_DialogApplyButton:
    case SP_DialogSaveButton:
    case SP_DialogYesButton:
    case SP_DialogNoButton: return {};
    default: return QProxyStyle::standardIcon(standard, option, widget);
    }
}

} // namespace readyline::widgets
