// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/SiteCheck.h"

#include "core/domain/ScreenPop.h"
#include "core/domain/StatusAdmin.h"
#include "core/domain/VariableSpecs.h"
#include "core/wire/PolicyCheck.h"

#include <algorithm>
#include <set>

namespace readyline::wire {
namespace {

using namespace domain;

constexpr std::ptrdiff_t kFewestPopoverVariables = 3, kMostPopoverVariables = 6; // W15

// Keeps the first fault; later ones often follow from it.
class Check {
public:
    void fail(ParseFault fault, std::string path) {
        if (!m_fault) m_fault = ParseError{fault, std::move(path)};
    }
    void add(std::optional<ParseError> fault) {
        if (!m_fault) m_fault = std::move(fault);
    }
    void require(bool holds, const std::string& path) {
        if (!holds) fail(ParseFault::OutOfRange, path);
    }
    template <class Items, class Key>
    void unique(const Items& items, Key key, const std::string& list, const std::string& member) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string value = key(items[i]);
            if (!value.empty() && !seen.insert(value).second)
                fail(ParseFault::DuplicateKey, list + '[' + std::to_string(i) + "]." + member);
        }
    }
    template <class Items>
    void uniqueIds(const Items& items, const std::string& list) {
        unique(
            items, [](const auto& each) { return each.id.value; }, list, "id");
    }
    template <class T>
    void exist(const SiteRules& rules, const std::vector<T>& ids, const std::string& path) {
        for (std::size_t i = 0; i < ids.size(); ++i)
            require(find(rules, ids[i]) != nullptr, path + '[' + std::to_string(i) + ']');
    }
    [[nodiscard]] std::optional<ParseError> fault() const { return m_fault; }

private:
    std::optional<ParseError> m_fault;
};

std::string item(const char* list, std::size_t i) { return list + ('[' + std::to_string(i) + ']'); }

// Somebody's wrap-up on this queue ends by the clock, and a code must be there for it (W84).
bool needsCode(const SiteRules& rules, const Queue& queue) {
    if (queue.policy.wrapUp) return queue.policy.wrapUp->mode == WrapUpMode::Timed;
    const auto timed
        = [](const Team& each) { return each.policy.wrapUp && each.policy.wrapUp->mode == WrapUpMode::Timed; };
    return rules.policy.wrapUp.mode == WrapUpMode::Timed || std::ranges::any_of(rules.teams, timed);
}

void checkPolicies(Check& check, const SiteRules& rules) {
    check.add(faultOf(rules.policy, rules, "policy"));
    for (std::size_t i = 0; i < rules.teams.size(); ++i)
        check.add(faultOf(rules.teams[i].policy, rules, item("teams", i) + ".policy"));
    for (std::size_t i = 0; i < rules.queues.size(); ++i)
        check.add(faultOfQueues(rules.queues[i].policy, rules, item("queues", i) + ".policy"));
}

// Three to six in the request, all that could be there where those are fewer, or none; never a secure one (W15).
void checkVariables(Check& check, const std::vector<VariableSpec>& variables, const std::string& path) {
    check.unique(
        variables, [](const VariableSpec& each) { return each.name; }, path, "name");
    const auto couldShow = [](const VariableSpec& each) { return !each.secure && each.agentVisible; };
    for (std::size_t i = 0; i < variables.size(); ++i)
        check.require(!variables[i].popover || couldShow(variables[i]), item(path.c_str(), i) + ".popover");
    const auto shown = std::ranges::count(variables, true, &VariableSpec::popover);
    const auto fewest = std::min(kFewestPopoverVariables, std::ranges::count_if(variables, couldShow));
    check.require(shown == 0 || (shown >= fewest && shown <= kMostPopoverVariables), path);
}

void checkQueues(Check& check, const SiteRules& rules) {
    for (std::size_t i = 0; i < rules.queues.size(); ++i) {
        const Queue& queue = rules.queues[i];
        const std::string path = item("queues", i);
        check.require(queue.channels.any(), path + ".channels");
        check.require(!queue.allowed.empty(), path + ".allowed");
        checkVariables(check, queue.variables, path + ".variables");
        check.require(!faultOfScreenPop(queue, rules.screenPopHosts), path + ".screenPop");
        if (needsCode(rules, queue) && !defaultCode(rules, queue.id)) check.fail(ParseFault::MissingField, "codes");
    }
}

