// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "core/domain/VariableSpecs.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"

#include <algorithm>

namespace readyline::floor {

namespace {

const std::string& valueOf(const Contact& contact, const std::string& name) {
    static const std::string kNone;
    const auto found = std::ranges::find(contact.variables, name, &Variable::name);
    return found == contact.variables.end() ? kNone : found->value;
}

StandingValue standing(const Contact& contact, const VariableSpec& spec) {
    StandingValue out;
    out.name = spec.name;
    if (!spec.secure) out.value = valueOf(contact, spec.name);
    const auto save = std::ranges::find(contact.saves, spec.name, &VariableSave::name);
    if (save == contact.saves.end()) return out;
    out.by = save->by.name;
    out.changed = save->seq;
    return out;
}

// W77: somebody at work on it, who has accepted it; wrapping it up, too.
Verdict checkAccepted(const Decision& d, const Contact& contact) {
    if (d.by.kind != ActorKind::Person) return refuse(Refusal::NotYourContact);
    Refusal why = Refusal::NotYourContact;
    for (const AssignmentId& id : indexOf(d.floor, contact.id).assignments) {
        const Assignment& each = d.floor.assignments.at(id);
        if (each.agent != d.by.person || each.state == AssignmentState::Done) continue;
        if (each.state != AssignmentState::Accepting) return kGranted;
        why = Refusal::NotInState;
    }
    return refuse(why);
}

Verdict checkFits(const VariableSpec& spec, const std::string& value) {
    const auto fault = checkValue(spec.type, value);
    if (!fault) return kGranted;
    const Refusal refusal = *fault == ValueFault::TooLong ? Refusal::TooLong : Refusal::BadValue;
    return refuse(refusal, spec.name + ": " + std::string{domain::describe(*fault)});
}

std::string noSuch(const std::string& name) { return "the queue has no variable " + name; }

enum class Saver : std::uint8_t { Agent, Source };

// Who brought it says what is known of it, as long as he may bring any; nobody else but the agent at work on it (2.9).
Saver saverOf(const Decision& d, const Contact& contact) {
    if (!isSource(d, contact)) return Saver::Agent;
    if (d.by.kind != ActorKind::Person) return Saver::Source;
    const Person* asker = d.asker();
    return asker && isAllowed(*asker, Action::PostContacts) ? Saver::Source : Saver::Agent;
}

// Of a secure one, "the same again is no conflict" would be an answer to whoever guesses: nobody learns what stands without a look
// that is on record (W73), but who brought it or has saved it himself.
bool mayHearThatItIsSame(const Contact& contact, const VariableSpec& spec, Saver saver, const Actor& by) {
    if (!spec.secure || saver == Saver::Source) return true;
    const auto save = std::ranges::find(contact.saves, spec.name, &VariableSave::name);
    return save != contact.saves.end() && save->by.kind == ActorKind::Person && save->by.person == by.person;
}

// W70: what he has seen must be what stands; the same value again is no conflict.
Verdict checkNewValue(const Contact& contact, const Queue* queue, const NewValue& wish, Saver saver, const Actor& by) {
    const VariableSpec* spec = specOf(queue, wish.name);
    if (!spec || (saver == Saver::Agent && !spec->agentVisible)) return refuse(Refusal::NotFound, noSuch(wish.name));
    if (saver == Saver::Agent && !spec->editable) return refuse(Refusal::NotEditable, wish.name + ": is not editable");
    if (Verdict no = checkFits(*spec, wish.value)) return no;
    StandingValue stands = standing(contact, *spec);
    const bool isSeen = wish.seen ? *wish.seen == stands.changed : saver == Saver::Source;
    const bool isSame = wish.value == valueOf(contact, wish.name);
    if (isSeen || (isSame && mayHearThatItIsSame(contact, *spec, saver, by))) return kGranted;
    return Refused{Refusal::SavedFirst, wish.name + ": another value was saved first", std::move(stands)};
}

} // namespace

Verdict checkValues(const Queue& queue, const std::vector<Variable>& variables) {
    for (const Variable& each : variables)
        if (const VariableSpec* spec = specOf(&queue, each.name))
            if (Verdict no = checkFits(*spec, each.value)) return no;
    return kGranted;
}

Verdict judge(Decision& d, const SaveVariables& command) {
    const auto found = d.floor.contacts.find(command.contact);
    if (found == d.floor.contacts.end()) return refuse(Refusal::NotFound);
    const Contact& contact = found->second;
    const Saver saver = saverOf(d, contact);
    if (saver == Saver::Source && contact.state == ContactState::Ended) return refuse(Refusal::NotInState);
    if (saver == Saver::Agent)
        if (Verdict no = checkAccepted(d, contact)) return no;
    const Queue* queue = find(d.rules(), contact.queue);
    for (const NewValue& each : command.values)
        if (Verdict no = checkNewValue(contact, queue, each, saver, d.by)) return no;
    const Actor by = d.by.kind == ActorKind::Person ? d.by : Actor{d.by.kind, {}, {}};
    for (const NewValue& each : command.values)
        if (each.value != valueOf(contact, each.name)) d.emit(VariableSaved{contact.id, {each.name, each.value}, by});
    return kGranted;
}

// W73: the value follows once this is stored.
Verdict judge(Decision& d, const LookAtVariable& command) {
    const auto found = d.floor.contacts.find(command.contact);
    if (found == d.floor.contacts.end()) return refuse(Refusal::NotFound);
    if (Verdict no = checkAccepted(d, found->second)) return no;
    const VariableSpec* spec = specOf(find(d.rules(), found->second.queue), command.name);
    if (!spec || !spec->agentVisible) return refuse(Refusal::NotFound, noSuch(command.name));
    if (!spec->secure) return refuse(Refusal::NotInState, "it is not secure: there is nothing to look behind");
    d.emit(VariableLooked{command.contact, command.name, d.by.person});
    return kGranted;
}

} // namespace readyline::floor
