// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was missed (W23): which requests, when, what happened to them, as what he is shown for it, and the ways on:
// another status, away with its reasons, or where the site has a word for it to acknowledge, so that the status below
// holds again (D16). Several misses are one card with a list.

#include "ui/models/WaysOn.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace readyline::popover {

class AwayMenu;

inline constexpr int kMostListed = 8; // then the earlier ones are counted

class MissedCard : public QWidget {
    Q_OBJECT
public:
    explicit MissedCard(shell::Ticker& ticker, QWidget* parent = nullptr);

    // `below` holds again once it is acknowledged, or what `next` names begins then.
    void show(const domain::Overlay& overlay, const domain::SiteRules& site, const domain::Chooser& chooser,
        const domain::Choice& below, const QString& next);
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
    void fillReasons(const domain::SiteRules& site, const domain::Chooser& chooser);
    void showWays(const domain::SiteRules& site, const domain::Choice& below, const QString& next);
    void onTicked();

    shell::Ticker& m_ticker;
    WallTime m_since;
    models::WaysOn m_ways;
    QString m_shownAs; // the words of the preset for it
    QLabel* m_title;
    QLabel* m_what;
    QLabel* m_waits;
    QWidget* m_well;
    QBoxLayout* m_waysRow;
    QPushButton* m_notReady;
    AwayMenu* m_reasons;
    QPushButton* m_ready;
    QPushButton* m_acknowledge;
    QLabel* m_note;
};

} // namespace readyline::popover
