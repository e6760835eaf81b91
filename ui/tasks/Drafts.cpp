// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/Drafts.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
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

std::optional<Draft> Drafts::load(const domain::AssignmentId& assignment) const {
    QFile file(path(assignment));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.value(u"assignment"_s).toString().toStdString() != assignment.value) return std::nullopt;
    Draft draft;
    draft.code.value = object.value(u"code"_s).toString().toStdString();
    draft.notes = object.value(u"notes"_s).toString();
    draft.kept = WallTime{Duration{static_cast<qint64>(object.value(u"kept"_s).toDouble())}};
    return draft;
}

bool Drafts::keep(const domain::AssignmentId& assignment, Draft draft) {
    if (!m_folder.mkpath(u"."_s)) return false;
    QSaveFile file(path(assignment));
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QJsonObject object{{u"assignment"_s, QString::fromStdString(assignment.value)},
        {u"code"_s, QString::fromStdString(draft.code.value)}, {u"notes"_s, draft.notes},
        {u"kept"_s, static_cast<double>(draft.kept.time_since_epoch().count())}};
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return file.commit();
}

void Drafts::remove(const domain::AssignmentId& assignment) { QFile::remove(path(assignment)); }

void Drafts::forgetOld() const {
    const WallTime oldest = m_time.wallNow() - kForgotten;
    const auto files = m_folder.entryInfoList({u"*.json"_s}, QDir::Files);
    for (const QFileInfo& file : files)
        if (file.lastModified().toMSecsSinceEpoch() < oldest.time_since_epoch().count()) QFile::remove(file.filePath());
}

} // namespace readyline::tasks
