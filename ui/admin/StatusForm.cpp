// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/StatusForm.h"

#include "ui/admin/Labelled.h"
#include "ui/models/AdminModels.h"
#include "ui/status/StatusLook.h"
#include "ui/text/Administration.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/StatusChip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace readyline::admin {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::AdminFault;
using domain::BaseStatus;
using domain::PresenceEntry;
using domain::ReasonRule;

namespace {

constexpr std::array kBases{
    BaseStatus::Available, BaseStatus::Busy, BaseStatus::BusyDnd, BaseStatus::Away, BaseStatus::Offline};
constexpr std::array kRules{ReasonRule::Never, ReasonRule::Optional, ReasonRule::Required};

QComboBox* combo() {
    auto* made = new QComboBox;
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(10);
    return made;
}

} // namespace

StatusForm::StatusForm(QWidget* parent) : ThingForm(u"status"_s, parent) {
    build();
    for (QComboBox* each : {m_base, m_rule})
        connect(each, &QComboBox::currentIndexChanged, this, &StatusForm::onEdited);
    connect(m_group, &QComboBox::editTextChanged, this, &StatusForm::onEdited);
    for (QCheckBox* each : {m_selectable, m_sticky}) connect(each, &QCheckBox::toggled, this, &StatusForm::onEdited);
}

void StatusForm::build() {
    m_name = addField(tr("Name"), u"Name"_s, 100);
    addHint(tr("For administrators."));
    m_text = addField(tr("Text that people see"), u"Text"_s, 100);
    m_base = combo();
    for (const BaseStatus each : kBases)
        m_base->addItem(icon(shapeIcon(status::shapeOf(each)), family(status::shapeOf(each))), text::baseWord(each));
    addRow(tr("Base status"), m_base, u"Base"_s);
    m_trap = new Banner(StatusFamily::Away, Icon::Warning);
    m_trap->setObjectName(u"statusTrap"_s);
    m_trap->hide();
    fields()->addWidget(m_trap);
    m_description = addField(tr("Description"), u"Description"_s, 250);
    m_rule = combo();
    m_rule->addItems({tr("Never asked"), tr("May be given"), tr("Required")});
    auto* rule = addRow(tr("Reason"), m_rule, u"Rule"_s);
    m_group = combo();
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->lineEdit()->setMaxLength(100);
    m_groupRow = addRow(tr("Group of reasons"), m_group, u"Group"_s);
    m_selectable = new QCheckBox(tr("Agents can choose it"));
    m_selectable->setObjectName(u"statusSelectable"_s);
    fields()->addWidget(m_selectable);
    m_sticky = new QCheckBox(tr("Sticks"));
    m_sticky->setObjectName(u"statusSticky"_s);
    fields()->addWidget(m_sticky);
    addHint(tr("It stays until somebody changes it; work does not."));
    addMaximum();
    addHint(tr("Looks like this"));
    auto* card = new Card;
    auto* inside = new QHBoxLayout(card);
    m_looks = new StatusLabel(StatusShape::Away, {});
    m_looks->setObjectName(u"statusLooks"_s);
    inside->addWidget(m_looks, 1);
    fields()->addWidget(card);
    fields()->addStretch();
    sayAt({AdminFault::EmptyText, AdminFault::DeceptiveText}, m_text);
    sayAt({AdminFault::NoReasons}, rule, m_rule);
    sayAt({AdminFault::ReasonsLeft, AdminFault::UnknownGroup}, m_groupRow, m_group);
}

void StatusForm::show(const domain::SiteRules& site, const PresenceEntry& entry) {
    beginShowing(entry.text.empty() ? tr("New status") : text::toQt(entry.text), entry.maximum);
    m_site = site;
    m_entry = entry;
    m_name->setText(text::toQt(entry.name));
    m_text->setText(text::toQt(entry.text));
    m_base->setCurrentIndex(static_cast<int>(std::ranges::find(kBases, entry.base) - kBases.begin()));
    m_description->setText(text::toQt(entry.description));
    m_rule->setCurrentIndex(static_cast<int>(std::ranges::find(kRules, entry.needsReason) - kRules.begin()));
    m_group->clear();
    for (const std::string& each : models::reasonGroups(site)) m_group->addItem(text::toQt(each));
    m_group->setEditText(text::toQt(entry.reasonGroup));
    m_selectable->setChecked(entry.selectable);
    m_sticky->setChecked(entry.sticky);
    setLocked(entry.builtIn ? text::describe(AdminFault::BuiltIn) : QString());
    setEditable(!entry.builtIn);
    endShowing();
}

void StatusForm::setEditable(bool editable) {
    setReadOnly(!editable);
    for (QWidget* each : std::initializer_list<QWidget*>{m_base, m_rule, m_group, m_selectable, m_sticky})
        each->setEnabled(editable);
}

PresenceEntry StatusForm::fromFields() const {
    PresenceEntry entry = m_entry;
    entry.name = text::toUtf8(m_name->text().trimmed());
    entry.text = text::toUtf8(m_text->text().trimmed());
    entry.base = kBases[static_cast<std::size_t>(std::max(0, m_base->currentIndex()))];
    entry.description = text::toUtf8(m_description->text().trimmed());
    entry.needsReason = kRules[static_cast<std::size_t>(std::max(0, m_rule->currentIndex()))];
    entry.reasonGroup = text::toUtf8(m_group->currentText().trimmed());
    entry.selectable = m_selectable->isChecked();
    entry.sticky = m_sticky->isChecked();
    readMaximum(entry.maximum);
    return entry;
}

std::optional<PresenceEntry> StatusForm::read() { return isReadable() ? std::optional{fromFields()} : std::nullopt; }

void StatusForm::follow() {
    const PresenceEntry entry = fromFields();
    m_groupRow->setVisible(entry.needsReason != ReasonRule::Never);
    m_looks->setStatus(status::shapeOf(entry.base), entry.text.empty() ? tr("New status") : text::toQt(entry.text));
    const auto trap = entry.builtIn ? std::nullopt : domain::misleads(m_site, entry);
    if (trap) {
        const text::Trap words = text::describe(*trap, entry.base, m_site);
        m_trap->setText(words.lead, words.text);
    }
    m_trap->setVisible(trap.has_value());
}

} // namespace readyline::admin
