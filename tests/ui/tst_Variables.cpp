// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/tasks/VariablesForm.h"
#include "ui/widgets/ChoiceField.h"
#include "ui/widgets/Field.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using widgets::FieldState;

class VariablesTest : public QObject {
    Q_OBJECT

    static wire::ShownVariable variable(const char* name, const char* value, VariableType type = VariableType::Text) {
        wire::ShownVariable out;
        out.name = out.label = name;
        out.value = value;
        out.type = type;
        out.editable = true;
        return out;
    }
    static wire::ShownVariable savedBy(wire::ShownVariable of, const char* value, std::int64_t seq, const char* by) {
        of.value = value;
        of.changed = seq;
        of.by = by;
        return of;
    }
    static wire::TaskView call(std::vector<wire::ShownVariable> variables) {
        wire::TaskView out = sampleTask("1", Channel::Voice);
        out.variables = std::move(variables);
        return out;
    }
    static std::vector<wire::ShownVariable> usual() {
        wire::ShownVariable fixed = variable("contract", "Duo Plus");
        fixed.editable = false;
        wire::ShownVariable bank = variable("bank", "");
        bank.secure = bank.given = true;
        return {fixed, variable("reason", "Invoice"), variable("movedIn", "", VariableType::DateTime),
            variable("paperless", "", VariableType::Boolean), bank};
    }

    struct Scene : UiRig {
        models::TaskModel model;
        tasks::VariablesForm form{desk, ticker, drafts};
        bool follows = true; // the first task, whatever changes

