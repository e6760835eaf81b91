// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shows the channels' panel while the pointer rests on the status button or the Tab key came to it; a press anywhere
// takes it away. The panel is made when it is first needed.

#include "ui/status/ChannelsPanel.h"

#include <QEvent>

class QAbstractButton;
class QKeyEvent;

namespace readyline::status {

class ChannelsHover : public QObject {
    Q_OBJECT
public:
    static constexpr Duration kRest{500};

    ChannelsHover(shell::Ticker& ticker, QAbstractButton* button);

    void setContent(const QString& sentence, const QString& spoken, std::vector<text::ChannelState> states);
    void dismiss();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isShown() const { return m_panel && m_panel->isVisible(); }
    void onKey(const QKeyEvent& event);
    bool onButton(QEvent::Type type);
    void come();
    void show();

    shell::Ticker& m_ticker;
    QAbstractButton* m_button;
    ChannelsPanel* m_panel = nullptr;
    QString m_sentence, m_spoken;
    std::vector<text::ChannelState> m_states;
    Timer m_soon;
    bool m_tabbing = false; // a Tab key is held down
};

} // namespace readyline::status
