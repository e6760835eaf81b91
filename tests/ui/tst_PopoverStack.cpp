// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Popovers: what one says, several at a time, under the pointer, and on screens that come and go.
#include "tests/ui/PopoverScene.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/ElidedLabel.h"

#include <QMenu>
#include <QScreen>
#include <QSignalSpy>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PopoverStackTest : public QObject {
    Q_OBJECT

    using Scene = PopoverScene;

private Q_SLOTS:
    void Z24_card_saysWhatWhoWhereAndWhetherItIsVouchedFor() {
        wire::OfferView offer = sampleOffer("1", Channel::Voice);
        Scene scene(withOffers({offer}));
        QCOMPARE(scene.label("offerRequest"), u"Voice call to Billing"_s);
        QCOMPARE(UiRig::find<widgets::ElidedLabel>(scene.window, "offerCustomer")->text(), u"Customer 1"_s);
        QCOMPARE(scene.label("offerAddress"), u"+32 ··· 44 71"_s);
        QVERIFY(!UiRig::find<QLabel>(scene.window, "offerVerified")->isVisible());
        QVERIFY(scene.button("acceptButton")->isVisible() && scene.button("declineButton")->isVisible());
        offer.customer.verified = true;
        scene.rig.event(wire::OfferChanged{offer}, 11);
        scene.settle();
        QVERIFY(UiRig::find<QLabel>(scene.window, "offerVerified")->isVisible());
    }
    void W18_W19_label_saysHowItCameToBe() {
        wire::OfferView offer = sampleOffer("1", Channel::Voice);
        offer.origin = Origin::Campaign;
        Scene scene(withOffers({offer}));
        QCOMPARE(scene.label("offerRequest"), u"Campaign contact to Billing"_s);
        offer.origin = Origin::Outdial;
        scene.rig.event(wire::OfferChanged{offer}, 11);
        scene.settle();
        QCOMPARE(scene.label("offerRequest"), u"Outgoing call to Billing"_s);
        QVERIFY(scene.window.accessibleName().startsWith(u"Outgoing call"));
    }
    void D20_D21_card_saysWhyItIsHe() {
        wire::OfferView offer = sampleOffer("1", Channel::Chat);
        const auto says = [](Scene& scene, const QString& words) {
            for (const auto* label : scene.window.findChildren<widgets::ElidedLabel*>())
                if (label->isVisible() && label->text() == words) return true;
            return false;
        };
        Scene usual(withOffers({offer}));
        QVERIFY(!says(usual, u"You had this before"_s));
        offer.why = RouteReason::Preferred;
        Scene returned(withOffers({offer}));
        QVERIFY(says(returned, u"You had this before"_s));
        offer.why = RouteReason::Assigned;
        Scene given(withOffers({offer}));
        QVERIFY(says(given, u"Given to you by a supervisor"_s));
    }
    void W15_variables_areSixAtMost_inTheOrderOfTheQueue() {
        wire::OfferView offer = sampleOffer("1", Channel::Voice);
        offer.variables.clear();
        for (int i = 0; i < 8; ++i) {
            const std::string n = std::to_string(i);
            offer.variables.push_back({"v" + n, "Label " + n, "value " + n, false});
        }
        Scene scene(withOffers({offer}));
        QStringList values;
        for (const auto* label : scene.window.findChildren<widgets::ElidedLabel*>())
            if (label->isVisible() && label->text().startsWith(u"value ")) values << label->text();
        QCOMPARE(values.size(), 6);
        for (int i = 0; i < 6; ++i) QCOMPARE(values[i], u"value %1"_s.arg(i));
    }
    void K7_K10_declineWithAStatus_isOneCommand() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        scene.rig.time.advance(400ms);
        scene.rig.take();
        auto* menu = scene.window.findChild<QMenu*>(u"declineAwayMenu"_s);
        QStringList words;
        for (const QAction* each : menu->actions()) words << each->text();
        QCOMPARE(words.value(0), u"Decline, then Not Ready"_s);
        QVERIFY(words.contains(u"Decline, then Lunch"));
        menu->actions()[words.indexOf(u"Decline, then Lunch"_s)]->trigger();
        const auto frames = scene.rig.take();
        QCOMPARE(frames.size(), 1U);
        const auto* sent = std::get_if<wire::PresenceSet>(&frames[0].request);
        QVERIFY(sent);
        QCOMPARE(sent->choice, kLunch);
        QVERIFY(sent->declineOffers);
        QVERIFY(!scene.button("declineAwayButton")->isEnabled()); // it is under way
    }
    void K7_declineWithAStatus_hasItsNewNameAtOnce() {
        const wire::SessionOpened opened = withOffers({sampleOffer("1", Channel::Voice)});
        Scene scene(opened);
        SiteRules site = opened.site;
        for (Reason& each : site.reasons)
            if (each.id == ReasonId{"lunch"}) each.label = "Midday";
        scene.rig.event(wire::SiteChanged{site}, 11);
        scene.settle();
        QStringList words;
        for (const QAction* each : scene.window.findChild<QMenu*>(u"declineAwayMenu"_s)->actions())
            words << each->text();
        QVERIFY2(words.contains(u"Decline, then Midday"), qPrintable(words.join(u", "_s)));
    }
    void I7_screenReader_hearsOfThemByAChangedName() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        const QString one = scene.window.accessibleName();
        QVERIFY(one.contains(u"Voice call to Billing"));
        scene.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Chat)}, 11);
        scene.settle();
        QVERIFY(scene.window.accessibleName() != one);
    }
    void W14_reconnected_countdownIsTheServersAtOnce() {
        wire::OfferView offer = sampleOffer("1", Channel::Chat);
        offer.deadline = at(120);
        offer.seconds = 120;
        Scene scene(withOffers({offer}));
        scene.rig.time.advance(5s);
        scene.rig.dropAndRetry();
        wire::SessionOpened again = withOffers({offer});
        again.at = scene.rig.time.wallNow();
        again.seq = 20;
        scene.rig.open(again);
        scene.settle();
        widgets::CountdownRing expected(widgets::RingSize::Popover);
        expected.setRemaining(at(120) - scene.rig.session.serverNow(), 120s);
        QCOMPARE(UiRig::find<widgets::CountdownRing>(scene.window, "offerCountdown")->text(), expected.text());
        QVERIFY(at(120) - scene.rig.session.serverNow() <= 115s);
    }
    void I4_screenUnplugged_isBackInItsPlace() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        const QRect before = scene.window.geometry();
        int asked = 0;
        scene.window.setScreenProbe([&asked] {
            ++asked;
            return QGuiApplication::primaryScreen();
        });
        for (const QPoint away : {QPoint(-3000, -3000), QPoint(9000, 40)}) { // as systems do with what stood there
            scene.window.move(away);
            Q_EMIT qGuiApp->screenRemoved(QGuiApplication::primaryScreen());
            scene.settle();
            QVERIFY(scene.window.isVisible());
            QCOMPARE(scene.window.geometry(), before);
        }
        QCOMPARE(asked, 0); // its own is still there
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 11);
        scene.settle();
        scene.rig.time.advance(3100ms);
        scene.settle();
        QVERIFY(!scene.window.isVisible());
        scene.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Chat)}, 12);
        scene.settle();
        QCOMPARE(asked, 1); // the screen that he is at now
    }
    void I4_taskBarComesOrGoes_staysAboveIt() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        const QRect before = scene.window.geometry();
        scene.window.move(0, 0);
        QScreen* screen = QGuiApplication::primaryScreen();
        Q_EMIT screen->availableGeometryChanged(screen->availableGeometry());
        QCOMPARE(scene.window.geometry(), before);
    }
    void W10_acceptTwelve_isOneCommand_whoCouldNotBeHadIsSaid() {
        std::vector<wire::OfferView> offers;
        for (int i = 0; i < 12; ++i) offers.push_back(sampleOffer(std::to_string(100 + i), Channel::Email, i));
        Scene scene(withOffers(offers));
        QSignalSpy notHad(&scene.popovers, &popover::Popovers::notHad);
        scene.rig.time.advance(400ms);
        QCOMPARE(scene.button("acceptAllButton")->text(), u"Accept 12 request(s)"_s);
        scene.click("acceptAllButton");
        const auto sent = scene.rig.takeOnly<wire::OffersAccept>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].offers.size(), 12U);
        QVERIFY(!scene.button("acceptAllButton")->isEnabled()); // all of them are asked for
        scene.rig.event(wire::OffersNotHad{{OfferId{"103"}, OfferId{"107"}}}, 11, sent[0].command);
        scene.settle();
        QCOMPARE(notHad.size(), 1);
        QCOMPARE(notHad[0][0].toStringList(), QStringList({u"Customer 103"_s, u"Customer 107"_s}));
        QCOMPARE(notHad[0][1].toInt(), 12);
    }
    void W10_acceptAll_onAnotherDevice_isNotSaidHere() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat), sampleOffer("2", Channel::Email)}));
        QSignalSpy notHad(&scene.popovers, &popover::Popovers::notHad);
        const CommandId other{"019aa5f0-9999-7222-8333-444455556666"};
        scene.rig.event(wire::OffersNotHad{{OfferId{"1"}}}, 11, other);
        scene.settle();
        QCOMPARE(notHad.size(), 0);
    }
    void W10_acceptAll_refused_namesThemAll() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat), sampleOffer("2", Channel::Email)}));
        QSignalSpy notHad(&scene.popovers, &popover::Popovers::notHad);
        scene.rig.time.advance(400ms);
        scene.click("acceptAllButton");
        scene.rig.answer(wire::Refused{Refusal::OfferGone, {}});
        scene.settle();
        QCOMPARE(notHad.size(), 1);
        QCOMPARE(notHad[0][0].toStringList().size(), 2);
    }
    void pointerInside_rowsKeepTheirPlaces() {
        Scene scene(withOffers({sampleOffer("chat", Channel::Chat, 1), sampleOffer("call", Channel::Voice, 0)}));
        scene.pointer = true;
        scene.rig.event(wire::OfferChanged{sampleOffer("late-call", Channel::Voice, 9)}, 11);
        scene.settle();
        QCOMPARE(scene.rows(), QStringList({u"late-call"_s, u"chat"_s, u"call"_s}));
        scene.pointer = false;
        Q_EMIT scene.window.pointerLeft();
        QCOMPARE(scene.rows(), QStringList({u"chat"_s, u"call"_s, u"late-call"_s}));
    }
    void pointerInside_oneBecomesTwo_theFirstStaysBelow() {
        Scene scene(withOffers({sampleOffer("mail", Channel::Email, 1)}));
        scene.pointer = true;
        scene.rig.event(wire::OfferChanged{sampleOffer("chat", Channel::Chat, 2)}, 11);
        scene.settle();
        QCOMPARE(scene.rows(), QStringList({u"chat"_s, u"mail"_s}));
        QVERIFY(!scene.button("acceptAllButton")->isVisible());
        scene.pointer = false;
        Q_EMIT scene.window.pointerLeft();
        QCOMPARE(scene.rows(), QStringList({u"mail"_s, u"chat"_s}));
        QVERIFY(scene.button("acceptAllButton")->isVisible());
    }
    void pointerInside_oneGivesWayToAnother_isNotReplacedUnderIt() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat)}));
        scene.pointer = true;
        const CommandId command = scene.desk.accept(OfferId{"1"});
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Accepted, {}, {}}, 11, command);
        scene.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Chat)}, 12); // in the same frame
        scene.settle();
        QCOMPARE(scene.rows(), QStringList({u"2"_s, u"1"_s})); // and that one is over
    }
    void pointerLeftThere_whatIsNewTakesThePlaceOfWhatIsGone() {
        std::vector<wire::OfferView> offers;
        for (int i = 0; i < 5; ++i) offers.push_back(sampleOffer(std::to_string(i), Channel::Chat, i));
        Scene scene(withOffers(offers));
        scene.pointer = true;
        const CommandId command = scene.desk.accept(OfferId{"3"});
        scene.settle();
        scene.rig.event(wire::OfferEnded{OfferId{"3"}, OfferState::Accepted, {}, {}}, 11, command);
        scene.settle();
        scene.rig.time.advance(400ms);
        scene.rig.event(wire::OfferChanged{sampleOffer("new", Channel::Chat, 9)}, 12);
        scene.settle();
        QCOMPARE(scene.rows(), QStringList({u"0"_s, u"1"_s, u"2"_s, u"new"_s, u"4"_s}));
        QVERIFY(scene.window.shield().isUp()); // nobody meant this one
    }
    void pointerInside_nothingMovesWhenOneGoes() {
        Scene scene(withOffers({sampleOffer("mail", Channel::Email, 1), sampleOffer("chat", Channel::Chat, 1),
            sampleOffer("call", Channel::Voice, 0)}));
        scene.pointer = true;
        const QRect before = scene.window.geometry();
        const CommandId command = scene.desk.accept(OfferId{"chat"});
        scene.settle();
        scene.rig.event(wire::OfferEnded{OfferId{"chat"}, OfferState::Accepted, {}, {}}, 11, command);
        scene.settle();
        QCOMPARE(scene.rows(), QStringList({u"mail"_s, u"chat"_s, u"call"_s}));
        QCOMPARE(scene.window.geometry(), before);
        scene.pointer = false;
        Q_EMIT scene.window.pointerLeft();
        QCOMPARE(scene.rows(), QStringList({u"mail"_s, u"call"_s}));
    }
    void pointerInside_fiveShown_aNewOneWaitsBehindThem() {
        std::vector<wire::OfferView> offers;
        for (int i = 0; i < 5; ++i) offers.push_back(sampleOffer(std::to_string(i), Channel::Chat, i));
        Scene scene(withOffers(offers));
        scene.pointer = true;
        const QStringList before = scene.rows();
        scene.rig.event(wire::OfferChanged{sampleOffer("mail", Channel::Email, 9)}, 11);
        scene.settle();
        QCOMPARE(scene.rows(), before);
        QCOMPARE(scene.label("offerCount"), u"1–5 of 6"_s);
        scene.pointer = false;
        Q_EMIT scene.window.pointerLeft();
        QCOMPARE(scene.rows().front(), u"mail"_s); // e-mails are on top
    }
    void pointerInside_sixOfWhichSomeGo_countsWhatIsOpen() {
        std::vector<wire::OfferView> offers;
        for (int i = 0; i < 6; ++i) offers.push_back(sampleOffer(std::to_string(i), Channel::Chat, i));
        Scene scene(withOffers(offers));
        QCOMPARE(scene.label("offerCount"), u"1–5 of 6"_s);
        scene.pointer = true;
        for (int i = 0; i < 3; ++i)
            scene.rig.event(
                wire::OfferEnded{OfferId{std::to_string(i)}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}},
                11 + i);
        scene.settle();
        QCOMPARE(scene.label("offerCount"), u"3"_s);
    }
    void refused_isSaidInItsRow_untilHeAnswersAgain() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat), sampleOffer("2", Channel::Email)}));
        const auto says = [&scene](const QString& words) {
            for (const auto* label : scene.window.findChildren<widgets::ElidedLabel*>())
                if (label->isVisible() && label->text() == words) return true;
            return false;
        };
        const auto accept = [&scene] {
            for (const auto* row : scene.window.findChildren<popover::StackRow*>())
                for (auto* button : row->findChildren<QPushButton*>())
                    if (row->offer() == OfferId{"1"} && button->text() == u"Accept") button->click();
        };
        const QString why = u"That is not possible now; it has changed meanwhile."_s;
        scene.rig.time.advance(400ms);
        accept();
        QCOMPARE(scene.rig.takeOnly<wire::OfferAccept>().size(), 1U);
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::NotInState, {}});
        scene.settle();
        QVERIFY(says(why));
        scene.rig.event(wire::OfferChanged{sampleOffer("3", Channel::Chat, 1)}, 11); // everything is shown anew
        scene.settle();
        QVERIFY(says(why));
        scene.rig.event(wire::OfferChanged{sampleOffer("4", Channel::Email, 2)}, 12); // its row is further down now
        scene.settle();
        QVERIFY(says(why));
        accept();
        scene.settle();
        QVERIFY(!says(why));
    }
    void anotherInItsPlace_takesNoClickAtFirst() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat)}));
        scene.rig.time.advance(400ms);
        scene.click("acceptButton");
        const auto sent = scene.rig.takeOnly<wire::OfferAccept>();
        QCOMPARE(sent.size(), 1U);
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Accepted, {}, {}}, 11, sent[0].command);
        scene.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Chat)}, 12); // in the same frame
        scene.settle();
        QVERIFY(scene.window.isVisible() && scene.button("acceptButton")->isEnabled());
        scene.click("acceptButton"); // the second one of a double click
        QVERIFY(scene.rig.takeOnly<wire::OfferAccept>().empty());
        scene.rig.time.advance(300ms);
        scene.click("acceptButton");
        QCOMPARE(scene.rig.takeOnly<wire::OfferAccept>().size(), 1U);
    }
    void W16_consult_saysSoInItsRow() {
        wire::OfferView offer = sampleOffer("1", Channel::Voice);
        offer.consult = wire::ConsultView{PersonId{"jonas"}, "Jonas Keller", "2041", "Ghent A"};
        Scene scene(withOffers({offer, sampleOffer("2", Channel::Chat)}));
        QStringList names;
        for (const auto* row : scene.window.findChildren<popover::StackRow*>()) names << row->accessibleName();
        QVERIFY2(names.contains(u"Consult from Jonas Keller, Customer 1"), qPrintable(names.join(u"; "_s)));
    }
    void longNames_areNotCut() {
        wire::SessionOpened opened = withOffers({sampleOffer("1", Channel::Voice)});
        for (Queue& each : opened.site.queues) each.name = "Questions about moving house in the northern provinces";
        opened.offers[0].customer.address = "somebody.with.a.very.long.name@a-very-long-organisation.example.org";
        Scene scene(opened);
        const auto* request = UiRig::find<QLabel>(scene.window, "offerRequest");
        const QRect needed = request->fontMetrics().boundingRect(
            QRect(0, 0, request->width(), 1000), Qt::TextWordWrap, request->text());
        QVERIFY(request->wordWrap());
        QVERIFY(needed.height() <= request->height());
        const auto* address = UiRig::find<QLabel>(scene.window, "offerAddress");
        QVERIFY(address->fontMetrics().horizontalAdvance(address->text()) <= address->width());
        QCOMPARE(address->toolTip(), QString::fromStdString(opened.offers[0].customer.address));
    }
    void Z23_over_nothingCountsAnyMore() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat)}));
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 11);
        scene.settle();
        const auto* ring = UiRig::find<widgets::CountdownRing>(scene.window, "offerCountdown");
        const QString left = ring->text();
        scene.rig.time.advance(2s);
        scene.settle();
        QVERIFY(scene.window.isVisible());
        QCOMPARE(ring->text(), left);
    }
    void reconnecting_answersOfAStackWait() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat), sampleOffer("2", Channel::Email)}));
        QVERIFY(scene.button("acceptAllButton")->isEnabled());
        scene.rig.transport.drop();
        scene.settle();
        QVERIFY(!scene.button("acceptAllButton")->isEnabled());
        for (const auto* row : scene.window.findChildren<popover::StackRow*>())
            for (const auto* button : row->findChildren<QPushButton*>()) QVERIFY(!button->isEnabled());
        QVERIFY(scene.label("offerCount").contains(u"Reconnecting"));
    }
    void Z23_answeredElsewhere_saysSoForThreeSeconds() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat)}));
        const CommandId other{"019aa5f0-9999-7222-8333-444455556666"};
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Accepted, {}, {}}, 11, other);
        scene.settle();
        QVERIFY(scene.window.isVisible());
        QCOMPARE(scene.label("offerNote"), u"Accepted on another device."_s);
        scene.rig.time.advance(3100ms);
        scene.settle();
        QVERIFY(!scene.window.isVisible());
    }
    void W23_timedOut_saysSoForThreeSeconds_whereNothingIsAsked() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat)}));
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Missed, {}, {}}, 11);
        scene.settle();
        QCOMPARE(scene.label("offerNote"), u"Not answered in time. It is back in the queue."_s);
        scene.rig.time.advance(3100ms);
        scene.settle();
        QVERIFY(!scene.window.isVisible());
    }
    void W23_timedOut_isAskedAboutAtOnce() {
        wire::SessionOpened opened = withMisses(1);
        const AgentLayers missed = opened.self;
        opened.self.overlays.clear();
        opened.offers = {sampleOffer("1", Channel::Chat)};
        Scene scene(opened);
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Missed, {}, {}}, 11);
        scene.rig.event(wire::SelfChanged{missed}, 11);
        scene.settle();
        QVERIFY(UiRig::find<QWidget>(scene.window, "missedCard")->isVisible());
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    PopoverStackTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_PopoverStack.moc"