        explicit Scene(const wire::TaskView& task = call(usual())) : UiRig(withTasks({task})) {
            form.resize(600, 500);
            model.follow(desk);
            QObject::connect(&desk, &desk::Desk::tasksChanged, &form, [this] {
                if (follows) showFirst();
            });
            showFirst();
            form.QWidget::show();
            form.activateWindow();
            settle();
            rig.take();
        }
        void showFirst() { form.show(model.rows().front()); }
        QWidget& part(const char* name) { return *UiRig::find<QWidget>(form, name); }
        QLineEdit& line(const char* name) { return *part(name).findChild<QLineEdit*>(); }
        widgets::Field& field(const char* name) { return *part(name).findChild<widgets::Field*>(); }
        QPushButton& button(const char* name) { return *UiRig::find<QPushButton>(form, name); }
        QPushButton* link(const char* name, const QString& words) {
            for (auto* each : part(name).findChildren<QPushButton*>())
                if (each->text() == words) return each;
            return nullptr;
        }
        void type(const char* name, const QString& text) {
            line(name).selectAll();
            QTest::keyClicks(&line(name), text);
        }
        std::vector<wire::VariableSet> save() {
            QTest::mouseClick(&button("saveVariablesButton"), Qt::LeftButton);
            return rig.takeOnly<wire::VariableSet>();
        }
        QString changes() { return UiRig::find<QLabel>(form, "variableChanges")->text(); }
        // The server tells that somebody saved the reason.
        void saved(const char* value, const char* by, std::int64_t seq, std::optional<CommandId> cause = {}) {
            auto now = usual();
            now[1] = savedBy(now[1], value, seq, by);
            rig.event(wire::TaskChanged{call(now)}, seq, std::move(cause));
            settle();
        }
    };

private Q_SLOTS:
    void W68_onlyEditableOnes_canBeTyped() {
        Scene scene;
        QVERIFY(scene.line("variable-contract").isReadOnly());
        QCOMPARE(scene.line("variable-contract").text(), u"Duo Plus"_s);
        QVERIFY(!scene.line("variable-reason").isReadOnly());
        scene.type("variable-contract", u"x"_s);
        QCOMPARE(scene.line("variable-contract").text(), u"Duo Plus"_s);
    }
    void W74_save_sendsWhatChangedWithWhatWasSeen() {
        Scene scene;
        QVERIFY(!scene.button("saveVariablesButton").isEnabled());
        scene.type("variable-reason", u"Payment"_s);
        QCOMPARE(scene.changes(), u"1 change(s) not saved"_s);
        QCOMPARE(scene.field("variable-reason").note(), u"Changed, not saved"_s);
        const auto sent = scene.save();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].contact, ContactId{"contact-1"});
        QCOMPARE(sent[0].name, std::string{"reason"});
        QCOMPARE(sent[0].value, std::string{"Payment"});
        QCOMPARE(sent[0].seen, std::int64_t{0});
    }
    void W76_savingThenSaved_isSaidInTheField() {
        Scene scene;
        scene.type("variable-reason", u"Payment"_s);
        const auto sent = scene.save();
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Saving);
        QVERIFY(scene.line("variable-reason").isReadOnly());
        scene.saved("Payment", "Ilse Vermeulen", 11, sent.at(0).command);
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Saved);
        QVERIFY(scene.field("variable-reason").note().startsWith(u"Saved "_s));
        QVERIFY(scene.changes().isEmpty());
        scene.type("variable-reason", u"Again"_s);
        QCOMPARE(scene.save().at(0).seen, std::int64_t{11});
    }
    void W76_refused_staysWithTheReasonAndTryAgain() {
        Scene scene;
        scene.type("variable-reason", u"Payment"_s);
        (void)scene.save();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::StorageFailed, {}});
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Wrong);
        QCOMPARE(scene.line("variable-reason").text(), u"Payment"_s);
        scene.link("variable-reason", u"Try again"_s)->click();
        QCOMPARE(scene.rig.takeOnly<wire::VariableSet>().size(), 1U);
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Saving);
    }
    void W70_savedFirst_saysWhoAndKeepsHisToBeCopied() {
        Scene scene;
        scene.type("variable-reason", u"Mine"_s);
        (void)scene.save();
        scene.rig.answer(scene.rig.lastId(),
            wire::Refused{Refusal::SavedFirst, {}, StandingValue{"reason", "Theirs", "Jonas Keller", 12}});
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Replaced);
        QCOMPARE(scene.field("variable-reason").note(), u"Not saved: Jonas Keller saved first. That value is shown."_s);
        QCOMPARE(scene.line("variable-reason").text(), u"Theirs"_s);
        scene.link("variable-reason", u"Copy yours"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), u"Mine"_s);
        QVERIFY(scene.changes().isEmpty());
    }
    void W70_anotherSavesMeanwhile_isShownAtOnce() {
        Scene scene;
        scene.type("variable-reason", u"Mine"_s);
        scene.saved("Theirs", "Jonas Keller", 12);
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Replaced);
        QCOMPARE(scene.line("variable-reason").text(), u"Theirs"_s);
        QVERIFY(scene.link("variable-reason", u"Copy yours"_s));
    }
    void W71_counterAndTooMany_typedOrPasted() {
        Scene scene;
        scene.line("variable-reason").setFocus();
        scene.line("variable-reason").selectAll();
        QApplication::clipboard()->setText(QString(257, u'x'));
        QTest::keySequence(&scene.line("variable-reason"), QKeySequence::Paste);
        QCOMPARE(scene.line("variable-reason").text().size(), 257); // nothing is cut off without a word
        QStringList words;
        for (const auto* each : scene.part("variable-reason").findChildren<QLabel*>()) words << each->text();
        QVERIFY(words.contains(u"257 / 256"_s));
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Wrong);
        QVERIFY(scene.save().empty());
        QTest::keyClick(&scene.line("variable-reason"), Qt::Key_Backspace);
        QCOMPARE(scene.save().size(), 1U);
    }
    void W72_dateTime_isCheckedWhileTyping() {
        Scene scene;
        scene.type("variable-movedIn", u"2026-0"_s);
        QCOMPARE(scene.field("variable-movedIn").state(), FieldState::Changed); // on the way
        QVERIFY(scene.save().empty());
        QCOMPARE(scene.field("variable-movedIn").state(), FieldState::Wrong); // but not to be saved so
        scene.type("variable-movedIn", u"14.3."_s);
        QCOMPARE(scene.field("variable-movedIn").state(), FieldState::Wrong);
        QVERIFY(scene.field("variable-movedIn").note().contains(u"2026-03-14"_s));
        scene.type("variable-movedIn", u"2026-03-14"_s);
        QCOMPARE(scene.save().size(), 1U);
    }
    void W68_boolean_isChosen() {
        Scene scene;
        auto* box = scene.part("variable-paperless").findChild<QComboBox*>();
        QTest::keyClick(box, Qt::Key_Down);
        const auto sent = scene.save();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].value, std::string{"true"});
    }
    void W69_W73_secure_asteriskUntilItIsAskedFor() {
        Scene scene;
        QCOMPARE(scene.line("variable-bank").echoMode(), QLineEdit::Password);
        QVERIFY(!scene.line("variable-bank").displayText().isEmpty());
        scene.link("variable-bank", u"Click to see"_s)->click();
        const auto asked = scene.rig.takeOnly<wire::VariableReveal>();
        QCOMPARE(asked.size(), 1U);
        QCOMPARE(asked[0].name, std::string{"bank"});
        scene.rig.answer(
            scene.rig.lastId(), wire::Result{wire::VariableRevealed{ContactId{"contact-1"}, "bank", "BE71", 0}});
        QCOMPARE(scene.line("variable-bank").text(), u"BE71"_s);
        QCOMPARE(scene.line("variable-bank").echoMode(), QLineEdit::Normal);
        scene.link("variable-bank", u"Hide"_s)->click();
        QVERIFY(scene.line("variable-bank").text() != u"BE71"_s);
        QCOMPARE(scene.line("variable-bank").echoMode(), QLineEdit::Password);
    }
    void W73_secure_notShown_clickToRetry() {
        Scene scene;
        scene.link("variable-bank", u"Click to see"_s)->click();
        (void)scene.rig.takeOnly<wire::VariableReveal>();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::StorageFailed, {}});
        QVERIFY(scene.link("variable-bank", u"Click to retry"_s));
        QVERIFY(scene.field("variable-bank").note().startsWith(u"It could not be shown. The server cannot store"));
        scene.link("variable-bank", u"Click to retry"_s)->click();
        QCOMPARE(scene.rig.takeOnly<wire::VariableReveal>().size(), 1U);
    }
    void W73_secure_isForgottenWithAnotherTask() {
        Scene scene;
        scene.link("variable-bank", u"Click to see"_s)->click();
        (void)scene.rig.takeOnly<wire::VariableReveal>();
        scene.rig.answer(
            scene.rig.lastId(), wire::Result{wire::VariableRevealed{ContactId{"contact-1"}, "bank", "BE71", 0}});
        models::TaskListRow other = scene.model.rows().front();
        other.contact = ContactId{"contact-2"};
        other.assignment = AssignmentId{"task-2"};
        scene.form.show(other);
        scene.showFirst();
        QVERIFY(scene.line("variable-bank").text() != u"BE71"_s);
    }
    void W70_W76_anotherTaskMeanwhile_theAnswerIsThereOnReturn() {
        Scene scene;
        scene.type("variable-reason", u"Mine"_s);
        (void)scene.save();
        models::TaskListRow other = scene.model.rows().front();
        other.contact = ContactId{"contact-2"};
        other.assignment = AssignmentId{"task-2"};
        scene.follows = false;
        scene.form.show(other);
        QCOMPARE(scene.line("variable-reason").text(), u"Invoice"_s);
        scene.rig.answer(scene.rig.lastId(),
            wire::Refused{Refusal::SavedFirst, {}, StandingValue{"reason", "Theirs", "Jonas Keller", 12}});
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Rest); // it is not this one's
        scene.showFirst();
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Replaced);
        QCOMPARE(scene.line("variable-reason").text(), u"Theirs"_s);
    }
    void W77_wrapUp_keepsTheFieldsThatCanBeEdited() {
        Scene scene;
        scene.line("variable-reason").setFocus();
        scene.type("variable-reason", u"Mine"_s);
        QLineEdit* before = &scene.line("variable-reason");
        scene.form.show(scene.model.rows().front(), true);
        QCOMPARE(&scene.line("variable-reason"), before); // nobody loses his place
        QCOMPARE(before->text(), u"Mine"_s);
        QVERIFY(!UiRig::find<QWidget>(scene.form, "variable-contract"));
        QCOMPARE(scene.save().size(), 1U);
    }
    void W87_reasonOfACallback_staysWhenAnotherIsSaved() {
        Scene scene;
        scene.follows = false;
        models::TaskListRow row = scene.model.rows().front();
        row.variables.insert(row.variables.begin(), variable("why", "About the meter"));
        scene.form.show(row);
        scene.type("variable-reason", u"Payment"_s);
        const auto sent = scene.save();
        QCOMPARE(sent.size(), 1U);
        scene.saved("Payment", "Ilse Vermeulen", 11, sent[0].command);
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Saved);
        QVERIFY(UiRig::find<QWidget>(scene.form, "variable-why"));
    }
    void I7_tab_goesDownTheForm_alsoWhereAFieldIsNew() {
        Scene scene;
        scene.follows = false;
        models::TaskListRow row = scene.model.rows().front();
        row.contact = ContactId{"contact-2"};
        row.assignment = AssignmentId{"task-2"};
        row.variables.insert(row.variables.begin() + 1, variable("second", ""));
        scene.form.show(row);
        QStringList order;
        QWidget* first = &scene.line("variable-contract");
        for (QWidget* at = first->nextInFocusChain(); at != first; at = at->nextInFocusChain())
            if (qobject_cast<QLineEdit*>(at)) order << at->parentWidget()->parentWidget()->objectName();
        QCOMPARE(order,
            QStringList({u"variable-second"_s, u"variable-reason"_s, u"variable-movedIn"_s, u"variable-bank"_s}));
    }
    void W74_revert_restoresWhatWasSaved() {
        Scene scene;
        scene.type("variable-reason", u"Mine"_s);
        QTest::mouseClick(&scene.button("revertVariablesButton"), Qt::LeftButton);
        QCOMPARE(scene.line("variable-reason").text(), u"Invoice"_s);
        QCOMPARE(scene.field("variable-reason").state(), FieldState::Rest);
        QVERIFY(scene.changes().isEmpty());
    }
    void W77_ringing_canOnlyBeRead() {
        wire::TaskView task = call(usual());
        task.state = AssignmentState::Accepting;
        for (wire::ShownVariable& each : task.variables) each.editable = false; // as the server tells it then
        Scene scene(task);
        QVERIFY(scene.line("variable-reason").isReadOnly());
        QVERIFY(!scene.button("saveVariablesButton").isVisible());
        QVERIFY(!scene.link("variable-bank", u"Click to see"_s));
    }
    void W76_keyboardOnly_enterAndCtrlSSave() {
        Scene scene;
        scene.type("variable-reason", u"Mine"_s);
        QTest::keyClick(&scene.line("variable-reason"), Qt::Key_Return);
        QCOMPARE(scene.rig.takeOnly<wire::VariableSet>().size(), 1U);
        scene.line("variable-movedIn").setFocus();
        scene.type("variable-movedIn", u"2026-03-14"_s);
        QTest::keySequence(&scene.line("variable-movedIn"), QKeySequence::Save);
        QCOMPARE(scene.rig.takeOnly<wire::VariableSet>().size(), 1U);
    }
    void idea9_draft_survivesACrash() {
        QTemporaryDir files;
        const ManualTime time{kStart};
        const AssignmentId assignment{"task-1"};
        {
            tasks::Drafts before{QDir(files.path()), time};
            QVERIFY(before.keepFields(assignment, {{u"reason"_s, u"Mine"_s, 0}}));
            QVERIFY(before.keep(assignment, {CodeId{"other"}, u"notes"_s, at(0)}));
        }
        tasks::Drafts after{QDir(files.path()), time};
        QCOMPARE(after.loadFields(assignment), (std::vector<models::EditDraft>{{u"reason"_s, u"Mine"_s, 0}}));
        QCOMPARE(after.load(assignment)->notes, u"notes"_s);
        QVERIFY(after.keepFields(assignment, {}));
        QVERIFY(after.loadFields(assignment).empty());
        QCOMPARE(after.load(assignment)->notes, u"notes"_s); // the wrap-up's stays
    }
    void idea9_typed_isKeptAndComesBack() {
        Scene scene;
        scene.type("variable-reason", u"Mine"_s);
        scene.rig.time.advance(std::chrono::seconds{1});
        QCOMPARE(scene.drafts.loadFields(AssignmentId{"task-1"}).size(), 1U);
        tasks::VariablesForm again(scene.desk, scene.ticker, scene.drafts); // as after a restart
        again.show(scene.model.rows().front());
        auto* line = again.findChild<QWidget*>(u"variable-reason"_s)->findChild<QLineEdit*>();
        QCOMPARE(line->text(), u"Mine"_s);
    }
    void idea9_taskDone_nothingOfItIsKept() {
        Scene scene;
        scene.follows = false;
        scene.type("variable-reason", u"Mine"_s);
        scene.rig.time.advance(std::chrono::seconds{1});
        QCOMPARE(scene.drafts.loadFields(AssignmentId{"task-1"}).size(), 1U);
        wire::TaskRemoved done;
        done.assignment = AssignmentId{"task-1"};
        scene.rig.event(done, 11);
        scene.settle();
        QVERIFY(scene.drafts.loadFields(AssignmentId{"task-1"}).empty());
    }
    void W73_signedOut_whatWasSeenIsHiddenAgain() {
        Scene scene;
        scene.link("variable-bank", u"Click to see"_s)->click();
        (void)scene.rig.takeOnly<wire::VariableReveal>();
        scene.rig.answer(
            scene.rig.lastId(), wire::Result{wire::VariableRevealed{ContactId{"contact-1"}, "bank", "BE71 0961", 0}});
        scene.settle();
        QCOMPARE(scene.line("variable-bank").text(), u"BE71 0961"_s);
        const models::TaskListRow row = scene.model.rows().front();
        scene.follows = false;
        scene.rig.event(wire::SessionEnded{wire::EndReason::LoggedOutBySupervisor, {}, {}}, 11);
        scene.rig.transport.drop();
        scene.settle();
        scene.form.show(row); // as after the next sign-in
        QVERIFY(scene.line("variable-bank").text() != u"BE71 0961"_s);
    }
    void idea9_saved_isNoDraftAnyMore() {
        Scene scene;
        scene.type("variable-reason", u"Payment"_s);
        const auto sent = scene.save();
        QCOMPARE(scene.drafts.loadFields(AssignmentId{"task-1"}).size(), 1U); // until the server has it
        scene.saved("Payment", "Ilse Vermeulen", 11, sent.at(0).command);
        QVERIFY(scene.drafts.loadFields(AssignmentId{"task-1"}).empty());
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    VariablesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Variables.moc"
