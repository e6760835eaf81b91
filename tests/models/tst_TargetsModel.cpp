// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/Samples.h"
#include "ui/models/TargetsModel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace readyline;
using namespace readyline::models;
using namespace readyline::domain;
using namespace Qt::StringLiterals;

namespace {

wire::TargetView view(TargetKind kind, const std::string& id, const std::string& name) {
    wire::TargetView out;
    out.target = {kind, id};
    out.name = name;
    return out;
}

std::vector<TargetRow> rowsOf(
    const std::vector<wire::TargetView>& views, const TargetsAsked& asked, const RecentTargets& recent = {}) {
    return targetRows(views, asked, recent, kit::sampleSite());
}

QString names(const std::vector<TargetRow>& rows) {
    QStringList all;
    for (const TargetRow& each : rows) all << each.name;
    return all.join(u' ');
}

} // namespace

class tst_TargetsModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{u"."_s}); }
    void W33_rows_areOfOneKindWithTheirStatus();
    void W35_unsupported_isAFaultOfConsultsAlone();
    void unreachable_isAFault();
    void recent_comeFirst_newestOnTop();
    void recent_areFew();
    void recent_typedNumberIsKept_aGonePersonIsNot();
    void typedNumber_standsOnce();
    void W98_number_isDigitsWithWhatStandsBetween_data();
    void W98_number_isDigitsWithWhatStandsBetween();
    void model_followsItsRows();
};

void tst_TargetsModel::W33_rows_areOfOneKindWithTheirStatus() {
    std::vector<wire::TargetView> views{
        view(TargetKind::Agent, "jonas", "Jonas"), view(TargetKind::Queue, "q", "Sales")};
    views[0].agent = kit::sampleAgent("jonas", "Jonas");
    const auto rows = rowsOf(views, {TargetKind::Agent, TargetsFor::Consult, {}});
    QCOMPARE(names(rows), u"Jonas"_s);
    QVERIFY(rows[0].shown && rows[0].shown->row == ShownRow::Ready);
    QCOMPARE(rows[0].fault, TargetFault::Nothing);
}

void tst_TargetsModel::W35_unsupported_isAFaultOfConsultsAlone() {
    std::vector<wire::TargetView> views{view(TargetKind::EntryPoint, "e", "Invoices")};
    views[0].takesConsults = false;
    QCOMPARE(rowsOf(views, {TargetKind::EntryPoint, TargetsFor::Consult, {}})[0].fault, TargetFault::Unsupported);
    QCOMPARE(rowsOf(views, {TargetKind::EntryPoint, TargetsFor::Transfer, {}})[0].fault, TargetFault::Nothing);
}

void tst_TargetsModel::unreachable_isAFault() {
    std::vector<wire::TargetView> views{view(TargetKind::Agent, "jonas", "Jonas")};
    views[0].unreachable = {Term::VoiceBusy};
    for (const TargetsFor each : {TargetsFor::Consult, TargetsFor::Transfer})
        QCOMPARE(rowsOf(views, {TargetKind::Agent, each, {}})[0].fault, TargetFault::Unreachable);
}

void tst_TargetsModel::recent_comeFirst_newestOnTop() {
    const std::vector<wire::TargetView> views{view(TargetKind::Agent, "a", "A"), view(TargetKind::Agent, "b", "B"),
        view(TargetKind::Agent, "c", "C"), view(TargetKind::Agent, "d", "D")};
    const TargetsAsked asked{TargetKind::Agent, TargetsFor::Transfer, {}};
    const auto rows = rowsOf(views, asked);
    RecentTargets recent;
    for (const std::size_t each : {1U, 3U, 1U}) recent.note(rows[each]);
    const auto sorted = rowsOf(views, asked, recent);
    QCOMPARE(names(sorted), u"B D A C"_s);
    QVERIFY(sorted[0].isRecent && sorted[1].isRecent && !sorted[2].isRecent);
}

void tst_TargetsModel::recent_areFew() {
    RecentTargets recent;
    for (int i = 0; i < 20; ++i) {
        TargetRow row;
        row.target = {TargetKind::Number, std::to_string(i)};
        recent.note(row);
    }
    QCOMPARE(recent.newestFirst().size(), RecentTargets::kMost);
    QCOMPARE(recent.newestFirst().front().target.id, std::string{"19"});
}

void tst_TargetsModel::recent_typedNumberIsKept_aGonePersonIsNot() {
    RecentTargets recent;
    TargetRow typed, gone;
    typed.target = {TargetKind::Number, "2147"};
    typed.name = u"2147"_s;
    typed.isTyped = true;
    gone.target = {TargetKind::Agent, "gone"};
    gone.name = u"Gone"_s;
    recent.note(typed);
    recent.note(gone);
    QCOMPARE(names(rowsOf({}, {TargetKind::Number, TargetsFor::Consult, {}}, recent)), u"2147"_s);
    QCOMPARE(names(rowsOf({}, {TargetKind::Number, TargetsFor::Consult, u"55"_s}, recent)), QString());
    QCOMPARE(names(rowsOf({}, {TargetKind::Agent, TargetsFor::Consult, {}}, recent)), QString());
}

void tst_TargetsModel::typedNumber_standsOnce() {
    std::vector<wire::TargetView> views{view(TargetKind::Number, "2147", "Meter service")};
    views[0].number = "2147";
    QCOMPARE(names(rowsOf(views, {TargetKind::Number, TargetsFor::Consult, u"2147"_s})), u"Meter service"_s);
    const auto rows = rowsOf(views, {TargetKind::Number, TargetsFor::Consult, u" 2148 "_s});
    QCOMPARE(names(rows), u"2148 Meter service"_s);
    QVERIFY(rows[0].isTyped);
    QCOMPARE(names(rowsOf(views, {TargetKind::Agent, TargetsFor::Consult, u"2148"_s})), QString());
}

void tst_TargetsModel::W98_number_isDigitsWithWhatStandsBetween_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("is");
    QTest::newRow("international") << u"+32 9 225-00.00"_s << true;
    QTest::newRow("brackets") << u"(09) 225"_s << true;
    QTest::newRow("inside") << u"101"_s << true;
    QTest::newRow("too short") << u"10"_s << false;
    QTest::newRow("a name") << u"Jonas 101"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_TargetsModel::W98_number_isDigitsWithWhatStandsBetween() {
    QFETCH(QString, typed);
    QFETCH(bool, is);
    QCOMPARE(looksLikeNumber(typed), is);
}

void tst_TargetsModel::model_followsItsRows() {
    TargetsModel model;
    const QAbstractItemModelTester tester{&model};
    const TargetsAsked asked{TargetKind::Agent, TargetsFor::Consult, {}};
    std::vector<wire::TargetView> views{view(TargetKind::Agent, "a", "A"), view(TargetKind::Agent, "b", "B")};
    model.apply(rowsOf(views, asked));
    const QPersistentModelIndex second{model.index(1, 0)};
    views.erase(views.begin());
    model.apply(rowsOf(views, asked));
    QVERIFY(second.isValid());
    QCOMPARE(second.data().toString(), u"B"_s);
    QCOMPARE(second.data(TargetsModel::FaultRole).value<TargetFault>(), TargetFault::Nothing);
}

QTEST_GUILESS_MAIN(tst_TargetsModel)
#include "tst_TargetsModel.moc"
