// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One message in the corner of the screen: icon, what, why, at most one button. Made and placed by a ToastHost.

#include "ui/widgets/Card.h"
#include "ui/widgets/Icons.h"

#include <functional>

class QLabel;
class QPushButton;

namespace readyline::widgets {

enum class ToastStay : std::uint8_t {
    Passing,    // 8 s, with a button 15 s, waits under the pointer
    UntilClosed // a failed command
};

struct ToastSpec {
    StatusFamily family = StatusFamily::Ringing;
    Icon icon = Icon::Info;
    QString what = {};
    QString why = {};
    QString button = {};     // empty: none
    QString buttonKeys = {}; // what does the same in the program's window, shown on it
    Icon buttonIcon = Icon::Why;
    bool buttonHasIcon = false;
    std::function<void()> pressed = {}; // by the button; the toast closes then
    ToastStay stay = ToastStay::Passing;
};

class Toast : public PopupFrame {
    Q_OBJECT
public:
    explicit Toast(ToastSpec spec, QWidget* parent = nullptr);

    [[nodiscard]] const ToastSpec& spec() const { return m_spec; }
    void setButtonText(const QString& text); // "Undo 9 s"

Q_SIGNALS:
    void closeAsked();
    void pointerEntered();
    void pointerLeft();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ToastSpec m_spec;
    QPushButton* m_button = nullptr;
};

} // namespace readyline::widgets
