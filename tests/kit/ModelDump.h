// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ModelDump: a whole model, every row and role, as JSON text to compare with a golden file.
#pragma once

#include "core/base/Timestamp.h"
#include "core/replica/Fold.h"
#include "ui/models/Search.h"
#include "ui/models/TaskModel.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace readyline::kit {

namespace dump {

inline QJsonValue text(const std::string& utf8) { return QString::fromStdString(utf8); }

template <class Id>
bool asId(const QVariant& value, QJsonValue& json) {
    if (value.metaType() != QMetaType::fromType<Id>()) return false;
    json = text(value.value<Id>().value);
    return true;
}

template <class T, class Show>
bool asOptional(const QVariant& value, QJsonValue& json, Show show) {
    if (value.metaType() == QMetaType::fromType<T>()) {
        json = show(value.value<T>());
    } else if (value.metaType() == QMetaType::fromType<std::optional<T>>()) {
        const auto held = value.value<std::optional<T>>();
        json = held ? show(*held) : QJsonValue{};
    } else {
        return false;
    }
    return true;
}

inline QJsonValue variables(const std::vector<wire::ShownVariable>& shown) {
    QJsonArray array;
    for (const auto& each : shown) array.append(text(each.label + "=" + each.value));
    return array;
}

inline QJsonValue toJson(const QVariant& value) {
    QJsonValue json;
    if (asId<domain::ContactId>(value, json) || asId<domain::OfferId>(value, json)
        || asId<domain::AssignmentId>(value, json) || asId<domain::PersonId>(value, json)
        || asId<domain::CodeId>(value, json))
        return json;
    if (asOptional<WallTime>(value, json, [](WallTime at) { return text(toIso(at)); })) return json;
    if (asOptional<domain::ChoiceFault>(
            value, json, [](domain::ChoiceFault f) { return QJsonValue{static_cast<int>(f)}; }))
        return json;
    if (asOptional<wire::OfferEnded>(
            value, json, [](const wire::OfferEnded& e) { return QJsonValue{static_cast<int>(e.end)}; }))
        return json;
    if (asOptional<models::Match>(value, json,
            [](const models::Match& m) { return QJsonValue{QStringLiteral("%1+%2").arg(m.at).arg(m.length)}; }))
        return json;
    if (asOptional<domain::Choice>(value, json, [](const domain::Choice& c) {
            return text((c.entry ? c.entry->value : "auto") + (c.reason ? ": " + c.reason->value : ""));
        }))
        return json;
    if (value.metaType() == QMetaType::fromType<std::vector<wire::ShownVariable>>())
        return variables(value.value<std::vector<wire::ShownVariable>>());
    if (value.metaType().flags() & QMetaType::IsEnumeration) return value.toInt();
    return QJsonValue::fromVariant(value);
}

} // namespace dump

inline std::string dumpModel(const QAbstractItemModel& model) {
    QJsonArray rows;
    const auto roles = model.roleNames();
    for (int row = 0; row < model.rowCount(); ++row) {
        QJsonObject object;
        for (auto role = roles.begin(); role != roles.end(); ++role)
            object.insert(QString::fromUtf8(role.value()), dump::toJson(model.index(row, 0).data(role.key())));
        rows.append(object);
    }
    return QJsonDocument{rows}.toJson(QJsonDocument::Indented).toStdString();
}

} // namespace readyline::kit
