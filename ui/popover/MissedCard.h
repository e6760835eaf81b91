// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was missed (W23): which request, when, what happened to it, as what he is shown for it, and the ways on: to acknowledge
// it, so that the status below holds again (D16), or another status, away with its reasons. Several misses are one card.

#include "core/domain/Site.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace readyline::popover {

// The ways on, each the first of its kind in the order of the menu: available, away without a reason, away at all.
struct WaysOn {
    std::optional<domain::PresenceEntry> ready, notReady, away;
};
[[nodiscard]] WaysOn waysOn(const domain::SiteRules& site);

class MissedCard : public QWidget {
    Q_OBJECT
public:
    explicit MissedCard(shell::Ticker& ticker, QWidget* parent = nullptr);

    void show(const domain::Overlay& overlay, const domain::SiteRules& site, domain::Role chooser,
        const domain::Choice& below);
    void setWaiting(bool waiting); // a choice was sent and is not confirmed
    void setNote(const QString& words);

Q_SIGNALS:
    void chosen(const domain::Choice& choice);
    void acknowledged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void fillReasons(const domain::SiteRules& site, domain::Role chooser);
    void onTicked();

    shell::Ticker& m_ticker;
    WallTime m_since;
    WaysOn m_ways;
    QString m_shownAs; // the words of the preset for it
    QLabel* m_title;
    QLabel* m_what;
    QLabel* m_waits;
    QWidget* m_well;
    QPushButton* m_notReady;
    QMenu* m_reasons;
    std::vector<domain::Choice> m_choices; // of that menu
    QPushButton* m_ready;
    QPushButton* m_acknowledge;
    QLabel* m_note;
};

} // namespace readyline::popover
