// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was missed (W23): which request, when, what happened to it, and the two ways on. Several misses are one card.

#include "core/domain/Site.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace readyline::popover {

// The two ways on: the first entry that is available and the first that is away, in the order of the menu.
struct WaysOn {
    std::optional<domain::PresenceEntry> ready, notReady;
};
[[nodiscard]] WaysOn waysOn(const domain::SiteRules& site);

class MissedCard : public QWidget {
    Q_OBJECT
public:
    explicit MissedCard(shell::Ticker& ticker, QWidget* parent = nullptr);

    void show(const domain::Overlay& overlay, const domain::SiteRules& site);
    void setWaiting(bool waiting); // a choice was sent and is not confirmed
    void setNote(const QString& words);

Q_SIGNALS:
    void chosen(const domain::Choice& choice);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void onTicked();

    shell::Ticker& m_ticker;
    WallTime m_since;
    WaysOn m_ways;
    QLabel* m_title;
    QLabel* m_what;
    QLabel* m_waits;
    QWidget* m_well;
    QPushButton* m_notReady;
    QPushButton* m_ready;
    QLabel* m_note;
};

} // namespace readyline::popover
