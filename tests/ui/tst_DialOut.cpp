// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A number is called from the desk (W1, W19).
#include "tests/ui/UiRig.h"
#include "ui/tasks/DeskPage.h"
#include "ui/tasks/DialDialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

namespace {

// In both queues, of which one takes calls.
wire::SessionOpened opened() {
    wire::SessionOpened opened = sampleOpened();
    opened.site.queues[0].channels.set(index(Channel::Chat));
    opened.site.queues[1].channels.set(index(Channel::Voice));
    opened.self.queues = {QueueId{"billing"}, QueueId{"outages"}};
    return opened;
}

struct Scene : UiRig {
    tasks::DialDialog dialog{desk};

    explicit Scene(const wire::SessionOpened& session = opened()) : UiRig(session) {
        rig.take();
        dialog.open();
        settle();
    }
    QLineEdit& field(const char* name) { return *UiRig::find<QLineEdit>(dialog, name); }
    QString label(const char* name) { return UiRig::find<QLabel>(dialog, name)->text().trimmed(); }
    QPushButton* call() { return UiRig::find<QPushButton>(dialog, "dialCall"); }
    void type(const QString& number, const QString& name = {}) {
        field("dialNumber").setText(number);
        field("dialName").setText(name);
        QTest::mouseClick(call(), Qt::LeftButton);
        settle();
    }
};

} // namespace

class DialOutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void W1_button_isThereForWhoMay_data() {
        QTest::addColumn<bool>("right");
        QTest::addColumn<bool>("calls");
        QTest::addColumn<bool>("there");
        QTest::newRow("may") << true << true << true;
        QTest::newRow("no right") << false << true << false;
        QTest::newRow("no queue with calls") << true << false << false;
    }
    void W1_button_isThereForWhoMay() {
        QFETCH(bool, right);
        QFETCH(bool, calls);
        wire::SessionOpened session = opened();
        session.me.calls.dialOut = right;
        if (!calls) session.self.queues = {QueueId{"billing"}};
        UiRig rig(session);
        tasks::DeskPage page(rig.desk, rig.ticker, rig.drafts);
        page.show();
        rig.settle();
        auto* button = UiRig::find<QPushButton>(page, "taskDial");
        QTEST(button->isVisible(), "there");
        QCOMPARE(button->accessibleName(), u"Call a number"_s);
        QSignalSpy asked(&page, &tasks::DeskPage::dialAsked);
        button->click();
        QCOMPARE(asked.size(), 1);
    }
    void W1_queues_areHisThatTakeCalls() {
        Scene scene;
        const auto* queues = UiRig::find<QComboBox>(scene.dialog, "dialQueue");
        QCOMPARE(queues->count(), 1);
        QCOMPARE(queues->currentText(), u"Outages"_s);
    }
    void W98_number_isCheckedBeforeItIsSent_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("sent");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("too short") << u"12 34"_s << false;
        QTest::newRow("letters") << u"0800 CALL NOW"_s << false;
        QTest::newRow("too long") << u"+32 9 555 01 34 99"_s << false;
        QTest::newRow("as people write it") << u"+32 9.555-01-34"_s << true;
    }
    void W98_number_isCheckedBeforeItIsSent() {
        QFETCH(QString, number);
        QFETCH(bool, sent);
        Scene scene;
        scene.type(number);
        QCOMPARE(scene.rig.takeOnly<wire::CallDial>().size(), sent ? 1U : 0U);
        QCOMPARE(scene.field("dialNumber").accessibleDescription().isEmpty(), sent);
        QVERIFY(scene.dialog.isVisible());
    }
    void W1_confirmed_goes() {
        Scene scene;
        scene.type(u"+32 9 555 01 34"_s, u" Ada "_s);
        const auto sent = scene.rig.takeOnly<wire::CallDial>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].queue, QueueId{"outages"});
        QCOMPARE(sent[0].number, "+32 9 555 01 34");
        QCOMPARE(sent[0].name, "Ada");
        QVERIFY(!scene.call()->isEnabled());
        scene.rig.answer(scene.rig.lastId(), wire::Result{wire::Settled{10}});
        scene.settle();
        QVERIFY(!scene.dialog.isVisible());
        scene.dialog.open();
        QVERIFY(scene.field("dialNumber").text().isEmpty());
    }
    void W93_refused_saysWhy_andKeepsWhatIsTyped_data() {
        QTest::addColumn<int>("refusal");
        QTest::addColumn<QString>("words");
        QTest::newRow("exchange away") << int(Refusal::PbxAway)
                                       << u"The telephone system does not answer. Try again."_s;
        QTest::newRow("all lines") << int(Refusal::CallLimit) << u"All lines are in use. Try again in a moment."_s;
        QTest::newRow("no right") << int(Refusal::Forbidden) << u"You may not call numbers for this queue."_s;
        QTest::newRow("in a call") << int(Refusal::NotInState) << u"Your phone is in use. Finish that call first."_s;
    }
    void W93_refused_saysWhy_andKeepsWhatIsTyped() {
        QFETCH(int, refusal);
        Scene scene;
        scene.type(u"+32 9 555 01 34"_s);
        (void)scene.rig.takeOnly<wire::CallDial>();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{static_cast<Refusal>(refusal), {}});
        scene.settle();
        QVERIFY(scene.dialog.isVisible());
        QTEST(scene.label("dialNote"), "words");
        QCOMPARE(scene.field("dialNumber").text(), u"+32 9 555 01 34"_s);
        QVERIFY(scene.call()->isEnabled());
    }
    void W93_refused_afterItWasClosed_comesBack() {
        Scene scene;
        scene.type(u"+32 9 555 01 34"_s);
        (void)scene.rig.takeOnly<wire::CallDial>();
        scene.dialog.reject();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::PbxAway, {}});
        scene.settle();
        QVERIFY(scene.dialog.isVisible());
        QCOMPARE(scene.field("dialNumber").text(), u"+32 9 555 01 34"_s);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    DialOutTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_DialOut.moc"
