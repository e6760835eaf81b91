// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/SiteFile.h"
#include "tests/kit/Golden.h"
#include "tests/kit/ModelDump.h"
#include "tests/kit/Samples.h"
#include "ui/models/CodeModel.h"
#include "ui/models/StatusChoicesModel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace readyline;
using namespace readyline::models;
using domain::ChoiceFault;
using domain::Role;

class tst_ChoiceModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void Z13_choices_entriesWithTheirReasons_inTheAdminsOrder();
    void D6_choices_systemEntries_areNotOffered();
    void Z17_choices_offline_isGreyedWithItsCause();
    void choices_reasonRequired_onlyItsReasonsCanBeChosen();
    void W22_choices_reasonsOfOtherQueues_areNotListed();
    void choices_current_isMarked();
    void K16_inForce_askedOrMissed_isNothing();
    void K9_D16_inForce_underAnOverlayOrAPlanThatHolds_isNothing();
    void P5_inForce_wrappingUp_isNothingUnlessItBlocksNothing();
    void D14_inForce_gaveWay_isTheAutomaticOne();
    void choices_auto_onlyWhereThePolicyOffersIt();
    void D4_D13_choices_ofDynamics_haveDistinctTexts();
    void D13_automatic_isTranslated();
    void W21_search_below3_findsAll_data();
    void W21_search_below3_findsAll();
    void W21_search_byReason_findsItWithItsEntry();
    void W80_codes_ofTheQueue_defaultLast();
    void W80_search_below3_findsAll_data();
    void W80_search_below3_findsAll();
    void W80_codes_lastThree_standFirst_orBehindWhatIsFound();
};

namespace {

QString texts(const QAbstractItemModel& model) {
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) found << model.index(row, 0).data().toString();
    return found.join(u'|');
}

StatusChoicesModel& loaded(
    StatusChoicesModel& model, Role role = Role::Agent, const domain::Choice& current = kit::kReady) {
    model.setChoices(kit::sampleSite(), role, current);
    return model;
}

} // namespace

void tst_ChoiceModels::Z13_choices_entriesWithTheirReasons_inTheAdminsOrder() {
    StatusChoicesModel model;
    const QAbstractItemModelTester tester{&model};
    loaded(model);
    QCOMPARE(texts(model),
        QStringLiteral("Ready|Not Ready|Break|Lunch|Lunch with visitors|Do not disturb|Lunar project|Offline"));
    const std::string dump = kit::dumpModel(model);
    QCOMPARE(QString::fromStdString(dump), QString::fromStdString(kit::golden("models/choices.json", dump)));
}

void tst_ChoiceModels::D6_choices_systemEntries_areNotOffered() {
    StatusChoicesModel model;
    loaded(model);
    QVERIFY(!texts(model).contains(QStringLiteral("No answer")));
}

void tst_ChoiceModels::Z17_choices_offline_isGreyedWithItsCause() {
    StatusChoicesModel model;
    loaded(model);
    const QModelIndex last = model.index(model.rowCount() - 1, 0);
    QCOMPARE(
        last.data(StatusChoicesModel::FaultRole).value<std::optional<ChoiceFault>>(), ChoiceFault::OfflineNotGranted);
    QVERIFY(!(last.flags() & Qt::ItemIsEnabled));
    loaded(model, Role::Admin);
    const int offline = model.rowOf(std::pair<std::string, std::string>{"offline", ""});
    QVERIFY(model.index(offline, 0).flags() & Qt::ItemIsEnabled);
}

void tst_ChoiceModels::choices_reasonRequired_onlyItsReasonsCanBeChosen() {
    StatusChoicesModel model;
    loaded(model);
    const auto isEnabled = [&](const char* entry, const char* reason) {
        const int row = model.rowOf(std::pair<std::string, std::string>{entry, reason});
        return bool(model.index(row, 0).flags() & Qt::ItemIsEnabled);
    };
    QVERIFY(!isEnabled("dnd", ""));
    QVERIFY(isEnabled("dnd", "project"));
    QVERIFY(isEnabled("not-ready", "")); // Z12: bare Not Ready is a choice
    QVERIFY(isEnabled("not-ready", "lunch"));
}

