// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/Drafts.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace readyline::tasks {

using namespace Qt::StringLiterals;

Drafts::Drafts(const QDir& folder, const Time& time) : m_folder(folder), m_time(time) { forgetOld(); }

// The id is the server's: hashed, so that no character of it can mean anything to the file system.
QString Drafts::path(const domain::AssignmentId& assignment) const {
    const QByteArray name
        = QCryptographicHash::hash(QByteArray::fromStdString(assignment.value), QCryptographicHash::Sha1);
    return m_folder.filePath(QString::fromLatin1(name.toHex()) + u".json"_s);
}

QJsonObject Drafts::read(const domain::AssignmentId& assignment) const {
    QFile file(path(assignment));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.value(u"assignment"_s).toString().toStdString() != assignment.value) return {};
    return object;
}

bool Drafts::write(const domain::AssignmentId& assignment, const QJsonObject& object) {
    if (!m_folder.mkpath(u"."_s)) return false;
    QSaveFile file(path(assignment));
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return file.commit();
}

std::optional<Draft> Drafts::load(const domain::AssignmentId& assignment) const {
    const QJsonObject object = read(assignment);
    if (!object.contains(u"kept"_s)) return std::nullopt;
    Draft draft;
    draft.code.value = object.value(u"code"_s).toString().toStdString();
    draft.notes = object.value(u"notes"_s).toString();
    draft.kept = WallTime{Duration{static_cast<qint64>(object.value(u"kept"_s).toDouble())}};
    return draft;
}

bool Drafts::keep(const domain::AssignmentId& assignment, Draft draft) {
    QJsonObject object = read(assignment);
    object.insert(u"assignment"_s, QString::fromStdString(assignment.value));
    object.insert(u"code"_s, QString::fromStdString(draft.code.value));
    object.insert(u"notes"_s, draft.notes);
    object.insert(u"kept"_s, static_cast<double>(draft.kept.time_since_epoch().count()));
    return write(assignment, object);
}

std::vector<models::EditDraft> Drafts::loadFields(const domain::AssignmentId& assignment) const {
    std::vector<models::EditDraft> out;
    const QJsonArray fields = read(assignment).value(u"fields"_s).toArray();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QJsonObject field = fields.at(i).toObject();
        out.push_back({field.value(u"name"_s).toString(), field.value(u"text"_s).toString(),
            static_cast<std::int64_t>(field.value(u"seen"_s).toDouble())});
    }
    return out;
}

bool Drafts::keepFields(const domain::AssignmentId& assignment, const std::vector<models::EditDraft>& fields) {
    QJsonObject object = read(assignment);
    if (fields.empty() && !object.contains(u"fields"_s)) return true;
    QJsonArray array;
    for (const models::EditDraft& each : fields)
        array.append(
            QJsonObject{{u"name"_s, each.name}, {u"text"_s, each.text}, {u"seen"_s, static_cast<double>(each.seen)}});
    object.insert(u"assignment"_s, QString::fromStdString(assignment.value));
    object.insert(u"fields"_s, array);
    if (fields.empty()) object.remove(u"fields"_s);
    if (object.size() > 1) return write(assignment, object);
    remove(assignment);
    return true;
}

void Drafts::remove(const domain::AssignmentId& assignment) { QFile::remove(path(assignment)); }

void Drafts::forget(const domain::AssignmentId& assignment) {
    QJsonObject object = read(assignment);
    if (!object.contains(u"fields"_s)) return remove(assignment);
    for (const QString& each : {u"code"_s, u"notes"_s, u"kept"_s}) object.remove(each);
    write(assignment, object);
}

void Drafts::forgetOld() const {
    const WallTime oldest = m_time.wallNow() - kForgotten;
    const auto files = m_folder.entryInfoList({u"*.json"_s}, QDir::Files);
    for (const QFileInfo& file : files)
        if (file.lastModified().toMSecsSinceEpoch() < oldest.time_since_epoch().count()) QFile::remove(file.filePath());
}

} // namespace readyline::tasks
