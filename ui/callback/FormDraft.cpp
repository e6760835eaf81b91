// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/callback/FormDraft.h"

#include "ui/text/Strings.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>
#include <utility>

namespace readyline::callback {

using namespace Qt::StringLiterals;
using domain::CallbackForm;

namespace {

constexpr std::array kTexts{
    std::pair{"name", &CallbackForm::name},
    std::pair{"phone", &CallbackForm::phone},
    std::pair{"zone", &CallbackForm::zone},
    std::pair{"date", &CallbackForm::date},
    std::pair{"from", &CallbackForm::from},
    std::pair{"to", &CallbackForm::to},
    std::pair{"reason", &CallbackForm::reason},
};

} // namespace

QString FormDraft::path() const { return m_folder.filePath(u"callback.json"_s); }

std::optional<CallbackForm> FormDraft::load() const {
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject()) return std::nullopt;
    const QJsonObject object = document.object();
    const std::string owner = text::toUtf8(object.value(u"owner"_s).toString());
    if (!owner.empty() && !m_owner.empty() && owner != m_owner.value) return std::nullopt;
    CallbackForm form;
    for (const auto& [name, member] : kTexts) form.*member = text::toUtf8(object.value(QLatin1String(name)).toString());
    form.queue.value = text::toUtf8(object.value(u"queue"_s).toString());
    form.assignee.value = text::toUtf8(object.value(u"assignee"_s).toString());
    return form;
}

bool FormDraft::keep(const CallbackForm& form) {
    if (!m_folder.mkpath(u"."_s)) return false;
    QSaveFile file(path());
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QJsonObject object;
    for (const auto& [name, member] : kTexts) object.insert(QLatin1String(name), text::toQt(form.*member));
    object.insert(u"owner"_s, text::toQt(m_owner.value));
    object.insert(u"queue"_s, text::toQt(form.queue.value));
    object.insert(u"assignee"_s, text::toQt(form.assignee.value));
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return file.commit();
}

void FormDraft::remove() { QFile::remove(path()); }

} // namespace readyline::callback
