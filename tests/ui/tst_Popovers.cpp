// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/PopoverScene.h"
#include "ui/text/SiteTime.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainText.h"

#include <QMenu>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PopoversTest : public QObject {
    Q_OBJECT

    using Scene = PopoverScene;
    static wire::OfferView connecting(const std::string& id) {
        return sampleOffer(id, Channel::Voice, 0, OfferState::Connecting);
    }
    static wire::OfferView onPhone(const std::string& id, OfferState state = OfferState::Ringing) {
        wire::OfferView offer = sampleOffer(id, Channel::Voice, 0, state);
        offer.answer = VoiceAnswer::Phone;
        return offer;
    }
    QWidget* cue(Scene& scene, const char* name) { return UiRig::find<QWidget>(scene.window, name); }

private Q_SLOTS:
    void W4_connecting_thenRequest() {
        Scene scene(withOffers({connecting("1")}));
        QVERIFY(scene.window.isVisible());
        QVERIFY(!scene.button("acceptButton")->isEnabled());
        QVERIFY(scene.label("offerNote").startsWith(u"Connecting"));
        scene.rig.event(wire::OfferChanged{sampleOffer("1", Channel::Voice)}, 11);
        scene.settle();
        QVERIFY(scene.button("acceptButton")->isEnabled());
        QCOMPARE(scene.label("offerRequest"), u"Voice call to Billing"_s);
    }
    void idea3_painted_isReportedOnce() {
        Scene scene(withOffers({connecting("1")}));
        scene.window.repaint();
        scene.settle();
        scene.window.repaint();
        scene.settle();
        const auto sent = scene.rig.takeOnly<wire::OfferPresented>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].offer, OfferId{"1"});
    }
    void firstClicks_areIgnoredFor300ms() {
        Scene scene(withOffers({}));
        scene.rig.event(wire::OfferChanged{sampleOffer("1", Channel::Voice)}, 11);
        while (!scene.window.isVisible()) scene.rig.time.advance(1ms);
        scene.click("acceptButton");
        QVERIFY(scene.rig.takeOnly<wire::OfferAccept>().empty());
        scene.rig.time.advance(299ms);
        scene.click("declineButton");
        QVERIFY(scene.rig.takeOnly<wire::OfferDecline>().empty());
        scene.rig.time.advance(2ms);
        scene.click("acceptButton");
        QCOMPARE(scene.rig.takeOnly<wire::OfferAccept>().size(), 1U);
        QVERIFY(!scene.button("acceptButton")->isEnabled());
    }
    void window_neverTakesTheFocus() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        QVERIFY(scene.window.windowFlags().testFlag(Qt::WindowDoesNotAcceptFocus));
        QVERIFY(scene.window.windowFlags().testFlag(Qt::WindowStaysOnTopHint));
        QVERIFY(scene.window.testAttribute(Qt::WA_ShowWithoutActivating));
    }
    void W3_place_isTheLowerRight() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        const QRect screen = scene.window.screen()->availableGeometry();
        const QRect body = scene.window.body().translated(scene.window.pos());
        QCOMPARE(screen.right() - body.right(), 12);
        QCOMPARE(screen.bottom() - body.bottom(), 12);
    }
    void W25_W9_onPhone_saysToLiftItAndHasNoAccept() {
        Scene scene(withOffers({onPhone("1", OfferState::Connecting)}));
        QVERIFY(!scene.button("acceptButton")->isVisible());
        QVERIFY(cue(scene, "liftCue")->isVisible());
        QCOMPARE(cue(scene, "liftCue")->accessibleName(), u"Lift your phone"_s);
        QVERIFY(!cue(scene, "liftCue")->isEnabled()); // it does not ring yet
        scene.rig.event(wire::OfferChanged{onPhone("1")}, 11);
        scene.settle();
        QVERIFY(cue(scene, "liftCue")->isEnabled());
        scene.rig.time.advance(400ms);
        scene.click("declineButton");
        QCOMPARE(scene.rig.takeOnly<wire::OfferDecline>().size(), 1U);
        // The next one is accepted on the screen: nothing is left of the cue.
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Declined, {}, {}}, 12);
        scene.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Chat)}, 13);
        scene.settle();
        QVERIFY(scene.button("acceptButton")->isVisible());
        QVERIFY(!cue(scene, "liftCue")->isVisible());
    }
    void W25_onPhone_keysSayOnlyWhatTheyDo() {
        Scene scene(withOffers({onPhone("1")}));
        scene.popovers.setKeys({u"Ctrl+Alt+A"_s, u"Ctrl+Alt+D"_s, u"both"_s, u"declining"_s});
        auto* caps = cue(scene, "offerKeys");
        QVERIFY(caps->isVisible());
        QStringList words;
        for (const QLabel* label : caps->findChildren<QLabel*>())
            if (label->isVisible()) words << label->text();
        QCOMPARE(words, QStringList{u"decline"_s});
        scene.popovers.setKeys({{}, {}, u"both"_s, u"declining"_s});
        QCOMPARE(scene.label("offerNote"), u"declining"_s);
    }
    void W25_idea7_onPhone_acceptKeySaysWhatToDo() {
        Scene scene(withOffers({onPhone("1")}));
        scene.popovers.sayLift(OfferId{"1"});
        QCOMPARE(scene.label("offerNote"), u"Lift your phone: that accepts this call."_s);
        QVERIFY(scene.button("declineButton")->isEnabled());
    }
    void W25_lifted_closesAtOnce() {
        Scene scene(withOffers({onPhone("1")}));
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Accepted, {}, {}}, 11);
        scene.rig.event(wire::TaskChanged{sampleTask("1", Channel::Voice)}, 11);
        scene.settle();
        QVERIFY(!scene.window.isVisible());
    }
    void K5_W25_phoneFailed_saysWhyForThreeSeconds() {
        Scene scene(withOffers({onPhone("1")}));
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Failed, {}, OfferFault::StationUnreachable}, 11);
        scene.settle();
        QCOMPARE(scene.label("offerNote"), u"Your phone could not be reached."_s);
        QVERIFY(!cue(scene, "liftCue")->isEnabled());
    }
    void W10_W25_stack_acceptsWhatTheScreenAccepts() {
        Scene scene(withOffers(
            {sampleOffer("chat", Channel::Chat, 5), sampleOffer("mail", Channel::Email, 9), onPhone("call")}));
        QCOMPARE(scene.rows(), QStringList({u"mail"_s, u"chat"_s, u"call"_s}));
        for (auto* row : scene.window.findChildren<popover::StackRow*>()) {
            const bool lifts = row->offer() == OfferId{"call"};
            QCOMPARE(UiRig::find<QWidget>(*row, "rowLiftCue")->isVisible(), lifts);
            QPushButton* accept = nullptr;
            for (auto* button : row->findChildren<QPushButton*>())
                if (button->text() == u"Accept") accept = button;
            QCOMPARE(accept->isVisible(), !lifts);
            // What expires first of the others is the next step of the pointer, and of the key.
            QCOMPARE(widgets::buttonKind(accept) == widgets::ButtonKind::Filled, row->offer() == OfferId{"chat"});
        }
        scene.rig.time.advance(400ms);
        scene.click("acceptAllButton");
        const auto sent = scene.rig.takeOnly<wire::OffersAccept>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].offers, (std::vector{OfferId{"mail"}, OfferId{"chat"}}));
    }
    void W11_order_isEmailsSocialChatsCallsEarliestFirst() {
        Scene scene(withOffers({sampleOffer("call", Channel::Voice, 0), sampleOffer("chat2", Channel::Chat, 5),
            sampleOffer("chat1", Channel::Chat, 1), sampleOffer("mail", Channel::Email, 9),
            sampleOffer("social", Channel::Social, 2)}));
        QCOMPARE(scene.rows(), QStringList({u"mail"_s, u"social"_s, u"chat1"_s, u"chat2"_s, u"call"_s}));
    }
    void W8_moreThanFive_areCounted() {
        std::vector<wire::OfferView> offers;
        for (int i = 0; i < 12; ++i) offers.push_back(sampleOffer(std::to_string(100 + i), Channel::Email, i));
        Scene scene(withOffers(offers));
        QCOMPARE(scene.rows().size(), 5);
        QCOMPARE(scene.label("offerCount"), u"1–5 of 12"_s);
    }
    void W10_acceptAll_takesWrittenOnesThatRing() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat), sampleOffer("2", Channel::Email),
            sampleOffer("3", Channel::Voice), sampleOffer("4", Channel::Chat, 0, OfferState::Connecting)}));
        scene.rig.time.advance(400ms);
        scene.click("acceptAllButton");
        const auto sent = scene.rig.takeOnly<wire::OffersAccept>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(std::set<OfferId>(sent[0].offers.begin(), sent[0].offers.end()),
            std::set<OfferId>({OfferId{"1"}, OfferId{"2"}}));
    }
    void W16_consult_namesWhoAsksThenSixVariables() {
        wire::OfferView offer = sampleOffer("1", Channel::Voice);
        offer.consult = wire::ConsultView{PersonId{"jonas"}, "Jonas Keller", "2041", "Ghent A"};
        offer.variables.clear();
        for (int i = 0; i < 6; ++i)
            offer.variables.push_back({"v" + std::to_string(i), "Label", "value " + std::to_string(i), false});
        Scene scene(withOffers({offer}));
        QStringList shown;
        for (const auto* each : scene.window.findChildren<widgets::ElidedLabel*>()) shown << each->text();
        for (const char16_t* each : {u"Jonas Keller", u"2041", u"Ghent A", u"value 0", u"value 5"})
            QVERIFY2(shown.contains(QString::fromUtf16(each)), qPrintable(shown.join(u", "_s)));
        QCOMPARE(scene.label("offerRequest"), u"Consult from Jonas Keller"_s);
    }
    void W19_consultAboutAnOutgoingCall_isAConsult() {
        wire::OfferView offer = sampleOffer("1", Channel::Voice);
        offer.origin = Origin::Outdial;
        offer.consult = wire::ConsultView{PersonId{"jonas"}, "Jonas Keller", "2041", "Ghent A"};
        Scene scene(withOffers({offer}));
        QCOMPARE(scene.label("offerRequest"), u"Consult from Jonas Keller"_s);
    }
    void Z23_withdrawn_saysWhyForThreeSeconds() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 11);
        scene.settle();
        QVERIFY(scene.window.isVisible());
        QCOMPARE(scene.label("offerNote"), u"The customer has left."_s);
        QVERIFY(!scene.button("acceptButton")->isEnabled());
        scene.rig.time.advance(3100ms);
        scene.settle();
        QVERIFY(!scene.window.isVisible());
    }
    void refused_isSaidAndCanBeTriedAgain() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        scene.rig.time.advance(400ms);
        scene.click("acceptButton");
        scene.rig.answer(wire::Refused{Refusal::PbxAway, {}});
        scene.settle();
        QVERIFY(scene.label("offerNote").contains(u"telephone system"));
        QVERIFY(scene.button("acceptButton")->isEnabled());
    }
    // The words are the preset's; acknowledged, the status below holds again.
    void D16_missed_acknowledge_data() {
        QTest::addColumn<QString>("entry"); // of the preset's overlay
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("word"); // of the preset for it
        QTest::newRow("W23 default") << u"No answer"_s << u"Ready"_s << u"Acknowledge"_s;
        QTest::newRow("D16 dynamics") << u"Inactive"_s << u"Available"_s << u"Reset presence"_s;
        QTest::newRow("Z16 zoom") << u"Not Ready: Missed calls"_s << u"Ready"_s << u"Acknowledge"_s;
    }
    void D16_missed_acknowledge() {
        QFETCH(QString, entry);
        QFETCH(QString, below);
        QFETCH(QString, word);
        wire::SessionOpened opened = withMisses(1);
        opened.site.entries[0].text = below.toStdString();
        opened.site.entries[3].text = entry.toStdString();
        opened.site.policy.words.acknowledge = word.toStdString();
        Scene scene(opened);
        auto* acknowledge = scene.button("missedAcknowledgeButton");
        QVERIFY(acknowledge->isVisible());
        QCOMPARE(acknowledge->text(), u"%1: back to %2"_s.arg(word, below));
        QVERIFY(scene.label("missedWaits").startsWith(u"You are shown as %1."_s.arg(entry)));
        scene.rig.take();
        acknowledge->click();
        const auto sent = scene.rig.takeOnly<wire::OverlayAcknowledge>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(!acknowledge->isEnabled());
        wire::SelfChanged self{opened.self};
        self.self.overlays.clear();
        scene.rig.event(self, 11, sent[0].command);
        scene.settle();
        QVERIFY(!scene.window.isVisible());
    }
    // Acknowledged, the plan whose time has come is next, and not the status from before.
    void D16_missed_acknowledge_saysThePlanThatComes_data() {
        QTest::addColumn<bool>("armed");
        QTest::addColumn<QString>("words");
        QTest::newRow("its time has come") << true << u"Acknowledge: then Lunch"_s;
        QTest::newRow("later") << false << u"Acknowledge: back to Ready"_s;
    }
    void D16_missed_acknowledge_saysThePlanThatComes() {
        QFETCH(bool, armed);
        wire::SessionOpened opened = withMisses(1);
        opened.self.intent.choice = kReady;
        opened.self.pending = Pending{kLunch, opened.self.intent.by, at(0), AtTime{at(10)}, armed};
        Scene scene(opened);
        QTEST(scene.button("missedAcknowledgeButton")->text(), "words");
        QCOMPARE(scene.button("missedReadyButton")->isVisible(), armed); // another way then
    }
    // Only a status chosen answers a miss there: no button for acknowledging.
    void W23_siteWithoutAWordForAcknowledging_hasOnlyStatuses() {
        wire::SessionOpened opened = withMisses(1);
        opened.site.policy.words.acknowledge.clear();
        Scene scene(opened);
        QVERIFY(!scene.button("missedAcknowledgeButton")->isVisible());
        QVERIFY(scene.button("missedReadyButton")->isVisible());
        QVERIFY(scene.button("missedNotReadyButton")->isVisible());
    }
    void D16_W23_longWords_areNotCut() {
        wire::SessionOpened opened = withMisses(1);
        opened.self.intent.choice = kLunch; // so that Ready is a way of its own
        opened.site.entries[0].text = "Available for calls, chats";
        opened.site.policy.words.acknowledge = "Take back the status that the system has set";
        Scene scene(opened);
        auto *ready = scene.button("missedReadyButton"), *away = scene.button("missedNotReadyButton"),
             *acknowledge = scene.button("missedAcknowledgeButton");
        for (const QPushButton* each : {ready, away, acknowledge}) QVERIFY(each->width() >= each->sizeHint().width());
        QCOMPARE(ready->text(), u"Available for calls, chats"_s); // whole, in a row of its own
        QVERIFY(ready->geometry().bottom() < away->geometry().top());
        QVERIFY(acknowledge->text().endsWith(u'…'));
        const QString whole = u"Take back the status that the system has set: back to Not Ready: Lunch"_s;
        QCOMPARE(acknowledge->toolTip(), whole);
        QCOMPARE(acknowledge->accessibleName(), whole);
    }
    void W23_severalMisses_areAListNewestFirst() {
        Scene scene(withMisses(3));
        QCOMPARE(scene.label("missedTitle"), u"You missed 3 request(s)"_s);
        const QStringList lines = scene.label("missedWhat").split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].endsWith(u"Aoife Brennan, Billing, 22 s"_s));
        QVERIFY(lines[1].endsWith(u"Henrik Dahl, Billing, 21 s"_s));
        QVERIFY(lines[2].endsWith(u"Beata Kowalczyk, Billing, 20 s"_s));
        QVERIFY(lines[0].startsWith(text::timeOfDay(at(20), QTimeZone::utc())));
        QCOMPARE(lines[3], u"The requests are back in their queues."_s);
    }
    void W23_manyMisses_areBounded() {
        Scene scene(withMisses(11));
        const QStringList lines = scene.label("missedWhat").split(u'\n');
        QCOMPARE(lines.size(), 8 + 2);
        QVERIFY(lines[0].endsWith(u"30 s"_s));
        QCOMPARE(lines[8], u"and 3 earlier one(s)"_s);
    }
    // Acknowledging leads to Ready, too, where that is what holds below: then one button says so.
    void D16_W23_readyStandsOnce_data() {
        QTest::addColumn<Choice>("below");
        QTest::addColumn<bool>("hasReady");
        QTest::newRow("Ready below") << kReady << false;
        QTest::newRow("Not Ready below") << kNotReady << true;
    }
    void D16_W23_readyStandsOnce() {
        QFETCH(Choice, below);
        QFETCH(bool, hasReady);
        wire::SessionOpened opened = withMisses(1);
        opened.self.intent.choice = below;
        Scene scene(opened);
        const auto kind = [&](const char* name) { return widgets::buttonKind(scene.button(name)); };
        QCOMPARE(scene.button("missedReadyButton")->isVisible(), hasReady);
        QVERIFY(scene.button("missedNotReadyButton")->isVisible());
        QVERIFY(scene.button("missedAcknowledgeButton")->isVisible());
        QCOMPARE(kind("missedAcknowledgeButton") == widgets::ButtonKind::Filled, !hasReady); // the next step
    }
    void W23_missed_saysForHowLong() {
        Scene scene(withMisses(1));
        scene.rig.time.advance(30s);
        scene.settle();
        QVERIFY2(scene.label("missedWaits").endsWith(u"No work reaches you until you choose.\nFor 00:00:30 so far."),
            qPrintable(scene.label("missedWaits")));
    }
    void W23_missed_offersTwoWaysOn() {
        wire::SessionOpened opened = withMisses(1);
        opened.site.policy.words.acknowledge.clear();
        Scene scene(opened);
        QVERIFY(scene.window.isVisible());
        QVERIFY(scene.label("missedWhat").contains(u"Beata Kowalczyk, Billing, was not answered in 20 s"));
        QCOMPARE(scene.button("missedReadyButton")->text(), u"Ready"_s);
        QCOMPARE(scene.button("missedNotReadyButton")->text(), u"Not Ready"_s);
        scene.rig.time.advance(400ms);
        scene.click("missedReadyButton");
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].choice, kReady);
        opened.self.overlays.clear();
        scene.rig.event(wire::SelfChanged{opened.self}, 11, sent[0].command);
        scene.settle();
        QVERIFY(!scene.window.isVisible());
    }
    void W23_missed_awayHasItsReasons() {
        wire::SessionOpened opened = withMisses(1);
        Scene scene(opened);
        scene.rig.time.advance(400ms);
        QMenu* reasons = scene.button("missedNotReadyButton")->menu();
        QVERIFY(reasons);
        QStringList words;
        for (const QAction* action : reasons->actions()) words << action->text();
        QCOMPARE(words.value(0), u"Not Ready"_s);
        QVERIFY(words.contains(u"Lunch"));
        QVERIFY(!words.contains(u"Lunar project")); // a reason of another status
        reasons->actions()[words.indexOf(u"Lunch"_s)]->trigger();
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].choice, kLunch);
    }
    void W23_missed_siteWithoutReasons_awayIsOneClick() {
        wire::SessionOpened opened = withMisses(0);
        opened.site.reasons.clear();
        Scene scene(opened);
        scene.rig.time.advance(400ms);
        QVERIFY(!scene.button("missedNotReadyButton")->menu());
        scene.click("missedNotReadyButton");
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].choice, kNotReady);
    }
    void whatOthersTyped_isNoHtml() {
        wire::OfferView offer = sampleOffer("1", Channel::Email);
        offer.customer.address = "<b>bold</b>@example.org";
        Scene scene(withOffers({offer}));
        const auto* address = UiRig::find<QLabel>(scene.window, "offerAddress");
        QCOMPARE(address->textFormat(), Qt::PlainText);
        QVERIFY(address->sizeHint().width() >= address->fontMetrics().horizontalAdvance(address->text()));
        QCOMPARE(widgets::plainToolTip(u"Ann & <b>Bo</b>"_s), u"<p>Ann &amp; &lt;b&gt;Bo&lt;/b&gt;</p>"_s);
        QCOMPARE(widgets::plainToolTip(u"Ann & Bo"_s), u"Ann & Bo"_s);
        wire::SessionOpened missed = withMisses(1);
        missed.self.overlays.front().causes.front().customer = "<i>Bo</i>";
        Scene card(missed);
        QCOMPARE(UiRig::find<QLabel>(card.window, "missedWhat")->textFormat(), Qt::PlainText);
    }
    void W23_missed_refusalIsForgottenAtTheNextMiss() {
        wire::SessionOpened opened = withMisses(1);
        opened.site.policy.words.acknowledge.clear();
        Scene scene(opened);
        scene.rig.time.advance(400ms);
        scene.click("missedReadyButton");
        QCOMPARE(scene.rig.takeOnly<wire::PresenceSet>().size(), 1U);
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::StorageFailed, {}});
        scene.settle();
        QVERIFY(scene.label("missedNote").startsWith(u"The server cannot store"));
        AgentLayers later = opened.self;
        scene.rig.time.advance(5s);
        later.overlays.front().since = at(3);
        scene.rig.event(wire::SelfChanged{later}, 11);
        scene.settle();
        QVERIFY(scene.label("missedNote").isEmpty());
    }
    void W23_missed_choiceThatAnotherReplaced_canBeMadeAgain() {
        wire::SessionOpened opened = withMisses(1);
        opened.site.policy.words.acknowledge.clear();
        Scene scene(opened);
        scene.rig.time.advance(400ms);
        scene.click("missedReadyButton");
        scene.desk.setPresence(kLunch); // at the top left
        QCOMPARE(scene.rig.takeOnly<wire::PresenceSet>().size(), 2U);
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::StorageFailed, {}});
        scene.settle();
        QVERIFY(scene.button("missedReadyButton")->isEnabled());
    }
    void reconnecting_answersWait() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        scene.rig.transport.drop();
        scene.settle();
        QVERIFY(!scene.button("acceptButton")->isEnabled());
        QVERIFY(scene.label("offerNote").contains(u"Reconnecting"));
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    PopoversTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Popovers.moc"