void tst_ChoiceModels::W22_choices_reasonsOfOtherQueues_areNotListed() {
    domain::SiteRules site = kit::sampleSite();
    for (domain::Reason& each : site.reasons)
        if (each.id.value == "lunch" || each.id.value == "project") each.queues = {domain::QueueId{"outages"}};
    StatusChoicesModel model;
    model.setChoices(site, {Role::Agent, {}, {domain::QueueId{"billing"}}}, std::nullopt);
    QCOMPARE(texts(model), QStringLiteral("Ready|Not Ready|Break|Lunch with visitors|Offline"));
    model.setChoices(site, {Role::Agent, {}, {domain::QueueId{"outages"}}}, std::nullopt);
    QCOMPARE(texts(model),
        QStringLiteral("Ready|Not Ready|Break|Lunch|Lunch with visitors|Do not disturb|Lunar project|Offline"));
}

void tst_ChoiceModels::choices_current_isMarked() {
    StatusChoicesModel model;
    const auto marked = [&] {
        QStringList found;
        for (const ChoiceRow& each : model.rows())
            if (each.current) found << each.text;
        return found.join(u'|');
    };
    loaded(model);
    QCOMPARE(marked(), QStringLiteral("Ready"));
    loaded(model, Role::Agent, kit::kLunch);
    QCOMPARE(marked(), QStringLiteral("Lunch"));
    model.setChoices(kit::sampleSite(), Role::Agent, std::nullopt);
    QCOMPARE(marked(), QString{});
}

void tst_ChoiceModels::K16_inForce_askedOrMissed_isNothing() {
    domain::AgentLayers agent = kit::sampleAgent("ilse", "Ilse", kit::kReady);
    QCOMPARE(inForce(agent, kit::sampleSite()), std::optional{kit::kReady});
    agent.asked = true;
    QVERIFY(!inForce(agent, kit::sampleSite()));
    agent.asked = false;
    domain::Overlay missed;
    missed.end = domain::UntilAcknowledged{};
    agent.overlays = {missed};
    QVERIFY(!inForce(agent, kit::sampleSite()));
}

void tst_ChoiceModels::K9_D16_inForce_underAnOverlayOrAPlanThatHolds_isNothing() {
    domain::AgentLayers agent = kit::sampleAgent("ilse", "Ilse", kit::kReady);
    domain::Overlay cooling;
    cooling.end = domain::UntilTime{kit::at(30)};
    agent.overlays = {cooling};
    QVERIFY(!inForce(agent, kit::sampleSite()));
    agent.overlays.clear();
    agent.pending = domain::Pending{kit::kLunch, agent.intent.by, kit::at(0)};
    QVERIFY(!inForce(agent, kit::sampleSite())); // Lunch is shown
    agent.intent.choice = kit::kNotReady;        // and is shown until Lunch begins
    QCOMPARE(inForce(agent, kit::sampleSite()), std::optional{kit::kNotReady});
    agent.intent.choice = kit::kReady;
    agent.pending->armed = false; // its time has not come: Ready is shown
    QCOMPARE(inForce(agent, kit::sampleSite()), std::optional{kit::kReady});
}

void tst_ChoiceModels::P5_inForce_wrappingUp_isNothingUnlessItBlocksNothing() {
    domain::AgentLayers agent = kit::sampleAgent("ilse", "Ilse", kit::kReady);
    domain::WorkItem item;
    item.assignment = domain::AssignmentState::WrapUp;
    agent.work = {item};
    QVERIFY(!inForce(agent, kit::sampleSite()));
    agent.work[0].blocks = domain::WrapUpBlocks::Never;
    QCOMPARE(inForce(agent, kit::sampleSite()), std::optional{kit::kReady});
}

