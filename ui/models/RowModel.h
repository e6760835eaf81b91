// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// RowModel: rows of values as an item model. A derived model is a table of roles and a way to make its rows; apply()
// finds out what differs and says only that: rows in, out and moved, and the changed roles of each run of rows.
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <span>
#include <vector>

namespace readyline::models {

// One role: its name in dumps and tests, and its value. Values are typed data, never prose, icons or colours.
template <class Row>
struct RoleRow {
    int role;
    const char* name;
    QVariant (*value)(const Row&);
};

// Row needs key() (its identity, comparable) and ==. Keys are unique. All columns of a row have the same roles.
template <class Row>
class RowModel : public QAbstractTableModel {
public:
    using Roles = std::span<const RoleRow<Row>>;

    RowModel(Roles roles, int columns, QObject* parent)
        : QAbstractTableModel(parent),
          m_roles(roles),
          m_columns(columns) {}

    // The rows from now on, in the order in which they are shown.
    void apply(std::vector<Row> rows) {
        removeAbsent(rows);
        placeInOrder(rows);
        updateRows(rows);
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] const Row& row(const QModelIndex& index) const { return m_rows[place(index.row())]; }
    // -1 if there is none.
    template <class Key>
    [[nodiscard]] int rowOf(const Key& key) const {
        const auto found = std::ranges::find_if(m_rows, [&](const Row& each) { return each.key() == key; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_columns;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        const auto found = std::ranges::find(m_roles, role, &RoleRow<Row>::role);
        return found == m_roles.end() ? QVariant{} : found->value(row(index));
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override {
        QHash<int, QByteArray> names;
        for (const RoleRow<Row>& each : m_roles) names.insert(each.role, QByteArray{each.name});
        return names;
    }

protected:
    static std::size_t place(int row) { return static_cast<std::size_t>(row); }
    // One row at its place, whose key stays.
    void updateRow(int at, Row row) {
        QList<int> roles = changedRoles(m_rows[place(at)], row);
        m_rows[place(at)] = std::move(row);
        if (!roles.isEmpty()) sayChanged(at, at, roles);
    }

private:
    [[nodiscard]] QList<int> changedRoles(const Row& before, const Row& after) const {
        QList<int> changed;
        if (before == after) return changed;
        for (const RoleRow<Row>& each : m_roles)
            if (each.value(before) != each.value(after)) changed.append(each.role);
        return changed;
    }
    void sayChanged(int first, int last, const QList<int>& roles) {
        Q_EMIT dataChanged(index(first, 0), index(last, m_columns - 1), roles);
    }
    using Key = std::decay_t<decltype(std::declval<const Row&>().key())>;
    [[nodiscard]] static std::vector<Key> keysOf(const std::vector<Row>& rows); // sorted
    void removeAbsent(const std::vector<Row>& rows);
    void placeInOrder(const std::vector<Row>& rows);
    void updateRows(std::vector<Row>& rows);

    Roles m_roles;
    int m_columns;
    std::vector<Row> m_rows;
};

template <class Row>
std::vector<typename RowModel<Row>::Key> RowModel<Row>::keysOf(const std::vector<Row>& rows) {
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const Row& each : rows) keys.push_back(each.key());
    std::ranges::sort(keys);
    return keys;
}

template <class Row>
void RowModel<Row>::removeAbsent(const std::vector<Row>& rows) {
    const std::vector<Key> kept = keysOf(rows);
    const auto isAbsent = [&](const Row& each) { return !std::ranges::binary_search(kept, each.key()); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!isAbsent(m_rows[place(last)])) continue;
        int first = last;
        while (first > 0 && isAbsent(m_rows[place(first - 1)])) --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

// Every row of ours is wanted now. From the top: what is at its place stays, what is further down moves up, what is new
// comes in, a run of new ones at once.
template <class Row>
void RowModel<Row>::placeInOrder(const std::vector<Row>& rows) {
    const std::vector<Key> known = keysOf(m_rows);
    const auto isNew = [&](const Row& each) { return !std::ranges::binary_search(known, each.key()); };
    const int count = static_cast<int>(rows.size());
    for (int at = 0; at < count; ++at) {
        const Row& wanted = rows[place(at)];
        if (at < rowCount() && m_rows[place(at)].key() == wanted.key()) continue;
        if (isNew(wanted)) {
            int end = at + 1;
            while (end < count && isNew(rows[place(end)])) ++end;
            beginInsertRows({}, at, end - 1);
            m_rows.insert(m_rows.begin() + at, rows.begin() + at, rows.begin() + end);
            endInsertRows();
            at = end - 1;
        } else {
            const auto from = std::find_if(
                m_rows.begin() + at, m_rows.end(), [&](const Row& each) { return each.key() == wanted.key(); });
            const int old = static_cast<int>(from - m_rows.begin());
            beginMoveRows({}, old, old, {}, at);
            std::rotate(m_rows.begin() + at, from, from + 1);
            endMoveRows();
        }
    }
}

template <class Row>
void RowModel<Row>::updateRows(std::vector<Row>& rows) {
    std::vector<QList<int>> changed(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        changed[at] = changedRoles(m_rows[at], rows[at]);
        m_rows[at] = std::move(rows[at]);
    }
    for (std::size_t first = 0; first < changed.size();) {
        std::size_t last = first;
        while (last + 1 < changed.size() && changed[last + 1] == changed[first]) ++last;
        if (!changed[first].isEmpty()) sayChanged(static_cast<int>(first), static_cast<int>(last), changed[first]);
        first = last + 1;
    }
}

} // namespace readyline::models
