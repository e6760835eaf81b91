// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Sentence.h"

#include "ui/widgets/Accessible.h"

namespace readyline::widgets {

Sentence::Sentence(QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Sentence::say(const QString& words) {
    if (words == text()) return;
    setText(words);
    setSpokenName(this, words);
    updateGeometry();
}

// A wrapped label would like to be a square.
QSize Sentence::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    const QMargins margins = contentsMargins();
    return {metrics.horizontalAdvance(text()) + 2 + margins.left() + margins.right(),
        metrics.height() + margins.top() + margins.bottom()};
}

} // namespace readyline::widgets
