// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/SavedFiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace readyline::mirror {

using namespace Qt::StringLiterals;

namespace {

// The values are a sink's bytes, not text.
QString packed(const std::string& bytes) { return QString::fromLatin1(QByteArray::fromStdString(bytes).toBase64()); }
std::string unpacked(const QJsonValue& value) {
    return QByteArray::fromBase64(value.toString().toLatin1()).toStdString();
}

} // namespace

SavedFiles::SavedFiles(const QDir& folder) : m_folder(folder), m_lock(folder.filePath(u"in-use"_s)) {
    m_lock.setStaleLockTime(0); // only by the death of its process
}

bool SavedFiles::claim() { return m_folder.mkpath(u"."_s) && m_lock.tryLock(); }

QString SavedFiles::path(const std::string& sink) const {
    const QByteArray name = QCryptographicHash::hash(QByteArray::fromStdString(sink), QCryptographicHash::Sha1);
    return m_folder.filePath(QString::fromLatin1(name.toHex()) + u".json"_s);
}

std::optional<Saved> SavedFiles::load(const std::string& sink) {
    QFile file(path(sink));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.value(u"sink"_s).toString().toStdString() != sink) return std::nullopt;
    Saved saved;
    if (const QJsonValue own = object.value(u"own"_s); own.isString()) saved.own = unpacked(own);
    const QJsonArray ours = object.value(u"ours"_s).toArray();
    for (const QJsonValue& each : ours) saved.ours.push_back(unpacked(each));
    saved.leftAlone = object.value(u"leftAlone"_s).toBool();
    return saved;
}

bool SavedFiles::keep(const std::string& sink, const Saved& saved) {
    QSaveFile file(path(sink));
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QJsonArray ours;
    for (const std::string& each : saved.ours) ours.append(packed(each));
    const QJsonObject object{{u"sink"_s, QString::fromStdString(sink)},
        {u"own"_s, saved.own ? QJsonValue(packed(*saved.own)) : QJsonValue()}, {u"ours"_s, ours},
        {u"leftAlone"_s, saved.leftAlone}};
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return file.commit();
}

bool SavedFiles::forget(const std::string& sink) {
    const QString file = path(sink);
    return !QFile::exists(file) || QFile::remove(file);
}

} // namespace readyline::mirror
