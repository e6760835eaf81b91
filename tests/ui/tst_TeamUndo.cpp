// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a supervisor has set can be taken back for ten seconds (idea 8).
#include "tests/ui/TeamScene.h"
#include "ui/widgets/Banner.h"

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class TeamUndoTest : public QObject {
    Q_OBJECT

    // As if I had set it: the server says so.
    static AgentLayers setByMe(const Choice& choice, bool later = false) {
        AgentLayers agent = sampleAgent("anna", "Anna Berg", later ? kNotReady : choice);
        const Actor me{ActorKind::Person, PersonId{"ilse"}, "Ilse Vermeulen"};
        if (later)
            agent.pending = Pending{choice, me, at(0)};
        else
            agent.intent.by = me;
        return agent;
    }
    struct Undoing : TeamScene {
        explicit Undoing(bool later = false) {
            clickCheck(0); // Anna, Not Ready
            chooseForAll(Qt::Key_1);
            apply();
            const auto sent = rig.takeOnly<wire::SupervisorPresenceSet>();
            rig.event(wire::AgentChanged{setByMe(kReady, later)}, 11, sent.at(0).command);
            settle();
        }
        QPushButton* undo() {
            const widgets::Toast* toast = toasts.toast(1);
            return toast ? toast->findChild<QPushButton*>() : nullptr;
        }
    };

private Q_SLOTS:
    void idea8_undo_withinTenSeconds_takesItBack() {
        Undoing scene;
        QCOMPARE(scene.toasts.count(), 1);
        QCOMPARE(scene.toasts.toast(1)->spec().what, u"Anna Berg is set to Ready"_s);
        QCOMPARE(scene.undo()->text(), u"Undo 10 s"_s);
        scene.rig.time.advance(std::chrono::seconds{3});
        QCOMPARE(scene.undo()->text(), u"Undo 7 s"_s);
        scene.undo()->click();
        const auto back = scene.rig.takeOnly<wire::SupervisorPresenceUndo>();
        QCOMPARE(back.size(), 1U);
        QCOMPARE(back[0].person, PersonId{"anna"});
        scene.rig.event(wire::AgentChanged{sampleAgent("anna", "Anna Berg", kNotReady)}, 12, back[0].command);
        scene.settle();
        QCOMPARE(scene.toasts.count(), 1);
        QCOMPARE(scene.toasts.toast(2)->spec().what, u"Anna Berg is Not Ready again"_s);
    }
    void idea8_K9_undo_planThatWaitsAgain_isSaid() {
        TeamScene scene;
        AgentLayers anna = sampleAgent("anna", "Anna Berg", kReady);
        anna.pending = Pending{kLunch, anna.intent.by, at(0)};
        scene.rig.event(wire::AgentChanged{anna}, 11);
        scene.settle();
        scene.clickCheck(0);
        scene.chooseForAll(Qt::Key_2);
        scene.apply();
        const auto sent = scene.rig.takeOnly<wire::SupervisorPresenceSet>();
        AgentLayers set = anna;
        set.pending = Pending{kNotReady, Actor{ActorKind::Person, PersonId{"ilse"}, "Ilse Vermeulen"}, at(1)};
        scene.rig.event(wire::AgentChanged{set}, 12, sent.at(0).command);
        scene.settle();
        scene.toasts.toast(1)->findChild<QPushButton*>()->click();
        const auto back = scene.rig.takeOnly<wire::SupervisorPresenceUndo>();
        QCOMPARE(back.size(), 1U);
        scene.rig.event(wire::AgentChanged{anna}, 13, back[0].command);
        scene.settle();
        QCOMPARE(scene.toasts.toast(2)->spec().what, u"Anna Berg: Lunch after this contact again"_s);
    }
    void idea8_undo_refused_isSaid() {
        Undoing scene;
        scene.undo()->click();
        scene.rig.takeOnly<wire::SupervisorPresenceUndo>();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::ChangedMeanwhile, {}});
        scene.settle();
        QVERIFY(UiRig::find<widgets::Banner>(scene.page, "teamRefused")->text().contains(u"was not set back"));
    }
    // Only what still stands can be taken back.
    void idea8_undo_isGoneWhenMoot_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<bool>("later");
        QTest::addColumn<int>("toasts");
        QTest::newRow("still stands") << 0 << false << 1;
        QTest::newRow("still pending") << 0 << true << 1;
        QTest::newRow("the agent chose") << 1 << false << 0;
        QTest::newRow("another supervisor set the same") << 2 << false << 0;
        QTest::newRow("the agent took the pending back") << 1 << true << 0;
        QTest::newRow("ten seconds are over") << 3 << false << 0;
    }
    void idea8_undo_isGoneWhenMoot() {
        QFETCH(int, what);
        QFETCH(bool, later);
        Undoing scene(later);
        QCOMPARE(scene.toasts.count(), 1);
        AgentLayers anna = setByMe(kReady, later);
        if (what == 1) anna = sampleAgent("anna", "Anna Berg", kNotReady);
        if (what == 2) anna.intent.by = Actor{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};
        scene.rig.event(wire::AgentChanged{anna}, 12);
        scene.settle();
        if (what == 3) {
            scene.rig.time.advance(std::chrono::milliseconds{9'800});
            QCOMPARE(scene.toasts.count(), 1);
            scene.rig.time.advance(std::chrono::milliseconds{300});
        }
        QTEST(scene.toasts.count(), "toasts");
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    TeamUndoTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_TeamUndo.moc"
