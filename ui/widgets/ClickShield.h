// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ignores presses of the mouse on a widget and what lies in it for its first 300 ms, so that nobody hits what has just
// come under the pointer. Arms itself when the widget is shown; arm() again when things moved. The keyboard is not
// held.

#include "core/base/Time.h"

#include <QObject>

class QWidget;

namespace readyline::widgets {

class ClickShield : public QObject {
    Q_OBJECT
public:
    static constexpr Duration kHold{300};

    // Owned by the widget; time must outlive it.
    ClickShield(QWidget* widget, const Time& time);

    void arm();
    [[nodiscard]] bool isUp() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_widget;
    const Time& m_time;
    Instant m_until{};
    bool m_listening = false;
};

} // namespace readyline::widgets
