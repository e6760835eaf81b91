// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The page of a contact opens where it was accepted, once, and nowhere else.
#include "core/desk/ScreenPops.h"
#include "tests/kit/ClientRig.h"
#include "tests/kit/FakeBrowser.h"

#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace readyline::domain;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ScreenPops : public QObject {
    Q_OBJECT

    struct Rig : kit::ClientRig {
        desk::Desk desk{session, time, random};
        kit::FakeBrowser browser;
        desk::ScreenPops pops{desk, browser};

        explicit Rig(const wire::SessionOpened& first) {
            goLive(first);
            settle();
        }
        void settle() { time.advance(100ms); }
        void accepted(const char* offer, const CommandId& command, const wire::TaskView& task, std::int64_t seq) {
            event(wire::OfferEnded{OfferId{offer}, OfferState::Accepted, {}, {}}, seq, command);
            event(wire::TaskChanged{task}, seq, command);
            settle();
        }
    };
    static inline const CommandId kOther{"019aa5f0-9999-7222-8333-444455556666"}; // of somebody else
    static wire::SessionOpened opened(VoiceAnswer answer = VoiceAnswer::Desktop) {
        wire::SessionOpened out = kit::sampleOpened();
        out.site.screenPopHosts = {"crm.example.com"};
        Queue& queue = out.site.queues[0];
        queue.variables = {{"topic", "Topic", false, true}, {"iban", "Account", true, false}};
        queue.screenPop = "https://crm.example.com/?c={customer.name}&t={topic}";
        out.offers = {kit::sampleOffer("1", answer == VoiceAnswer::Phone ? Channel::Voice : Channel::Chat)};
        out.offers[0].answer = answer;
        return out;
    }
    static wire::TaskView task(const char* id = "1", Channel channel = Channel::Chat) {
        wire::TaskView out = kit::sampleTask(id, channel);
        out.variables = {{"topic", "Topic", "a&b", false}, {"iban", "Account", "", true}};
        return out;
    }

private Q_SLOTS:
    void W6_accepted_opensTheQueuesPageOnce() {
        Rig rig(opened());
        const CommandId command = rig.desk.accept(OfferId{"1"});
        QVERIFY(rig.browser.pages.empty()); // asked for is not had
        rig.accepted("1", command, task(), 11);
        QCOMPARE(rig.browser.pages, QStringList{u"https://crm.example.com/?c=Customer%201&t=a%26b"_s});
        wire::TaskView later = task();
        later.variables[0].value = "other";
        rig.event(wire::TaskChanged{later}, 12);
        rig.settle();
        QCOMPARE(rig.browser.pages.size(), 1);
    }
    void W10_allAtOnce_opensEach() {
        wire::SessionOpened both = opened();
        both.offers.push_back(kit::sampleOffer("2", Channel::Email));
        Rig rig(both);
        const CommandId command = rig.desk.acceptAll({OfferId{"1"}, OfferId{"2"}});
        rig.accepted("1", command, task(), 11);
        rig.accepted("2", kOther, task("2", Channel::Email), 12);
        QCOMPARE(rig.browser.pages.size(), 2);
    }
    void Z23_acceptedOnAnotherDevice_opensNothingHere() {
        Rig rig(opened());
        rig.accepted("1", kOther, task(), 11);
        QVERIFY(rig.browser.pages.empty());
    }
    void Z23_acceptedOnBoth_opensWhereItWasHad() {
        Rig rig(opened());
        rig.desk.accept(OfferId{"1"});
        rig.take();
        rig.accepted("1", kOther, task(), 11);
        rig.answer(rig.lastId(), wire::Refused{Refusal::OfferGone, {}});
        rig.settle();
        QVERIFY(rig.browser.pages.empty());
    }
    void W25_phoneLifted_opensWhereItShowed() {
        Rig rig(opened(VoiceAnswer::Phone));
        rig.accepted("1", kOther, task("1", Channel::Voice), 11);
        QCOMPARE(rig.browser.pages.size(), 1);
    }
    void missed_opensNothing_evenWhenItIsAnothersWorkLater() {
        Rig rig(opened());
        rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Missed, {}, {}}, 11);
        rig.settle();
        rig.event(wire::TaskChanged{task()}, 12, kOther); // taken at another device
        rig.settle();
        QVERIFY(rig.browser.pages.empty());
    }
    void queueWithoutAPage_opensNothing() {
        wire::SessionOpened plain = opened();
        plain.site.queues[0].screenPop.clear();
        Rig rig(plain);
        rig.accepted("1", rig.desk.accept(OfferId{"1"}), task(), 11);
        QVERIFY(rig.browser.pages.empty());
    }
    // The server refuses such a site; the desktop does not trust that.
    void W75_faultyPages_areNotOpenedWhoeverSaysSo_data() {
        QTest::addColumn<QString>("page");
        QTest::newRow("no https") << u"http://crm.example.com/"_s;
        QTest::newRow("another host") << u"https://evil.example/"_s;
        QTest::newRow("W15 secure variable") << u"https://crm.example.com/{iban}"_s;
    }
    void W75_faultyPages_areNotOpenedWhoeverSaysSo() {
        QFETCH(QString, page);
        wire::SessionOpened faulty = opened();
        faulty.site.queues[0].screenPop = page.toStdString();
        Rig rig(faulty);
        rig.accepted("1", rig.desk.accept(OfferId{"1"}), task(), 11);
        QVERIFY(rig.browser.pages.empty());
    }
    void noBrowser_isSaid() {
        Rig rig(opened());
        rig.browser.works = false;
        QSignalSpy said(&rig.pops, &desk::ScreenPops::notOpened);
        rig.accepted("1", rig.desk.accept(OfferId{"1"}), task(), 11);
        QCOMPARE(said.size(), 1);
        QCOMPARE(said[0][0].toString(), u"crm.example.com"_s);
    }
    void reconnected_acceptThatWasOnItsWay_opensWhenItIsConfirmed() {
        Rig rig(opened());
        rig.desk.accept(OfferId{"1"});
        rig.dropAndRetry();
        wire::SessionOpened after = opened();
        after.seq = 20;
        after.offers.clear();
        after.tasks = {task()};
        rig.open(after);
        rig.settle();
        std::int64_t frame = 0;
        for (const wire::RequestFrame& each : rig.take())
            if (std::holds_alternative<wire::OfferAccept>(each.request)) frame = each.id;
        rig.answer(frame, wire::Result{wire::Settled{15}}); // the answer of the first time
        rig.settle();
        QCOMPARE(rig.browser.pages.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_ScreenPops)
#include "tst_ScreenPops.moc"
