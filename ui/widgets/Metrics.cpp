// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Metrics.h"

#include <QApplication>
#include <QWidget>

namespace readyline::widgets {
namespace {

struct RoleFont {
    double factor;
    QFont::Weight weight;
};

RoleFont describe(TextRole role) {
    switch (role) {
    case TextRole::Small: return {0.85, QFont::Normal};
    case TextRole::SmallStrong: return {0.85, QFont::DemiBold};
    case TextRole::Compact: return {0.92, QFont::Normal};
    case TextRole::CompactStrong: return {0.92, QFont::DemiBold};
    case TextRole::Body: return {1.0, QFont::Normal};
    case TextRole::Button: return {1.0, QFont::Medium};
    case TextRole::Strong: return {1.0, QFont::DemiBold};
    case TextRole::Status: return {1.08, QFont::DemiBold};
    case TextRole::Title: return {1.15, QFont::DemiBold};
    case TextRole::Head: return {1.4, QFont::DemiBold};
    case TextRole::Timer: return {1.85, QFont::Medium};
    }
    return {1.0, QFont::Normal};
}

} // namespace

QFont font(TextRole role, const QFont& base) {
    const RoleFont wanted = describe(role);
    QFont result = base;
    if (base.pointSizeF() > 0)
        result.setPointSizeF(base.pointSizeF() * wanted.factor);
    else
        result.setPixelSize(qMax(1, qRound(base.pixelSize() * wanted.factor)));
    result.setWeight(wanted.weight);
    return result;
}

QFont font(TextRole role) { return font(role, QApplication::font()); }

void setTextRole(QWidget* widget, TextRole role) { widget->setFont(font(role)); }

int heightFor(int given, const QFontMetrics& metrics) { return qMax(given, metrics.height() + 12); }
int compactHeightFor(int given, const QFontMetrics& metrics) { return qMax(given, metrics.height() + 6); }

int controlHeight(ControlSize size, const QFontMetrics& metrics) {
    switch (size) {
    case ControlSize::Small: return qMax(26, metrics.height() + 8);
    case ControlSize::Normal: return heightFor(30, metrics);
    case ControlSize::Large: return qMax(36, metrics.height() + 16);
    }
    return heightFor(30, metrics);
}

} // namespace readyline::widgets
