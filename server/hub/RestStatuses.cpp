// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestStatuses.h"

#include "core/domain/Permission.h"
#include "core/domain/StatusAdmin.h"
#include "server/hub/Query.h"
#include "server/hub/RestAnswer.h"

#include <algorithm>

namespace readyline::hub {

namespace {

using domain::AdminFault;
using domain::Refusal;

constexpr std::string_view kStatuses = "/v1/statuses", kReasons = "/v1/reasons", kSignIn = "/v1/sign-in-status";

// --- addresses ------------------------------------------------------------------------------------------------------

// What an address of that list ends with; nothing where it is another address.
std::optional<std::string_view> idBehind(std::string_view list, std::string_view path) {
    if (!path.starts_with(list) || path.size() < list.size() + 2 || path[list.size()] != '/') return std::nullopt;
    const std::string_view part = path.substr(list.size() + 1);
    return part.find('/') == std::string_view::npos ? std::optional{part} : std::nullopt;
}

// --- refusals -------------------------------------------------------------------------------------------------------

struct FaultRow {
    AdminFault fault;
    Refusal refusal;
    std::string_view entry, reason; // the member that it is about
    std::string_view words;         // where those of the refusal are not enough
};
constexpr std::array<FaultRow, 13> kFaults{{
    {AdminFault::BuiltIn, Refusal::BuiltIn, "builtIn", {}, {}},
    {AdminFault::NoSuchThing, Refusal::NotFound, {}, {}, {}},
    {AdminFault::NeededByPolicy, Refusal::InUse, {}, {}, "A policy or the default at sign-in needs it as it is."},
    {AdminFault::ReasonsLeft, Refusal::InUse, "reasonGroup", {},
        "There are reasons of its group, which no status would offer any more."},
    {AdminFault::EmptyText, Refusal::NotInState, "text", "label", "The text is empty."},
    {AdminFault::BadMaximum, Refusal::NotInState, "maximum", "maximum", "The maximum is 1 to 86400 seconds."},
    {AdminFault::NoReasons, Refusal::InUse, "needsReason", "group",
        "A status that requires a reason would have none to choose."},
    {AdminFault::UnknownGroup, Refusal::NotFound, {}, "group", "No status offers reasons of this group."},
    {AdminFault::TooMany, Refusal::TooMany, {}, {}, "There are as many as there can be."},
    {AdminFault::NotSelectable, Refusal::NotSelectable, {}, {}, "Agents could not choose this."},
    {AdminFault::DeceptiveText, Refusal::NotInState, "text", "label",
        "It holds a line's end, another control character or one that turns the text around."},
    {AdminFault::BadId, Refusal::NotInState, "id", "id", "It holds a control character or a slash."},
    {AdminFault::UnknownQueue, Refusal::UnknownQueue, {}, "queues", {}},
}};
static_assert([] {
    for (std::size_t i = 0; i < kFaults.size(); ++i)
        if (static_cast<std::size_t>(kFaults[i].fault) != i) return false;
    return true;
}());

const FaultRow& row(AdminFault fault) { return kFaults[static_cast<std::size_t>(fault)]; }

HttpResponse refusedAt(AdminFault fault, std::string_view member) {
    const FaultRow& found = row(fault);
    const bool isOfBody = fault == AdminFault::EmptyText || fault == AdminFault::BadMaximum
        || fault == AdminFault::DeceptiveText || fault == AdminFault::BadId;
    if (isOfBody) return hub::fault(HttpFault::BadRequest, std::string{found.words}, std::string{member});
    return refused(found.refusal, std::string{found.words}, std::string{member});
}

// The floor names who has chosen it.
HttpResponse refusedByFloor(const floor::Refused& no) {
    if (no.refusal == Refusal::InUse && !no.detail.empty())
        return refused(no.refusal, "It is still in use: " + no.detail + ".");
    return refused(no);
}

// --- what is shown --------------------------------------------------------------------------------------------------

std::string_view nameOf(domain::BaseStatus base) {
    switch (base) {
    case domain::BaseStatus::Available: return "Available";
    case domain::BaseStatus::Busy: return "Busy";
    case domain::BaseStatus::BusyDnd: return "Busy - do not disturb";
    case domain::BaseStatus::Away: return "Away";
    case domain::BaseStatus::Offline: return "Offline";
    }
    return {};
}

wire::StatusResource shown(const domain::SiteRules& rules, const domain::PresenceEntry& entry) {
    wire::StatusResource out{entry, std::nullopt};
    const auto trap = entry.builtIn ? std::nullopt : misleads(rules, entry);
    if (!trap) return out;
    const std::string base{nameOf(entry.base)};
    out.warning = wire::Warning{"MISLEADING_TEXT",
        "The text says \"" + trap->words + "\", the base is " + base
            + ". Routing follows the base: whoever chooses this is treated as " + base + '.'};
    return out;
}

template <class Item>
std::vector<Item> inOrder(std::vector<Item> items) {
    std::ranges::stable_sort(items, {}, &Item::order);
    return items;
}

std::string listed(const domain::SiteRules& rules, std::string_view list) {
    if (list == kReasons) {
        wire::ReasonList out;
        for (const domain::Reason& each : inOrder(rules.reasons)) out.reasons.push_back({each});
        return serialize(out);
    }
    wire::StatusList out;
    for (const domain::PresenceEntry& each : inOrder(rules.entries)) out.statuses.push_back(shown(rules, each));
    return serialize(out);
}

// The body may repeat the address's id, and say nothing else there.
template <class IdType>
bool takesId(IdType& inBody, const IdType& inAddress) {
    if (!inBody.empty() && inBody != inAddress) return false;
    inBody = inAddress;
    return true;
}

HttpResponse otherId() { return fault(wire::ParseError{wire::ParseFault::OutOfRange, "id"}); }

} // namespace

bool RestStatuses::isKnown(const std::string& path) {
    return path == kStatuses || path == kReasons || path == kSignIn || idBehind(kStatuses, path)
        || idBehind(kReasons, path);
}

void RestStatuses::handle(const HttpRequest& request, const HttpReply& reply) {
    const bool isList = request.path == kStatuses || request.path == kReasons;
    const std::string& method = request.method;
    const bool isMethod
        = method == "GET" || (!isList && method == "PUT") || (!isList && request.path != kSignIn && method == "DELETE");
    if (!isMethod) return reply(fault(HttpFault::MethodNotAllowed));
    m_room.engine.read([this, request, reply, isList](const floor::Floor& floor) {
        const auto bearer = bearerOf(floor, request.bearer, m_room.engine.now());
        if (!bearer) return reply(refused(Refusal::Unauthorized));
        const auto right = request.path == kSignIn ? domain::Action::ChangeSite : domain::Action::EditStatuses;
        if (bearer->ingress || !isAllowed(*bearer->person, right)) return reply(refused(Refusal::Forbidden));
        if (request.method == "PUT")
            if (auto bad = checkBody(request)) return reply(std::move(*bad));
        const domain::Person& who = *bearer->person;
        const Asked asked{request, floor, {domain::ActorKind::Person, who.id, who.name}, reply};
        if (isList) return reply(answer(200, listed(floor.site.rules, request.path)));
        if (request.path == kSignIn) return signIn(asked);
        const auto behind = idBehind(kStatuses, request.path);
        const auto id = idIn(behind ? *behind : *idBehind(kReasons, request.path));
        if (!id) return reply(fault(id.error()));
        return behind ? status(asked, domain::EntryId{*id}) : reason(asked, domain::ReasonId{*id});
    });
}

void RestStatuses::status(const Asked& asked, const domain::EntryId& id) {
    const domain::SiteRules& rules = asked.floor.site.rules;
    if (asked.request.method == "PUT") return putStatus(asked, id);
    if (asked.request.method == "DELETE") {
        if (auto without = withoutEntry(rules, id); !without) return asked.reply(refusedAt(without.error(), {}));
        return submit(asked, floor::RemoveEntry{id}, {204, {}, {}});
    }
    const domain::PresenceEntry* found = find(rules, id);
    asked.reply(found ? answer(200, serialize(shown(rules, *found))) : refused(Refusal::NotFound));
}

void RestStatuses::putStatus(const Asked& asked, const domain::EntryId& id) {
    auto body = wire::parseStatusResource(asked.request.body);
    if (!body) return asked.reply(fault(body.error()));
    if (!takesId(body->entry.id, id)) return asked.reply(otherId());
    const domain::SiteRules& rules = asked.floor.site.rules;
    const auto with = withEntry(rules, body->entry);
    if (!with) return asked.reply(refusedAt(with.error(), row(with.error()).entry));
    HttpResponse done = answer(find(rules, id) ? 200 : 201, serialize(shown(*with, body->entry)));
    submit(asked, floor::PutEntry{std::move(body->entry)}, std::move(done));
}

void RestStatuses::reason(const Asked& asked, const domain::ReasonId& id) {
    const domain::SiteRules& rules = asked.floor.site.rules;
    if (asked.request.method == "PUT") return putReason(asked, id);
    if (asked.request.method == "DELETE") {
        if (auto without = withoutReason(rules, id); !without) return asked.reply(refusedAt(without.error(), {}));
        return submit(asked, floor::RemoveReason{id}, {204, {}, {}});
    }
    const domain::Reason* found = find(rules, id);
    asked.reply(found ? answer(200, serialize(wire::ReasonResource{*found})) : refused(Refusal::NotFound));
}

void RestStatuses::putReason(const Asked& asked, const domain::ReasonId& id) {
    auto body = wire::parseReasonResource(asked.request.body);
    if (!body) return asked.reply(fault(body.error()));
    if (!takesId(body->reason.id, id)) return asked.reply(otherId());
    const domain::SiteRules& rules = asked.floor.site.rules;
    const auto with = withReason(rules, body->reason);
    if (!with) return asked.reply(refusedAt(with.error(), row(with.error()).reason));
    HttpResponse done = answer(find(rules, id) ? 200 : 201, serialize(*body));
    submit(asked, floor::PutReason{std::move(body->reason)}, std::move(done));
}

void RestStatuses::signIn(const Asked& asked) {
    const domain::SiteRules& rules = asked.floor.site.rules;
    if (asked.request.method == "GET")
        return asked.reply(answer(200, serialize(wire::SignInResource{rules.policy.signInPresence})));
    const auto body = wire::parseSignInResource(asked.request.body);
    if (!body) return asked.reply(fault(body.error()));
    if (!withSignInPresence(rules, body->choice)) {
        const auto why = checkChoice(rules, body->choice, domain::Role::Agent);
        const bool isReason = why == domain::ChoiceFault::UnknownReason || why == domain::ChoiceFault::ReasonRequired
            || why == domain::ChoiceFault::ReasonNotAllowed || why == domain::ChoiceFault::ReasonOfOtherQueues;
        const bool isAuto = why == domain::ChoiceFault::AutoNotOffered;
        return asked.reply(refusedAt(AdminFault::NotSelectable, isReason ? "reason" : isAuto ? "auto" : "entry"));
    }
    submit(asked, floor::SetSignInPresence{body->choice}, answer(200, serialize(*body)));
}

void RestStatuses::submit(const Asked& asked, floor::Command command, HttpResponse answered) {
    engine::Input input{{}, {}, asked.admin, std::move(command)};
    m_room.engine.submit(
        std::move(input), [reply = asked.reply, answered = std::move(answered)](const engine::Outcome& outcome) {
            reply(outcome ? answered : refusedByFloor(outcome.error()));
        });
}

} // namespace readyline::hub
