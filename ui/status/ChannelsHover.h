// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shows the channels' panel while the pointer rests on the status button or the keyboard came to it; a press takes it away.

#include "ui/status/ChannelsPanel.h"

class QAbstractButton;

namespace readyline::status {

class ChannelsHover : public QObject {
    Q_OBJECT
public:
    static constexpr Duration kRest{500};

    ChannelsHover(shell::Ticker& ticker, QAbstractButton* button);

    void setContent(const QString& sentence, std::vector<text::ChannelState> states);
    void dismiss();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void come();

    Time& m_time;
    QAbstractButton* m_button;
    ChannelsPanel* m_panel;
    bool m_hasContent = false;
    Timer m_soon;
};

} // namespace readyline::status
