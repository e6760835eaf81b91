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
#include "ui/widgets/Metrics.h"
#include "ui/widgets/StatusChip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
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

QLabel* hint(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    setTextRole(label, TextRole::Small);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

Field* field(const QString& label, const char* name, int most, QVBoxLayout* column) {
    auto* made = new Field(label);
    made->edit()->setObjectName(QString::fromLatin1(name));
    made->edit()->setMaxLength(most);
    made->setNoteReserved(false);
    column->addWidget(made);
    return made;
}

QComboBox* combo(const char* name) {
    auto* made = new QComboBox;
    made->setObjectName(QString::fromLatin1(name));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(10);
    return made;
}

} // namespace

StatusForm::StatusForm(QWidget* parent) : FormFrame(parent) {
    setObjectName(u"statusForm"_s);
    build();
    for (Field* each : {m_name, m_text, m_description, m_maximum})
        connect(each->edit(), &QLineEdit::textEdited, this, &StatusForm::onEdited);
    for (QComboBox* each : {m_base, m_rule})
        connect(each, &QComboBox::currentIndexChanged, this, &StatusForm::onEdited);
    connect(m_group, &QComboBox::editTextChanged, this, &StatusForm::onEdited);
    for (QCheckBox* each : {m_selectable, m_sticky}) connect(each, &QCheckBox::toggled, this, &StatusForm::onEdited);
}

void StatusForm::build() {
    m_name = field(tr("Name"), "statusName", 100, fields());
    fields()->addWidget(hint(tr("For administrators."), this));
    m_text = field(tr("Text that people see"), "statusText", 100, fields());
    m_base = combo("statusBase");
    for (const BaseStatus each : kBases)
        m_base->addItem(icon(shapeIcon(status::shapeOf(each)), family(status::shapeOf(each))), text::baseWord(each));
    fields()->addWidget(new Labelled(tr("Base status"), m_base));
    m_trap = new Banner(StatusFamily::Away, Icon::Warning);
    m_trap->setObjectName(u"statusTrap"_s);
    m_trap->hide();
    fields()->addWidget(m_trap);
    m_description = field(tr("Description"), "statusDescription", 250, fields());
    m_rule = combo("statusRule");
    m_rule->addItems({tr("Never asked"), tr("May be given"), tr("Required")});
    m_ruleRow = new Labelled(tr("Reason"), m_rule);
    fields()->addWidget(m_ruleRow);
    m_group = combo("statusGroup");
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->lineEdit()->setMaxLength(100);
    m_groupRow = new Labelled(tr("Group of reasons"), m_group);
    fields()->addWidget(m_groupRow);
    m_selectable = new QCheckBox(tr("Agents can choose it"));
    m_selectable->setObjectName(u"statusSelectable"_s);
    fields()->addWidget(m_selectable);
    m_sticky = new QCheckBox(tr("Sticks"));
    m_sticky->setObjectName(u"statusSticky"_s);
    fields()->addWidget(m_sticky);
    fields()->addWidget(hint(tr("It stays until somebody changes it; work does not."), this));
    m_maximum = field(tr("Longest time, minutes"), "statusMaximum", 7, fields());
    m_maximum->edit()->setPlaceholderText(tr("none"));
    fields()->addWidget(hint(tr("Then the time turns amber. Nothing else happens."), this));
    fields()->addWidget(hint(tr("Looks like this"), this));
    auto* card = new Card;
    auto* inside = new QHBoxLayout(card);
    m_looks = new StatusLabel(StatusShape::Away, {});
    m_looks->setObjectName(u"statusLooks"_s);
    inside->addWidget(m_looks, 1);
    fields()->addWidget(card);
    fields()->addStretch();
}

void StatusForm::show(const domain::SiteRules& site, const PresenceEntry& entry) {
    m_filling = true;
    m_site = site;
    m_entry = entry;
    clearFaults();
    setTitle(entry.text.empty() ? tr("New status") : text::toQt(entry.text));
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
    m_maximum->setText(text::minutes(entry.maximum));
    setLocked(entry.builtIn ? text::describe(AdminFault::BuiltIn) : QString());
    setEditable(!entry.builtIn);
    m_filling = false;
    preview();
}

void StatusForm::setEditable(bool editable) {
    for (Field* each : {m_name, m_text, m_description, m_maximum}) each->edit()->setReadOnly(!editable);
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
    if (const auto maximum = text::readMinutes(m_maximum->text()); maximum.isRight) entry.maximum = maximum.value;
    return entry;
}

std::optional<PresenceEntry> StatusForm::read() {
    clearFaults();
    if (text::readMinutes(m_maximum->text()).isRight) return fromFields();
    say(AdminFault::BadMaximum);
    return std::nullopt;
}

void StatusForm::say(AdminFault fault) {
    const QString words = text::describe(fault);
    const auto beside = [&](Field* at) {
        at->setState(FieldState::Wrong, words);
        at->edit()->setFocus(Qt::OtherFocusReason);
    };
    switch (fault) {
    case AdminFault::EmptyText: return beside(m_text);
    case AdminFault::BadMaximum: return beside(m_maximum);
    case AdminFault::NoReasons: m_ruleRow->setFault(words); return m_rule->setFocus(Qt::OtherFocusReason);
    case AdminFault::ReasonsLeft:
    case AdminFault::UnknownGroup: m_groupRow->setFault(words); return m_group->setFocus(Qt::OtherFocusReason);
    case AdminFault::BuiltIn:
    case AdminFault::NoSuchThing:
    case AdminFault::NeededByPolicy:
    case AdminFault::TooMany:
    case AdminFault::NotSelectable: break;
    }
    setState(FormState::Failed, words);
}

void StatusForm::focusFirst() { m_name->edit()->setFocus(Qt::OtherFocusReason); }

void StatusForm::clearFaults() {
    for (Field* each : {m_name, m_text, m_description, m_maximum}) each->setState(FieldState::Rest);
    for (Labelled* each : {m_ruleRow, m_groupRow}) each->setFault({});
}

void StatusForm::onEdited() {
    if (m_filling) return;
    clearFaults();
    preview();
    Q_EMIT edited(fromFields());
}

void StatusForm::preview() {
    const PresenceEntry entry = fromFields();
    m_groupRow->setVisible(entry.needsReason != ReasonRule::Never);
    m_looks->setStatus(status::shapeOf(entry.base), entry.text.empty() ? tr("New status") : text::toQt(entry.text));
    const auto trap = entry.builtIn ? std::nullopt : domain::misleads(m_site, entry);
    if (trap) {
        const text::Trap words = text::describe(*trap, entry.base);
        m_trap->setText(words.lead, words.text);
    }
    m_trap->setVisible(trap.has_value());
}

} // namespace readyline::admin
