// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Notices.h"

#include "ui/shell/AnswerBar.h"
#include "ui/text/Channels.h"
#include "ui/text/Connections.h"
#include "ui/text/Faults.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/text/Told.h"
#include "ui/widgets/ToastHost.h"

#include <QStringList>

#include <algorithm>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;
using desk::CommandKind;

namespace {
const QString kOffer = u"offer:"_s;
}

Notices::Notices(desk::Desk& desk, ToastHost& toasts, ports::Notifier& notifier, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_toasts(toasts),
      m_notifier(notifier) {
    connect(&desk, &desk::Desk::told, this, &Notices::onTold);
    connect(&desk, &desk::Desk::answered, this, &Notices::onAnswered);
    connect(&desk, &desk::Desk::callbackMissed, this, &Notices::onCallbackMissed);
    connect(&desk, &desk::Desk::offersChanged, this, &Notices::refreshOffers);
    connect(&desk, &desk::Desk::ended, this, &Notices::refreshOffers);
    connect(&desk, &desk::Desk::ended, this, &Notices::onEnded);
    connect(&notifier, &ports::Notifier::activated, this, &Notices::onActivated);
    connect(
        &desk, &desk::Desk::commandRefused, this, [this](const auto&, CommandKind kind, const wire::Refused& refused) {
            // By the window: rather once the work is done? Unless that is so already.
            const bool isAsked = kind == CommandKind::SignOut && !m_desk.self().layers.loggingOff
                && refused.refusal == domain::Refusal::SignOutBlockedContact;
            if (!isAsked) onFailed(kind, text::describe(refused.refusal));
        });
    connect(&desk, &desk::Desk::commandConfirmed, this, [this](const auto&, CommandKind kind) {
        if (kind == CommandKind::AnswerChange) m_toasts.close(m_told); // it can be answered once
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this, [this](const auto&, CommandKind kind) {
        onFailed(kind, tr("The server did not confirm it within 20 s. What you see is what it knows."));
    });
}

void Notices::sayInTray() {
    m_toasts.show({.family = StatusFamily::Ringing,
        .icon = Icon::Info,
        .what = tr("Readyline goes on in the tray"),
        .why = tr("Requests still reach you. To leave, choose Quit in its menu.")});
}

void Notices::sayInMini() {
    m_toasts.show({.family = StatusFamily::Ringing,
        .icon = Icon::Info,
        .what = tr("Readyline goes on in this small window"),
        .why = tr("To leave, choose Quit Readyline under your name.")});
}

void Notices::sayNotHad(const QStringList& customers, int of) {
    const auto count = static_cast<int>(customers.size());
    //: Of requests that were accepted together: "2 of 12 requests could not be had".
    const QString what = tr("%1 of %n request(s) could not be had", nullptr, of).arg(count);
    m_toasts.show({.family = StatusFamily::Away,
        .icon = Icon::Info,
        .what = what,
        .why = tr("They had ended by then: %1").arg(customers.join(tr(", ")))});
}

void Notices::sayNotOpened(const QString& host) {
    m_toasts.show({.family = StatusFamily::Away,
        .icon = Icon::Warning,
        .what = tr("The page for this contact was not opened"),
        //: %1 is where the page is: "crm.example.com".
        .why = tr("No browser could be started for %1. Choose one in the settings of your system.").arg(host)});
}

void Notices::onTold(const desk::Told& told) {
    const QString what = text::toldSentence(told.what, told.by, m_desk.site(), m_desk.self().layers.pending);
    //: A note that a supervisor wrote.
    const QString why = told.what.note.empty() ? QString() : tr("“%1”").arg(text::toQt(told.what.note));
    ToastSpec spec{.family = StatusFamily::Ringing,
        .icon = Icon::User,
        .what = what,
        .why = why,
        .button = tr("Understood"),
        .pressed = [] {},
        .stay = ToastStay::UntilClosed};
    ports::Notice notice{.key = u"told"_s, .title = what, .text = why, .urgent = false, .actions = {}};
    if (isAnswerable(told, m_desk.me())) {
        spec.button = tr("Answer …");
        spec.buttonKeys = answerBarKeys().toString(QKeySequence::NativeText);
        spec.pressed = [this] { Q_EMIT answerAsked(); };
        notice.actions = {{u"answer"_s, tr("Answer …")}};
    }
    // What is taken back need not be answered or understood any more; the desktop's own notice gives way by its key.
    if (told.what.undone) m_toasts.close(m_told);
    m_told = m_toasts.show(std::move(spec));
    m_notifier.show(notice);
}

// Quiet: it also stands in the ledger.
void Notices::onAnswered(const desk::Answered& answered) {
    const QString what = tr("%1 answered you").arg(text::toQt(answered.by.name));
    const QString why = tr("“%1”").arg(text::toQt(answered.text));
    m_toasts.show({.family = StatusFamily::Ringing, .icon = Icon::User, .what = what, .why = why});
    if (!m_looking())
        m_notifier.show({.key = u"answered"_s, .title = what, .text = why, .urgent = false, .actions = {}});
}

// His task went without a wrap-up: this says why, and whether somebody calls again (W92).
void Notices::onCallbackMissed(const wire::CallbackMissed& missed) {
    const QString why = missed.again
        ? tr("Somebody calls again at %1.").arg(text::timeOfDay(*missed.again, text::zoneNamed(m_desk.site().timeZone)))
        : tr("It was the last try: nobody calls again.");
    m_toasts.show({.family = StatusFamily::Ringing,
        .icon = Icon::ChannelCallback,
        .what = tr("%1 did not answer").arg(text::customerName(missed.customer)),
        //: %1 says whether somebody calls again, %2 is the telephone system's own code.
        .why = missed.cause.empty() ? why : tr("%1 (%2)").arg(why, text::toQt(missed.cause))});
}

// The sign-in window says it, too; he may look at something else.
void Notices::onEnded(const session::SessionEnd& end) {
    using Kind = session::SessionEnd::Kind;
    const bool unasked = end.kind == Kind::LoggedOutBySupervisor || end.kind == Kind::LoggedOutByPolicy
        || end.kind == Kind::Inactive || end.kind == Kind::LogOffHour || end.kind == Kind::TakenOver
        || end.kind == Kind::NotEntitled || end.kind == Kind::TooManyMisses || end.kind == Kind::TooManyErrors;
    if (!unasked) return;
    m_notifier.show({.key = u"ended"_s,
        .title = tr("You are signed out of Readyline"),
        .text = text::describe(end),
        .urgent = true,
        .actions = {}});
}

// What has a screen of its own says its refusals there.
void Notices::onFailed(CommandKind kind, const QString& why) {
    QString what;
    switch (kind) {
    case CommandKind::SetPresence: what = tr("Your status was not changed"); break;
    case CommandKind::CancelPending: what = tr("The next status was not taken back"); break;
    case CommandKind::EndOthersSessions: what = tr("Nobody was signed out"); break;
    case CommandKind::AnswerChange: what = tr("Your answer was not sent"); break;
    case CommandKind::Acknowledge: what = tr("Your status was not changed"); break;
    case CommandKind::SignOut: what = tr("You are still signed in"); break;
    case CommandKind::AssignContact: what = tr("The contact was not given on"); break;
    case CommandKind::CloseContact: what = tr("The contact was not closed"); break;
    case CommandKind::StartMonitor: what = tr("You are not in the call"); break;
    case CommandKind::SetMonitor: what = tr("You are in the call as before"); break;
    case CommandKind::EndMonitor: what = tr("You are still in the call"); break;
    default: return;
    }
    m_toasts.show({.family = StatusFamily::Missed,
        .icon = Icon::Error,
        .what = what,
        .why = why,
        .button = tr("Close"),
        .pressed = [] {},
        .stay = ToastStay::UntilClosed});
}

void Notices::refreshOffers() {
    std::map<domain::OfferId, QString> open;
    for (const desk::OfferItem& item : m_desk.offers()) {
        if (item.ended || item.answering != replica::Answering::Not) continue;
        const QString key = kOffer + text::toQt(item.offer.offer.value);
        open[item.offer.offer] = key;
        if (m_noticed.contains(item.offer.offer) || (m_looking() && !m_reader())) continue;
        const domain::Queue* queue = domain::find(m_desk.site(), item.offer.queue);
        ports::Notice notice{.key = key,
            .title = text::requestTo(item.offer, queue ? text::toQt(queue->name) : QString()),
            .text = text::customerName(item.offer.customer),
            .urgent = true,
            .actions = {{u"decline"_s, tr("Decline")}}};
        if (item.offer.answer == domain::VoiceAnswer::Desktop)
            notice.actions.prepend({u"accept"_s, tr("Accept")});
        else
            notice.text = tr("%1. Lift your phone.").arg(notice.text);
        m_notifier.show(notice);
    }
    for (const auto& [offer, key] : m_noticed)
        if (!open.contains(offer)) m_notifier.close(key);
    m_noticed = std::move(open);
}

void Notices::openOffer(const domain::OfferId& offer) {
    const std::vector<desk::OfferItem> offers = m_desk.offers();
    const auto found = std::ranges::find_if(
        offers, [&](const desk::OfferItem& each) { return each.offer.offer == offer && !each.ended; });
    if (found == offers.end())
        Q_EMIT openAsked();
    else
        Q_EMIT requestAsked(found->offer.contact);
}

void Notices::onActivated(const QString& key, const QString& action) {
    if (key.startsWith(kOffer)) {
        const domain::OfferId offer{text::toUtf8(key.mid(kOffer.size()))};
        if (action == u"accept") m_desk.accept(offer);
        if (action == u"decline") m_desk.decline(offer);
        if (action == u"default") return openOffer(offer);
    }
    if (action == u"default") Q_EMIT openAsked();
    if (action == u"answer") Q_EMIT answerAsked();
}

} // namespace readyline::shell
