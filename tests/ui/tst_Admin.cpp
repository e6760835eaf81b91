// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/admin/AdminPage.h"
#include "ui/admin/FormFrame.h"
#include "ui/text/Administration.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/StatusChip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using admin::FormFrame;
using admin::FormState;

class AdminTest : public QObject {
    Q_OBJECT

    static PresenceEntry backOffice() {
        PresenceEntry entry;
        entry.id = EntryId{"back-office"};
        entry.name = "back-office";
        entry.text = "Back office";
        entry.base = BaseStatus::Busy;
        entry.order = 8;
        return entry;
    }
    static wire::SessionOpened chief() {
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Admin;
        opened.site.entries.push_back(backOffice());
        opened.site.policy.signInPresence = kNotReady;
        return opened;
    }
    struct Scene : UiRig {
        admin::AdminPage page{desk, toasts};
        QListWidget& pages = *UiRig::find<QListWidget>(page, "adminList");
        QTableView& statuses = *UiRig::find<QTableView>(page, "statusTable");
        QTableView& reasons = *UiRig::find<QTableView>(page, "reasonTable");
        FormFrame& form = *UiRig::find<FormFrame>(page, "statusForm");
        SiteRules site = chief().site;
        std::int64_t seq = 10;

        Scene() : UiRig(chief()) {
            page.resize(1200, 740);
            page.show();
            QApplication::setActiveWindow(&page);
            settle();
            rig.take();
        }
        void choose(QTableView& table, const QString& text) {
            for (int row = 0; row < table.model()->rowCount(); ++row)
                if (table.model()->index(row, 0).data().toString() == text)
                    return table.setCurrentIndex(table.model()->index(row, 0));
            QFAIL(qPrintable(text));
        }
        QLineEdit& edit(const char* name) { return *UiRig::find<QLineEdit>(page, name); }
        QComboBox& box(const char* name) { return *UiRig::find<QComboBox>(page, name); }
        void type(const char* name, const QString& text) {
            edit(name).selectAll();
            QTest::keyClick(&edit(name), Qt::Key_Delete);
            QTest::keyClicks(&edit(name), text);
        }
        void press(QWidget& in, const char* name) { UiRig::find<QPushButton>(in, name)->click(); }
        // The server took the last command, and this is the site since.
        void confirm(std::optional<CommandId> command = {}) {
            rig.event(wire::SiteChanged{site}, ++seq, std::move(command));
            settle();
        }
        QString row(QTableView& table, int at) {
            return table.model()->index(at, 0).data(Qt::AccessibleTextRole).toString();
        }
        QString note(QWidget& in) { return UiRig::find<QLabel>(in, "formNote")->text(); }
        widgets::Field& fieldOf(const char* name) { return *qobject_cast<widgets::Field*>(edit(name).parentWidget()); }
    };

private Q_SLOTS:
    void D8_builtIn_isShownAndLocked() {
        Scene scene;
        scene.choose(scene.statuses, u"Ready"_s);
        QVERIFY(scene.row(scene.statuses, 0).contains(u"built in"));
        QVERIFY(scene.edit("statusText").isReadOnly());
        QVERIFY(!scene.box("statusBase").isEnabled());
        QVERIFY(UiRig::find<QPushButton>(scene.form, "formSave")->isHidden());
        QVERIFY(UiRig::find<QPushButton>(scene.form, "formDelete")->isHidden());
        QCOMPARE(scene.note(scene.form), u"Built-in statuses cannot be edited or deleted."_s);
        QTest::keyClick(&scene.statuses, Qt::Key_Delete);
        QVERIFY(scene.rig.take().empty());
        QVERIFY(UiRig::find<widgets::Banner>(scene.page, "statusFailed")->isVisible());
    }
    void D9_D10_newStatus_byKeyboardAlone_isSavedAndSaysSo() {
        Scene scene;
        scene.statuses.setFocus();
        QTest::keyClick(&scene.statuses, Qt::Key_Insert);
        QTest::keyClicks(QApplication::focusWidget(), u"training"_s);
        scene.type("statusText", u"Training"_s);
        QTest::keyClick(&scene.box("statusBase"), Qt::Key_O);  // Offline
        QTest::keyClick(&scene.box("statusBase"), Qt::Key_Up); // Away
        scene.type("statusMaximum", u"90"_s);
        QCOMPARE(UiRig::find<widgets::StatusChip>(scene.form, "formChip")->word(), u"not saved"_s);
        QTest::keyClick(&scene.edit("statusMaximum"), Qt::Key_S, Qt::ControlModifier);
        const auto sent = scene.rig.takeOnly<wire::EntryPut>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].entry.id, EntryId{"training"});
        QCOMPARE(sent[0].entry.text, std::string{"Training"});
        QCOMPARE(sent[0].entry.base, BaseStatus::Away);
        QCOMPARE(sent[0].entry.maximum, std::chrono::minutes{90});
        QVERIFY(!sent[0].entry.builtIn);
        QCOMPARE(scene.form.state(), FormState::Saving);
        scene.site.entries.push_back(sent[0].entry);
        scene.confirm(sent[0].command);
        QCOMPARE(scene.form.state(), FormState::Saved);
        QVERIFY(scene.note(scene.form).startsWith(u"Saved."));
        QVERIFY(scene.row(scene.statuses, 6).contains(u"Training, base Away"));
        QVERIFY(!scene.row(scene.statuses, 6).contains(u"not saved"));
    }
    void D10_noText_isSaidBesideTheField_andNothingIsSent() {
        Scene scene;
        scene.press(scene.page, "statusAdd");
        scene.press(scene.form, "formSave");
        QCOMPARE(scene.fieldOf("statusText").state(), widgets::FieldState::Wrong);
        QCOMPARE(scene.edit("statusText").accessibleDescription(), u"Write what people see."_s);
        QVERIFY(scene.edit("statusText").hasFocus());
        scene.type("statusText", u"Training"_s);
        QCOMPARE(scene.fieldOf("statusText").state(), widgets::FieldState::Rest);
        scene.type("statusMaximum", u"soon"_s);
        scene.press(scene.form, "formSave");
        QCOMPARE(scene.fieldOf("statusMaximum").state(), widgets::FieldState::Wrong);
        scene.type("statusMaximum", u""_s);
        scene.box("statusRule").setCurrentIndex(2);
        scene.box("statusGroup").setEditText(u"nothing yet"_s);
        scene.press(scene.form, "formSave");
        QVERIFY(scene.box("statusRule").accessibleDescription().contains(u"would have none"));
        QVERIFY(scene.rig.take().empty());
    }
    void D11_misleadingText_isSaidAtOnce_andMayBeSaved() {
        Scene scene;
        auto* trap = UiRig::find<widgets::Banner>(scene.page, "statusTrap");
        scene.press(scene.page, "statusAdd");
        QVERIFY(trap->isHidden());
        scene.type("statusText", u"Available soon"_s);
        scene.box("statusBase").setCurrentText(u"Offline"_s);
        QVERIFY(!trap->isHidden());
        QCOMPARE(trap->text(),
            u"The text says Available, the base says Offline. Routing follows the base: whoever chooses this gets no "
            u"work."_s);
        QCOMPARE(UiRig::find<widgets::StatusLabel>(scene.page, "statusLooks")->shape(), widgets::StatusShape::Offline);
        QVERIFY(scene.row(scene.statuses, 6).contains(u"its text speaks of another base"));
        scene.press(scene.form, "formSave");
        QCOMPARE(scene.rig.takeOnly<wire::EntryPut>().size(), 1U);
    }
    void D3_D11_whereBusyTakesWork_itIsSaid() {
        Scene scene;
        scene.site.queues[0].allowed = {BaseStatus::Available, BaseStatus::Busy};
        scene.confirm();
        scene.press(scene.page, "statusAdd");
        scene.type("statusText", u"Away from the desk"_s);
        scene.box("statusBase").setCurrentText(u"Busy"_s);
        QCOMPARE(UiRig::find<widgets::Banner>(scene.page, "statusTrap")->text(),
            u"The text says Away, the base says Busy. Routing follows the base: whoever chooses this gets work."_s);
        scene.pages.setCurrentRow(2);
        auto* works = UiRig::find<widgets::Banner>(scene.page, "signInWorks");
        QVERIFY(!works->isVisible());
        scene.box("signInStatus").setCurrentText(u"Back office"_s);
        QVERIFY(works->isVisible());
    }
    void edits_areDraftsUntilSaved_andCanBeReverted() {
        Scene scene;
        scene.choose(scene.statuses, u"Back office"_s);
        scene.type("statusText", u"Paper work"_s);
        scene.choose(scene.statuses, u"Ready"_s);
        QVERIFY(scene.row(scene.statuses, 5).contains(u"not saved"));
        scene.choose(scene.statuses, u"Paper work"_s);
        QCOMPARE(scene.edit("statusText").text(), u"Paper work"_s);
        QCOMPARE(scene.form.state(), FormState::Changed);
        scene.press(scene.form, "formRevert");
        QCOMPARE(scene.edit("statusText").text(), u"Back office"_s);
        QCOMPARE(scene.form.state(), FormState::Unchanged);
        QVERIFY(!scene.row(scene.statuses, 5).contains(u"not saved"));
        QVERIFY(scene.rig.take().empty());
    }
    void refused_isSaidInTheForm_andTheDraftStays() {
        Scene scene;
        scene.choose(scene.statuses, u"Back office"_s);
        scene.type("statusText", u"Paper work"_s);
        scene.press(scene.form, "formSave");
        QCOMPARE(scene.rig.takeOnly<wire::EntryPut>().size(), 1U);
        scene.rig.answer(wire::Refused{Refusal::StorageFailed, {}});
        scene.settle();
        QCOMPARE(scene.form.state(), FormState::Failed);
        QVERIFY(scene.note(scene.form).contains(u"cannot store"));
        QCOMPARE(scene.edit("statusText").text(), u"Paper work"_s);
        scene.press(scene.form, "formSave"); // and again
        QCOMPARE(scene.rig.takeOnly<wire::EntryPut>().size(), 1U);
    }
    void notConfirmed_isSaid() {
        Scene scene;
        scene.choose(scene.statuses, u"Back office"_s);
        scene.type("statusText", u"Paper work"_s);
        scene.press(scene.form, "formSave");
        scene.rig.time.advance(wire::kCommandTimeout + Duration{1});
        scene.settle();
        QCOMPARE(scene.form.state(), FormState::Failed);
        QVERIFY(scene.note(scene.form).contains(u"did not confirm"));
    }
    void anothersChange_showsAtOnce_butNotUnderAnEdit() {
        Scene scene;
        scene.choose(scene.statuses, u"Back office"_s);
        scene.site.entries[5].text = "Letters";
        scene.confirm();
        QCOMPARE(scene.edit("statusText").text(), u"Letters"_s);
        scene.type("statusText", u"Paper work"_s);
        scene.site.entries[5].text = "Mail";
        scene.confirm();
        QCOMPARE(scene.edit("statusText").text(), u"Paper work"_s);
        scene.press(scene.form, "formRevert");
        QCOMPARE(scene.edit("statusText").text(), u"Mail"_s);
    }
    void D9_delete_canBeTakenBack() {
        Scene scene;
        scene.choose(scene.statuses, u"Back office"_s);
        scene.press(scene.form, "formDelete");
        const auto sent = scene.rig.takeOnly<wire::EntryRemove>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].entry, EntryId{"back-office"});
        scene.site.entries.pop_back();
        scene.confirm(sent[0].command);
        QCOMPARE(scene.statuses.model()->rowCount(), 5);
        QCOMPARE(scene.toasts.count(), 1);
        scene.toasts.toast(1)->spec().pressed();
        const auto back = scene.rig.takeOnly<wire::EntryPut>();
        QCOMPARE(back.size(), 1U);
        QCOMPARE(back[0].entry, backOffice());
    }
    void D9_delete_inUse_saysWhoHasIt() {
        Scene scene;
        scene.choose(scene.statuses, u"Back office"_s);
        scene.press(scene.form, "formDelete");
        QCOMPARE(scene.rig.takeOnly<wire::EntryRemove>().size(), 1U);
        scene.rig.answer(wire::Refused{Refusal::InUse, "Jonas Keller"});
        scene.settle();
        auto* failed = UiRig::find<widgets::Banner>(scene.page, "statusFailed");
        QVERIFY(failed->isVisible());
        QCOMPARE(failed->text(),
            u"Back office was not deleted. In use: Jonas Keller. It can be deleted once they have another status."_s);
    }
    void Z13_reason_isMovedByKeyboard() {
        Scene scene;
        scene.pages.setCurrentRow(1);
        scene.choose(scene.reasons, u"Lunch"_s);
        QTest::keyClick(&scene.reasons, Qt::Key_Up, Qt::AltModifier);
        const auto sent = scene.rig.takeOnly<wire::ReasonPut>();
        QCOMPARE(sent.size(), 2U);
        for (const auto& each : sent) {
            *std::ranges::find(scene.site.reasons, each.reason.id, &Reason::id) = each.reason;
            scene.confirm(each.command);
        }
        QCOMPARE(scene.reasons.model()->index(0, 0).data().toString(), u"Lunch"_s);
        QCOMPARE(scene.reasons.currentIndex().row(), 0);
        QVERIFY(!UiRig::find<QPushButton>(scene.page, "reasonUp")->isEnabled());
        QVERIFY(UiRig::find<QPushButton>(scene.page, "reasonDown")->isEnabled());
    }
    void Z13_newReason_isOfTheChosenGroup() {
        Scene scene;
        scene.pages.setCurrentRow(1);
        scene.choose(scene.reasons, u"Lunar project"_s);
        QTest::keyClick(&scene.reasons, Qt::Key_Insert);
        QTest::keyClicks(QApplication::focusWidget(), u"Coaching"_s);
        scene.type("reasonMaximum", u"1:30"_s);
        scene.press(*UiRig::find<FormFrame>(scene.page, "reasonForm"), "formSave");
        const auto sent = scene.rig.takeOnly<wire::ReasonPut>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].reason, (Reason{ReasonId{"coaching"}, "Coaching", "busy", 4, std::chrono::seconds{90}}));
    }
    void W22_reason_isForTheTickedQueues() {
        Scene scene;
        scene.pages.setCurrentRow(1);
        scene.choose(scene.reasons, u"Lunch"_s);
        const auto boxes = scene.page.findChildren<QCheckBox*>(u"reasonQueue"_s);
        QCOMPARE(boxes.size(), 2);
        QCOMPARE(boxes[1]->text(), u"Outages"_s);
        QVERIFY(!boxes[0]->isChecked() && !boxes[1]->isChecked());
        boxes[1]->click();
        FormFrame& form = *UiRig::find<FormFrame>(scene.page, "reasonForm");
        QCOMPARE(int(form.state()), int(FormState::Changed));
        scene.press(form, "formSave");
        const auto sent = scene.rig.takeOnly<wire::ReasonPut>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].reason.queues, std::vector{QueueId{"outages"}});
        scene.choose(scene.reasons, u"Break"_s);
        QVERIFY(!boxes[1]->isChecked());
    }
    void Z14_signInDefault_isChosenAndSaved() {
        Scene scene;
        scene.pages.setCurrentRow(2);
        QCOMPARE(scene.box("signInStatus").currentText(), u"Not Ready"_s);
        QVERIFY(scene.box("signInStatus").findText(u"No answer"_s) < 0);
        scene.box("signInStatus").setCurrentText(u"Ready"_s);
        QVERIFY(UiRig::find<widgets::Banner>(scene.page, "signInWorks")->isVisible());
        scene.box("signInStatus").setCurrentText(u"Do not disturb"_s);
        QCOMPARE(scene.box("signInReason").currentText(), u"Lunar project"_s); // it requires one
        auto* page = UiRig::find<QWidget>(scene.page, "signInPage");
        scene.press(*page, "formSave");
        const auto sent = scene.rig.takeOnly<wire::SignInPresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].choice, (Choice{EntryId{"dnd"}, ReasonId{"project"}}));
        scene.site.policy.signInPresence = sent[0].choice;
        scene.confirm(sent[0].command);
        QVERIFY(scene.note(*page).startsWith(u"Saved."));
    }
    void K16_D15_signInDefault_whatHoldsLaterIsAsThePolicySays() {
        Scene scene;
        scene.pages.setCurrentRow(2);
        const auto words = [&] { return UiRig::find<QLabel>(scene.page, "signInLater")->text(); };
        scene.site.policy.onReturn = {true, {}};
        scene.site.policy.reconnectGrace = std::chrono::seconds{60};
        scene.confirm();
        QVERIFY2(words().endsWith(u"after more than 60 s away, one that takes work is asked about first."),
            qPrintable(words()));
        scene.site.policy.onReturn = {false, kNotReady};
        scene.site.policy.reconnectGrace = std::chrono::seconds{150};
        scene.confirm();
        QVERIFY2(words().endsWith(u"but after more than 150 s away it is Not Ready."), qPrintable(words()));
    }
    void Z14_signInDefault_namesTheTeamsWithOneOfTheirOwn() {
        Scene scene;
        scene.pages.setCurrentRow(2);
        Team night;
        night.id = TeamId{"night"};
        night.name = "Night";
        night.policy.signInPresence = kReady;
        Team day;
        day.id = TeamId{"day"};
        day.name = "Day";
        scene.site.teams.push_back(night);
        scene.site.teams.push_back(day);
        scene.confirm();
        QCOMPARE(UiRig::find<QLabel>(scene.page, "signInTeams")->text(),
            u"Teams with a default of their own. Night: Ready"_s);
    }
    void D4_signInDefault_theAutomaticOneIsToldFromTheEntry() {
        Scene scene;
        scene.site.policy.autoOffered = true;
        scene.confirm();
        scene.pages.setCurrentRow(2);
        QCOMPARE(scene.box("signInStatus").itemText(0), u"Ready (automatic)"_s);
        QVERIFY(scene.box("signInStatus").findText(u"Ready"_s) > 0);
    }
    void longestTimes_asTheyAreTyped() {
        QCOMPARE(text::minutes(std::chrono::seconds{5400}), u"90"_s);
        QCOMPARE(text::minutes(std::chrono::seconds{65}), u"1:05"_s);
        QCOMPARE(text::minutes({}), QString());
        QCOMPARE(text::readMinutes(u" 90 "_s).value, std::chrono::seconds{5400});
        QCOMPARE(text::readMinutes(u"1:05"_s).value, std::chrono::seconds{65});
        QVERIFY(text::readMinutes({}).isRight);
        QVERIFY(!text::readMinutes({}).value);
        for (const QString& wrong : {u"0"_s, u"1441"_s, u"1:5"_s, u"-3"_s, u"soon"_s, u"1:75"_s})
            QVERIFY2(!text::readMinutes(wrong).isRight, qPrintable(wrong));
    }
    void everyInput_hasAName() {
        Scene scene;
        scene.press(scene.page, "statusAdd");
        for (const QWidget* each : scene.page.findChildren<QWidget*>()) {
            const bool input = each->inherits("QLineEdit") || each->inherits("QComboBox")
                || each->inherits("QTableView") || each->inherits("QListWidget");
            if (!input || each->parentWidget()->inherits("QComboBox") || each->inherits("QComboBoxListView")) continue;
            QVERIFY2(!each->accessibleName().isEmpty(), qPrintable(each->objectName()));
        }
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    AdminTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Admin.moc"
