// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/ReasonForm.h"

#include "ui/admin/Labelled.h"
#include "ui/models/AdminModels.h"
#include "ui/text/Administration.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/Metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace readyline::admin {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::AdminFault;
using domain::Reason;

ReasonForm::ReasonForm(QWidget* parent) : FormFrame(parent) {
    setObjectName(u"reasonForm"_s);
    m_label = new Field(tr("Text that people see"));
    m_label->edit()->setObjectName(u"reasonLabel"_s);
    m_label->edit()->setMaxLength(100);
    m_group = new QComboBox;
    m_group->setObjectName(u"reasonGroup"_s);
    m_groupRow = new Labelled(tr("Group"), m_group);
    m_offeredBy = new QLabel;
    m_offeredBy->setWordWrap(true);
    m_maximum = new Field(tr("Longest time, minutes"));
    m_maximum->edit()->setObjectName(u"reasonMaximum"_s);
    m_maximum->edit()->setMaxLength(7);
    m_maximum->edit()->setPlaceholderText(tr("none"));
    auto* then = new QLabel(tr("Then the time turns amber. Nothing else happens."));
    for (QLabel* each : {m_offeredBy, then}) {
        setTextRole(each, TextRole::Small);
        each->setForegroundRole(QPalette::PlaceholderText);
    }
    for (Field* each : {m_label, m_maximum}) {
        each->setNoteReserved(false);
        connect(each->edit(), &QLineEdit::textEdited, this, &ReasonForm::onEdited);
    }
    for (QWidget* each : std::initializer_list<QWidget*>{m_label, m_groupRow, m_offeredBy, m_maximum, then})
        fields()->addWidget(each);
    fields()->addStretch();
    connect(m_group, &QComboBox::currentIndexChanged, this, &ReasonForm::onEdited);
}

void ReasonForm::show(const domain::SiteRules& site, const Reason& reason) {
    m_filling = true;
    m_site = site;
    m_reason = reason;
    clearFaults();
    setTitle(reason.label.empty() ? tr("New reason") : text::toQt(reason.label));
    m_label->setText(text::toQt(reason.label));
    m_group->clear();
    for (const std::string& each : models::reasonGroups(site)) m_group->addItem(text::toQt(each));
    if (m_group->findText(text::toQt(reason.group)) < 0) m_group->addItem(text::toQt(reason.group));
    m_group->setCurrentIndex(m_group->findText(text::toQt(reason.group)));
    m_maximum->setText(text::minutes(reason.maximum));
    m_filling = false;
    sayOfferedBy();
}

Reason ReasonForm::fromFields() const {
    Reason reason = m_reason;
    reason.label = text::toUtf8(m_label->text().trimmed());
    reason.group = text::toUtf8(m_group->currentText());
    if (const auto maximum = text::readMinutes(m_maximum->text()); maximum.isRight) reason.maximum = maximum.value;
    return reason;
}

std::optional<Reason> ReasonForm::read() {
    clearFaults();
    if (text::readMinutes(m_maximum->text()).isRight) return fromFields();
    say(AdminFault::BadMaximum);
    return std::nullopt;
}

void ReasonForm::say(AdminFault fault) {
    const QString words = text::describe(fault);
    const auto beside = [&](Field* at) {
        at->setState(FieldState::Wrong, words);
        at->edit()->setFocus(Qt::OtherFocusReason);
    };
    switch (fault) {
    case AdminFault::EmptyText: return beside(m_label);
    case AdminFault::BadMaximum: return beside(m_maximum);
    case AdminFault::NoReasons:
    case AdminFault::UnknownGroup: m_groupRow->setFault(words); return m_group->setFocus(Qt::OtherFocusReason);
    case AdminFault::ReasonsLeft:
    case AdminFault::BuiltIn:
    case AdminFault::NoSuchThing:
    case AdminFault::NeededByPolicy:
    case AdminFault::TooMany:
    case AdminFault::NotSelectable: break;
    }
    setState(FormState::Failed, words);
}

void ReasonForm::focusFirst() { m_label->edit()->setFocus(Qt::OtherFocusReason); }

void ReasonForm::clearFaults() {
    for (Field* each : {m_label, m_maximum}) each->setState(FieldState::Rest);
    m_groupRow->setFault({});
}

void ReasonForm::onEdited() {
    if (m_filling) return;
    clearFaults();
    sayOfferedBy();
    Q_EMIT edited(fromFields());
}

void ReasonForm::sayOfferedBy() {
    QStringList texts;
    for (const domain::PresenceEntry& each : m_site.entries)
        if (each.needsReason != domain::ReasonRule::Never && text::toQt(each.reasonGroup) == m_group->currentText())
            texts << text::toQt(each.text);
    m_offeredBy->setText(texts.isEmpty() ? tr("No status offers reasons of this group.")
                                         : tr("Offered below %1.").arg(text::list(texts)));
}

} // namespace readyline::admin
