// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/Participants.h"

#include "core/domain/Controls.h"
#include "ui/text/Calls.h"
#include "ui/text/Durations.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/StatusShape.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <optional>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::PartyKind;
using models::PartyRow;

namespace {

constexpr int kSign = 16, kShape = 12;
constexpr std::size_t kRows = domain::kMaxParticipants;

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

// Who rings or waits has the shape and colour of it; who talks, as most do, has the word alone.
class PartyStateSign final : public QWidget {
public:
    explicit PartyStateSign(QWidget* parent) : QWidget(parent) {
        setObjectName(u"partyState"_s);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        setAccessibleRole(this, QAccessible::StaticText);
    }
    void show(const wire::PartyView& party) {
        const bool isUp = party.state == domain::PartyState::Up;
        m_shape = !isUp  ? std::optional(StatusShape::Ringing)
            : party.held ? std::optional(StatusShape::Away)
                         : std::nullopt;
        m_word = text::partyState(party);
        setSpokenName(this, m_word);
        updateGeometry();
        update();
    }
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetrics metrics(widgets::font(TextRole::Strong));
        const int wide = metrics.horizontalAdvance(m_word) + 1;
        return {wide + (m_shape ? kShape + kGap8 : 0), std::max(kShape, metrics.height())};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& theme = tokens(palette());
        painter.setFont(widgets::font(m_shape ? TextRole::Strong : TextRole::Body));
        if (m_shape) {
            paintStatus(painter, rect(), *m_shape, m_word, theme, kShape);
            return;
        }
        painter.setPen(theme.text);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading, m_word);
    }

private:
    std::optional<StatusShape> m_shape;
    QString m_word;
};

ParticipantRow::ParticipantRow(QWidget* parent) : QWidget(parent) {
    build();
    layOut();
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
    m_state = new PartyStateSign(this);
    m_time = new TabularLabel(this);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_time->reserve(u"00:00:00"_s);
    m_keep = makeButton(tr("Keep"), ButtonKind::Plain, this);
    m_keep->setObjectName(u"keepPartyButton"_s);
    m_drop = makeButton(tr("Remove"), ButtonKind::Link, this);
    m_drop->setObjectName(u"dropPartyButton"_s);
    for (QPushButton* each : {m_keep, m_drop}) setControlSize(each, ControlSize::Small);
    QSizePolicy policy = m_drop->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // as wide for who cannot be removed
    m_drop->setSizePolicy(policy);
    m_last = new QStackedWidget(this); // as wide with the question as without it
    m_last->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_last->addWidget(m_time);
    m_last->addWidget(m_keep);
    widen();
    setAccessibleRole(this, QAccessible::ListItem);
}

void ParticipantRow::layOut() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGap12, kGap4, kGap12, kGap4);
    row->setSpacing(kGap12);
    row->addWidget(m_sign);
    row->addWidget(m_name, 1);
    row->addWidget(m_role, 1);
    row->addWidget(m_state);
    row->addWidget(m_last);
    row->addWidget(m_drop);
}

// The sign says the kind, too: the name needs the room of its word more.
void ParticipantRow::setNarrow(bool isNarrow) {
    m_role->setVisible(!isNarrow);
    layout()->setSpacing(isNarrow ? kGap8 : kGap12);
}

void ParticipantRow::show(const PartyRow& row, const QString& name, bool canAsk) {
    const bool isAnother = row.key() != m_row.key();
    m_row = row;
    m_canAsk = canAsk;
    setSign(m_sign, signOf(row.party.kind), kSign, [](const Tokens& theme) { return theme.text2; });
    m_name->setText(name);
    m_role->setText(text::partyRole(row.party));
    m_state->show(row.party);
    //: Of a screen reader: somebody in a call, what he is in it, and his state.
    setSpokenName(this, tr("%1, %2, %3").arg(name, m_role->text(), m_state->word()));
    m_sign->setToolTip(m_role->text());
    confirm(m_asks && !isAnother && row.canDrop && canAsk);
    setVisible(true);
}

// As wide as the widest state and question, so that all rows have the same columns.
void ParticipantRow::widen() {
    wire::PartyView party;
    int state = 0, drop = 0;
    for (const bool isHeld : {false, true})
        for (const auto each : {domain::PartyState::Calling, domain::PartyState::Ringing, domain::PartyState::Up}) {
            party.state = each;
            party.held = isHeld;
            m_state->show(party);
            state = std::max(state, m_state->sizeHint().width());
        }
    for (const ButtonKind kind : {ButtonKind::Link, ButtonKind::Danger})
        for (const QString& word : {tr("Cancel"), tr("Remove")}) {
            setButtonKind(m_drop, kind);
            m_drop->setText(word);
            drop = std::max(drop, m_drop->sizeHint().width());
        }
    m_state->setMinimumWidth(state);
    m_drop->setMinimumWidth(drop);
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
    m_last->setCurrentWidget(asks ? static_cast<QWidget*>(m_keep) : m_time);
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
    while (m_rows.size() < kRows) addRow(); // Tab reaches what is made later after all else
}

void Participants::addRow() {
    auto* row = m_rows.emplace_back(new ParticipantRow(this));
    row->hide();
    row->setNarrow(m_isNarrow);
    connect(row, &ParticipantRow::dropAsked, this, &Participants::dropAsked);
    m_column->addWidget(row);
}

void Participants::show(const std::vector<PartyRow>& rows, const domain::PersonId& me, bool canAsk, WallTime now) {
    while (m_rows.size() < rows.size()) addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i >= rows.size()) {
            m_rows[i]->setVisible(false);
            continue;
        }
        m_rows[i]->show(rows[i], text::partyName(rows[i].party, me), canAsk);
    }
    tick(now);
}

void Participants::setNarrow(bool isNarrow) {
    if (isNarrow == m_isNarrow) return;
    m_isNarrow = isNarrow;
    for (ParticipantRow* each : m_rows) each->setNarrow(isNarrow);
}

void Participants::tick(WallTime now) {
    for (ParticipantRow* each : m_rows)
        if (each->isVisibleTo(this)) each->tick(now);
}

void Participants::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    paintPlate(painter, rect(), {theme.panel, theme.line, qreal(kRadiusCard), 1});
    for (const ParticipantRow* each : m_rows)
        if (each != m_rows.front() && each->isVisibleTo(this))
            painter.fillRect(1, each->y(), width() - 2, 1, theme.lineSoft);
}

} // namespace readyline::call
