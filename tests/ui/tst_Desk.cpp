// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/tasks/DeskPage.h"
#include "ui/tasks/TaskPanel.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DeskTest : public QObject {
    Q_OBJECT

    struct Scene : UiRig {
        tasks::DeskPage page{desk, ticker, drafts};
        QListView& list = *UiRig::find<QListView>(page, "taskList");

        explicit Scene(const wire::SessionOpened& opened) : UiRig(opened) {
            page.resize(1200, 700);
            page.show();
            settle();
            rig.take();
        }
        QString customer() { return page.findChild<widgets::ElidedLabel*>(u"taskCustomer"_s)->text(); }
        QStringList spoken() {
            QStringList all;
            for (int row = 0; row < list.model()->rowCount(); ++row)
                all << list.model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
            return all;
        }
    };

private Q_SLOTS:
    void W12_list_showsIncomingAndActive() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Chat)});
        opened.offers = {sampleOffer("2", Channel::Voice)};
        Scene scene(opened);
        QCOMPARE(scene.spoken().size(), 2);
        QVERIFY(scene.spoken()[0].startsWith(u"Customer 2, Ringing, Voice call"));
        QVERIFY(scene.spoken()[1].startsWith(u"Customer 1, Open, Chat"));
    }
    void W13_list_answersAMissedPopover() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        const QRect item = scene.list.visualRect(scene.list.model()->index(0, 0));
        QTest::mouseClick(scene.list.viewport(), Qt::LeftButton, {}, {item.left() + 200, item.bottom() - 22});
        QCOMPARE(scene.rig.takeOnly<wire::OfferAccept>().size(), 1U);
    }
    void W13_list_movesWhileTheButtonIsDown_answersNobody() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        const QRect item = scene.list.visualRect(scene.list.model()->index(0, 0));
        const QPoint accept(item.left() + 200, item.bottom() - 22);
        QTest::mousePress(scene.list.viewport(), Qt::LeftButton, {}, accept);
        scene.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Voice, 5)}, 11); // the latest is on top
        scene.settle();
        QVERIFY(scene.spoken()[0].startsWith(u"Customer 2"));
        QTest::mouseRelease(scene.list.viewport(), Qt::LeftButton, {}, accept);
        QVERIFY(scene.rig.takeOnly<wire::OfferAccept>().empty());
    }
    void W25_list_callOnThePhoneHasNoAccept() {
        wire::OfferView call = sampleOffer("1", Channel::Voice);
        call.answer = VoiceAnswer::Phone;
        Scene scene(withOffers({call}));
        const QRect item = scene.list.visualRect(scene.list.model()->index(0, 0));
        QTest::mouseClick(scene.list.viewport(), Qt::LeftButton, {}, {item.left() + 100, item.bottom() - 22});
        QVERIFY(scene.rig.takeOnly<wire::OfferAccept>().empty());
        QVERIFY(!UiRig::find<QPushButton>(scene.page, "taskAcceptButton")->isVisible());
        QVERIFY(UiRig::find<QPushButton>(scene.page, "taskDeclineButton")->isEnabled());
        QCOMPARE(
            UiRig::find<QLabel>(scene.page, "taskNote")->text(), u"Your phone rings: lift it to accept the call."_s);
        QTest::mouseClick(scene.list.viewport(), Qt::LeftButton, {}, {item.right() - 40, item.bottom() - 22});
        QCOMPARE(scene.rig.takeOnly<wire::OfferDecline>().size(), 1U);
    }
    void W25_idea7_acceptKey_takesWhatTheScreenAcceptsElseSaysToLift() {
        wire::OfferView call = sampleOffer("1", Channel::Voice);
        call.answer = VoiceAnswer::Phone;
        Scene scene(withOffers({call, sampleOffer("2", Channel::Chat, 9)}));
        QSignalSpy lifts(&scene.page, &tasks::DeskPage::liftAsked);
        scene.page.answerFirst(true);
        const auto accepted = scene.rig.takeOnly<wire::OfferAccept>();
        QCOMPARE(accepted.size(), 1U);
        QCOMPARE(accepted[0].offer, OfferId{"2"});
        QCOMPARE(lifts.size(), 0);
        scene.settle();
        scene.page.answerFirst(true);
        QVERIFY(scene.rig.takeOnly<wire::OfferAccept>().empty());
        QCOMPARE(lifts.size(), 1);
        QCOMPARE(lifts[0][0].value<OfferId>(), OfferId{"1"});
        scene.page.answerFirst(false);
        QCOMPARE(scene.rig.takeOnly<wire::OfferDecline>().size(), 1U);
    }
    void K7_K10_declineAndLeave_isOneCommand() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice), sampleOffer("2", Channel::Chat)}));
        scene.page.declineAndLeave();
        const auto frames = scene.rig.take();
        QCOMPARE(frames.size(), 1U);
        const auto* sent = std::get_if<wire::PresenceSet>(&frames[0].request);
        QVERIFY(sent);
        QCOMPARE(sent->choice, kNotReady);
        QVERIFY(sent->declineOffers);
    }
    void K10_declineAndLeave_withoutARequest_doesNothing() {
        Scene scene(withOffers({}));
        scene.page.declineAndLeave();
        QVERIFY(scene.rig.take().empty());
    }
    void I7_W12_requestsByKeyboardAlone() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Chat)});
        opened.offers = {sampleOffer("2", Channel::Email, 9), sampleOffer("3", Channel::Email, 5)};
        Scene scene(opened);
        scene.page.openRequests();
        QCOMPARE(scene.customer(), u"Customer 3"_s); // it expires first
        QVERIFY(scene.page.focusWidget() == &scene.list);
        scene.rig.event(wire::TaskChanged{sampleTask("1", Channel::Chat)}, 11); // whatever comes meanwhile
        scene.settle();
        QCOMPARE(scene.customer(), u"Customer 3"_s);
        QTest::keyClick(&scene.list, Qt::Key_Up);
        QCOMPARE(scene.customer(), u"Customer 2"_s); // the latest is on top
        auto* accept = UiRig::find<QPushButton>(scene.page, "taskAcceptButton");
        QVERIFY(accept->isVisible() && accept->focusPolicy() != Qt::NoFocus);
        accept->setFocus(Qt::TabFocusReason);
        QTest::keyClick(accept, Qt::Key_Space);
        const auto sent = scene.rig.takeOnly<wire::OfferAccept>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].offer, OfferId{"2"});
    }
    void W78_end_isSentForTheActiveContact() {
        Scene scene(withTasks({sampleTask("1", Channel::Voice)}));
        auto* end = UiRig::find<QPushButton>(scene.page, "endButton");
        QCOMPARE(end->text(), u"End call"_s);
        QTest::mouseClick(end, Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::ContactEnd>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].contact, ContactId{"contact-1"});
        scene.settle();
        QVERIFY(!end->isEnabled());
    }
    void live_isChosenOverWritten() {
        Scene scene(withTasks({sampleTask("1", Channel::Chat), sampleTask("2", Channel::Voice)}));
        QCOMPARE(scene.customer(), u"Customer 2"_s);
    }
    void chosenTask_staysChosenWhenAnotherRings() {
        Scene scene(withTasks({sampleTask("1", Channel::Chat)}));
        scene.rig.event(wire::OfferChanged{sampleOffer("9", Channel::Voice)}, 11);
        scene.settle();
        QCOMPARE(scene.customer(), u"Customer 1"_s);
    }
    void W25_acceptedCall_isShown() {
        Scene scene(withTasks({sampleTask("1", Channel::Chat)}));
        scene.rig.event(wire::TaskChanged{sampleTask("2", Channel::Voice, 1)}, 11);
        scene.settle();
        QCOMPARE(scene.customer(), u"Customer 2"_s);
        scene.rig.event(wire::TaskChanged{sampleTask("3", Channel::Chat, 2)}, 12);
        scene.settle();
        QCOMPARE(scene.customer(), u"Customer 2"_s);
    }
    void W69_secureVariable_isNeverShown() {
        wire::TaskView task = sampleTask("1", Channel::Voice);
        task.variables = {{"bank", "Bank account", "", true}};
        Scene scene(withTasks({task}));
        auto* line = scene.page.findChild<QWidget*>(u"variable-bank"_s)->findChild<QLineEdit*>();
        QVERIFY(line->text().isEmpty());
        QVERIFY(line->isReadOnly());
    }
    void D19_foot_saysHowManyContactsTheDayHad() {
        wire::SessionOpened opened = sampleOpened();
        opened.self.today[index(Channel::Voice)] = 20;
        opened.self.today[index(Channel::Chat)] = 3;
        Scene scene(opened);
        const auto* today = UiRig::find<QLabel>(scene.page, "taskToday");
        QCOMPARE(today->text(), u"Today: 23 contact(s)"_s);
        const auto* onContact = UiRig::find<widgets::TabularLabel>(scene.page, "taskOnContact");
        QCOMPARE(onContact->text(), u"on contact 00:00:00"_s);
        ++opened.self.today[index(Channel::Chat)];
        opened.self.onContact = 3h + 12min + 40s;
        opened.self.onContactSince = scene.ticker.now() - 500ms;
        scene.rig.event(wire::SelfChanged{opened.self}, 11);
        scene.settle();
        QCOMPARE(today->text(), u"Today: 24 contact(s)"_s);
        QCOMPARE(onContact->text(), u"on contact 03:12:40"_s);
        scene.rig.time.advance(10s);
        Q_EMIT scene.ticker.ticked();
        QCOMPARE(onContact->text(), u"on contact 03:12:50"_s);
    }
    void wrapUp_showsItsPanel() {
        Scene scene(withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)}));
        QVERIFY(UiRig::find<QPushButton>(scene.page, "submitWrapUpButton")->isVisible());
        QVERIFY(!UiRig::find<QPushButton>(scene.page, "endButton")->isVisible());
    }
    void idea1_empty_saysWhatRingsHere_data() {
        QTest::addColumn<bool>("inQueue");
        QTest::addColumn<bool>("canShow");
        QTest::addColumn<bool>("isReady");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("can be reached") << true << true << true << u"The next request rings here."_s;
        QTest::newRow("no queue") << false << true << true << u"You are in no queue, so nothing rings here."_s;
        QTest::newRow("no queue, not ready")
            << false << true << false << u"You are in no queue, so nothing rings here."_s;
        QTest::newRow("held back") << true << false << true << u"Nothing can reach you now. "_s;
        QTest::newRow("not ready") << true << true << false << u"Nothing new is offered now. "_s;
    }
    void idea1_empty_saysWhatRingsHere() {
        QFETCH(bool, inQueue);
        QFETCH(bool, canShow);
        QFETCH(bool, isReady);
        QFETCH(QString, sentence);
        wire::SessionOpened opened = sampleOpened();
        opened.site.queues[0].channels.set(index(Channel::Voice));
        opened.self.intent.choice = isReady ? kReady : kNotReady;
        opened.self.presence.canShow = canShow;
        if (!inQueue) opened.self.queues.clear();
        Scene scene(opened);
        QStringList words;
        for (const QLabel* each : scene.page.findChildren<QLabel*>())
            if (each->isVisible()) words << each->text();
        QCOMPARE(words.filter(sentence).size(), 1);
    }
    void P9_empty_saysThatItEndsByItself() {
        wire::SessionOpened opened = sampleOpened();
        opened.site.queues[0].channels.set(index(Channel::Voice));
        opened.self.intent.choice = kReady;
        Overlay missed;
        missed.id = OverlayId{"o"};
        missed.kind = OverlayKind::NoAnswer;
        missed.entry = EntryId{"not-ready"};
        missed.end = UntilTime{at(60)};
        opened.self.overlays = {missed};
        Scene scene(opened);
        QStringList words;
        for (const QLabel* each : scene.page.findChildren<QLabel*>())
            if (each->isVisible()) words << each->text();
        QCOMPARE(words.filter(u"It ends by itself."_s).size(), 1);
    }
    // Chosen while the program runs.
    void themeChanged_timesHaveItsColours() {
        Scene scene(withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)}));
        const auto colour = [&](const char* name) {
            const auto* words = UiRig::find<QWidget>(scene.page, name);
            return words->palette().color(words->foregroundRole());
        };
        widgets::Theme theme(*qApp);
        for (const widgets::ThemeChoice choice : {widgets::ThemeChoice::Light, widgets::ThemeChoice::Dark}) {
            theme.setChoice(choice);
            scene.settle();
            const bool dark = choice == widgets::ThemeChoice::Dark;
            const widgets::Tokens& tokens = dark ? widgets::darkTokens() : widgets::lightTokens();
            QCOMPARE(colour("taskTimer"), tokens.of(widgets::StatusFamily::WrapUp).text);
            QCOMPARE(colour("taskTimes"), tokens.text2);
        }
        theme.setChoice(widgets::ThemeChoice::Light);
    }
    void reconnecting_endIsGreyWithItsReason() {
        Scene scene(withTasks({sampleTask("1", Channel::Voice)}));
        scene.rig.transport.drop();
        scene.settle();
        QVERIFY(!UiRig::find<QPushButton>(scene.page, "endButton")->isEnabled());
        QVERIFY(UiRig::find<QLabel>(scene.page, "taskNote")->text().startsWith(u"The call itself goes on"));
    }
    void D20_park_written_isSentAndComesBack() {
        Scene scene(withTasks({sampleTask("1", Channel::Chat)}));
        auto* park = UiRig::find<QPushButton>(scene.page, "parkButton");
        QVERIFY(park->isVisible() && park->isEnabled());
        QVERIFY(!UiRig::find<QPushButton>(scene.page, "resumeButton")->isVisible());
        park->click();
        scene.settle();
        QCOMPARE(scene.rig.takeOnly<wire::ContactPark>().size(), 1U);
        QVERIFY(!park->isEnabled());
        wire::TaskView task = sampleTask("1", Channel::Chat, 0, AssignmentState::Parked);
        scene.rig.event(wire::TaskChanged{task}, 11);
        scene.settle();
        QVERIFY(scene.spoken()[0].startsWith(u"Customer 1, Parked, Chat"));
        QVERIFY(UiRig::find<QLabel>(scene.page, "taskNote")->text().startsWith(u"Comes back to you"));
        auto* resume = UiRig::find<QPushButton>(scene.page, "resumeButton");
        QVERIFY(resume->isVisible() && resume->isEnabled() && !park->isVisible());
        resume->click();
        QCOMPARE(scene.rig.takeOnly<wire::ContactResume>().size(), 1U);
        QCOMPARE(scene.desk.openTasks(), 0);
        task.returned = true;
        scene.rig.event(wire::TaskChanged{task}, 12);
        scene.settle();
        QVERIFY(scene.spoken()[0].startsWith(u"Customer 1, Customer wrote, Chat"));
    }
    void W74_wrapUpSubmitted_typedVariablesAreSavedFirst_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isSent");
        QTest::newRow("W74 right") << u"12"_s << true;
        QTest::newRow("W72 wrong") << u"twelve"_s << false;
    }
    void W74_wrapUpSubmitted_typedVariablesAreSavedFirst() {
        QFETCH(QString, typed);
        QFETCH(bool, isSent);
        wire::TaskView task = sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp);
        wire::ShownVariable number;
        number.name = number.label = "number";
        number.type = VariableType::Number;
        number.editable = true;
        task.variables = {number};
        Scene scene(withTasks({task}));
        auto* line = UiRig::find<QWidget>(scene.page, "variable-number")->findChild<QLineEdit*>();
        QTest::keyClicks(line, typed);
        auto* search = UiRig::find<QLineEdit>(scene.page, "codeSearch");
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        auto* submit = UiRig::find<QPushButton>(scene.page, "submitWrapUpButton");
        submit->click();
        QStringList sent;
        for (const wire::RequestFrame& each : scene.rig.take()) {
            if (std::holds_alternative<wire::VariableSet>(each.request)) sent << u"variable"_s;
            if (std::holds_alternative<wire::WrapUpSubmit>(each.request)) sent << u"wrap-up"_s;
        }
        QCOMPARE(sent, isSent ? QStringList({u"variable"_s, u"wrap-up"_s}) : QStringList());
        QCOMPARE(UiRig::find<QLabel>(scene.page, "wrapUpFault")->text().isEmpty(), isSent);
        submit->click(); // what is sent is not asked for again
        QVERIFY(scene.rig.takeOnly<wire::VariableSet>().empty());
    }
    void W87_callback_cardSaysSoAndWhy() {
        wire::TaskView task = sampleTask("1", Channel::Voice);
        wire::CallbackTag tag;
        tag.callback = CallbackId{"cb-1"};
        tag.kind = CallbackKind::Web;
        tag.reason = "About the meter";
        task.callback = tag;
        Scene scene(withTasks({task}));
        QVERIFY2(scene.spoken()[0].contains(u"Callback from the website, Billing · About the meter"),
            qPrintable(scene.spoken()[0]));
    }
    void longWords_areNotCut() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice)});
        for (Queue& each : opened.site.queues) each.name = "Questions about moving house in the northern provinces";
        Scene scene(opened);
        scene.page.resize(700, 500);
        scene.rig.transport.drop();
        scene.settle();
        for (const char* name : {"taskFacts", "taskNote"}) {
            const auto* label = UiRig::find<QLabel>(scene.page, name);
            const QRect needed
                = label->fontMetrics().boundingRect(QRect(0, 0, label->width(), 1000), Qt::TextWordWrap, label->text());
            QVERIFY2(label->wordWrap() && needed.height() <= label->height(), name);
        }
    }
    void I7_accepted_theKeyboardGoesOnInTheList() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat)}));
        scene.page.activateWindow();
        auto* accept = UiRig::find<QPushButton>(scene.page, "taskAcceptButton");
        QVERIFY(accept->isVisible());
        accept->setFocus();
        accept->click();
        scene.settle();
        QVERIFY(!accept->isVisible() || !accept->isEnabled());
        QVERIFY(scene.page.focusWidget() == &scene.list); // and not in the next field that Qt comes upon
    }
    void I7_taskGone_theKeyboardGoesOnInTheList() {
        Scene scene(withTasks(
            {sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp), sampleTask("2", Channel::Chat, 1)}));
        scene.page.activateWindow();
        auto* notes = UiRig::find<QPlainTextEdit>(scene.page, "wrapUpNotes");
        QVERIFY(notes->isVisible()); // the call is chosen
        notes->setFocus();
        QVERIFY(scene.page.focusWidget() == notes);
        wire::TaskRemoved done;
        done.assignment = AssignmentId{"task-1"};
        scene.rig.event(done, 11);
        scene.settle();
        QVERIFY(!notes->isVisible());
        QVERIFY(scene.page.focusWidget() == &scene.list);
    }
    void D20_park_call_isNotOffered() {
        Scene scene(withTasks({sampleTask("1", Channel::Voice)}));
        QVERIFY(!UiRig::find<QPushButton>(scene.page, "parkButton")->isVisible());
    }
    void D20_returned_saysWhyItIsMe() {
        wire::OfferView offer = sampleOffer("1", Channel::Chat);
        offer.why = RouteReason::Preferred;
        Scene scene(withOffers({offer}));
        QVERIFY(UiRig::find<QLabel>(scene.page, "taskFacts")->text().endsWith(u"You had this before"));
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    DeskTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Desk.moc"
