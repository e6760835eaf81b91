// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/VariableEdits.h"

#include <QRegularExpression>
#include <QTest>

using namespace readyline;
using namespace readyline::models;
using namespace Qt::StringLiterals;
using domain::CommandId;
using domain::VariableType;

namespace {

constexpr const char* kMe = "Ilse Vermeulen";
const WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

wire::ShownVariable variable(const char* name, const char* value, std::int64_t changed = 0, const char* by = "") {
    wire::ShownVariable out;
    out.name = out.label = name;
    out.value = value;
    out.editable = true;
    out.changed = changed;
    out.by = by;
    return out;
}

wire::ShownVariable secure(bool given, std::int64_t changed = 0, const char* by = "") {
    wire::ShownVariable out = variable("bank", "", changed, by);
    out.secure = true;
    out.given = given;
    return out;
}

struct Fixture {
    VariableEdits edits;
    explicit Fixture(std::vector<wire::ShownVariable> now = {variable("reason", "Invoice"), variable("note", "")}) {
        show(std::move(now));
    }
    void show(const std::vector<wire::ShownVariable>& now) { edits.show(now, kMe, kNow); }
    [[nodiscard]] const VariableEdit& of(const char* name) const { return *edits.find(name); }
    CommandId save(const char* name) {
        const CommandId id{std::string{"command-"} + name};
        edits.saving(name, id);
        return id;
    }
};

} // namespace

