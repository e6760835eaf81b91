// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The keypad of a call: each key is sent once, by mouse and keyboard alike, and is kept nowhere.
#include "tests/ui/CallScene.h"
#include "ui/call/Keypad.h"

#include <QLabel>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class KeypadTest : public QObject {
    Q_OBJECT

    static QString keysSent(CallScene& scene) {
        QString all;
        for (const auto& each : scene.rig.takeOnly<wire::CallKeys>()) all += QString::fromStdString(each.keys);
        return all;
    }
    static call::Keypad* open(CallScene& scene) {
        scene.click("callKeypadButton");
        return scene.part<call::Keypad>("keypad");
    }

private Q_SLOTS:
    void keys_byMouse_areSentOneByOne() {
        CallScene scene(callStand(CallState::Active));
        call::Keypad* pad = open(scene);
        QVERIFY(pad->isVisible());
        for (const char* each : {"key1", "key0", "key#"})
            QTest::mouseClick(UiRig::find<QPushButton>(*pad, each), Qt::LeftButton);
        QCOMPARE(keysSent(scene), u"10#"_s);
        QCOMPARE(UiRig::find<QLabel>(*pad, "keypadShown")->text(), u"10#"_s);
    }
    void I7_keys_byKeyboard_areSentAndOthersAreNot() {
        CallScene scene(callStand(CallState::Active));
        call::Keypad* pad = open(scene);
        QTest::keyClicks(pad, u"4x*d"_s);
        QCOMPARE(keysSent(scene), u"4*D"_s);
        QTest::keyClick(pad, Qt::Key_Escape);
        QVERIFY(!pad->isVisible());
    }
    void closed_forgetsWhatWasPressed() {
        CallScene scene(callStand(CallState::Active));
        call::Keypad* pad = open(scene);
        QTest::keyClicks(pad, u"1234"_s);
        pad->hide();
        QCOMPARE(UiRig::find<QLabel>(*pad, "keypadShown")->text().trimmed(), QString());
    }
    void heldCall_hearsNoTones() {
        CallScene scene(callStand(CallState::Active));
        call::Keypad* pad = open(scene);
        scene.become(callStand(CallState::Held));
        QVERIFY(!pad->isVisible());
        QVERIFY(!scene.button("callKeypadButton")->isEnabled());
    }
    void refused_isSaidBelowTheBar() {
        CallScene scene(callStand(CallState::Active));
        QTest::keyClicks(open(scene), u"5"_s);
        (void)scene.rig.takeOnly<wire::CallKeys>();
        scene.refuse(Refusal::PbxAway);
        QCOMPARE(scene.line(), u"The telephone system does not answer. Try again."_s);
    }
    void keyOf_takesTonesAlone_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QChar>("key");
        QTest::newRow("digit") << u"7"_s << QChar(u'7');
        QTest::newRow("star") << u"*"_s << QChar(u'*');
        QTest::newRow("small letter") << u"b"_s << QChar(u'B');
        QTest::newRow("no tone") << u"e"_s << QChar();
        QTest::newRow("nothing") << QString() << QChar();
        QTest::newRow("two") << u"12"_s << QChar();
    }
    void keyOf_takesTonesAlone() {
        QFETCH(QString, typed);
        QFETCH(QChar, key);
        QCOMPARE(call::Keypad::keyOf(typed), key);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    KeypadTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Keypad.moc"
