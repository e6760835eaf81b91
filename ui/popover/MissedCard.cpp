// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/MissedCard.h"

#include "core/domain/Status.h"
#include "ui/models/StatusChoicesModel.h"
#include "ui/popover/ChannelBox.h"
#include "ui/text/Durations.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Plate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace readyline::popover {

using namespace Qt::StringLiterals;
using namespace widgets;

WaysOn waysOn(const domain::SiteRules& site) {
    WaysOn ways;
    const auto consider = [](std::optional<domain::PresenceEntry>& best, const domain::PresenceEntry& entry) {
        if (!best || entry.order < best->order) best = entry;
    };
    for (const domain::PresenceEntry& entry : site.entries) {
        if (!entry.selectable) continue;
        if (entry.base == domain::BaseStatus::Available) consider(ways.ready, entry);
        if (entry.base != domain::BaseStatus::Away) continue;
        consider(ways.away, entry);
        if (entry.needsReason != domain::ReasonRule::Required) consider(ways.notReady, entry);
    }
    return ways;
}

MissedCard::MissedCard(shell::Ticker& ticker, QWidget* parent) : QWidget(parent), m_ticker(ticker) {
    setObjectName(u"missedCard"_s);
    build();
    connect(&ticker, &shell::Ticker::ticked, this, &MissedCard::onTicked);
    connect(m_ready, &QPushButton::clicked, this, [this] {
        if (m_ways.ready) Q_EMIT chosen({m_ways.ready->id, {}});
    });
    connect(m_acknowledge, &QPushButton::clicked, this, &MissedCard::acknowledged);
    connect(m_notReady, &QPushButton::clicked, this, [this] {
        if (m_ways.away && !m_notReady->menu()) Q_EMIT chosen({m_ways.away->id, {}});
    });
}

void MissedCard::build() {
    auto* box = new ChannelBox(40, this);
    box->setLook(Icon::StatusMissed, StatusFamily::Missed);
    m_title = new QLabel(this);
    m_title->setObjectName(u"missedTitle"_s);
    setTextRole(m_title, TextRole::Title);
    m_what = new QLabel(this);
    m_what->setObjectName(u"missedWhat"_s);
    m_what->setWordWrap(true);
    m_what->setForegroundRole(QPalette::PlaceholderText);
    m_well = new QWidget(this);
    m_waits = new QLabel(m_well);
    m_waits->setObjectName(u"missedWaits"_s);
    m_waits->setWordWrap(true);
    auto* inWell = new QVBoxLayout(m_well);
    inWell->setContentsMargins(kGap12, kGap8, kGap12, kGap8);
    inWell->addWidget(m_waits);
    m_notReady = makeButton(Icon::StatusAway, {}, ButtonKind::Plain, this);
    m_notReady->setObjectName(u"missedNotReadyButton"_s);
    m_reasons = new QMenu(this);
    m_reasons->setObjectName(u"missedReasons"_s);
    m_ready = makeButton(Icon::StatusAvailable, {}, ButtonKind::Filled, this);
    m_ready->setObjectName(u"missedReadyButton"_s);
    m_acknowledge = makeButton({}, ButtonKind::Plain, this);
    m_acknowledge->setObjectName(u"missedAcknowledgeButton"_s);
    for (QPushButton* button : {m_notReady, m_ready, m_acknowledge}) setControlSize(button, ControlSize::Large);
    m_note = new QLabel(this);
    setTextRole(m_note, TextRole::Small);
    m_note->hide();

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_what);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap12);
    head->addWidget(box, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto* ways = new QHBoxLayout;
    ways->setSpacing(kGap8);
    ways->addWidget(m_notReady, 1);
    ways->addWidget(m_ready, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap12);
    all->addLayout(head);
    all->addWidget(m_well);
    all->addLayout(ways);
    all->addWidget(m_acknowledge);
    all->addWidget(m_note);
}

