// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The desk, the mirror and a real file together.
#include "app/composition/Mirroring.h"
#include "tests/desk/DeskRig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace readyline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using composition::Mirroring;
using domain::Channel;

class tst_Mirroring : public QObject {
    Q_OBJECT

    struct Rig : kit::DeskRig {
        QTemporaryDir folder;
        QString file = folder.filePath(u"presence.json"_s);
        std::int64_t seq = 20;
        std::unique_ptr<Mirroring> mirroring = make();

        std::unique_ptr<Mirroring> make() {
            return std::make_unique<Mirroring>(desk, time, QDir(folder.filePath(u"profile"_s)), file);
        }
        void engage(std::initializer_list<Channel> channels) {
            auto layers = kit::sampleAgent("ilse", "Ilse Vermeulen", kit::kReady, 5);
            for (const Channel each : channels) {
                domain::WorkItem item;
                item.contact = {"c-" + std::string{domain::toName(each)}};
                item.queue = {"billing"};
                item.channel = each;
                item.assignment = domain::AssignmentState::Active;
                item.since = kit::at(5);
                layers.work.push_back(item);
            }
            event(wire::SelfChanged{layers}, ++seq);
            time.advance(1s);
        }
        QByteArray content() const {
            QFile opened(file);
            return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray{"(none)"};
        }
        void put(const QByteArray& bytes) const {
            QFile opened(file);
            QVERIFY(opened.open(QIODevice::WriteOnly));
            opened.write(bytes);
        }
    };

private Q_SLOTS:
    void Z_M9_Z_M10_Z_M11_file_followsTheDesk() {
        Rig rig;
        rig.engage({Channel::Sms});
        QCOMPARE(rig.content(), "(none)"_ba);
        rig.engage({Channel::Voice});
        QVERIFY(rig.content().startsWith("{\"value\":\"onACall\",\"since\":\"2026-11-21T"));
        rig.engage({Channel::Voice, Channel::Video});
        QVERIFY(rig.content().startsWith("{\"value\":\"inAMeeting\""));
        rig.engage({});
        QCOMPARE(rig.content(), "(none)"_ba);
    }
    void quit_duringACall_givesBack() {
        Rig rig;
        rig.put("mine");
        rig.engage({Channel::Voice});
        QVERIFY(rig.content() != "mine");
        rig.mirroring.reset();
        QCOMPARE(rig.content(), "mine"_ba);
        rig.mirroring = rig.make();
        QCOMPARE(rig.content(), "mine"_ba);
        rig.engage({Channel::Voice, Channel::Chat}); // it goes on
        QVERIFY(rig.content().contains("onACall"));
    }
    void connection_lost_callStaysMirrored() {
        Rig rig;
        rig.engage({Channel::Voice});
        rig.transport.drop();
        rig.time.advance(1s);
        QVERIFY(rig.content().contains("onACall"));
    }
    void ended_givesBack() {
        Rig rig;
        rig.engage({Channel::Voice});
        rig.event(wire::SessionEnded{wire::EndReason::LoggedOutBySupervisor, {}}, ++rig.seq);
        rig.transport.drop(4410);
        QCOMPARE(rig.content(), "(none)"_ba);
    }
    void secondWindow_leavesItToTheFirst() {
        Rig rig;
        rig.engage({Channel::Voice});
        const QByteArray shown = rig.content();
        QTest::ignoreMessage(QtWarningMsg, "the presence is not mirrored: another window of this profile does it");
        rig.make().reset();
        QCOMPARE(rig.content(), shown);
    }
    void off_touchesNothing() {
        Rig rig;
        rig.mirroring.reset();
        QTemporaryDir profile;
        Mirroring off(rig.desk, rig.time, QDir(profile.path()), {});
        rig.engage({Channel::Voice});
        QVERIFY(QDir(profile.path()).isEmpty());
        QCOMPARE(rig.content(), "(none)"_ba);
    }
};

QTEST_GUILESS_MAIN(tst_Mirroring)
#include "tst_Mirroring.moc"
