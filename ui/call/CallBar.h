// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The controls of a call, each in its place and as wide as the widest that can stand there, so that nothing moves
// when the call changes. Where the window is too narrow for one row they stand in two, or in three: by its width,
// never by the call.

#include "ui/models/CallModel.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QShortcut;

namespace readyline::call {

class CallBar : public QWidget {
    Q_OBJECT
public:
    explicit CallBar(QWidget* parent = nullptr);

    void show(const models::CallButtons& buttons);
    // Further things that can be done, beside the call.
    void setMore(bool isThere);
    [[nodiscard]] QPushButton* button(models::CallPlace place) const { return m_buttons[index(place)]; }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void acted(readyline::models::CallAct act);
    void moreAsked(const QPoint& below);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void bindKeys();
    void widen();
    void press(models::CallPlace place);
    void showButton(models::CallPlace place);
    [[nodiscard]] QString wordOf(models::CallPlace place) const;

    models::CallButtons m_shown;
    std::array<QPushButton*, models::kCallPlaces> m_buttons{}; // none for the recording: RecordingSign has it
    std::array<QShortcut*, models::kCallPlaces> m_keys{};
    QBoxLayout* m_halves = nullptr;                    // beside each other, or one below the other
    QBoxLayout *m_left, *m_first, *m_second, *m_right; // the left half is two pairs
    QPushButton* m_more;
};

} // namespace readyline::call
