// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sentence that likes to stand in one line and takes more where it is narrow; nothing of it is cut off.

#include <QLabel>

namespace readyline::widgets {

class Sentence : public QLabel {
    Q_OBJECT
public:
    explicit Sentence(QWidget* parent = nullptr);

    void say(const QString& words);
    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace readyline::widgets
