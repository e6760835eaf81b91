// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The keypad of a call: twelve keys by mouse or keyboard, each said once. What was pressed is shown until it closes,
// and kept nowhere.

#include "ui/widgets/Card.h"

class QLabel;

namespace readyline::call {

class Keypad : public widgets::PopupFrame {
    Q_OBJECT
public:
    explicit Keypad(QWidget* parent);

    // Above or below this point, on its screen; nothing is shown as pressed yet.
    void openAt(const QPoint& below);
    // The key for a character, or none: 0-9 * # and A-D.
    [[nodiscard]] static QChar keyOf(const QString& typed);

Q_SIGNALS:
    void pressed(QChar key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void press(QChar key);

    QString m_pressed;
    QLabel* m_shown;
};

} // namespace readyline::call
