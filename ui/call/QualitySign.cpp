// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/QualitySign.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Tokens.h"

#include <QPainter>

#include <algorithm>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;
using text::LineLevel;

namespace {

constexpr int kBars = 3, kBar = 4, kGap = 2, kStep = 4;
constexpr int kBarsWide = kBars * kBar + (kBars - 1) * kGap;

// Fewer bars say it without the colour, too.
int barsOf(LineLevel level) {
    switch (level) {
    case LineLevel::Good: return 3;
    case LineLevel::Fair: return 2;
    case LineLevel::Poor: return 1;
    }
    return 0;
}

StatusFamily familyOf(LineLevel level) {
    switch (level) {
    case LineLevel::Good: return StatusFamily::Available;
    case LineLevel::Fair: return StatusFamily::Away;
    case LineLevel::Poor: return StatusFamily::Missed;
    }
    return StatusFamily::Offline;
}

} // namespace

QualitySign::QualitySign(QWidget* parent) : QWidget(parent) {
    setObjectName(u"qualitySign"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Graphic);
    show({});
}

void QualitySign::show(const std::optional<domain::LineQuality>& quality) {
    const std::optional<LineLevel> level = quality ? std::optional{text::levelOf(*quality)} : std::nullopt;
    setSpokenName(this, level ? text::lineWord(*level) : QString());
    setToolTip(quality ? text::lineSentence(*quality) : QString());
    if (level == m_level) return;
    m_level = level;
    updateGeometry();
    update();
}

// A good line is three bars and no word: it is to be overlooked.
QString QualitySign::word() const {
    return m_level && *m_level != LineLevel::Good ? text::lineWord(*m_level) : QString();
}

QSize QualitySign::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    const int beside = word().isEmpty() ? 0 : kGap8 + metrics.horizontalAdvance(word()) + 1;
    return {kBarsWide + beside, std::max(kBars * kStep + kGap, metrics.height())};
}

void QualitySign::paintEvent(QPaintEvent*) {
    if (!m_level) return;
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    const StatusColours& colours = theme.of(familyOf(*m_level));
    const int bottom = (height() + kBars * kStep + kGap) / 2;
    for (int i = 0; i < kBars; ++i) {
        const int high = (i + 1) * kStep + kGap;
        const QColor colour = i < barsOf(*m_level) ? colours.graphic : theme.line;
        painter.fillRect(i * (kBar + kGap), bottom - high, kBar, high, colour);
    }
    painter.setPen(colours.text);
    painter.drawText(rect().adjusted(kBarsWide + kGap8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word());
}

} // namespace readyline::call
