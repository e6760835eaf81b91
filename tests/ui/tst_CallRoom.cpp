// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Whatever a call says can be read: in the narrowest window and with a large font nothing of it is cut off.
#include "tests/ui/CallScene.h"
#include "ui/widgets/ElidedLabel.h"

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class CallRoomTest : public QObject {
    Q_OBJECT

    static wire::SessionOpened opened(wire::CallStand call) {
        call.recording.state = RecordingState::On;
        call.facts.recordingPausable = true;
        wire::SessionOpened opened = withTasks({callTask(call)});
        opened.site.noiseRemoval = true;
        return opened;
    }
    static wire::CallStand monitored() {
        wire::CallStand call = callStand(CallState::Active);
        call.monitor = wire::MonitorTold{"Margriet Adeyemi-Fitzgerald", MonitorMode::Whisper};
        return call;
    }
    static void widths() {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1240;
        QTest::newRow("narrowest") << 748; // of a window of 820, beside its rail
    }
    static bool isCutOff(const QWidget& panel) {
        for (const auto* each : panel.findChildren<widgets::ElidedLabel*>())
            if (each->isVisible() && each->isElided()) return true;
        for (const auto* each : panel.findChildren<QLabel*>())
            if (each->isVisible() && each->height() < each->heightForWidth(each->width())) return true;
        return false;
    }

private Q_SLOTS:
    void Z22_monitored_isReadAtAnyWidth_data() { widths(); }
    void Z22_monitored_isReadAtAnyWidth() {
        QFETCH(const int, width);
        CallScene scene(opened(monitored()));
        scene.page.resize(width, 700);
        scene.settle();
        QVERIFY(!isCutOff(*scene.part<QWidget>("callPanel")));
    }
    void W93_whatWentWrong_isReadAtAnyWidth_data() { widths(); }
    void W93_whatWentWrong_isReadAtAnyWidth() {
        QFETCH(const int, width);
        CallScene scene(opened(callStand(CallState::Consulting)));
        scene.page.resize(width, 700);
        wire::CallNotice notice;
        notice.contact = ContactId{"contact-1"};
        notice.step = CallStep::Conference;
        notice.why = AskEnd::NotConfirmed;
        notice.cause = "503 Service Unavailable, maintenance until noon";
        scene.rig.event(notice, ++scene.seq);
        scene.settle();
        QVERIFY(!isCutOff(*scene.part<QWidget>("callPanel")));
    }
    void W38_sides_standBelowEachOtherWhereItIsNarrow() {
        CallScene scene(callStand(CallState::Consulting));
        const auto top = [&scene](const char* side) { return scene.part<QWidget>(side)->y(); };
        QCOMPARE(top("consultSide"), top("customerSide"));
        scene.page.resize(748, 700);
        scene.settle();
        QVERIFY(top("consultSide") > top("customerSide"));
    }
    void W37_requested_holdIsAsWideAsItIsLater() {
        CallScene scene(callStand(CallState::ConsultRequested));
        const int before = scene.button("consultSideButton")->width();
        scene.become(callStand(CallState::Consulting));
        QCOMPARE(scene.button("consultSideButton")->width(), before);
    }
    void I7_tab_goesThroughTheCallAsItIsRead() {
        CallScene scene(opened(callStand(CallState::Conference)));
        QStringList names;
        QWidget* at = scene.button("callTransferButton");
        for (QWidget* each = at->nextInFocusChain(); each != at; each = each->nextInFocusChain())
            if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus))
                names << each->objectName();
        const QStringList first{u"callConferenceButton"_s, u"callKeypadButton"_s, u"callEndButton"_s,
            u"dropPartyButton"_s, u"dropPartyButton"_s};
        names.removeAll(u"callMoreButton"_s);
        QCOMPARE(names.mid(0, first.size()), first);
    }
    void W66_paused_movesNoButton() {
        wire::CallStand call = callStand(CallState::Active);
        call.recording.state = RecordingState::On;
        call.facts.recordingPausable = true;
        CallScene scene(call);
        const QRect before = scene.button("callRecordingButton")->geometry();
        call.recording = {RecordingState::Paused, at(41), false};
        scene.become(call);
        QCOMPARE(scene.button("callRecordingButton")->geometry(), before);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    CallRoomTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_CallRoom.moc"
