// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether this call is recorded (W66): a light with its word, what is left of a pause, and the button for both ways
// where the site lets one pause. The light says what the exchange has said, never what was pressed.

#include "ui/models/CallModel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace readyline::widgets {
class TabularLabel;
} // namespace readyline::widgets

namespace readyline::call {

class RecordingSign : public QWidget {
    Q_OBJECT
public:
    explicit RecordingSign(QWidget* parent = nullptr);

    void show(const domain::Recording& recording, const models::CallButton& button, WallTime now);
    void tick(WallTime now);
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void acted(readyline::models::CallAct act);

private:
    void showButton(const models::CallButton& button);
    [[nodiscard]] QString wordsAt(WallTime now) const;

    domain::Recording m_recording;
    models::CallAct m_act = models::CallAct::PauseRecording;
    QLabel* m_light;
    widgets::TabularLabel* m_words;
    QPushButton* m_button;
};

} // namespace readyline::call
