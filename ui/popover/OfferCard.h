// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One request (W4, W6, W15): channel, queue, customer, up to six variables, what is left of the server's deadline, and
// the two answers. Decline is left and plain, Accept is the next step, or lifting the phone (W25). While it connects,
// they wait.

#include "core/wire/Objects.h"
#include "ui/shell/AnswerKeys.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace readyline::widgets {
class CountdownRing;
class ElidedLabel;
class TabularLabel;
} // namespace readyline::widgets

namespace readyline::popover {

class AwayMenu;
class ChannelBox;
class KeysLine;
class PhoneCue;

class OfferCard : public QWidget {
    Q_OBJECT
public:
    explicit OfferCard(shell::Ticker& ticker, QWidget* parent = nullptr);

    void show(const wire::OfferView& offer, const QString& queue);
    // What he may become when he declines (K7, K10).
    void setAway(const domain::SiteRules& site, const domain::Chooser& chooser);
    // Which keys answer, said while there is nothing else to say.
    void setKeys(const shell::AnswerKeys::Hint& keys);
    // Why no answer can be given now (one is under way, no connection); empty: it can.
    void setHeld(const QString& why);
    // An answer did not work: said until something else happens.
    void setFault(const QString& words);
    // The request is over; why.
    void setEnded(const QString& words);
    [[nodiscard]] const wire::OfferView& offer() const { return m_offer; }

Q_SIGNALS:
    void accepted(const domain::OfferId& offer);
    void declined(const domain::OfferId& offer);
    void cancelled(const domain::OfferId& offer, const domain::CallbackId& callback); // W88
    void declinedFor(const domain::Choice& choice);                                   // in one step with this status

private:
    void build();
    void showAddress(const QString& address);
    void fillVariables();
    void onTicked();
    void update();

    shell::Ticker& m_ticker;
    wire::OfferView m_offer;
    QString m_held, m_fault, m_ended;
    ChannelBox* m_box;
    QLabel* m_request;
    widgets::ElidedLabel* m_name;
    QLabel* m_address;
    QLabel* m_verified;
    widgets::CountdownRing* m_ring;
    QGridLayout* m_grid;
    widgets::TabularLabel* m_waited = nullptr;
    QPushButton* m_decline;
    QPushButton* m_declineAway;
    QPushButton* m_cancel;
    AwayMenu* m_away;
    QPushButton* m_accept;
    PhoneCue* m_lift;
    KeysLine* m_note;
};

} // namespace readyline::popover
