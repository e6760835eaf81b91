// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/status/ChannelsPanel.h"
#include "ui/status/StatusButton.h"
#include "ui/status/StatusControl.h"
#include "ui/text/ChannelStates.h"
#include "ui/widgets/StatusChip.h"
#include "ui/widgets/TabularLabel.h"

#include <QEnterEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <functional>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A team of it lets channels only be closed.
SiteRules site() {
    SiteRules site = sampleSite();
    site.queues[0].channels.set(index(Channel::Voice)).set(index(Channel::Chat));
    site.queues[1].channels.set(index(Channel::Email)); // not one of mine
    Team closing{TeamId{"closing"}, "Closing"};
    closing.policy.channelOverrides = ChannelOverrides::CloseOnly;
    site.teams.push_back(closing);
    return site;
}

Overlay fault(OverlayKind kind) {
    Overlay overlay;
    overlay.id = OverlayId{"o"};
    overlay.kind = kind;
    overlay.entry = EntryId{"missed"};
    overlay.end = UntilCauseEnds{};
    overlay.since = at(0);
    return overlay;
}

WorkItem call() {
    WorkItem work;
    work.contact = ContactId{"c"};
    work.queue = QueueId{"billing"};
    work.channel = Channel::Voice;
    work.assignment = AssignmentState::Active;
    work.since = at(0);
    return work;
}

struct Case {
    const char* name;
    std::function<void(AgentLayers&)> arrange;
    const char* calls;
    const char* chats;
    const char* second;
};

const std::vector<Case>& cases() {
    using A = AgentLayers;
    static const auto chatsOff = [](A& a) { a.overrides = {{Channel::Chat, kLunch, a.intent.by, at(0)}}; };
    static const std::vector<Case> all{
        {"Ready everywhere", [](A&) {}, "Ready", "Ready", ""},
        {"Chats at lunch", chatsOff, "Ready", "Not Ready: Lunch", "Chats: Not Ready: Lunch"},
        {"At lunch, chats Ready",
            [](A& a) {
                a.intent.choice = kLunch;
                a.overrides = {{Channel::Chat, kReady, a.intent.by, at(0)}};
            },
            "Not Ready: Lunch", "Ready", "Chats: Ready"},
        {"P12 at lunch, chats were Ready under another policy",
            [](A& a) {
                a.intent.choice = kLunch;
                a.teams = {TeamId{"closing"}};
                a.overrides = {{Channel::Chat, kReady, a.intent.by, at(0)}};
            },
            "Not Ready: Lunch", "Not Ready: Lunch", ""},
        {"P12 ready, chats at lunch",
            [](A& a) {
                a.teams = {TeamId{"closing"}};
                chatsOff(a);
            },
            "Ready", "Not Ready: Lunch", "Chats: Not Ready: Lunch"},
        {"The override says the same as the status",
            [](A& a) {
                a.intent.choice = kLunch;
                chatsOff(a);
            },
            "Not Ready: Lunch", "Not Ready: Lunch", ""},
        {"In a call, chats at lunch",
            [](A& a) {
                a.work = {call()};
                chatsOff(a);
            },
            "On contact", "Not Ready: Lunch", "Chats: Not Ready: Lunch"},
        {"No phone, which leads", [](A& a) { a.overlays = {fault(OverlayKind::StationFault)}; }, "No answer", "Ready",
            ""},
        {"No phone, while a miss leads",
            [](A& a) {
                Overlay miss = fault(OverlayKind::NoAnswer);
                miss.id = OverlayId{"m"};
                miss.entry = EntryId{"dnd"};
                miss.end = UntilAcknowledged{};
                a.overlays = {fault(OverlayKind::StationFault), miss};
            },
            "Do not disturb", "Do not disturb", "Calls: No answer"},
    };
    return all;
}

} // namespace

class ChannelsTest : public QObject {
    Q_OBJECT

    struct Scene : UiRig {
        QWidget window;
        status::StatusControl control{desk, ticker, &window};

