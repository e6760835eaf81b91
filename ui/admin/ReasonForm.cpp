// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/ReasonForm.h"

#include "ui/models/AdminModels.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::admin {

using namespace Qt::StringLiterals;
using domain::AdminFault;
using domain::Reason;

ReasonForm::ReasonForm(QWidget* parent) : ThingForm(u"reason"_s, parent) {
    m_label = addField(tr("Text that people see"), u"Label"_s, 100);
    m_group = new QComboBox;
    auto* group = addRow(tr("Group"), m_group, u"Group"_s);
    m_offeredBy = addHint({});
    addQueues();
    addMaximum();
    fields()->addStretch();
    sayAt({AdminFault::EmptyText, AdminFault::DeceptiveText}, m_label);
    sayAt({AdminFault::NoReasons, AdminFault::UnknownGroup}, group, m_group);
    connect(m_group, &QComboBox::currentIndexChanged, this, &ReasonForm::onEdited);
}

void ReasonForm::addQueues() {
    auto* boxes = new QWidget;
    m_boxes = new QVBoxLayout(boxes);
    m_boxes->setContentsMargins({});
    auto* row = addRow(tr("Only for agents of these queues"), boxes, u"Queues"_s);
    addHint(tr("None is ticked: it is offered to everybody."));
    sayAt({AdminFault::UnknownQueue}, row, boxes);
}

// A tick that somebody is at stays the same widget as long as the queues do.
void ReasonForm::showQueues(const std::vector<domain::Queue>& queues) {
    if (!std::ranges::equal(queues, m_queues, {}, &domain::Queue::id, &QueueBox::id)) {
        for (const QueueBox& each : m_queues) {
            each.box->hide();
            each.box->deleteLater();
        }
        m_queues.clear();
        for (const domain::Queue& each : queues) {
            auto* box = new QCheckBox;
            box->setObjectName(u"reasonQueue"_s);
            m_boxes->addWidget(box);
            connect(box, &QCheckBox::toggled, this, &ReasonForm::onEdited);
            m_queues.push_back({each.id, box});
        }
    }
    for (std::size_t i = 0; i < queues.size(); ++i) {
        m_queues[i].box->setText(widgets::withoutMnemonic(text::toQt(queues[i].name)));
        m_queues[i].box->setChecked(std::ranges::count(m_reason.queues, queues[i].id) > 0);
    }
}

// In the order in which they stand there already; what is ticked anew comes last.
void ReasonForm::readQueues(std::vector<domain::QueueId>& queues) const {
    for (const QueueBox& each : m_queues) {
        const bool there = std::ranges::count(queues, each.id) > 0;
        if (there && !each.box->isChecked()) std::erase(queues, each.id);
        if (!there && each.box->isChecked()) queues.push_back(each.id);
    }
}

void ReasonForm::show(const domain::SiteRules& site, const Reason& reason) {
    beginShowing(reason.label.empty() ? tr("New reason") : text::toQt(reason.label), reason.maximum);
    m_site = site;
    m_reason = reason;
    showQueues(site.queues);
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
    readQueues(reason.queues);
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
