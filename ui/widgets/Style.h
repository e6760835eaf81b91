// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The product's style over Fusion: sizes, outlines of 3:1, own buttons, fields, menus, tabs and item rows. Colours come
// from the palette's theme. Set it once: QApplication::setStyle(new Style).
// Buttons take kind and size (ButtonKind.h); fields take their state (Field.h). The focus ring shows only when focus
// came by the keyboard; fields always show theirs.

#include "ui/widgets/Tokens.h"

#include <QPointer>
#include <QProxyStyle>

class QFocusFrame;
class QStyleOptionHeader;

namespace readyline::widgets {

class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
        const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* result) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const override;

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void polish(QApplication* application) override;
    void unpolish(QApplication* application) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drawHeader(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) const;
    void onFocusIn(QWidget* widget, Qt::FocusReason reason);
    void onFocusOut(QWidget* widget, Qt::FocusReason reason);

    QPointer<QFocusFrame> m_ring;
    QPointer<QWidget> m_ringed; // had the ring when a popup or another window took the keyboard
    bool m_keyboardLast = false;
    bool m_mouseLast = false;
    bool m_reducedMotion = false;
};

} // namespace readyline::widgets
