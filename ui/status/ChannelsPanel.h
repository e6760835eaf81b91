// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What hovering or reaching the status button by keyboard shows: each channel of one's own queues with its state and
// how long it has lasted (W21). Only to be read: it takes neither the focus nor a click.

#include "ui/shell/Ticker.h"
#include "ui/text/ChannelStates.h"
#include "ui/widgets/Card.h"

class QLabel;

namespace readyline::widgets {
class TabularLabel;
}

namespace readyline::status {

class ChannelsPanel : public widgets::PopupFrame {
    Q_OBJECT
public:
    ChannelsPanel(shell::Ticker& ticker, QWidget* parent);

    // `spoken` is all of it for screen readers.
    void setContent(const QString& sentence, const QString& spoken, std::vector<text::ChannelState> states);
    void popup(const QRect& globalAnchor);

private:
    void onTicked();

    shell::Ticker& m_ticker;
    std::vector<text::ChannelState> m_states;
    std::vector<widgets::TabularLabel*> m_times;
    QLabel* m_sentence;
    QWidget* m_rows = nullptr;
};

} // namespace readyline::status
