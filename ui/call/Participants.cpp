// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/Participants.h"

#include "ui/text/Calls.h"
#include "ui/text/Durations.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::PartyKind;
using models::PartyRow;

namespace {

constexpr int kSign = 16, kStateWidth = 84;

Icon signOf(PartyKind kind) {
    switch (kind) {
    case PartyKind::Customer: return Icon::User;
    case PartyKind::Agent: return Icon::CallConsult;
    case PartyKind::Outsider: return Icon::ChannelVoice;
    case PartyKind::Supervisor: return Icon::MonitorListen;
    }
    return Icon::User;
}

} // namespace

ParticipantRow::ParticipantRow(QWidget* parent) : QWidget(parent) {
    build();
    connect(m_drop, &QPushButton::clicked, this, [this] {
        if (!m_asks) return confirm(true);
        const std::string party = m_row.party.party; // the row may show another one as soon as it is said
        confirm(false);
        Q_EMIT dropAsked(party);
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        confirm(false);
        m_drop->setFocus(Qt::OtherFocusReason);
    });
}

void ParticipantRow::build() {
    m_sign = new QLabel(this);
    m_name = new ElidedLabel({}, this);
    m_name->setObjectName(u"partyName"_s);
    setTextRole(m_name, TextRole::Strong);
    m_role = new ElidedLabel({}, this);
    m_role->setSecondary(true);
    m_state = new QLabel(this);
    m_state->setObjectName(u"partyState"_s);
    m_state->setMinimumWidth(kStateWidth);
    m_time = new TabularLabel(this);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_time->reserve(u"00:00:00"_s);
    m_keep = makeButton(tr("Keep"), ButtonKind::Plain, this);
    m_keep->setObjectName(u"keepPartyButton"_s);
    m_drop = makeButton(tr("Remove"), ButtonKind::Link, this);
    m_drop->setObjectName(u"dropPartyButton"_s);
    auto* actions = new QWidget(this); // as wide with the question as without it
    auto* pair = new QHBoxLayout(actions);
    pair->setContentsMargins({});
    pair->setSpacing(kGap4);
    for (QPushButton* each : {m_keep, m_drop}) {
        QSizePolicy policy = each->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        each->setSizePolicy(policy);
        setControlSize(each, ControlSize::Small);
        pair->addWidget(each);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGap12, kGap4, kGap12, kGap4);
    row->setSpacing(kGap12);
    row->addWidget(m_sign);
    row->addWidget(m_name, 3);
    row->addWidget(m_role, 3);
    row->addWidget(m_state);
    row->addWidget(m_time);
    row->addWidget(actions);
    setAccessibleRole(this, QAccessible::ListItem);
}

void ParticipantRow::show(const PartyRow& row, const QString& name, bool canAsk) {
    const bool isAnother = row.key() != m_row.key();
    m_row = row;
    m_canAsk = canAsk;
    setSign(m_sign, signOf(row.party.kind), kSign, [](const Tokens& theme) { return theme.text2; });
    m_name->setText(name);
    m_role->setText(text::partyRole(row.party));
    m_state->setText(text::partyState(row.party));
    const bool isUp = row.party.state == domain::PartyState::Up;
    setInk(m_state, [isUp](const Tokens& theme) { return isUp ? theme.text : theme.of(StatusFamily::Ringing).text; });
    //: Of a screen reader: somebody in a call, what he is in it, and his state.
    setSpokenName(this, tr("%1, %2, %3").arg(name, m_role->text(), m_state->text()));
    confirm(m_asks && !isAnother && row.canDrop && canAsk);
    setVisible(true);
}

void ParticipantRow::confirm(bool asks) {
    m_asks = asks;
    const bool isCalled = m_row.party.state != domain::PartyState::Up;
    m_drop->setVisible(m_row.canDrop);
    m_drop->setEnabled(m_canAsk);
    //: A row of the people in a call: stops calling somebody who has not answered, or removes who has.
    m_drop->setText(isCalled ? tr("Cancel") : tr("Remove"));
    setButtonKind(m_drop, asks ? ButtonKind::Danger : ButtonKind::Link);
    //: The name of a button, for screen readers: what it does, and to whom.
    setSpokenName(m_drop,
        asks ? tr("%1 %2: press again to do it").arg(m_drop->text(), m_name->text())
             : tr("%1 %2").arg(m_drop->text(), m_name->text()));
    m_keep->setVisible(asks);
    setSpokenName(m_keep, tr("Keep %1 in the call").arg(m_name->text()));
}

void ParticipantRow::tick(WallTime now) { m_time->setText(text::clock(now - m_row.party.since)); }

Participants::Participants(QWidget* parent) : QWidget(parent) {
    setObjectName(u"participants"_s);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("In this call"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, kGap4, 0, kGap4);
    m_column->setSpacing(0);
}

void Participants::show(const std::vector<PartyRow>& rows, const domain::PersonId& me, bool canAsk, WallTime now) {
    while (m_rows.size() < rows.size()) {
        auto* row = m_rows.emplace_back(new ParticipantRow(this));
        connect(row, &ParticipantRow::dropAsked, this, &Participants::dropAsked);
        m_column->addWidget(row);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i >= rows.size()) {
            m_rows[i]->setVisible(false);
            continue;
        }
        m_rows[i]->show(rows[i], text::partyName(rows[i].party, me), canAsk);
    }
    tick(now);
}

void Participants::tick(WallTime now) {
    for (ParticipantRow* each : m_rows)
        if (each->isVisibleTo(this)) each->tick(now);
}

void Participants::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    paintPlate(painter, rect(), {theme.panel, theme.line, qreal(kRadiusCard), 1});
}

} // namespace readyline::call
