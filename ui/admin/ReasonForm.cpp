// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/ReasonForm.h"

#include "ui/models/AdminModels.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Field.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace readyline::admin {

using namespace Qt::StringLiterals;
using domain::AdminFault;
using domain::Reason;

ReasonForm::ReasonForm(QWidget* parent) : ThingForm(u"reason"_s, parent) {
    m_label = addField(tr("Text that people see"), u"Label"_s, 100);
    m_group = new QComboBox;
    auto* group = addRow(tr("Group"), m_group, u"Group"_s);
    m_offeredBy = addHint({});
    addMaximum();
    fields()->addStretch();
    sayAt({AdminFault::EmptyText, AdminFault::DeceptiveText}, m_label);
    sayAt({AdminFault::NoReasons, AdminFault::UnknownGroup}, group, m_group);
    connect(m_group, &QComboBox::currentIndexChanged, this, &ReasonForm::onEdited);
}

void ReasonForm::show(const domain::SiteRules& site, const Reason& reason) {
    beginShowing(reason.label.empty() ? tr("New reason") : text::toQt(reason.label), reason.maximum);
    m_site = site;
    m_reason = reason;
    m_label->setText(text::toQt(reason.label));
    m_group->clear();
    for (const std::string& each : models::reasonGroups(site)) m_group->addItem(text::toQt(each));
    if (m_group->findText(text::toQt(reason.group)) < 0) m_group->addItem(text::toQt(reason.group));
    m_group->setCurrentIndex(m_group->findText(text::toQt(reason.group)));
    endShowing();
}

Reason ReasonForm::fromFields() const {
    Reason reason = m_reason;
    reason.label = text::toUtf8(m_label->text().trimmed());
    reason.group = text::toUtf8(m_group->currentText());
    readMaximum(reason.maximum);
    return reason;
}

std::optional<Reason> ReasonForm::read() { return isReadable() ? std::optional{fromFields()} : std::nullopt; }

void ReasonForm::follow() {
    QStringList texts;
    for (const domain::PresenceEntry& each : m_site.entries)
        if (each.needsReason != domain::ReasonRule::Never && text::toQt(each.reasonGroup) == m_group->currentText())
            texts << text::toQt(each.text);
    m_offeredBy->setText(texts.isEmpty() ? tr("No status offers reasons of this group.")
                                         : tr("Offered below %1.").arg(text::list(texts)));
}

} // namespace readyline::admin
