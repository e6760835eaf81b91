// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small icon and a few words beside it, read as its words: what is true of a call and asks for nothing.

#include "ui/widgets/Metrics.h"
#include "ui/widgets/Themed.h"

#include <QWidget>

class QLabel;

namespace readyline::widgets {
class Sentence;
} // namespace readyline::widgets

namespace readyline::call {

class SignLabel : public QWidget {
    Q_OBJECT
public:
    // What is said nowhere else is not small.
    explicit SignLabel(widgets::TextRole role, QWidget* parent = nullptr);

    void show(widgets::Icon icon, const QString& words, widgets::Colouring colour);
    [[nodiscard]] QString words() const;

private:
    QLabel* m_sign;
    widgets::Sentence* m_words;
};

} // namespace readyline::call
