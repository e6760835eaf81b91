// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/Golden.h"
#include "tests/kit/ModelDump.h"
#include "tests/kit/Samples.h"
#include "ui/models/AdminModels.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace readyline;
using namespace readyline::models;
using domain::BaseStatus;
using domain::EntryId;
using domain::ReasonId;

namespace {

domain::PresenceEntry own(const char* id, const char* text, BaseStatus base, int order) {
    domain::PresenceEntry entry;
    entry.id = EntryId{id};
    entry.text = text;
    entry.base = base;
    entry.order = order;
    return entry;
}

domain::SiteRules site() {
    domain::SiteRules rules = kit::sampleSite();
    rules.entries.push_back(own("mail", "Mail only", BaseStatus::Busy, 7));
    rules.entries.push_back(own("soon", "Available soon", BaseStatus::Offline, 6));
    rules.entries.push_back(own("desk", "Desk work", BaseStatus::Away, 7));
    rules.entries.back().maximum = std::chrono::minutes{30};
    return rules;
}

QString texts(const QAbstractItemModel& model) {
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) found << model.index(row, 0).data().toString();
    return found.join(u'|');
}

// The site after these were put, as the server would have it.
template <class Item>
void putAll(std::vector<Item>& items, const std::vector<Item>& changed) {
    for (const Item& each : changed) *std::ranges::find(items, each.id, &Item::id) = each;
}

} // namespace

