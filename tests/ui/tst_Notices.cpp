// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the person is told of, in the corner and by the desktop, and how he answers who changed his status.
#include "tests/kit/FakeNotifier.h"
#include "tests/ui/UiRig.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class NoticesTest : public QObject {
    Q_OBJECT

    struct Scene : UiRig {
        FakeNotifier native;
        shell::Notices notices{desk, toasts, native};
        shell::Settings settings{files.filePath(u"s.ini"_s)};
        shell::MainWindow window{{desk, clock, settings, drafts, toasts}};
        explicit Scene(const wire::SessionOpened& opened = sampleOpened()) : UiRig(opened) {
            window.show();
            settle();
            rig.take();
        }
    };

private Q_SLOTS:
    void Z21_endedBySupervisor_noteIsSaid() {
        Scene scene;
        scene.rig.event(wire::SessionEnded{wire::EndReason::LoggedOutBySupervisor, {}, "Go home"}, 11);
        scene.rig.transport.drop();
        scene.settle();
        QCOMPARE(scene.native.shown.size(), 1);
        QCOMPARE(scene.native.shown[0].text, u"A supervisor signed you out: Go home"_s);
    }
    // Z5: the agent is told at once, in the corner and by the desktop, of what was set and of what was taken back.
    void Z5_told_data() {
        QTest::addColumn<bool>("later");
        QTest::addColumn<bool>("undone");
        QTest::addColumn<QString>("what");
        QTest::newRow("at once") << false << false << u"Margriet Adeyemi set you to Not Ready: Lunch"_s;
        QTest::newRow("later") << true << false << u"Margriet Adeyemi set you to Not Ready: Lunch after this contact"_s;
        QTest::newRow("idea8 undone") << false << true
                                      << u"Margriet Adeyemi took it back: you are Not Ready: Lunch again"_s;
        QTest::newRow("idea8 undone, the plan waits again")
            << true << true << u"Margriet Adeyemi took it back: Not Ready: Lunch after this contact holds again"_s;
    }
    void Z5_told() {
        QFETCH(bool, later);
        QFETCH(bool, undone);
        QFETCH(QString, what);
        Scene scene;
        scene.rig.event(wire::StatusSetByOther{kLunch, later, "Fire drill", undone}, 11);
        scene.settle();
        QCOMPARE(scene.toasts.count(), 1);
        QCOMPARE(scene.toasts.toast(1)->spec().what, what);
        QCOMPARE(scene.toasts.toast(1)->spec().why, u"“Fire drill”"_s);
        QCOMPARE(scene.native.shown.size(), 1);
        QCOMPARE(scene.native.shown[0].title, what);
        QCOMPARE(scene.native.shown[0].text, u"“Fire drill”"_s);
    }
    void idea8_takenBack_theOlderNoticeGoes() {
        Scene scene;
        scene.rig.event(wire::StatusSetByOther{kLunch, true, "Fire drill", false}, 11);
        scene.settle();
        scene.rig.event(wire::StatusSetByOther{kReady, false, {}, true}, 12);
        scene.settle();
        QCOMPARE(scene.toasts.count(), 1);
        QVERIFY(!scene.toasts.toast(1));
        QCOMPARE(scene.toasts.toast(2)->spec().what, u"Margriet Adeyemi took it back: you are Ready again"_s);
    }
    void I8_answer_byKeyboardAlone_goesToTheChangeOnce() {
        Scene scene;
        auto* bar = UiRig::find<QWidget>(scene.window, "answerBar");
        const auto ask = [&] {
            QApplication::setActiveWindow(&scene.window); // a toast that came takes it where there is no window manager
            QTest::keyClick(&scene.window, Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
            scene.settle();
        };
        ask();
        QVERIFY(!bar->isVisible()); // nobody has changed anything
        scene.rig.event(wire::StatusSetByOther{kLunch, false, "Go and eat"}, 11);
        scene.settle();
        QCOMPARE(scene.toasts.toast(1)->spec().button, u"Answer …"_s);
        QVERIFY(!bar->isVisible());
        ask();
        QVERIFY(bar->isVisible());
        QCOMPARE(UiRig::find<QLabel>(scene.window, "answerWords")->text(),
            u"Margriet Adeyemi set you to Not Ready: Lunch"_s);
        auto* text = UiRig::find<QLineEdit>(scene.window, "answerText");
        QVERIFY(text->hasFocus());
        QCOMPARE(text->maxLength(), 250);
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(scene.rig.takeOnly<wire::StatusAnswer>().empty()); // says nothing
        QTest::keyClicks(text, u"I am on a side task"_s);
        QTest::keyClick(text, Qt::Key_Return);
        const auto sent = scene.rig.takeOnly<wire::StatusAnswer>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].change, 11);
        QCOMPARE(sent[0].text, std::string{"I am on a side task"});
        QVERIFY(text->isReadOnly());
        scene.rig.answer(scene.rig.lastId(), wire::Result{wire::Settled{11}});
        scene.settle();
        QVERIFY(!bar->isVisible());
        ask();
        QVERIFY(!bar->isVisible()); // once
        QCOMPARE(scene.toasts.count(), 0);
    }
    void I8_answer_refused_isSaidAndTheWordsStay() {
        Scene scene;
        scene.rig.event(wire::StatusSetByOther{kLunch, false, {}}, 11);
        scene.settle();
        scene.window.openAnswer();
        auto* text = UiRig::find<QLineEdit>(scene.window, "answerText");
        text->setText(u"Why?"_s);
        QTest::mouseClick(UiRig::find<QAbstractButton>(scene.window, "answerSend"), Qt::LeftButton);
        scene.rig.takeOnly<wire::StatusAnswer>();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::StorageFailed, {}});
        scene.settle();
        QCOMPARE(scene.toasts.count(), 2);
        QVERIFY(!text->isReadOnly());
        QCOMPARE(text->text(), u"Why?"_s);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!UiRig::find<QWidget>(scene.window, "answerBar")->isVisible());
    }
    void I8_answer_ofAnAgent_isAQuietNoticeForTheSupervisor() {
        Scene scene;
        scene.rig.event(wire::StatusAnswered{"I am on a side task"}, 11);
        scene.settle();
        QCOMPARE(scene.toasts.count(), 1);
        QCOMPARE(scene.toasts.toast(1)->spec().what, u"Margriet Adeyemi answered you"_s);
        QCOMPARE(scene.toasts.toast(1)->spec().why, u"“I am on a side task”"_s);
        QVERIFY(scene.toasts.toast(1)->spec().button.isEmpty());
        QVERIFY(scene.native.shown.isEmpty()); // he looks at the window
        scene.notices.setLooking([] { return false; });
        scene.rig.event(wire::StatusAnswered{"Really"}, 12);
        scene.settle();
        QCOMPARE(scene.native.shown.size(), 1);
        QVERIFY(!scene.native.shown[0].urgent);
    }
    void K24_offerWhileElsewhere_isNoticedNatively() {
        Scene scene(withOffers({}));
        scene.notices.setLooking([] { return false; });
        scene.rig.event(wire::OfferChanged{sampleOffer("1", Channel::Voice)}, 11);
        scene.settle();
        QCOMPARE(scene.native.shown.size(), 1);
        QCOMPARE(scene.native.shown[0].title, u"Voice call to Billing"_s);
        Q_EMIT scene.native.activated(scene.native.shown[0].key, u"accept"_s);
        QCOMPARE(scene.rig.takeOnly<wire::OfferAccept>().size(), 1U);
        scene.settle();
        QCOMPARE(scene.native.closed.size(), 1);
    }
    void K23_noticePressed_opensItsRequest() {
        Scene scene(withOffers({}));
        scene.notices.setLooking([] { return false; });
        QSignalSpy request(&scene.notices, &shell::Notices::requestAsked),
            open(&scene.notices, &shell::Notices::openAsked);
        scene.rig.event(wire::OfferChanged{sampleOffer("1", Channel::Chat)}, 11);
        scene.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Chat)}, 12);
        scene.settle();
        QCOMPARE(scene.native.shown.size(), 2);
        Q_EMIT scene.native.activated(scene.native.shown[1].key, u"default"_s);
        QCOMPARE(request.size(), 1);
        const auto contact = request[0][0].value<ContactId>();
        QVERIFY(contact == ContactId{"contact-1"} || contact == ContactId{"contact-2"});
        QVERIFY(scene.native.shown[1].key.endsWith(QString::fromStdString(contact.value).right(1)));
        scene.window.openRequest(contact);
        const auto* customer = scene.window.findChild<widgets::ElidedLabel*>(u"taskCustomer"_s);
        QCOMPARE(customer->text().right(1), QString::fromStdString(contact.value).right(1));
        // One that has ended meanwhile: the window.
        scene.rig.event(wire::OfferEnded{OfferId{"2"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 13);
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 14);
        scene.settle();
        Q_EMIT scene.native.activated(scene.native.shown[1].key, u"default"_s);
        QCOMPARE(request.size(), 1);
        QCOMPARE(open.size(), 1);
    }
    void I7_readerOfTheScreen_hearsOfARequestThoughTheWindowIsInFront() {
        Scene scene(withOffers({}));
        scene.rig.event(wire::OfferChanged{sampleOffer("1", Channel::Chat)}, 11);
        scene.settle();
        QCOMPARE(scene.native.shown.size(), 0); // he sees it
        scene.notices.setReader([] { return true; });
        scene.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Email)}, 12);
        scene.settle();
        QCOMPARE(scene.native.shown.size(), 1);
        QVERIFY(scene.native.shown[0].urgent && !scene.native.shown[0].title.isEmpty());
    }
    void W10_notHad_namesThem() {
        Scene scene;
        scene.notices.sayNotHad({u"Ada"_s, u"Grace"_s}, 12);
        QCOMPARE(scene.toasts.count(), 1);
        const widgets::ToastSpec& said = scene.toasts.toast(1)->spec();
        QCOMPARE(said.what, u"2 of 12 request(s) could not be had"_s);
        QVERIFY(said.why.endsWith(u"Ada, Grace"));
    }
    void W25_callOnThePhone_isNotAcceptedFromTheNotice() {
        wire::OfferView call = sampleOffer("1", Channel::Voice);
        call.answer = VoiceAnswer::Phone;
        Scene scene(withOffers({}));
        scene.notices.setLooking([] { return false; });
        scene.rig.event(wire::OfferChanged{call}, 11);
        scene.settle();
        QCOMPARE(scene.native.shown.size(), 1);
        QCOMPARE(scene.native.shown[0].text, u"Customer 1. Lift your phone."_s);
        QCOMPARE(scene.native.shown[0].actions.size(), 1);
        QCOMPARE(scene.native.shown[0].actions[0].id, u"decline"_s);
    }
    void W7_signOutRefused_isSaid_unlessTheWindowAsks() {
        Scene scene(withTasks({sampleTask("1", Channel::Voice)}));
        scene.desk.signOut();
        scene.rig.answer(wire::Refused{Refusal::SignOutBlockedContact, {}});
        scene.settle();
        QCOMPARE(scene.toasts.count(), 0);
        scene.desk.signOut();
        scene.rig.answer(wire::Refused{Refusal::SignOutBlockedOffer, {}});
        scene.settle();
        QCOMPARE(scene.toasts.count(), 1);
    }
    void closedWithoutATray_saysTheWayOut() {
        Scene scene;
        scene.notices.sayInMini();
        QCOMPARE(scene.toasts.count(), 1);
        QCOMPARE(scene.toasts.toast(1)->spec().what, u"Readyline goes on in this small window"_s);
        QCOMPARE(scene.toasts.toast(1)->spec().why, u"To leave, choose Quit Readyline under your name."_s);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    NoticesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Notices.moc"
