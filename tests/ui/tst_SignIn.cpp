// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/signin/SignInWindow.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/FieldState.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using session::SignInFailure;

class SignInTest : public QObject {
    Q_OBJECT

    struct Scene {
        signin::SignInWindow window;
        std::vector<session::Credentials> submitted;

        Scene() {
            QObject::connect(&window, &signin::SignInWindow::submitted, &window,
                [this](const session::Credentials& credentials) { submitted.push_back(credentials); });
            window.setServer(u"http://127.0.0.1:7411"_s);
            window.setLogin(u"ilse"_s);
            window.show();
            window.start();
        }
        QLineEdit& field(const char* name) { return *UiRig::find<QLineEdit>(window, name); }
        widgets::Banner& error() { return *UiRig::find<widgets::Banner>(window, "signInError"); }
    };

private Q_SLOTS:
    void serverUrl_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("whole") << u"https://desk.example.com"_s << u"https://desk.example.com"_s;
        QTest::newRow("slash") << u" http://127.0.0.1:7411/ "_s << u"http://127.0.0.1:7411"_s;
        QTest::newRow("host alone is secure") << u"desk.example.com"_s << u"https://desk.example.com"_s;
        QTest::newRow("loopback alone") << u"localhost:7411"_s << u"http://localhost:7411"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("other scheme") << u"ftp://desk.example.com"_s << u""_s;
        QTest::newRow("words") << u"the server"_s << u""_s;
    }
    void serverUrl() {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        QCOMPARE(signin::serverUrl(typed).toString(), url);
    }
    void keyboardOnly_signsIn() {
        Scene scene;
        QTest::keyClicks(&scene.field("passwordField"), u"secret"_s);
        QTest::keyClick(&scene.field("passwordField"), Qt::Key_Return);
        QCOMPARE(scene.submitted.size(), 1U);
        QCOMPARE(scene.submitted[0].login, std::string{"ilse"});
        QCOMPARE(scene.submitted[0].password, std::string{"secret"});
        QCOMPARE(scene.submitted[0].server, QUrl(u"http://127.0.0.1:7411"_s));
    }
    void title_namesTheLoginThatWasGiven() {
        Scene scene;
        QCOMPARE(scene.window.windowTitle(), u"Sign in to Readyline: ilse"_s);
        scene.window.setLogin({});
        QCOMPARE(scene.window.windowTitle(), u"Sign in to Readyline"_s);
    }
    void address_thatCannotBeRead_isSaidAtTheField_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("note");
        QTest::newRow("none") << u" "_s << u"Enter the address of your server."_s;
        QTest::newRow("words") << u"the server"_s << u"This is no address. Try https://…"_s;
    }
    void address_thatCannotBeRead_isSaidAtTheField() {
        QFETCH(QString, typed);
        Scene scene;
        scene.window.setFailure({SignInFailure::Kind::Unreachable, {}});
        scene.field("serverField").setText(typed);
        QTest::mouseClick(UiRig::find<QPushButton>(scene.window, "signInButton"), Qt::LeftButton);
        QVERIFY(scene.submitted.empty());
        QStringList notes;
        for (const auto* each : scene.window.findChildren<widgets::Field*>()) notes << each->note();
        QFETCH(QString, note);
        QVERIFY2(notes.contains(note), qPrintable(notes.join(u'|')));
        QVERIFY(scene.error().isHidden()); // what was wrong before
    }
    void missingPassword_isSaidAtTheField() {
        Scene scene;
        QTest::mouseClick(UiRig::find<QPushButton>(scene.window, "signInButton"), Qt::LeftButton);
        QVERIFY(scene.submitted.empty());
        QCOMPARE(widgets::fieldState(&scene.field("passwordField")), widgets::FieldState::Wrong);
    }
    void failures_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        const auto add = [](const char* name, SignInFailure::Kind kind, const QString& words) {
            QTest::newRow(name) << static_cast<int>(kind) << words;
        };
        add("wrong password", SignInFailure::Kind::WrongNameOrPassword, u"Name or password is not right."_s);
        add("unreachable", SignInFailure::Kind::Unreachable, u"The server cannot be reached."_s);
        add("Z6 too old", SignInFailure::Kind::VersionTooOld, u"This Readyline is too old"_s);
    }
    void failures() {
        QFETCH(int, kind);
        QFETCH(QString, words);
        Scene scene;
        scene.window.setBusy(true);
        scene.window.setFailure({static_cast<SignInFailure::Kind>(kind), {}});
        QVERIFY(!scene.error().isHidden());
        QVERIFY(scene.error().text().startsWith(words));
        QVERIFY(UiRig::find<QPushButton>(scene.window, "signInButton")->isEnabled());
    }
    void Z7_notEntitled_saysWhyAndWhomToAsk_andAsksAgainByKeyboard() {
        Scene scene;
        QApplication::setActiveWindow(&scene.window);
        scene.window.setEnded({session::SessionEnd::Kind::NotEntitled, {}, "Elke Baeten"});
        QVERIFY(!scene.field("passwordField").isVisible());
        QVERIFY(!UiRig::find<QPushButton>(scene.window, "signInButton")->isVisible());
        QVERIFY(UiRig::find<QLabel>(scene.window, "notEntitledWhy")->text().contains(u"entitle ilse"_s));
        QCOMPARE(
            UiRig::find<QLabel>(scene.window, "notEntitledWhom")->text(), u"Ask your administrator: Elke Baeten."_s);
        QVERIFY(!UiRig::find<QLabel>(scene.window, "notEntitledStill")->isVisible());
        QSignalSpy asked(&scene.window, &signin::SignInWindow::againAsked);
        auto* again = UiRig::find<QPushButton>(scene.window, "askAgainButton");
        QVERIFY(again->hasFocus());
        QTest::keyClick(again, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        scene.window.setBusy(true);
        QVERIFY(!again->isEnabled());
        scene.window.setEnded({session::SessionEnd::Kind::NotEntitled, {}, {}});
        QVERIFY(again->isEnabled());
        QVERIFY(UiRig::find<QLabel>(scene.window, "notEntitledStill")->isVisible());
        QCOMPARE(UiRig::find<QLabel>(scene.window, "notEntitledWhom")->text(), u"Ask your administrator."_s);
    }
    void Z7_notEntitled_anotherAccountCanSignIn() {
        Scene scene;
        scene.window.setLogin(u"ilse"_s);
        scene.window.setEnded({session::SessionEnd::Kind::NotEntitled, {}, {}});
        QTest::mouseClick(UiRig::find<QPushButton>(scene.window, "otherAccountButton"), Qt::LeftButton);
        QVERIFY(scene.field("passwordField").isVisible());
        QCOMPARE(scene.window.login(), QString());
        scene.window.setEnded({session::SessionEnd::Kind::SignedOut, {}, {}});
        QVERIFY(!UiRig::find<QWidget>(scene.window, "notEntitledPanel")->isVisible());
    }
    void W113_takenOver_saysWhere() {
        Scene scene;
        scene.window.setEnded({session::SessionEnd::Kind::TakenOver, "Laptop", {}});
        QCOMPARE(scene.error().text(), u"You signed in on Laptop."_s);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    SignInTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_SignIn.moc"