class tst_VariableEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{u"."_s}); }

    void W76_steps_areAsAgreed() {
        // Columns: typed, asked, confirmed, unconfirmed, refused, overtaken, dropped.
        constexpr std::array kMatrix{"C----OR", "CS---OR", "--DNFO-", "C-----R", "CSD--OR", "CS---OR", "C-----R"};
        constexpr std::string_view kLetters
            = "RCSDNFO"; // Rest, Changed, Saving, Saved, NotConfirmed, Refused, Overtaken
        for (std::size_t from = 0; from < kEditStateCount; ++from)
            for (std::size_t on = 0; on < kEditEventCount; ++on) {
                const auto to = step(static_cast<EditState>(from), static_cast<EditEvent>(on));
                QCOMPARE(to ? kLetters[static_cast<std::size_t>(*to)] : '-', kMatrix[from][on]);
            }
    }

    void W74_typed_changesUntilItIsSavedOrReverted() {
        Fixture f;
        f.edits.type("reason", u"Other"_s);
        QCOMPARE(f.of("reason").state, EditState::Changed);
        QCOMPARE(f.edits.unsaved(), 1);
        QCOMPARE(f.edits.toSave(), std::vector<std::string>{"reason"});
        f.edits.type("reason", u"Invoice"_s); // back by hand
        QCOMPARE(f.of("reason").state, EditState::Rest);
        f.edits.type("reason", u"Other"_s);
        f.edits.revert();
        QCOMPARE(f.of("reason").text, u"Invoice"_s);
        QCOMPARE(f.of("reason").state, EditState::Rest);
        QVERIFY(f.edits.toSave().empty());
    }

    void W76_saved_whicheverComesFirst() {
        for (const bool pictureFirst : {true, false}) {
            Fixture f;
            f.edits.type("reason", u"Other"_s);
            const CommandId id = f.save("reason");
            QCOMPARE(f.of("reason").state, EditState::Saving);
            QVERIFY(f.edits.toSave().empty());
            QVERIFY(!f.of("reason").canType());
            const std::vector<wire::ShownVariable> now{variable("reason", "Other", 12, kMe), variable("note", "")};
            if (pictureFirst) f.show(now);
            QVERIFY(!pictureFirst || f.of("reason").state == EditState::Saving);
            f.show(now); // the desk's picture has it when it says so
            QVERIFY(f.edits.confirmed(id, kNow));
            QCOMPARE(f.of("reason").state, EditState::Saved);
            QCOMPARE(f.of("reason").savedAt, kNow);
            QCOMPARE(f.of("reason").seen, std::int64_t{12});
            QCOMPARE(f.edits.unsaved(), 0);
            QVERIFY(!f.edits.confirmed(id, kNow)); // once
        }
    }

    void W70_refusedForAnotherSave_hisTextIsKeptToBeCopied() {
        Fixture f;
        f.edits.type("reason", u"Mine"_s);
        const CommandId id = f.save("reason");
        const wire::Refused late{
            domain::Refusal::SavedFirst, {}, domain::StandingValue{"reason", "Theirs", "Jonas", 12}};
        QVERIFY(f.edits.refused(id, late));
        QCOMPARE(f.of("reason").state, EditState::Overtaken);
        QCOMPARE(f.of("reason").text, u"Theirs"_s);
        QCOMPARE(f.of("reason").lost, u"Mine"_s);
        QCOMPARE(f.of("reason").variable.by, std::string{"Jonas"});
        QCOMPARE(f.of("reason").seen, std::int64_t{12}); // what he types now replaces theirs, which he sees
        f.show({variable("reason", "Theirs", 12, "Jonas"), variable("note", "")});
        QCOMPARE(f.of("reason").state, EditState::Overtaken);
        QCOMPARE(f.of("reason").lost, u"Mine"_s);
        f.edits.type("reason", u"Mine"_s);
        QCOMPARE(f.of("reason").state, EditState::Changed);
    }

    void W70_anotherSavesWhileTyping_isToldAtOnce() {
        Fixture f;
        f.edits.type("reason", u"Mine"_s);
        f.show({variable("reason", "Theirs", 12, "Jonas"), variable("note", "")});
        QCOMPARE(f.of("reason").state, EditState::Overtaken);
        QCOMPARE(f.of("reason").lost, u"Mine"_s);
        QCOMPARE(f.of("reason").text, u"Theirs"_s);
    }

    void W70_anotherSavesTheSame_isNoConflict() {
        Fixture f;
        f.edits.type("reason", u"Same"_s);
        f.show({variable("reason", "Same", 12, "Jonas"), variable("note", "")});
        QCOMPARE(f.of("reason").state, EditState::Rest);
        QVERIFY(f.of("reason").lost.isEmpty());
    }

    void W70_anotherSavesAnUntouchedField_showsIt() {
        Fixture f;
        f.edits.type("note", u"Mine"_s);
        f.show({variable("reason", "Theirs", 12, "Jonas"), variable("note", "")});
        QCOMPARE(f.of("reason").state, EditState::Rest);
        QCOMPARE(f.of("reason").text, u"Theirs"_s);
        QCOMPARE(f.of("note").state, EditState::Changed); // its own field
    }

    void W76_notConfirmed_mayArriveAfterAll() {
        Fixture f;
        f.edits.type("reason", u"Other"_s);
        QVERIFY(f.edits.unconfirmed(f.save("reason")));
        QCOMPARE(f.of("reason").state, EditState::NotConfirmed);
        QCOMPARE(f.edits.toSave(), std::vector<std::string>{"reason"}); // may be tried again
        f.show({variable("reason", "Other", 12, kMe), variable("note", "")});
        QCOMPARE(f.of("reason").state, EditState::Saved);
        QCOMPARE(f.of("reason").savedAt, kNow);
    }

    void W76_notConfirmedAndTypedOn_hisOwnSaveIsNoConflict() {
        Fixture f;
        f.edits.type("reason", u"Other"_s);
        QVERIFY(f.edits.unconfirmed(f.save("reason")));
        f.edits.type("reason", u"Other one"_s);
        f.show({variable("reason", "Other", 12, kMe), variable("note", "")});
        QCOMPARE(f.of("reason").state, EditState::Changed);
        QCOMPARE(f.of("reason").text, u"Other one"_s);
        QCOMPARE(f.of("reason").seen, std::int64_t{12});
    }

    void W76_refusedForAnythingElse_staysHisWithTheReason() {
        Fixture f;
        f.edits.type("reason", u"Other"_s);
        QVERIFY(f.edits.refused(f.save("reason"), {domain::Refusal::StorageFailed, {}}));
        QCOMPARE(f.of("reason").state, EditState::Refused);
        QCOMPARE(f.of("reason").text, u"Other"_s);
        QCOMPARE(f.of("reason").refused->refusal, domain::Refusal::StorageFailed);
        QVERIFY(!f.edits.refused(CommandId{"another"}, {domain::Refusal::Forbidden, {}}));
        QVERIFY(!f.edits.unconfirmed(CommandId{}));
    }

    void W68_notEditable_isNotTyped() {
        wire::ShownVariable fixed = variable("segment", "gold");
        fixed.editable = false;
        Fixture f({fixed});
        f.edits.type("segment", u"iron"_s);
        QCOMPARE(f.of("segment").text, u"gold"_s);
        QVERIFY(!f.of("segment").canType());
    }

    void W71_W72_wrongValue_isNotSaved() {
        wire::ShownVariable day = variable("day", "");
        day.type = VariableType::DateTime;
        Fixture f({day});
        f.edits.type("day", u"2026-0"_s);
        QVERIFY(f.of("day").mayBecomeRight());
        QCOMPARE(f.of("day").fault(), domain::ValueFault::NoDateTime);
        QVERIFY(f.edits.toSave().empty());
        f.edits.type("day", u"14.3."_s);
        QVERIFY(!f.of("day").mayBecomeRight());
        f.edits.type("day", u"2026-03-14"_s);
        QVERIFY(!f.of("day").fault());
        QCOMPARE(f.edits.toSave().size(), 1U);
    }

    void W73_secure_isHiddenUntilAskedFor() {
        Fixture f({secure(true)});
        QVERIFY(f.of("bank").text.isEmpty());
        QVERIFY(!f.of("bank").canType()); // nobody replaces what he has not seen
        f.edits.reveal({domain::ContactId{"c"}, "bank", "BE71", 3});
        QCOMPARE(f.of("bank").text, u"BE71"_s);
        QVERIFY(f.of("bank").canType());
        f.edits.hide("bank");
        QVERIFY(f.of("bank").text.isEmpty());
        QVERIFY(!f.of("bank").revealed);
    }

    void W73_secure_savedIsHiddenAgain() {
        Fixture f({secure(true)});
        f.edits.reveal({domain::ContactId{"c"}, "bank", "BE71", 3});
        f.edits.type("bank", u"BE68"_s);
        QCOMPARE(f.of("bank").seen, std::int64_t{3});
        f.edits.hide("bank"); // not while it is not saved
        QCOMPARE(f.of("bank").text, u"BE68"_s);
        const CommandId id = f.save("bank");
        f.show({secure(true, 12, kMe)});
        QVERIFY(f.edits.confirmed(id, kNow));
        QCOMPARE(f.of("bank").state, EditState::Saved);
        QVERIFY(f.of("bank").text.isEmpty());
        QCOMPARE(f.of("bank").seen, std::int64_t{12});
    }

    void W70_secure_changedByAnother_isHiddenAgain() {
        Fixture f({secure(true)});
        f.edits.reveal({domain::ContactId{"c"}, "bank", "BE71", 3});
        f.show({secure(true, 12, "Jonas")});
        QVERIFY(!f.of("bank").revealed);
        QVERIFY(f.of("bank").text.isEmpty());
    }

    void idea9_drafts_comeBack_neverOfSecureOnes() {
        const std::vector<wire::ShownVariable> now{variable("reason", "Invoice"), variable("note", ""), secure(false)};
        Fixture before(now);
        before.edits.type("reason", u"Mine"_s);
        before.edits.type("bank", u"BE68"_s);
        const auto drafts = before.edits.drafts();
        QCOMPARE(drafts, (std::vector<EditDraft>{{u"reason"_s, u"Mine"_s, 0}}));
        Fixture after(now);
        after.edits.restore(drafts);
        QCOMPARE(after.of("reason").state, EditState::Changed);
        QCOMPARE(after.of("reason").text, u"Mine"_s);
        QCOMPARE(after.of("bank").state, EditState::Rest);
    }

    void idea9_W70_draftThatIsTooLate_isKeptToBeCopied() {
        Fixture f({variable("reason", "Theirs", 12, "Jonas")});
        f.edits.restore({{u"reason"_s, u"Mine"_s, 0}});
        QCOMPARE(f.of("reason").state, EditState::Overtaken);
        QCOMPARE(f.of("reason").lost, u"Mine"_s);
        QCOMPARE(f.of("reason").text, u"Theirs"_s);
        Fixture again({variable("reason", "Theirs", 12, "Jonas")});
        again.edits.restore(f.edits.drafts()); // not copied before the next crash either
        QCOMPARE(again.of("reason").lost, u"Mine"_s);
        Fixture saved({variable("reason", "Mine", 12, kMe)});
        saved.edits.restore({{u"reason"_s, u"Mine"_s, 0}}); // it had reached the server
        QCOMPARE(saved.of("reason").state, EditState::Rest);
    }

    void W70_olderPicture_takesNothingBack() {
        Fixture f;
        f.show({variable("reason", "Theirs", 12, "Jonas"), variable("note", "")});
        f.edits.type("note", u"Mine"_s);
        f.show({variable("reason", "Invoice"), variable("note", "")});
        QCOMPARE(f.of("reason").text, u"Theirs"_s);
        QCOMPARE(f.of("note").text, u"Mine"_s);
    }

    void W75_variableThatIsGone_goes() {
        Fixture f;
        f.edits.type("reason", u"Mine"_s);
        f.show({variable("note", "")});
        QVERIFY(!f.edits.find("reason"));
        QCOMPARE(f.edits.unsaved(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_VariableEdits)
#include "tst_VariableEdits.moc"
