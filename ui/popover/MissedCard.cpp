// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/MissedCard.h"

#include "core/domain/Status.h"
#include "ui/popover/AwayMenu.h"
#include "ui/popover/ChannelBox.h"
#include "ui/text/Durations.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Plate.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace readyline::popover {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int kRoom = kPopoverWidth - 2 * kGap16; // within the padding of the popover

struct Said {
    Q_DECLARE_TR_FUNCTIONS(readyline::popover::MissedCard)
};

QString whoAndWhere(const domain::OverlayCause& cause, const domain::SiteRules& site) {
    const domain::Queue* queue = domain::find(site, cause.queue);
    //: A customer and a queue: "Beata Kowalczyk, Billing".
    return Said::tr("%1, %2").arg(cause.customer.empty() ? Said::tr("A customer") : text::toQt(cause.customer),
        queue ? text::toQt(queue->name) : Said::tr("a queue"));
}

// One is told in a sentence, several as a list, the newest first.
QString whatWas(const domain::Overlay& overlay, const domain::SiteRules& site) {
    const std::vector<domain::OverlayCause>& causes = overlay.causes;
    const bool missed = overlay.kind == domain::OverlayKind::NoAnswer;
    if (causes.empty()) return {};
    const QTimeZone zone = text::zoneNamed(site.timeZone);
    if (causes.size() == 1) {
        const domain::OverlayCause& only = causes.front();
        const QString who = whoAndWhere(only, site), at = text::timeOfDay(only.at, zone);
        if (!missed) return Said::tr("%1, at %2.").arg(who, at);
        return Said::tr("%1, was not answered in %2 s at %3. The request is back in the queue.")
            .arg(who, QString::number(only.offeredSeconds), at);
    }
    QStringList lines;
    for (auto each = causes.rbegin(); each != causes.rend() && lines.size() < kMostListed; ++each) {
        QString line = text::timeOfDay(each->at, zone) + u"  "_s + whoAndWhere(*each, site);
        //: At the end of a line of what was missed: for so long it rang.
        if (missed) line += Said::tr(", %1 s").arg(each->offeredSeconds);
        lines << line;
    }
    const int left = static_cast<int>(causes.size()) - kMostListed;
    if (left > 0) lines << Said::tr("and %n earlier one(s)", nullptr, left);
    if (missed) lines << Said::tr("The requests are back in their queues.");
    return lines.join(u'\n');
}

} // namespace

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
    m_what->setTextFormat(Qt::PlainText); // customers typed their names
    m_what->setForegroundRole(QPalette::PlaceholderText);
    m_well = new QWidget(this);
    m_waits = new QLabel(m_well);
    m_waits->setObjectName(u"missedWaits"_s);
    m_waits->setWordWrap(true);
    m_waits->setTextFormat(Qt::PlainText);
    auto* inWell = new QVBoxLayout(m_well);
    inWell->setContentsMargins(kGap12, kGap8, kGap12, kGap8);
    inWell->addWidget(m_waits);
    m_notReady = makeButton(Icon::StatusAway, {}, ButtonKind::Plain, this);
    m_notReady->setObjectName(u"missedNotReadyButton"_s);
    m_reasons = new AwayMenu(this);
    m_reasons->setObjectName(u"missedReasons"_s);
    connect(m_reasons, &AwayMenu::chosen, this, &MissedCard::chosen);
    m_ready = makeButton(Icon::StatusAvailable, {}, ButtonKind::Filled, this);
    m_ready->setObjectName(u"missedReadyButton"_s);
    m_acknowledge = makeButton({}, ButtonKind::Plain, this);
    m_acknowledge->setObjectName(u"missedAcknowledgeButton"_s);
    for (QPushButton* button : {m_notReady, m_ready, m_acknowledge}) setControlSize(button, ControlSize::Large);
    m_note = new QLabel(this);
    m_note->setObjectName(u"missedNote"_s);
    m_note->setWordWrap(true);
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
    m_waysRow = new QHBoxLayout;
    m_waysRow->setSpacing(kGap8);
    m_waysRow->addWidget(m_notReady, 1);
    m_waysRow->addWidget(m_ready, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap12);
    all->addLayout(head);
    all->addWidget(m_well);
    all->addLayout(m_waysRow);
    all->addWidget(m_acknowledge);
    all->addWidget(m_note);
}

void MissedCard::fillReasons(const domain::SiteRules& site, const domain::Chooser& chooser) {
    m_reasons->fill(site, chooser);
    const std::vector<domain::Choice>& choices = m_reasons->choices();
    m_notReady->setMenu(choices.size() > 1 || (choices.size() == 1 && choices[0].reason) ? m_reasons : nullptr);
}

void MissedCard::show(const domain::Overlay& overlay, const domain::SiteRules& site, const domain::Chooser& chooser,
    const domain::Choice& below, const QString& next) {
    if (overlay.since != m_since) setNote({}); // of the one before
    m_since = overlay.since;
    m_ways = models::waysOn(site);
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
    m_what->setText(whatWas(overlay, site));
    m_what->setVisible(!overlay.causes.empty());
    fillReasons(site, chooser);
    showWays(site, below, next);
    const domain::PresenceEntry* entry = domain::find(site, overlay.entry);
    m_shownAs = entry ? text::toQt(entry->text) : QString();
    setSpokenName(this, m_title->text());
    setAccessibleDescription(m_what->text());
    onTicked();
}

void MissedCard::showWays(const domain::SiteRules& site, const domain::Choice& below, const QString& next) {
    const std::string& acknowledge = site.policy.words.acknowledge;
    // Acknowledging leads there, too: one button for it, and that is the next step.
    const bool leadsToReady
        = !acknowledge.empty() && next.isEmpty() && m_ways.ready && below == domain::Choice{m_ways.ready->id, {}};
    m_ready->setVisible(m_ways.ready && !leadsToReady);
    m_notReady->setVisible(m_ways.away.has_value());
    const QString ready = m_ways.ready ? text::toQt(m_ways.ready->text) : QString();
    const QString away = m_ways.away ? text::toQt(m_ways.away->text) : QString();
    const int half = (kRoom - kGap8) / 2;
    const bool beside = !leadsToReady && fitText(m_ready, ready, half) && fitText(m_notReady, away, half);
    m_waysRow->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    if (!beside) {
        fitText(m_ready, ready, kRoom);
        fitText(m_notReady, away, kRoom);
    }
    m_acknowledge->setVisible(!acknowledge.empty());
    setButtonKind(m_acknowledge, leadsToReady ? ButtonKind::Filled : ButtonKind::Plain);
    const QString word = text::toQt(acknowledge);
    //: On a button: the site's word for acknowledging, and the status that holds then: "Acknowledge: back to Ready".
    const QString back = tr("%1: back to %2").arg(word, text::toQt(domain::describe(below, site)));
    //: The same where another status begins then, once the work is done: "Acknowledge: then Lunch".
    fitText(m_acknowledge, next.isEmpty() ? back : tr("%1: then %2").arg(word, next), kRoom);
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
        shown + tr("No work reaches you until you choose.\nFor %1 so far.").arg(text::clock(m_ticker.now() - m_since)));
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
