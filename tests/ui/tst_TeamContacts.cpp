// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a supervisor does with the contacts of his team: gives them on, past somebody's capacity where he wants, or closes
// them (D21, K32).
#include "tests/ui/TeamScene.h"
#include "ui/team/TeamContacts.h"

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class TeamContactsTest : public QObject {
    Q_OBJECT

    struct Scene : TeamScene {
        Scene() {
            AgentLayers anna = sampleAgent("anna", "Anna Berg");
            anna.work = {item("c-1", Channel::Chat, AssignmentState::Active),
                item("c-2", Channel::Email, AssignmentState::Parked),
                item("c-3", Channel::Chat, AssignmentState::WrapUp),
                item("c-4", Channel::Voice, AssignmentState::Active)};
            rig.event(wire::AgentChanged{anna}, 11);
            settle();
            rig.take();
        }
        static WorkItem item(const char* contact, Channel channel, AssignmentState state) {
            WorkItem out;
            out.contact = ContactId{contact};
            out.queue = QueueId{"billing"};
            out.channel = channel;
            out.assignment = state;
            out.customer = "Carla";
            return out;
        }
        QMenu* contact(QMenu* more, const char* id) {
            return more->findChild<QMenu*>(u"contact-"_s + QString::fromLatin1(id));
        }
    };

private Q_SLOTS:
    void D21_menu_hasTheContactsThatGoOn() {
        Scene scene;
        QMenu* more = scene.openMore(0);
        QVERIFY(scene.contact(more, "c-1"));
        QCOMPARE(scene.contact(more, "c-1")->title(), u"Carla (Chat)"_s);
        QCOMPARE(scene.contact(more, "c-2")->title(), u"Carla (E-mail, Parked)"_s);
        QVERIFY(!scene.contact(more, "c-3"));
        QVERIFY(!scene.contact(more, "c-4")->findChild<QMenu*>(u"giveTo"_s));
    }
    void D21_giveTo_isSentForTheColleague() {
        Scene scene;
        QMenu* more = scene.openMore(0);
        auto* give = scene.contact(more, "c-1")->findChild<QAction*>(u"giveTo-jonas"_s);
        QVERIFY(give);
        QCOMPARE(give->text(), u"Jonas Keller: 0 of 3 in use"_s);
        give->trigger();
        const auto sent = scene.rig.takeOnly<wire::SupervisorContactAssign>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].contact, ContactId{"c-1"});
        QCOMPARE(sent[0].person, PersonId{"jonas"});
    }
    void D21_giveTo_saysByHowMuchItPasses() {
        AgentLayers full = sampleAgent("jonas", "Jonas Keller");
        full.work.assign(3, Scene::item("c-9", Channel::Chat, AssignmentState::Active));
        QCOMPARE(team::roomOf(full, sampleSite(), Channel::Chat), u"Jonas Keller: 3 of 3 in use, 1 more than fits"_s);
        QCOMPARE(team::roomOf(full, sampleSite(), Channel::Email), u"Jonas Keller: 0 of 3 in use, 1 more than fits"_s);
    }
    void K32_close_isSent() {
        Scene scene;
        QMenu* more = scene.openMore(0);
        scene.contact(more, "c-4")->findChild<QAction*>(u"closeContact"_s)->trigger();
        const auto sent = scene.rig.takeOnly<wire::SupervisorContactClose>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].contact, ContactId{"c-4"});
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    TeamContactsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_TeamContacts.moc"