const Queue* overflowOf(const SiteRules& rules, const Queue& queue) {
    const auto* to = std::get_if<OverflowTo>(&queue.overflow);
    return to ? find(rules, to->queue) : nullptr;
}

bool hidesAsMuch(const Queue& from, const Queue& to) {
    if (from.maskNumbers && !to.maskNumbers) return false; // W17
    return std::ranges::all_of(to.variables, [&](const VariableSpec& there) {
        const VariableSpec* here = specOf(&from, there.name);
        return !here || keepsHidden(*here, there);
    });
}

// A contact takes its variables along: what is hidden in one queue is not open in any that it can come to (W69).
bool staysHidden(const SiteRules& rules, const Queue& from) {
    const Queue* at = overflowOf(rules, from);
    for (std::size_t i = 0; at && i < rules.queues.size(); ++i, at = overflowOf(rules, *at))
        if (!hidesAsMuch(from, *at)) return false;
    return true;
}

// Each on its own makes sense; that no contact goes in circles is the floor's to see to.
void checkOverflow(Check& check, const SiteRules& rules) {
    for (std::size_t i = 0; i < rules.queues.size(); ++i) {
        const auto* to = std::get_if<OverflowTo>(&rules.queues[i].overflow);
        if (!to) continue;
        const Queue* next = find(rules, to->queue);
        const bool takesSome = next && (next->channels & rules.queues[i].channels).any();
        const bool isAnother = takesSome && next->id != rules.queues[i].id;
        check.require(isAnother && staysHidden(rules, rules.queues[i]), item("queues", i) + ".overflow.queue");
    }
}

void checkScreenPopHosts(Check& check, const SiteRules& rules) {
    for (std::size_t i = 0; i < rules.screenPopHosts.size(); ++i)
        check.require(isListableHost(rules.screenPopHosts[i]), item("screenPopHosts", i));
}

// W95: the exchange that calls out for a queue is of the site, and carries calls.
void checkCallingBack(Check& check, const Site& site) {
    const auto isConnector = [&](const PersonId& id) {
        const auto found = std::ranges::find(site.people, id, &Person::id);
        return found != site.people.end() && found->role == Role::Connector;
    };
    for (std::size_t i = 0; i < site.rules.queues.size(); ++i) {
        const Queue& queue = site.rules.queues[i];
        if (!queue.callbacks) continue;
        check.require(queue.channels[index(Channel::Voice)], item("queues", i) + ".callbacks");
        check.require(isConnector(queue.callbacks->connector), item("queues", i) + ".callbacks.connector");
    }
}

// What can be dialled, without what people write between: digits, keys, and a plus in front. Empty: it cannot.
std::string dialled(const std::string& number) {
    constexpr std::string_view keys = "0123456789*#", between = " -,.()";
    std::string out;
    for (const char each : number) {
        const bool isDialled = keys.find(each) != std::string_view::npos || (each == '+' && out.empty());
        if (isDialled)
            out += each;
        else if (between.find(each) == std::string_view::npos)
            return {};
    }
    return out == "+" ? std::string{} : out;
}

// Numbers that lead into the site: by each, one telephone or one queue is called.
class OwnNumbers {
public:
    explicit OwnNumbers(Check& check) : m_check(check) {}

    void add(const std::string& number, const std::string& path) {
        const std::string called = dialled(number);
        m_check.require(!called.empty(), path);
        if (!m_seen.insert(called).second) m_check.fail(ParseFault::DuplicateKey, path);
    }

private:
    Check& m_check;
    std::set<std::string> m_seen;
};

