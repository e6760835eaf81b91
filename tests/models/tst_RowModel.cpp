// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/RowModel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace readyline::models;

namespace {

struct Row {
    int id = 0;
    QString name;
    int value = 0;
    [[nodiscard]] int key() const { return id; }
    friend bool operator==(const Row&, const Row&) = default;
};

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "name", [](const Row& r) { return QVariant{r.name}; }},
    RoleRow<Row>{Qt::UserRole + 1, "value", [](const Row& r) { return QVariant{r.value}; }},
};

struct Model final : RowModel<Row> {
    Model() : RowModel(kRoles, 3, nullptr) {}
};

std::vector<Row> rows(std::initializer_list<int> ids) {
    std::vector<Row> found;
    for (const int id : ids) found.push_back({id, QString::number(id), 0});
    return found;
}

} // namespace

class tst_RowModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void apply_fresh_inserts();
    void apply_gone_removesRunsAtOnce();
    void apply_sameRows_saysNothing();
    void apply_oneValueChanged_saysThatRoleOfThatRow();
    void apply_neighboursChangedAlike_saysOneRun();
    void apply_moved_keepsPersistentIndexes();
    void apply_anySequence_endsAsWanted();
    void data_unknownRole_isInvalid();
};

void tst_RowModel::apply_fresh_inserts() {
    Model model;
    const QAbstractItemModelTester tester{&model};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted}, reset{&model, &QAbstractItemModel::modelReset};
    model.apply(rows({1, 2, 3}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(inserted.size(), 1); // one run
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.rowOf(2), 1);
    QCOMPARE(model.rowOf(9), -1);
}

void tst_RowModel::apply_gone_removesRunsAtOnce() {
    Model model;
    const QAbstractItemModelTester tester{&model};
    model.apply(rows({1, 2, 3, 4, 5, 6}));
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    model.apply(rows({1, 4, 6}));
    QCOMPARE(removed.size(), 2); // 5, then 2 and 3
    QCOMPARE(model.rows(), rows({1, 4, 6}));
    model.apply({});
    QCOMPARE(removed.size(), 3);
}

void tst_RowModel::apply_sameRows_saysNothing() {
    Model model;
    model.apply(rows({1, 2}));
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged}, moved{&model, &QAbstractItemModel::rowsMoved};
    model.apply(rows({1, 2}));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(moved.size(), 0);
}

void tst_RowModel::apply_oneValueChanged_saysThatRoleOfThatRow() {
    Model model;
    model.apply(rows({1, 2, 3}));
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    auto next = rows({1, 2, 3});
    next[1].value = 7;
    model.apply(next);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), model.index(1, 0));
    QCOMPARE(changed.first().at(1).toModelIndex(), model.index(1, 2)); // all columns
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{Qt::UserRole + 1});
}

void tst_RowModel::apply_neighboursChangedAlike_saysOneRun() {
    Model model;
    model.apply(rows({1, 2, 3, 4, 5}));
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    auto next = rows({1, 2, 3, 4, 5});
    next[0].value = next[1].value = 1;
    next[2].name = QStringLiteral("three");
    next[4].value = 1;
    model.apply(next);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(changed.at(1).at(2).value<QList<int>>(), QList<int>{Qt::DisplayRole});
    QCOMPARE(changed.at(2).at(0).toModelIndex().row(), 4);
}

void tst_RowModel::apply_moved_keepsPersistentIndexes() {
    Model model;
    const QAbstractItemModelTester tester{&model};
    model.apply(rows({1, 2, 3, 4}));
    const QPersistentModelIndex third{model.index(2, 0)};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    model.apply(rows({3, 1, 2, 4, 5}));
    QCOMPARE(third.row(), 0);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(model.rows(), rows({3, 1, 2, 4, 5}));
}

void tst_RowModel::apply_anySequence_endsAsWanted() {
    Model model;
    const QAbstractItemModelTester tester{&model};
    std::minstd_rand chance{20261121};
    for (int round = 0; round < 500; ++round) {
        std::vector<Row> wanted;
        for (int id = 0; id < 12; ++id)
            if (chance() % 3) wanted.push_back({id, QString::number(id), static_cast<int>(chance() % 3)});
        std::shuffle(wanted.begin(), wanted.end(), chance);
        model.apply(wanted);
        QCOMPARE(model.rows(), wanted);
    }
}

void tst_RowModel::data_unknownRole_isInvalid() {
    Model model;
    model.apply(rows({1}));
    QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
    QCOMPARE(model.index(0, 2).data(Qt::DisplayRole).toString(), QStringLiteral("1"));
    QCOMPARE(model.roleNames().value(Qt::UserRole + 1), QByteArray{"value"});
}

QTEST_GUILESS_MAIN(tst_RowModel)
#include "tst_RowModel.moc"
