// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One's own devices (idea 12): where one is signed in, how each is connected, and whether it can show requests.

#include "core/desk/Desk.h"
#include "ui/widgets/Card.h"

class QLabel;
class QTimeZone;

namespace readyline::shell {

class DevicesPanel : public widgets::PopupFrame {
    Q_OBJECT
public:
    DevicesPanel(desk::Desk& desk, QWidget* parent);

    void popup(const QRect& globalAnchor);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void fit();

    desk::Desk& m_desk;
    QLabel* m_mode;
    QWidget* m_rows = nullptr;
    QRect m_anchor;
};

// "This computer, connected, shows requests"
[[nodiscard]] QString deviceSentence(const domain::Device& device, bool isThis, const QTimeZone& zone);

} // namespace readyline::shell