        explicit Scene(const std::function<void(AgentLayers&)>& arrange) : UiRig(opened(arrange)) {
            window.resize(400, 100);
            control.button()->move(10, 10);
            window.show();
            ticker.follow(&window);
            settle();
            rig.take();
        }
        static wire::SessionOpened opened(const std::function<void(AgentLayers&)>& arrange) {
            wire::SessionOpened result = sampleOpened();
            result.site = site();
            result.self.intent.choice = kReady;
            arrange(result.self);
            return result;
        }
        status::ChannelsPanel& panel() { return *UiRig::find<status::ChannelsPanel>(window, "channelsPanel"); }
        bool isShown() {
            const auto* panel = UiRig::find<status::ChannelsPanel>(window, "channelsPanel");
            return panel && panel->isVisible();
        }
        void hover() {
            QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
            QApplication::sendEvent(control.button(), &enter);
        }
    };

private Q_SLOTS:
    void W21_states_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < cases().size(); ++i) QTest::newRow(cases()[i].name) << static_cast<int>(i);
    }
    void W21_states() {
        QFETCH(int, row);
        const Case& each = cases()[static_cast<std::size_t>(row)];
        AgentLayers self = sampleAgent("ilse", "Ilse Vermeulen");
        each.arrange(self);
        const auto states = text::channelStates(self, site());
        QCOMPARE(states.size(), 2U);
        QCOMPARE(int(states[0].channel), int(Channel::Voice));
        QCOMPARE(int(states[1].channel), int(Channel::Chat));
        const auto word = [](const domain::Shown& shown) {
            return QString::fromStdString(shown.reason.empty() ? shown.word : shown.word + ": " + shown.reason);
        };
        QCOMPARE(word(states[0].shown), QString::fromUtf8(each.calls));
        QCOMPARE(word(states[1].shown), QString::fromUtf8(each.chats));
        QCOMPARE(text::secondLine(self, site(), shownStatus(self, site())), QString::fromUtf8(each.second));
    }
    void W21_hover_showsEachChannelWithItsTime() {
        Scene scene([](AgentLayers& a) { a.overrides = {{Channel::Chat, kLunch, a.intent.by, at(0)}}; });
        scene.hover();
        scene.rig.time.advance(400ms);
        QVERIFY(!scene.isShown());
        scene.rig.time.advance(200ms);
        QVERIFY(scene.isShown());
        QStringList words;
        for (const auto* each : scene.panel().findChildren<widgets::StatusLabel*>()) words << each->word();
        QCOMPARE(words, (QStringList{u"Ready"_s, u"Not Ready: Lunch, only here"_s}));
        AgentLayers self = scene.desk.self().layers;
        self.overrides.clear();
        scene.rig.event(wire::SelfChanged{self}, 11); // while it is there
        scene.settle();
        words.clear();
        for (const auto* each : scene.panel().findChildren<widgets::StatusLabel*>()) words << each->word();
        QCOMPARE(words, (QStringList{u"Ready"_s, u"Ready"_s}));
        scene.rig.time.advance(60s);
        const auto* time = UiRig::find<widgets::TabularLabel>(scene.panel(), "channelTime");
        QVERIFY(time->text().startsWith(u"00:01:0"));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(scene.control.button(), &leave);
        QVERIFY(!scene.isShown());
    }
    void W21_keyboardFocus_showsThem() {
        Scene scene([](AgentLayers&) {});
        QPushButton other(&scene.window);
        other.show();
        QApplication::setActiveWindow(&scene.window);
        other.setFocus();
        QTest::keyClick(&other, Qt::Key_Tab);
        QVERIFY(scene.control.button()->hasFocus());
        scene.rig.time.advance(600ms);
        QVERIFY(scene.isShown());
        QTest::keyClick(scene.control.button(), Qt::Key_Down); // the menu comes instead
        QVERIFY(!scene.isShown());
    }
    // Qt moves the focus then as if by the Tab key.
    void W21_focusBecauseAnotherHid_showsNothing() {
        Scene scene([](AgentLayers&) {});
        QPushButton other(&scene.window);
        other.show();
        QApplication::setActiveWindow(&scene.window);
        other.setFocus();
        QVERIFY(other.hasFocus());
        other.hide();
        QVERIFY(scene.control.button()->hasFocus());
        scene.rig.time.advance(600ms);
        QVERIFY(!scene.isShown());
    }
    void W21_clickAnywhere_takesItAway() {
        Scene scene([](AgentLayers&) {});
        scene.hover();
        scene.rig.time.advance(600ms);
        QVERIFY(scene.isShown());
        QVERIFY(scene.panel().testAttribute(Qt::WA_TransparentForMouseEvents));
        QVERIFY(scene.panel().windowFlags() & Qt::WindowTransparentForInput);
        QTest::mouseClick(&scene.window, Qt::LeftButton, {}, {390, 90});
        QVERIFY(!scene.isShown());
    }
    void W21_screenReader_hearsThem() {
        Scene scene([](AgentLayers& a) { a.overrides = {{Channel::Chat, kLunch, a.intent.by, at(0)}}; });
        const QString spoken = scene.control.button()->accessibleDescription();
        QVERIFY2(spoken.contains(u"Calls: Ready, since"), qPrintable(spoken));
        QVERIFY2(spoken.contains(u"Chats: Not Ready: Lunch, since"), qPrintable(spoken));
        QCOMPARE(scene.control.button()->secondLine(), u"Chats: Not Ready: Lunch"_s);
    }
    void W21_noQueues_nothingToShow() {
        Scene scene([](AgentLayers& a) { a.queues.clear(); });
        scene.hover();
        scene.rig.time.advance(600ms);
        QVERIFY(!scene.isShown());
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    ChannelsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Channels.moc"