// The menu stands still while it is open, whatever happens meanwhile.
void MissedCard::fillReasons(const domain::SiteRules& site, domain::Role chooser) {
    models::StatusChoicesModel model;
    model.setChoices(site, chooser, std::nullopt);
    std::vector<domain::Choice> choices;
    QStringList words;
    for (const models::ChoiceRow& row : model.rows()) {
        if (row.fault || !m_ways.away || row.choice.entry != m_ways.away->id) continue;
        choices.push_back(row.choice);
        words << row.text;
    }
    if (m_reasons->isVisible() || choices == m_choices) return;
    m_choices = choices;
    m_reasons->clear();
    for (std::size_t i = 0; i < choices.size(); ++i)
        connect(m_reasons->addAction(words[qsizetype(i)]), &QAction::triggered, this,
            [this, choice = choices[i]] { Q_EMIT chosen(choice); });
    m_notReady->setMenu(choices.size() > 1 || (choices.size() == 1 && choices[0].reason) ? m_reasons : nullptr);
}

void MissedCard::show(
    const domain::Overlay& overlay, const domain::SiteRules& site, domain::Role chooser, const domain::Choice& below) {
    m_since = overlay.since;
    m_ways = waysOn(site);
    const int count = static_cast<int>(overlay.causes.size());
    switch (overlay.kind) {
    case domain::OverlayKind::NoAnswer:
        m_title->setText(tr("You missed %n request(s)", nullptr, std::max(1, count)));
        break;
    case domain::OverlayKind::Declined: m_title->setText(tr("You declined a request")); break;
    case domain::OverlayKind::StationFault: m_title->setText(tr("Your phone did not answer")); break;
    case domain::OverlayKind::PhoneBusy: m_title->setText(tr("Your own phone is in use")); break;
    case domain::OverlayKind::CannotShow:
    case domain::OverlayKind::OfferErrors: m_title->setText(tr("Requests could not be shown")); break;
    }
    QStringList lines;
    for (const domain::OverlayCause& cause : overlay.causes) {
        const domain::Queue* queue = domain::find(site, cause.queue);
        const QString who = cause.customer.empty() ? tr("A customer") : text::toQt(cause.customer);
        const QString where = queue ? text::toQt(queue->name) : tr("a queue");
        lines << (overlay.kind == domain::OverlayKind::NoAnswer
                ? tr("%1, %2, was not answered in %3 s at %4. The request is back in the queue.")
                      .arg(who, where)
                      .arg(cause.offeredSeconds)
                      .arg(text::timeOfDay(cause.at))
                : tr("%1, %2, at %3.").arg(who, where, text::timeOfDay(cause.at)));
    }
    if (lines.size() > 3)
        lines = QStringList{tr("%n earlier one(s).", nullptr, int(lines.size()) - 2)} + lines.mid(lines.size() - 2);
    m_what->setText(lines.join(u'\n'));
    m_ready->setVisible(m_ways.ready.has_value());
    m_notReady->setVisible(m_ways.away.has_value());
    if (m_ways.ready) m_ready->setText(text::toQt(m_ways.ready->text));
    if (m_ways.away) m_notReady->setText(text::toQt(m_ways.away->text));
    fillReasons(site, chooser);
    const domain::PresenceEntry* entry = domain::find(site, overlay.entry);
    m_shownAs = entry ? text::toQt(entry->text) : QString();
    //: On a button; %1 is the status that holds again then.
    m_acknowledge->setText(tr("Acknowledge: back to %1").arg(text::toQt(domain::describe(below, site))));
    setAccessibleName(m_title->text());
    onTicked();
}

void MissedCard::setWaiting(bool waiting) {
    m_ready->setEnabled(!waiting);
    m_notReady->setEnabled(!waiting);
    m_acknowledge->setEnabled(!waiting);
}

void MissedCard::setNote(const QString& words) {
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void MissedCard::onTicked() {
    //: %1 is a status: "Inactive".
    const QString shown = m_shownAs.isEmpty() ? QString() : tr("You are shown as %1.").arg(m_shownAs) + u' ';
    m_waits->setText(
        shown + tr("No work reaches you until you choose.\nWaiting for %1").arg(text::clock(m_ticker.now() - m_since)));
}

void MissedCard::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_reasons->hide();
}

void MissedCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPlate(painter, m_well->geometry(), {tokens(palette()).of(StatusFamily::Missed).tint, {}, 4, 0});
}

} // namespace readyline::popover
