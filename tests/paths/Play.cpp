// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/paths/Play.h"

#include "core/base/Timestamp.h"
#include "tests/paths/RandomSite.h"

#include <array>

namespace readyline::paths {

using namespace domain;
using std::chrono::milliseconds;

std::string Play::step(std::uint32_t number) {
    m_dice = Dice{number};
    m_world.advance(milliseconds(m_dice.oneIn(12) ? m_dice.below(20'000) : m_dice.below(300)));
    std::string said = act();
    if (m_dice.oneIn(8)) said += "; at the same time " + act(); // one batch, or the next one
    m_world.drain();
    return said;
}

std::string Play::act() {
    const int kind = m_dice.below(1000);
    if (kind < 15) return accident();
    if (kind < 80) return connect();
    if (kind < 200) return chooseStatus(anyDevice());
    if (kind < 250) return planStatus(anyDevice());
    if (kind < 310) return otherStatus(anyDevice());
    if (kind < 370) return supervise();
    if (kind < 390) return administer();
    if (kind < 620) return answerOffer(anyDevice());
    if (kind < 760) return m_dice.oneIn(5) ? saveVariable(anyDevice()) : work(anyDevice());
    if (kind < 850) return customer();
    if (kind < 870) return promise();
    if (kind < 935) return talk();
    return telephone();
}

std::string Play::accident() {
    m_world.drain();
    switch (m_dice.below(8)) {
    case 0:
    case 1: {
        const bool isKilled = m_dice.oneIn(2);
        if (isKilled && m_dice.oneIn(2)) {
            m_world.holdDisk(); // what is asked now is lost
            ask(anyDevice(), wire::PresenceSet{id(*m_world.devices[0]), {EntryId{"ready"}, {}}});
            m_world.drain();
        }
        m_world.restart(isKilled ? Restart::Killed : Restart::Clean, milliseconds(m_dice.below(200'000)));
        return isKilled ? "server killed" : "server stopped";
    }
    case 2:
    case 3: m_world.snapshot(); return "snapshot";
    case 4: {
        Site site = changed(m_world.floor().site, m_dice);
        for (Person& each : site.people) {
            each.entitled = each.role == Role::Connector || !m_dice.oneIn(8);
            each.grants.clear();
            each.calls = {!m_dice.oneIn(10), !m_dice.oneIn(10)};
            if (m_dice.oneIn(3)) each.grants.push_back(m_dice.oneIn(2) ? Grant::EditStatuses : Grant::SetOffline);
            if (m_dice.oneIn(2))
                each.grants.insert(each.grants.end(), {Grant::Listen, Grant::BargeIn, Grant::TakeOver});
        }
        m_world.tell(floor::SetSite{std::move(site)}, {});
        return "other policies and rights";
    }
    default: m_world.advance(milliseconds(m_dice.below(200'000))); return "a while";
    }
}

std::string Play::connect() {
    Device& device = *m_dice.pick(m_world.devices);
    if (!device.isConnected()) return reconnect(device);
    switch (m_dice.below(10)) {
    case 0:
    case 1: device.cut(); return device.label() + " is cut off";
    case 2: device.isMute = true; return device.label() + " falls silent";
    case 3: return ask(device, wire::SessionClose{id(device), m_dice.oneIn(2)}) + " signs out";
    case 4:
    case 5: return ask(device, wire::DeviceIdle{id(device), !m_dice.oneIn(3)}) + " is idle or not";
    default: return ask(device, wire::DeviceShow{id(device), !m_dice.oneIn(4)}) + " can show or not";
    }
}

std::string Play::reconnect(Device& device) {
    if (m_dice.oneIn(4)) device.forget();
    device.connect(m_world.hub(), !m_dice.oneIn(12));
    return device.label() + " connects";
}

std::string Play::chooseStatus(Device& device) {
    wire::PresenceSet set{id(device), anyChoice(device.replica().site()), m_dice.oneIn(2)};
    return ask(device, set) + " sets " + describe(set.choice, device.replica().site());
}

std::string Play::planStatus(Device& device) {
    wire::PresenceSet set{id(device), anyChoice(device.replica().site()), m_dice.oneIn(2)};
    switch (m_dice.below(3)) {
    case 0: set.when = WhenDone{}; break;
    case 1: set.when = AtTime{m_world.now() + milliseconds(m_dice.below(90'000) - 3'000)}; break;
    default: set.when = AfterContacts{m_dice.oneIn(15) ? 51 : 1 + m_dice.below(3)}; break;
    }
    return ask(device, set) + " plans " + describe(set.choice, device.replica().site()) + " by kind "
        + std::to_string(set.when->index());
}

std::string Play::otherStatus(Device& device) {
    switch (m_dice.below(5)) {
    case 0: return ask(device, wire::PendingCancel{id(device)}) + " cancels";
    case 1: return ask(device, wire::OverlayAcknowledge{id(device)}) + " acknowledges";
    default: break;
    }
    wire::PresenceSet set{id(device), anyChoice(device.replica().site()), false};
    set.channels = ChannelSet{static_cast<unsigned>(1 + m_dice.below(127))};
    if (m_dice.oneIn(20)) set.when = WhenDone{}; // refused
    return ask(device, set) + " sets channels " + set.channels.to_string() + " to "
        + describe(set.choice, device.replica().site());
}

std::string Play::supervise() {
    Device& device = deviceOf(m_dice.oneIn(8) ? anyAgent() : m_dice.oneIn(4) ? "adm" : "sue");
    const PersonId who{m_dice.oneIn(25) ? "nobody" : anyAgent()};
    if (m_dice.oneIn(8)) {
        Device& told = anyDevice();
        const auto& agents = m_world.floor().agents;
        const auto mine = agents.find(PersonId{told.person()});
        const bool waits = mine != agents.end() && mine->second.answerable;
        const std::int64_t change = waits ? mine->second.answerable->change : m_dice.below(1000);
        return ask(told, wire::StatusAnswer{id(told), change, "I am on a side task"}) + " answers";
    }
    switch (m_dice.below(8)) {
    case 6: {
        const ContactId contact = anyKey(m_world.floor().contacts);
        return ask(device, wire::SupervisorContactAssign{id(device), contact, who}) + " gives " + contact.value;
    }
    case 7: {
        const ContactId contact = anyKey(m_world.floor().contacts);
        return ask(device, wire::SupervisorContactClose{id(device), contact}) + " closes " + contact.value;
    }
    case 0: return ask(device, wire::SupervisorSessionEnd{id(device), who, "go home"}) + " ends " + who.value;
    case 1:
    case 2: return ask(device, wire::SupervisorPresenceUndo{id(device), who}) + " undoes for " + who.value;
    default: break;
    }
    const auto seen = device.replica().team().find(who);
    wire::SupervisorPresenceSet set{id(device), who, anyChoice(device.replica().site()), "because", "?"};
    if (seen != device.replica().team().end() && !m_dice.oneIn(10))
        set.seen = foldAgent(seen->second, device.replica(), {}).shown.key;
    return ask(device, set) + " sets for " + who.value + ' ' + describe(set.choice, device.replica().site());
}

std::string Play::administer() {
    Device& device = deviceOf(m_dice.oneIn(8) ? "sue" : "adm");
    const char* const entries[]{"focus", "errand", "ready", "phone-busy"};
    const char* const reasons[]{"lunch", "training", "visit"};
    const EntryId entry{entries[m_dice.below(4)]};
    const ReasonId reason{reasons[m_dice.below(3)]};
    switch (m_dice.below(6)) {
    case 0: return ask(device, wire::EntryRemove{id(device), entry}) + " removes entry " + entry.value;
    case 1: return ask(device, wire::ReasonRemove{id(device), reason}) + " removes reason " + reason.value;
    case 2: {
        wire::ReasonPut put{id(device), {reason, "Reason " + reason.value, "not-ready", m_dice.below(5)}};
        return ask(device, put) + " puts reason " + reason.value;
    }
    case 3: {
        wire::SignInPresenceSet set{id(device), anyChoice(device.replica().site())};
        return ask(device, set) + " sets the default at sign-in";
    }
    default: break;
    }
    wire::EntryPut put{id(device), {}};
    put.entry.id = entry;
    put.entry.text = "Entry " + std::to_string(m_dice.below(3));
    put.entry.base = static_cast<BaseStatus>(m_dice.below(5));
    put.entry.sticky = m_dice.oneIn(2);
    put.entry.needsReason = static_cast<ReasonRule>(m_dice.below(3));
    put.entry.reasonGroup = "not-ready";
    return ask(device, put) + " puts entry " + entry.value + " of base "
        + std::to_string(static_cast<int>(put.entry.base));
}

std::string Play::answerOffer(Device& device) {
    const OfferId offer = anyKey(device.replica().offers());
    if (offer.value == "nothing" && !m_dice.oneIn(4)) return customer();
    const int kind = m_dice.below(9);
    if (kind == 8) {
        wire::OffersAccept all{id(device), {offer}};
        for (const auto& [each, view] : device.replica().offers())
            if (each != offer) all.offers.push_back(each);
        return ask(device, all) + " accepts all of " + std::to_string(all.offers.size());
    }
    if (kind == 0) return ask(device, wire::OfferDecline{id(device), offer}) + " declines " + offer.value;
    if (kind < 4) return ask(device, wire::OfferAccept{id(device), offer}) + " accepts " + offer.value;
    return ask(device, wire::OfferPresented{id(device), offer}) + " presents " + offer.value;
}

std::string Play::work(Device& device) {
    const AssignmentId work = anyKey(device.replica().tasks());
    const auto found = device.replica().tasks().find(work);
    const ContactId contact = found == device.replica().tasks().end() ? ContactId{"nothing"} : found->second.contact;
    switch (m_dice.below(9)) {
    case 8:
        if (m_dice.oneIn(2))
            return ask(device, wire::WrapUpEnd{id(device), work}) + " ends the wrap-up of " + work.value;
        return ask(device, wire::WrapUpStop{id(device), work}) + " stops the countdown of " + work.value;
    case 0:
    case 1: return ask(device, wire::ContactEnd{id(device), contact}) + " ends " + contact.value;
    case 5:
    case 6: return ask(device, wire::ContactPark{id(device), contact}) + " parks " + contact.value;
    case 7: return ask(device, wire::ContactResume{id(device), contact}) + " resumes " + contact.value;
    case 2: return ask(device, wire::WrapUpExtend{id(device), work, 1 + m_dice.below(60)}) + " extends " + work.value;
    default: break;
    }
    const CodeId code{m_dice.oneIn(3) ? "sold" : "done"};
    return ask(device, wire::WrapUpSubmit{id(device), work, code, "notes"}) + " wraps up " + work.value;
}

// By an agent who has seen what stands, or has not; or by the source of the contact.
std::string Play::saveVariable(Device& device) {
    const char* const names[]{"order", "due", "bank", "score"};
    const char* const values[]{"", "4711", "2026-11-21"};
    const std::string name = names[m_dice.below(4)], value = values[m_dice.below(3)];
    if (m_dice.oneIn(3)) {
        const ContactId contact = anyKey(m_world.floor().contacts);
        m_world.tell(floor::SaveVariables{contact, {floor::NewValue{name, value, std::nullopt}}}, {});
        return "the source of " + contact.value + " saves " + name;
    }
    const AssignmentId work = anyKey(device.replica().tasks());
    const auto found = device.replica().tasks().find(work);
    wire::VariableSet set{id(device), ContactId{"nothing"}, name, value, m_dice.oneIn(6) ? 7 : 0};
    if (found != device.replica().tasks().end()) {
        set.contact = found->second.contact;
        for (const wire::ShownVariable& each : found->second.variables)
            if (each.name == name && !m_dice.oneIn(6)) set.seen = each.changed;
    }
    return ask(device, set) + " saves " + name + " of " + set.contact.value;
}

std::string Play::customer() {
    if (m_dice.oneIn(6)) {
        const ContactId gone = anyKey(m_world.floor().contacts);
        m_world.tell(floor::LeaveContact{gone}, {});
        return "customer of " + gone.value + " leaves";
    }
    if (m_dice.oneIn(6)) {
        const ContactId again = anyKey(m_world.floor().contacts);
        m_world.tell(floor::CustomerWrote{again}, {});
        return "customer of " + again.value + " writes again";
    }
    if (m_dice.oneIn(6)) {
        floor::PlanCallback plan{m_dice.oneIn(2) ? CallbackKind::Web : CallbackKind::Courtesy, {}};
        plan.form.name = "Carla";
        plan.form.phone = "+49 30 1234";
        plan.form.queue = QueueId{m_dice.oneIn(2) ? "sales" : "vip"};
        m_world.tell(plan, {ActorKind::Customer, PersonId{"pbx"}, {}});
        return "customer asks to be called for " + plan.form.queue.value;
    }
    floor::PostContact post;
    const char* const queues[]{"sales", "vip", "help"};
    post.queue = QueueId{queues[m_dice.below(3)]};
    post.channel = m_dice.oneIn(3) ? Channel::Voice : m_dice.oneIn(2) ? Channel::Chat : kChannels[m_dice.below(7)];
    post.priority = m_dice.below(3);
    post.customer = {m_dice.oneIn(2) ? "Carla" : "", "+4930" + std::to_string(100'000 + m_dice.below(100'000))};
    std::string said = "customer by " + std::string(toName(post.channel)) + " for " + post.queue.value;
    m_world.tell(post, isLive(post.channel) ? m_world.as("pbx") : Actor{ActorKind::Customer, {}, {}});
    return said;
}

// Somebody plans a callback, gives it to another, or takes it back.
std::string Play::promise() {
    Device& device = anyDevice();
    const CallbackId which = anyKey(m_world.floor().callbacks);
    if (m_dice.oneIn(5)) return ask(device, wire::CallbackDelete{id(device), which}) + " deletes " + which.value;
    if (m_dice.oneIn(3)) {
        CallbackPatch patch;
        patch.anybody = m_dice.oneIn(3);
        if (!patch.anybody) patch.assignee = PersonId{anyAgent()};
        return ask(device, wire::CallbackEdit{id(device), which, patch}) + " edits " + which.value;
    }
    const std::string from = toIso(m_world.now() + std::chrono::minutes{40});
    const std::string to = toIso(m_world.now() + std::chrono::minutes{80});
    CallbackForm form{"Carla", "+49 30 1234", "UTC", from.substr(0, 10), from.substr(11, 5), to.substr(11, 5),
        QueueId{m_dice.oneIn(2) ? "sales" : "vip"}, {}, "why"};
    if (m_dice.oneIn(2)) form.assignee = PersonId{anyAgent()};
    return ask(device, wire::CallbackSchedule{id(device), form}) + " plans a callback by " + form.assignee.value;
}

// Of a line by its name in the plan, fitting or not.
std::string Play::lineOf(const ContactId& call, const std::string& leg, LineState state) {
    static constexpr std::array kWords{" rings", " is up", " is gone"};
    Device& pbx = deviceOf("pbx");
    const auto fault = static_cast<OfferFault>(m_dice.below(3));
    return ask(pbx, wire::LegChanged{id(pbx), call, leg, state, fault, "BUSY"}) + ": " + leg + " of " + call.value
        + kWords[static_cast<std::size_t>(state)];
}

std::string Play::telephone() {
    Device& pbx = deviceOf("pbx");
    const floor::Floor& floor = m_world.floor();
    const ContactId call = anyKey(floor.contacts);
    const OfferId offer = anyKey(floor.offers);
    const AssignmentId work = anyKey(floor.assignments);
    const auto offered = floor.offers.find(offer);
    const auto worked = floor.assignments.find(work);
    const ContactId ofOffer = offered == floor.offers.end() ? call : offered->second.contact;
    const ContactId ofWork = worked == floor.assignments.end() ? call : worked->second.contact;
    switch (m_dice.below(14)) {
    case 11:
    case 12: return lineOf(call, call.value, LineState::Up);
    case 1:
    case 2:
    case 13: return lineOf(call, call.value, LineState::Gone);
    case 9: return lineOf(ofOffer, offer.value, LineState::Up);
    case 10: return lineOf(ofOffer, offer.value, LineState::Gone);
    case 0: return lineOf(ofWork, work.value, LineState::Gone);
    case 3: {
        wire::StationSet set{id(pbx), PersonId{anyAgent()}, static_cast<StationState>(m_dice.below(4))};
        return ask(pbx, set) + ": telephone of " + set.person.value + ' ' + std::to_string(static_cast<int>(set.state));
    }
    case 4:
    case 5: {
        wire::StationSet set{id(pbx), PersonId{anyAgent()}, StationState::Idle};
        return ask(pbx, set) + ": telephone of " + set.person.value + " idle";
    }
    default: return lineOf(ofWork, work.value, LineState::Up);
    }
}

// Now and then twice: the second changes nothing.
std::string Play::ask(Device& device, wire::Request request) {
    if (!device.isConnected() && !m_dice.oneIn(6)) return reconnect(device);
    if (!device.isOpen()) return device.label() + " (away)";
    if (m_dice.oneIn(25)) m_world.ask(device, request);
    m_world.ask(device, std::move(request));
    return device.label();
}

Device& Play::anyDevice() { return *m_world.devices[static_cast<std::size_t>(m_dice.below(6))]; }

Device& Play::deviceOf(const std::string& person) {
    for (const auto& each : m_world.devices)
        if (each->person() == person) return *each;
    return *m_world.devices.front();
}

std::string Play::anyAgent() {
    const char* const people[]{"ann", "bob", "cid", "sue"};
    return people[m_dice.below(4)];
}

Choice Play::anyChoice(const SiteRules& rules) {
    if (m_dice.oneIn(2) || rules.entries.empty()) return {EntryId{"ready"}, std::nullopt};
    if (m_dice.oneIn(12)) return {};
    if (m_dice.oneIn(40)) return {EntryId{"nothing"}, std::nullopt};
    const PresenceEntry& entry = m_dice.pick(rules.entries);
    Choice out{entry.id, std::nullopt};
    const bool wants = entry.needsReason == ReasonRule::Required || m_dice.oneIn(2);
    if (wants && entry.needsReason != ReasonRule::Never && !rules.reasons.empty())
        out.reason = m_dice.pick(rules.reasons).id;
    return out;
}

} // namespace readyline::paths
