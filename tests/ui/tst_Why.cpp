// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Routable.h"
#include "tests/ui/UiRig.h"
#include "ui/status/WhyPanel.h"
#include "ui/text/Mends.h"
#include "ui/text/Terms.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <functional>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using text::MendKind;

namespace {

SiteRules site() {
    SiteRules site = sampleSite();
    for (Queue& queue : site.queues) queue.channels.set(index(Channel::Voice)).set(index(Channel::Chat));
    return site;
}

Overlay overlay(OverlayKind kind, OverlayEnd end) {
    Overlay result;
    result.id = OverlayId{"o"};
    result.kind = kind;
    result.entry = EntryId{"missed"};
    result.end = end;
    result.since = at(0);
    return result;
}

WorkItem working(Channel channel, AssignmentState state) {
    WorkItem work;
    work.contact = ContactId{"c"};
    work.queue = QueueId{"billing"};
    work.channel = channel;
    work.assignment = state;
    work.since = at(0);
    return work;
}

const Actor kMargriet{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};

// How the agent or his site has to be for the term to fail, on calls.
struct Case {
    const char* name;
    Term term;
    std::function<void(AgentLayers&, SiteRules&)> arrange;
    std::optional<MendKind> mend;
    const char* words;          // on the button, or who mends it
    const char* line = nullptr; // what holds it back, where that is to be said
};

using A = AgentLayers;
using R = SiteRules;

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"NotOnline", Term::NotOnline, [](A& a, R&) { a.presence.connection = Connection::None; }, {},
            "It connects again by itself."},
        {"CannotShow", Term::CannotShow, [](A& a, R&) { a.presence.canShow = false; }, MendKind::ShowHere,
            "Show requests here"},
        {"BaseNotAllowed", Term::BaseNotAllowed, [](A& a, R&) { a.intent.choice = kLunch; }, MendKind::Choose,
            "Go Ready"},
        {"BaseNotAllowed, set by a supervisor for later", Term::BaseNotAllowed,
            [](A& a, R&) {
                a.intent.choice = kLunch;
                a.pending = Pending{kNotReady, kMargriet, at(0), AtTime{at(600)}, false};
            },
            {}, "Set by Margriet Adeyemi, who can take it back."},
        {"BaseNotAllowed, nothing ready may be chosen", Term::BaseNotAllowed,
            [](A& a, R& r) {
                a.intent.choice = kLunch;
                r.entries[0].selectable = false;
            },
            {}, "Your administrator can allow you another status."},
        {"ChannelOverride", Term::ChannelOverride,
            [](A& a, R&) {
                a.overrides = {{Channel::Voice, kLunch, a.intent.by, at(0)}};
            },
            MendKind::DropOverride, "Ready here too"},
        {"IntentNotConfirmed", Term::IntentNotConfirmed, [](A& a, R&) { a.asked = true; }, MendKind::ConfirmStatus,
            "I am back: Ready"},
        {"PendingChoice", Term::PendingChoice,
            [](A& a, R&) {
                a.pending = Pending{kLunch, a.intent.by, at(0)};
            },
            MendKind::CancelPending, "Take it back"},
        {"PendingChoice of a supervisor", Term::PendingChoice,
            [](A& a, R&) {
                a.pending = Pending{kLunch, kMargriet, at(0)};
            },
            {}, "Set by Margriet Adeyemi, who can take it back."},
        {"LoggingOff", Term::LoggingOff, [](A& a, R&) { a.loggingOff = true; }, {},
            "Your day ends with it; you can sign in again."},
        {"LoggingOff, asked for by himself", Term::LoggingOff, [](A& a, R&) { a.loggingOff = a.leaving = true; },
            MendKind::CancelPending, "Take it back"},
        {"Overlay to be acknowledged", Term::Overlay,
            [](A& a, R&) { a.overlays = {overlay(OverlayKind::NoAnswer, UntilAcknowledged{})}; }, MendKind::Acknowledge,
            "Acknowledge"},
        {"Overlay to be acknowledged, in the site's word", Term::Overlay,
            [](A& a, R& r) {
                a.overlays = {overlay(OverlayKind::NoAnswer, UntilAcknowledged{})};
                r.policy.words.acknowledge = "Reset presence";
            },
            MendKind::Acknowledge, "Reset presence"},
        {"Overlay that a status answers", Term::Overlay,
            [](A& a, R& r) {
                a.overlays = {overlay(OverlayKind::NoAnswer, UntilAcknowledged{})};
                r.policy.words.acknowledge.clear();
            },
            MendKind::Choose, "Go Ready"},
        {"Overlay, timed", Term::Overlay,
            [](A& a, R&) { a.overlays = {overlay(OverlayKind::Declined, UntilTime{at(10)})}; }, {},
            "It ends by itself."},
        {"Overlay, cannot show", Term::Overlay,
            [](A& a, R&) { a.overlays = {overlay(OverlayKind::CannotShow, UntilCauseEnds{})}; }, MendKind::ShowHere,
            "Show requests here"},
        {"Overlay, no phone", Term::Overlay,
            [](A& a, R&) { a.overlays = {overlay(OverlayKind::StationFault, UntilCauseEnds{})}; }, {},
            "It ends when your phone can be reached. Check that it is on."},
        {"Overlay, own phone", Term::Overlay,
            [](A& a, R&) { a.overlays = {overlay(OverlayKind::PhoneBusy, UntilCauseEnds{})}; }, {},
            "It ends with the call on your phone."},
        {"Overlay to be acknowledged, beside a timed one", Term::Overlay,
            [](A& a, R&) {
                Overlay declined = overlay(OverlayKind::Declined, UntilTime{at(10)});
                declined.entry = EntryId{"dnd"};
                a.overlays = {declined, overlay(OverlayKind::NoAnswer, UntilAcknowledged{})};
            },
            MendKind::Acknowledge, "Acknowledge", "No answer: waits until you acknowledge it or choose a status"},
        {"CapacityFull", Term::CapacityFull,
            [](A& a, R&) { a.work = {working(Channel::Voice, AssignmentState::Active)}; }, {},
            "It ends when one of your contacts does."},
        {"Occupied", Term::Occupied,
            [](A& a, R& r) {
                a.work = {working(Channel::Chat, AssignmentState::Active)};
                r.policy.occupied = {{Channel::Chat, 30}};
            },
            {}, "It ends when that work does."},
        {"ChannelBlocked", Term::ChannelBlocked,
            [](A& a, R& r) {
                a.work = {working(Channel::Chat, AssignmentState::Active)};
                r.capacity.blocks[index(Channel::Chat)].set(index(Channel::Voice));
            },
            {}, "It ends when that work does."},
        {"NotInQueue", Term::NotInQueue, [](A& a, R&) { a.queues.clear(); }, {}, "Your supervisor can log you in."},
        {"W1 CallsNotGranted", Term::CallsNotGranted, [](A& a, R&) { a.noCalls = true; }, {},
            "Your administrator can give it to you."},
        {"WrappingUp", Term::WrappingUp, [](A& a, R&) { a.work = {working(Channel::Voice, AssignmentState::WrapUp)}; },
            MendKind::FinishWrapUp, "Finish it"},
        {"WrappingUp of a call, beside a chat's that keeps no call away", Term::WrappingUp,
            [](A& a, R&) {
                WorkItem chat = working(Channel::Chat, AssignmentState::WrapUp);
                WorkItem call = working(Channel::Voice, AssignmentState::WrapUp);
                chat.blocks = call.blocks = WrapUpBlocks::VoiceOnly;
                chat.deadline = at(10);
                call.deadline = at(30);
                chat.customer = "Liv";
                call.customer = "Petra";
                a.work = {chat, call};
            },
            MendKind::FinishWrapUp, "Finish it", "Wrap-up of Petra"},
        {"StationUnreachable", Term::StationUnreachable,
            [](A& a, R&) { a.presence.station = StationState::Unreachable; }, {},
            "Check that your phone is on. Your administrator can see why it cannot be reached."},
        {"VoiceBusy", Term::VoiceBusy, [](A& a, R&) { a.work = {working(Channel::Video, AssignmentState::Active)}; },
            {}, "It ends with the call.", "You are in a call"},
        {"VoiceBusy, the handset is not hung up (W83)", Term::VoiceBusy,
            [](A& a, R&) { a.presence.station = StationState::Busy; }, {}, "Hang up the handset.",
            "Your phone is still lifted"},
        {"VoiceOffered", Term::VoiceOffered,
            [](A& a, R&) {
                WorkItem offered = working(Channel::Voice, AssignmentState::Active);
                offered.assignment.reset();
                offered.offer = OfferState::Ringing;
                a.work = {offered};
            },
            {}, "Answer or decline it."},
        {"DayFull", Term::DayFull,
            [](A& a, R& r) {
                r.capacity.perDay[index(Channel::Voice)] = 20;
                a.today[index(Channel::Voice)] = 20;
            },
            {}, "It ends with the day of your site.", "20 of 20 today"},
    };
    return all;
}

} // namespace