void tst_ChoiceModels::D14_inForce_gaveWay_isTheAutomaticOne() {
    auto site = kit::sampleSite();
    site.policy.autoOffered = true;
    site.entries[0].sticky = false; // Ready
    domain::AgentLayers agent = kit::sampleAgent("ilse", "Ilse", kit::kReady);
    QCOMPARE(inForce(agent, site), std::optional{kit::kReady});
    agent.recalculated = true;
    QCOMPARE(inForce(agent, site), std::optional{domain::Choice{}});
    StatusChoicesModel model;
    model.setChoices(site, Role::Agent, inForce(agent, site));
    for (const ChoiceRow& each : model.rows()) QCOMPARE(each.current, !each.choice.entry.has_value());
    agent.intent.choice = kit::kNotReady; // sticky: it stays
    QCOMPARE(inForce(agent, site), std::optional{kit::kNotReady});
}

void tst_ChoiceModels::choices_auto_onlyWhereThePolicyOffersIt() {
    StatusChoicesModel model;
    loaded(model);
    QVERIFY(model.rows().front().choice.entry);
    auto site = kit::sampleSite();
    site.policy.autoOffered = true;
    model.setChoices(site, Role::Agent, domain::Choice{});
    QVERIFY(!model.rows().front().choice.entry);
    QVERIFY(model.rows().front().current);
    QCOMPARE(model.rowCount(), 9);
}