class tst_AdminModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void D9_D11_entries_inTheOrderOfTheMenu_withTheirTraps() {
        EntryModel model;
        const QAbstractItemModelTester tester{&model};
        model.show(site(), {});
        QCOMPARE(texts(model),
            QStringLiteral("Ready|Not Ready|Do not disturb|No answer|Offline|Available soon|Mail only|Desk work"));
        const std::string dump = kit::dumpModel(model);
        QCOMPARE(QString::fromStdString(dump), QString::fromStdString(kit::golden("models/adminEntries.json", dump)));
    }
    void drafts_standInTheirPlaces_newOnesLast() {
        EntryModel model;
        const QAbstractItemModelTester tester{&model};
        domain::PresenceEntry changed = own("mail", "Letters", BaseStatus::Busy, 7);
        model.show(site(), {{changed.id, changed}, {EntryId{}, newEntry(site())}});
        QCOMPARE(texts(model),
            QStringLiteral("Ready|Not Ready|Do not disturb|No answer|Offline|Available soon|Letters|Desk work|"));
        QVERIFY(model.rows()[6].unsaved);
        QVERIFY(!model.rows()[7].unsaved);
        model.show(site(), {});
        QCOMPARE(model.rowCount(), 8);
        QVERIFY(!model.rows()[6].unsaved);
    }
    void Z13_reasons_byGroup_withTheStatusesThatOfferThem() {
        ReasonModel model;
        const QAbstractItemModelTester tester{&model};
        model.show(site(), {});
        QCOMPARE(texts(model), QStringLiteral("Break|Lunch|Lunch with visitors|Lunar project"));
        const std::string dump = kit::dumpModel(model);
        QCOMPARE(QString::fromStdString(dump), QString::fromStdString(kit::golden("models/adminReasons.json", dump)));
    }
    void D8_moved_onesOwnChangePlaces_builtInOnesNever() {
        domain::SiteRules rules = site();
        QVERIFY(moved(rules, EntryId{"ready"}, 1).empty());
        QVERIFY(moved(rules, EntryId{"desk"}, 1).empty());
        QVERIFY(moved(rules, EntryId{"gone"}, 1).empty());
        EntryModel model;
        const auto move = [&](const char* id, int by) {
            putAll(rules.entries, moved(rules, EntryId{id}, by));
            model.show(rules, {});
            return texts(model);
        };
        QVERIFY(move("desk", -1).endsWith(QStringLiteral("Available soon|Desk work|Mail only"))); // of the same order
        QVERIFY(move("desk", -1).endsWith(QStringLiteral("Offline|Desk work|Available soon|Mail only")));
        QVERIFY(move("desk", 1).endsWith(QStringLiteral("Available soon|Desk work|Mail only")));
        for (std::size_t i = 0; i < 5; ++i) QCOMPARE(rules.entries[i], kit::sampleSite().entries[i]);
    }
    void D8_D9_moved_alsoBeforeAndAfterBuiltInOnes() {
        domain::SiteRules rules = site();
        EntryModel model;
        const auto move = [&](const char* id, int by) {
            const auto changed = moved(rules, EntryId{id}, by);
            for (const domain::PresenceEntry& each : changed) QVERIFY(!each.builtIn);
            putAll(rules.entries, changed);
            model.show(rules, {});
        };
        for (int i = 0; i < 5; ++i) move("soon", -1);
        QCOMPARE(texts(model),
            QStringLiteral("Available soon|Ready|Not Ready|Do not disturb|No answer|Offline|Mail only|Desk work"));
        QVERIFY(moved(rules, EntryId{"soon"}, -1).empty());
        move("soon", 1);
        QCOMPARE(texts(model),
            QStringLiteral("Ready|Available soon|Not Ready|Do not disturb|No answer|Offline|Mail only|Desk work"));
        for (int i = 0; i < 6; ++i) move("soon", 1);
        QVERIFY(texts(model).endsWith(QStringLiteral("Offline|Mail only|Desk work|Available soon")));
        for (std::size_t i = 0; i < 5; ++i) QCOMPARE(rules.entries[i], kit::sampleSite().entries[i]);
    }
    void D8_D9_moved_severalBetweenTwoBuiltInOnes_inAnyOrder() {
        domain::SiteRules rules = site();
        for (std::size_t i = 0; i < 5; ++i) rules.entries[i].order *= 100;
        for (std::size_t i = 5; i < 8; ++i) rules.entries[i].order = 100; // all at one place, after Not Ready
        EntryModel model;
        const auto shown = [&] {
            model.show(rules, {});
            return texts(model);
        };
        const auto all = [](const char* own) {
            return QStringLiteral("Ready|Not Ready|%1|Do not disturb|No answer|Offline").arg(QLatin1String(own));
        };
        QCOMPARE(shown(), all("Mail only|Available soon|Desk work"));
        putAll(rules.entries, moved(rules, EntryId{"desk"}, -1));
        QCOMPARE(shown(), all("Mail only|Desk work|Available soon"));
        putAll(rules.entries, moved(rules, EntryId{"desk"}, -1));
        QCOMPARE(shown(), all("Desk work|Mail only|Available soon"));
        putAll(rules.entries, moved(rules, EntryId{"mail"}, 1));
        QCOMPARE(shown(), all("Desk work|Available soon|Mail only"));
    }
    void D8_moved_withoutRoomBetweenTwoBuiltInOnes_isNothing() {
        domain::SiteRules rules = site();
        for (std::size_t i = 5; i < 8; ++i) rules.entries[i].order = 1; // Do not disturb has 2
        QVERIFY(moved(rules, EntryId{"desk"}, -1).empty());
        QVERIFY(!moved(rules, EntryId{"mail"}, -1).empty()); // past Not Ready there is
    }
    void Z13_moved_reasonsWithinTheirGroup() {
        domain::SiteRules rules = site();
        QVERIFY(moved(rules, ReasonId{"project"}, -1).empty()); // alone in its group
        ReasonModel model;
        putAll(rules.reasons, moved(rules, ReasonId{"lunch"}, -1));
        model.show(rules, {});
        QCOMPARE(texts(model), QStringLiteral("Lunch|Break|Lunch with visitors|Lunar project"));
    }
    void newOnes_standAfterAllOthers_withAnIdOfTheirOwn() {
        QCOMPARE(newEntry(site()).order, 8);
        QCOMPARE(newReason(site(), "away").order, 4);
        QCOMPARE(newReason(site(), "away").group, std::string{"away"});
        QCOMPARE(freshEntryId(site(), "Back Office!"), EntryId{"back-office"});
        QCOMPARE(freshEntryId(site(), "Mail"), EntryId{"mail-2"});
        QCOMPARE(freshEntryId(site(), "Přestávka"), EntryId{"p-est-vka"});
        QCOMPARE(freshEntryId(site(), "—"), EntryId{"status"});
        QCOMPARE(freshReasonId(site(), "Lunch"), ReasonId{"lunch-2"});
        QCOMPARE(reasonGroups(site()), (std::vector<std::string>{"away", "busy"}));
    }
};

QTEST_GUILESS_MAIN(tst_AdminModels)
#include "tst_AdminModels.moc"