// The queue of a way in is there and takes calls; what is dialled says whom it means.
void checkTelephony(Check& check, const Site& site) {
    const Telephony& telephony = site.telephony;
    OwnNumbers own{check};
    for (std::size_t i = 0; i < site.people.size(); ++i)
        if (!site.people[i].number.empty()) own.add(site.people[i].number, item("people", i) + ".number");
    check.uniqueIds(telephony.entryPoints, "telephony.entryPoints");
    for (std::size_t i = 0; i < telephony.entryPoints.size(); ++i) {
        const EntryPoint& each = telephony.entryPoints[i];
        const std::string path = item("telephony.entryPoints", i);
        own.add(each.number, path + ".number");
        const Queue* queue = find(site.rules, each.queue);
        check.require(queue && queue->channels[index(Channel::Voice)], path + ".queue");
    }
    check.unique(
        telephony.numbers, [](const DirectoryNumber& each) { return dialled(each.number); }, "telephony.numbers",
        "number");
    for (std::size_t i = 0; i < telephony.numbers.size(); ++i)
        check.require(!dialled(telephony.numbers[i].number).empty(), item("telephony.numbers", i) + ".number");
    check.require(telephony.dialFrom.empty() || !dialled(telephony.dialFrom).empty(), "telephony.dialFrom");
}

// Two people at one telephone would take each other's calls.
void checkPhones(Check& check, const Site& site) {
    check.unique(
        site.people, [](const Person& each) { return each.phone; }, "people", "phone");
}

void checkReasons(Check& check, const SiteRules& rules) {
    for (std::size_t i = 0; i < rules.reasons.size(); ++i) {
        check.require(std::ranges::count(rules.entries, rules.reasons[i].group, &PresenceEntry::reasonGroup) > 0,
            item("reasons", i) + ".group");
        check.exist(rules, rules.reasons[i].queues, item("reasons", i) + ".queues");
    }
}

// As administration has them.
template <class Items>
void checkMaxima(Check& check, const Items& items, const char* list) {
    for (std::size_t i = 0; i < items.size(); ++i)
        check.require(!isBadMaximum(items[i].maximum), item(list, i) + ".maximum");
}

// What a role may anyway is no mistake; what it can never use is one.
bool isOfUse(Grant grant, Role role) {
    switch (grant) {
    case Grant::EditStatuses: return role == Role::Supervisor || role == Role::Admin;
    case Grant::SetOffline: return role == Role::Agent || role == Role::Admin;
    case Grant::Listen:
    case Grant::Whisper:
    case Grant::BargeIn:
    case Grant::TakeOver: return role == Role::Supervisor || role == Role::Admin;
    }
    return false;
}

void checkPeople(Check& check, const Site& site) {
    check.uniqueIds(site.people, "people");
    check.unique(
        site.people, [](const Person& each) { return each.login; }, "people", "login");
    for (std::size_t i = 0; i < site.people.size(); ++i) {
        const Person& person = site.people[i];
        const std::string path = item("people", i);
        check.exist(site.rules, person.teams, path + ".teams");
        check.exist(site.rules, person.supervises, path + ".supervises");
        check.exist(site.rules, person.queues, path + ".queues");
        check.require(person.profile.empty() || find(site.rules, person.profile), path + ".profile");
        for (std::size_t k = 0; k < person.grants.size(); ++k)
            check.require(isOfUse(person.grants[k], person.role), path + ".grants[" + std::to_string(k) + ']');
    }
}

} // namespace

std::optional<ParseError> faultOf(const Preset& preset) {
    Check check;
    check.uniqueIds(preset.entries, "entries");
    checkMaxima(check, preset.entries, "entries");
    check.require(!preset.allowed.empty(), "allowed");
    SiteRules rules;
    rules.entries = preset.entries;
    rules.policy = preset.policy;
    check.add(faultOf(preset.policy, rules, "policy"));
    return check.fault();
}

std::optional<ParseError> faultOf(const Site& site) {
    Check check;
    const SiteRules& rules = site.rules;
    check.uniqueIds(rules.reasons, "reasons");
    check.uniqueIds(rules.teams, "teams");
    check.uniqueIds(rules.queues, "queues");
    check.uniqueIds(rules.codes, "codes");
    checkReasons(check, rules);
    checkMaxima(check, rules.reasons, "reasons");
    checkScreenPopHosts(check, rules);
    checkQueues(check, rules);
    checkOverflow(check, rules);
    check.uniqueIds(rules.profiles, "profiles");
    checkPolicies(check, rules);
    for (std::size_t i = 0; i < rules.codes.size(); ++i)
        check.exist(rules, rules.codes[i].queues, item("codes", i) + ".queues");
    checkPeople(check, site);
    checkPhones(check, site);
    checkCallingBack(check, site);
    checkTelephony(check, site);
    return check.fault();
}

} // namespace readyline::wire