void tst_ChoiceModels::D4_D13_choices_ofDynamics_haveDistinctTexts() {
    QFile file(QStringLiteral(READYLINE_SOURCE_DIR "/resources/presets/dynamics.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto preset = wire::parsePreset(file.readAll().toStdString());
    QVERIFY(preset.has_value());
    domain::SiteRules site = kit::sampleSite();
    site.entries = preset->entries;
    site.policy = preset->policy;
    StatusChoicesModel model;
    model.setChoices(site, Role::Agent, domain::Choice{});
    QStringList found = texts(model).split(u'|');
    QCOMPARE(found.first(), QStringLiteral("Available (automatic)"));
    QVERIFY(found.contains(QStringLiteral("Available")));
    QVERIFY2(found.removeDuplicates() == 0, qPrintable(texts(model)));
}

void tst_ChoiceModels::D13_automatic_isTranslated() {
    struct Dutch : QTranslator {
        [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override {
            return QLatin1String{source} == QLatin1String{"%1 (automatic)"} ? QStringLiteral("%1 (vanzelf)")
                                                                            : QString{};
        }
        [[nodiscard]] bool isEmpty() const override { return false; }
    };
    Dutch dutch;
    QCoreApplication::installTranslator(&dutch);
    const QString automatic = offeredText({}, kit::sampleSite());
    const QString chosen = offeredText(kit::kReady, kit::sampleSite());
    QCoreApplication::removeTranslator(&dutch);
    QCOMPARE(automatic, QStringLiteral("Ready (vanzelf)"));
    QCOMPARE(chosen, QStringLiteral("Ready"));
}

void tst_ChoiceModels::W21_search_below3_findsAll_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const QString all
        = QStringLiteral("Ready|Not Ready|Break|Lunch|Lunch with visitors|Do not disturb|Lunar project|Offline");
    QTest::newRow("nothing") << QString{} << all;
    QTest::newRow("one") << QStringLiteral("l") << all;
    QTest::newRow("two") << QStringLiteral("lu") << all;
    QTest::newRow("two and spaces") << QStringLiteral(" lu ") << all;
    QTest::newRow("three") << QStringLiteral("lun") << QStringLiteral("Lunch|Lunch with visitors|Lunar project");
    QTest::newRow("case") << QStringLiteral("BREAK") << QStringLiteral("Break");
    QTest::newRow("entry") << QStringLiteral("ready") << QStringLiteral("Ready|Not Ready");
    QTest::newRow("nowhere") << QStringLiteral("xyz") << QString{};
}

void tst_ChoiceModels::W21_search_below3_findsAll() {
    QFETCH(QString, typed);
    QFETCH(QString, found);
    StatusChoicesModel model;
    const QAbstractItemModelTester tester{&model};
    loaded(model);
    model.setSearch(typed);
    QCOMPARE(texts(model), found);
}

void tst_ChoiceModels::W21_search_byReason_findsItWithItsEntry() {
    StatusChoicesModel model;
    loaded(model);
    model.setSearch(QStringLiteral("visit"));
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex found = model.index(0, 0);
    QCOMPARE(found.data(StatusChoicesModel::EntryTextRole).toString(), QStringLiteral("Not Ready"));
    QCOMPARE(found.data(StatusChoicesModel::MatchRole).value<Match>(), (Match{11, 5}));
    QCOMPARE(found.data(StatusChoicesModel::ChoiceRole).value<domain::Choice>(),
        (domain::Choice{domain::EntryId{"not-ready"}, domain::ReasonId{"visit"}}));
    QVERIFY(model.isSearching());
    model.setSearch({});
    QVERIFY(!model.isSearching());
    QCOMPARE(model.index(4, 0).data(StatusChoicesModel::MatchRole).value<Match>(), Match{});
}

void tst_ChoiceModels::W80_codes_ofTheQueue_defaultLast() {
    CodeModel model;
    const QAbstractItemModelTester tester{&model};
    model.setQueue(kit::sampleSite(), domain::QueueId{"billing"});
    QCOMPARE(texts(model), QStringLiteral("Invoice corrected|Invoice explained|Other"));
    QCOMPARE(model.total(), 3);
    const std::string dump = kit::dumpModel(model);
    QCOMPARE(QString::fromStdString(dump), QString::fromStdString(kit::golden("models/codes.json", dump)));
    model.setQueue(kit::sampleSite(), domain::QueueId{"outages"});
    QCOMPARE(texts(model), QStringLiteral("Repair ordered|Other"));
}

void tst_ChoiceModels::W80_search_below3_findsAll_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const QString all = QStringLiteral("Invoice corrected|Invoice explained|Other");
    QTest::newRow("nothing") << QString{} << all;
    QTest::newRow("two") << QStringLiteral("in") << all;
    QTest::newRow("three") << QStringLiteral("inv") << QStringLiteral("Invoice corrected|Invoice explained");
    QTest::newRow("within") << QStringLiteral("expl") << QStringLiteral("Invoice explained");
    QTest::newRow("nowhere") << QStringLiteral("xyz") << QString{};
}

void tst_ChoiceModels::W80_search_below3_findsAll() {
    QFETCH(QString, typed);
    QFETCH(QString, found);
    CodeModel model;
    const QAbstractItemModelTester tester{&model};
    model.setQueue(kit::sampleSite(), domain::QueueId{"billing"});
    model.setSearch(typed);
    QCOMPARE(texts(model), found);
    QCOMPARE(model.total(), 3);
}

// Whatever the queue of the last ones was: those that this queue has.
void tst_ChoiceModels::W80_codes_lastThree_standFirst_orBehindWhatIsFound() {
    using Headings = std::vector<CodeHeading>;
    CodeModel model;
    const QAbstractItemModelTester tester{&model};
    const auto headings = [&] {
        Headings out;
        for (const CodeRow& each : model.rows()) out.push_back(each.heading);
        return out;
    };
    model.setQueue(kit::sampleSite(), domain::QueueId{"billing"});
    model.setLast({domain::CodeId{"explained"}, domain::CodeId{"of-another-queue"}, domain::CodeId{"other"}});
    QCOMPARE(texts(model), QStringLiteral("Invoice explained|Other|Invoice corrected"));
    QVERIFY(headings() == (Headings{CodeHeading::Last, CodeHeading::None, CodeHeading::Others}));
    model.setSearch(QStringLiteral("inv"));
    QCOMPARE(texts(model), QStringLiteral("Invoice corrected|Invoice explained|Other"));
    QVERIFY(headings() == (Headings{CodeHeading::Found, CodeHeading::None, CodeHeading::Last}));
    QCOMPARE(model.found(), 2);
    model.setSearch(QStringLiteral("xyz"));
    QCOMPARE(texts(model), QStringLiteral("Invoice explained|Other"));
    QCOMPARE(model.found(), 0);
    QCOMPARE(model.total(), 3);
    model.setSearch({});
    model.setLast({});
    QCOMPARE(texts(model), QStringLiteral("Invoice corrected|Invoice explained|Other"));
    QVERIFY(headings() == Headings(3, CodeHeading::None));
}

QTEST_GUILESS_MAIN(tst_ChoiceModels)
#include "tst_ChoiceModels.moc"