class WhyTest : public QObject {
    Q_OBJECT

    struct Scene : UiRig {
        status::WhyPanel panel{desk, ticker};
        explicit Scene(const std::function<void(AgentLayers&, SiteRules&)>& arrange) : UiRig(opened(arrange)) {
            panel.resize(384, 900);
            panel.show();
            rig.take();
        }
        static wire::SessionOpened opened(const std::function<void(AgentLayers&, SiteRules&)>& arrange) {
            wire::SessionOpened result = sampleOpened();
            result.site = site();
            result.self.intent.choice = kReady;
            arrange(result.self, result.site);
            return result;
        }
        QPushButton* mend() { return UiRig::find<QPushButton>(panel, "whyMend"); }
    };

private Q_SLOTS:
    // One row for each term: the agent has a button for what he can mend, and of the rest he reads who or what ends it.
    void idea1_terms_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < cases().size(); ++i) QTest::newRow(cases()[i].name) << static_cast<int>(i);
    }
    void idea1_terms() {
        QFETCH(int, row);
        const Case& each = cases()[static_cast<std::size_t>(row)];
        wire::Me me{PersonId{"ilse"}, "Ilse Vermeulen", Role::Agent, {TeamId{"a"}}, {}};
        SiteRules rules = site();
        AgentLayers self = sampleAgent("ilse", "Ilse Vermeulen");
        each.arrange(self, rules);
        const auto failing = routable(self, rules, QueueId{"billing"}, Channel::Voice);
        QVERIFY2(std::ranges::count(failing, each.term) == 1, "the case does not make its term fail");
        const auto mend = text::mendOf(each.term, self, rules, Channel::Voice, me);
        QCOMPARE(mend.has_value(), each.mend.has_value());
        if (mend) QCOMPARE(int(mend->kind), int(*each.mend));
        QCOMPARE(
            mend ? mend->words : text::whoMends(each.term, self, Channel::Voice, me), QString::fromUtf8(each.words));
        if (each.line)
            QCOMPARE(text::describe(each.term, self, rules, Channel::Voice, {}), QString::fromUtf8(each.line));
    }
    void idea1_noQueue_namesWhoCanHelp() {
        AgentLayers self = sampleAgent("ilse", "Ilse Vermeulen");
        self.queues.clear();
        const auto channels = text::why(self, site());
        QVERIFY(!channels.empty());
        wire::Me me{PersonId{"ilse"}, "Ilse Vermeulen", Role::Agent, {}, {}};
        QCOMPARE(text::summary(channels, me), u"You are in no queue. Your supervisor can log you in."_s);
        me.role = Role::Supervisor;
        QCOMPARE(text::summary(channels, me), u"You are in no queue. An administrator can add you."_s);
        QCOMPARE(text::whoMends(Term::NotInQueue, self, Channel::Voice, me), u"An administrator can add you."_s);
    }
    void idea1_everyTermHasARow() {
        std::set<Term> seen;
        for (const Case& each : cases()) seen.insert(each.term);
        QCOMPARE(seen.size(), static_cast<std::size_t>(Term::DayFull) + 1);
    }
    void idea1_goReady_isSent() {
        Scene scene([](A& a, R&) { a.intent.choice = kLunch; });
        scene.mend()->click();
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].choice, kReady);
    }
    void idea1_whatMendsEveryChannel_isOfferedOnce() {
        const auto buttons = [](Scene& scene) { return scene.panel.findChildren<QPushButton*>(u"whyMend"_s).size(); };
        Scene away([](A& a, R&) { a.intent.choice = kLunch; });
        int reasons = 0;
        for (const QLabel* each : away.panel.findChildren<QLabel*>(u"whyLine"_s))
            reasons += each->text() == u"Your status is Not Ready: Lunch";
        QCOMPARE(reasons, 2); // calls and chats
        QCOMPARE(buttons(away), 1);
        Scene apart([](A& a, R&) {
            a.overrides = {{Channel::Voice, kLunch, a.intent.by, at(0)}, {Channel::Chat, kLunch, a.intent.by, at(0)}};
        });
        QCOMPARE(buttons(apart), 2); // each mends its own
    }
    void idea1_confirmStatus_isSent() {
        Scene scene([](A& a, R&) { a.asked = true; });
        scene.mend()->click();
        QCOMPARE(scene.rig.takeOnly<wire::PresenceSet>().at(0).choice, kReady);
    }
    void K9_cancelPending_isSent() {
        Scene scene([](A& a, R&) { a.pending = Pending{kLunch, a.intent.by, at(0)}; });
        scene.mend()->click();
        QCOMPARE(scene.rig.takeOnly<wire::PendingCancel>().size(), 1U);
    }
    void W23_acknowledge_isSent() {
        Scene scene([](A& a, R&) { a.overlays = {overlay(OverlayKind::NoAnswer, UntilAcknowledged{})}; });
        scene.mend()->click();
        QCOMPARE(scene.rig.takeOnly<wire::OverlayAcknowledge>().size(), 1U);
    }
    void W21_dropOverride_isSentForItsChannel() {
        Scene scene([](A& a, R&) { a.overrides = {{Channel::Chat, kLunch, a.intent.by, at(0)}}; });
        scene.mend()->click();
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].channels, ChannelSet{}.set(index(Channel::Chat)));
        QCOMPARE(sent[0].choice, kReady);
    }
    void idea3_showHere_isSent() {
        Scene scene([](A& a, R&) { a.presence.canShow = false; });
        scene.mend()->click();
        const auto sent = scene.rig.takeOnly<wire::DeviceShow>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(sent[0].canShow);
    }
    void P5_finishWrapUp_opensTheTask() {
        Scene scene([](A& a, R&) { a.work = {working(Channel::Voice, AssignmentState::WrapUp)}; });
        QSignalSpy asked(&scene.panel, &status::WhyPanel::wrapUpAsked);
        scene.mend()->click();
        QCOMPARE(asked.size(), 1);
    }
    void idea1_pressed_waitsAndIsSaidAgainIfRefused() {
        Scene scene([](A& a, R&) { a.intent.choice = kLunch; });
        scene.mend()->click();
        scene.rig.takeOnly<wire::PresenceSet>();
        scene.settle();
        QVERIFY(!scene.mend()->isEnabled());
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::NotInState, {}});
        scene.settle();
        QVERIFY(scene.mend()->isEnabled());
    }
    void idea1_reconnecting_buttonsWait() {
        Scene scene([](A& a, R&) { a.intent.choice = kLunch; });
        scene.rig.transport.drop();
        scene.settle();
        QVERIFY(!scene.mend()->isEnabled());
    }
    void idea1_button_saysWhatItMends() {
        Scene scene([](A& a, R&) { a.intent.choice = kLunch; });
        QCOMPARE(scene.mend()->accessibleDescription(), u"Your status is Not Ready: Lunch"_s);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    WhyTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Why.moc"
