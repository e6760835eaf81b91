// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Stands where Accept would, for a call that is accepted by lifting the phone (W25): says so and cannot be pressed.

#include "ui/widgets/Metrics.h"
#include "ui/widgets/Tokens.h"

#include <QWidget>

class QPainter;

namespace readyline::popover {

class PhoneCue : public QWidget {
    Q_OBJECT
public:
    // Of the size of the button whose place it takes; a reader of the screen hears the whole sentence.
    PhoneCue(const QString& words, widgets::ControlSize size, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words;
    widgets::ControlSize m_size;
};

[[nodiscard]] QString liftYourPhone();

// The same for lists, in the painter's font. Off: the phone does not ring (yet).
void paintPhoneCue(QPainter& painter, const QRect& rect, const QString& words, bool on, const widgets::Tokens& theme);

} // namespace readyline::popover
