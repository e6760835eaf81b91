// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/VariableEdits.h"

#include "core/domain/Table.h"
#include "ui/models/Text.h"

#include <algorithm>

namespace readyline::models {

static_assert(domain::isDeterministic(kEditSteps));

std::optional<EditState> step(EditState from, EditEvent on) { return domain::next(kEditSteps, from, on); }

namespace {

// Steps that the table does not know leave the field as it is.
bool go(VariableEdit& edit, EditEvent on) {
    const auto to = step(edit.state, on);
    if (to) edit.state = *to;
    return to.has_value();
}

bool isAnother(const wire::ShownVariable& now, const wire::ShownVariable& before) {
    return now.changed != before.changed || now.value != before.value || now.secure != before.secure;
}

} // namespace

QString VariableEdit::standing() const {
    return variable.secure ? revealed.value_or(QString()) : toText(variable.value);
}

bool VariableEdit::isUnsaved() const {
    return state == EditState::Changed || state == EditState::Saving || state == EditState::NotConfirmed
        || state == EditState::Refused;
}

// What is secure and there must be seen before it is replaced.
bool VariableEdit::canType() const {
    const bool isHidden = variable.secure && variable.given && !revealed && !isUnsaved();
    return variable.editable && state != EditState::Saving && !isHidden;
}

std::optional<domain::ValueFault> VariableEdit::fault() const {
    return isUnsaved() ? domain::checkValue(variable.type, text.toStdString()) : std::nullopt;
}

bool VariableEdit::mayBecomeRight() const { return domain::mayBecomeValue(variable.type, text.toStdString()); }

const VariableEdit* VariableEdits::find(const std::string& name) const {
    const auto found
        = std::ranges::find_if(m_all, [&](const VariableEdit& each) { return each.variable.name == name; });
    return found == m_all.end() ? nullptr : &*found;
}

VariableEdit* VariableEdits::named(const std::string& name) {
    const auto found
        = std::ranges::find_if(m_all, [&](const VariableEdit& each) { return each.variable.name == name; });
    return found == m_all.end() ? nullptr : &*found;
}

VariableEdit* VariableEdits::underWay(const domain::CommandId& command) {
    if (command.empty()) return nullptr;
    const auto found = std::ranges::find(m_all, command, &VariableEdit::command);
    return found == m_all.end() || found->state != EditState::Saving ? nullptr : &*found;
}

int VariableEdits::unsaved() const {
    return static_cast<int>(std::ranges::count_if(m_all, [](const VariableEdit& each) { return each.isUnsaved(); }));
}

std::vector<std::string> VariableEdits::toSave() const {
    std::vector<std::string> names;
    for (const VariableEdit& each : m_all)
        if (step(each.state, EditEvent::Asked) && !each.fault()) names.push_back(each.variable.name);
    return names;
}

// Back to what stands; what was revealed is hidden again.
void VariableEdits::drop(VariableEdit& edit) {
    if (!go(edit, EditEvent::Dropped)) return;
    edit.revealed.reset();
    edit.text = edit.standing();
    edit.seen = edit.variable.changed;
    edit.lost.clear();
    edit.refused.reset();
}

void VariableEdits::overtake(VariableEdit& edit) {
    if (!go(edit, EditEvent::Overtaken)) return;
    edit.lost = edit.text;
    edit.revealed.reset();
    edit.text = edit.standing();
    edit.seen = edit.variable.changed;
    edit.refused.reset();
}

// Another value stands than a moment ago.
void VariableEdits::meet(VariableEdit& edit, bool isMine, WallTime at) {
    const bool isAsked = isMine && (edit.variable.secure || toText(edit.variable.value) == edit.asked);
    switch (edit.state) {
    case EditState::Saving: return; // its answer says what became of it
    case EditState::Saved:
        edit.seen = edit.variable.changed;
        if (!isAsked) drop(edit);
        return;
    case EditState::Rest: return drop(edit);
    case EditState::Overtaken:
        edit.revealed.reset();
        edit.text = edit.standing();
        edit.seen = edit.variable.changed;
        return;
    case EditState::NotConfirmed: // it arrived after all
        if (!isAsked) return overtake(edit);
        go(edit, EditEvent::Confirmed);
        edit.seen = edit.variable.changed;
        edit.savedAt = at;
        return;
    case EditState::Changed:
    case EditState::Refused:
        if (!edit.variable.secure && edit.text == edit.standing()) return drop(edit);
        if (!isAsked || edit.command.empty()) return overtake(edit);
        edit.seen = edit.variable.changed; // he typed on after a save that was not confirmed in time
        return;
    }
}

void VariableEdits::show(const std::vector<wire::ShownVariable>& now, const std::string& me, WallTime at) {
    std::vector<VariableEdit> all;
    all.reserve(now.size());
    for (const wire::ShownVariable& each : now) {
        const VariableEdit* known = named(each.name);
        if (!known) {
            VariableEdit fresh{each, {}};
            fresh.text = fresh.standing();
            fresh.seen = each.changed;
            all.push_back(std::move(fresh));
            continue;
        }
        VariableEdit edit = *known;
        const bool another = isAnother(each, edit.variable);
        const bool isOlder = each.changed < edit.variable.changed; // than an answer that came before it
        if (!isOlder) edit.variable = each;
        if (another && !isOlder) meet(edit, !me.empty() && each.by == me, at);
        all.push_back(std::move(edit));
    }
    m_all = std::move(all);
}

void VariableEdits::type(const std::string& name, const QString& text) {
    VariableEdit* edit = named(name);
    if (!edit || !edit->canType() || text == edit->text) return;
    if (!edit->isUnsaved()) edit->seen = edit->variable.changed;
    edit->text = text;
    edit->lost.clear();
    edit->refused.reset();
    if (text == edit->standing() && (!edit->variable.secure || !edit->variable.given || edit->revealed)) {
        go(*edit, EditEvent::Dropped);
        edit->seen = edit->variable.changed;
    } else {
        go(*edit, EditEvent::Typed);
    }
}

void VariableEdits::revert() {
    for (VariableEdit& each : m_all) drop(each);
}

void VariableEdits::revert(const std::string& name) {
    if (VariableEdit* edit = named(name)) drop(*edit);
}

void VariableEdits::saving(const std::string& name, const domain::CommandId& command) {
    VariableEdit* edit = named(name);
    if (!edit || !go(*edit, EditEvent::Asked)) return;
    edit->command = command;
    edit->asked = edit->text;
    edit->refused.reset();
}

bool VariableEdits::confirmed(const domain::CommandId& command, WallTime at) {
    VariableEdit* edit = underWay(command);
    if (!edit) return false;
    go(*edit, EditEvent::Confirmed);
    edit->savedAt = at;
    edit->seen = edit->variable.changed;
    edit->revealed.reset();
    if (edit->variable.secure)
        edit->text.clear();
    else if (edit->text != edit->standing()) // somebody who had seen it has replaced it already
        drop(*edit);
    return true;
}

bool VariableEdits::refused(const domain::CommandId& command, const wire::Refused& why) {
    VariableEdit* edit = underWay(command);
    if (!edit) return false;
    if (why.refusal == domain::Refusal::SavedFirst && why.standing) {
        edit->variable.value = why.standing->value;
        edit->variable.by = why.standing->by;
        edit->variable.changed = why.standing->changed;
        overtake(*edit);
    } else if (go(*edit, EditEvent::Refused)) {
        edit->refused = why;
    }
    return true;
}

bool VariableEdits::unconfirmed(const domain::CommandId& command) {
    VariableEdit* edit = underWay(command);
    if (!edit) return false;
    go(*edit, EditEvent::Unconfirmed);
    return true;
}

void VariableEdits::reveal(const wire::VariableRevealed& told) {
    VariableEdit* edit = named(told.name);
    if (!edit || !edit->variable.secure || edit->isUnsaved()) return;
    go(*edit, EditEvent::Dropped);
    edit->lost.clear();
    edit->revealed = toText(told.value);
    edit->text = *edit->revealed;
    edit->variable.changed = edit->seen = told.changed;
}

void VariableEdits::hide(const std::string& name) {
    VariableEdit* edit = named(name);
    if (edit && edit->variable.secure && !edit->isUnsaved()) drop(*edit);
}

void VariableEdits::hideAll() {
    for (VariableEdit& each : m_all)
        if (each.variable.secure && !each.isUnsaved() && each.state != EditState::Overtaken) drop(each);
}

bool VariableEdits::hasNews() const {
    return std::ranges::any_of(
        m_all, [](const VariableEdit& each) { return each.isUnsaved() || each.state == EditState::Overtaken; });
}

std::vector<EditDraft> VariableEdits::drafts() const {
    std::vector<EditDraft> out;
    for (const VariableEdit& each : m_all) {
        if (each.variable.secure) continue;
        const QString name = toText(each.variable.name);
        if (each.isUnsaved()) out.push_back({name, each.text, each.seen});
        // He has not copied it yet; -1 is a save that nobody made, so that it is overtaken again.
        if (each.state == EditState::Overtaken) out.push_back({name, each.lost, -1});
    }
    return out;
}

void VariableEdits::restore(const std::vector<EditDraft>& drafts) {
    for (const EditDraft& each : drafts) {
        VariableEdit* edit = named(each.name.toStdString());
        if (!edit || edit->variable.secure || !edit->canType() || edit->state != EditState::Rest) continue;
        if (each.text == edit->standing()) continue;
        edit->text = each.text;
        if (each.seen == edit->variable.changed)
            go(*edit, EditEvent::Typed);
        else
            overtake(*edit);
    }
}

} // namespace readyline::models
