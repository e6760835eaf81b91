// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One request in a stack of several: icon, customer, request, first variable, countdown, decline, accept.

#include "core/wire/Objects.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace readyline::widgets {
class CountdownRing;
class ElidedLabel;
} // namespace readyline::widgets

namespace readyline::popover {

class ChannelBox;
class PhoneCue;

class StackRow : public QWidget {
    Q_OBJECT
public:
    explicit StackRow(shell::Ticker& ticker, QWidget* parent = nullptr);

    void show(const wire::OfferView& offer, const QString& queue);
    // The one that expires first is the next step.
    void setNext(bool next);
    void setAnswered(bool answered);
    // The third line says this instead: why it went, why it was refused.
    void setNote(const QString& words, bool isFault);
    void setEnded(const QString& words);
    [[nodiscard]] const domain::OfferId& offer() const { return m_offer.offer; }

Q_SIGNALS:
    void accepted(const domain::OfferId& offer);
    void declined(const domain::OfferId& offer);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void onTicked();
    void updateAnswers();

    shell::Ticker& m_ticker;
    wire::OfferView m_offer;
    bool m_answered = false;
    bool m_ended = false;
    ChannelBox* m_box;
    widgets::ElidedLabel* m_name;
    widgets::ElidedLabel* m_request;
    widgets::ElidedLabel* m_topic;
    widgets::CountdownRing* m_ring;
    QPushButton* m_decline;
    QPushButton* m_accept;
    PhoneCue* m_lift;
};

} // namespace readyline::popover
