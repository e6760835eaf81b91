// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Opener.h"

#include "core/domain/PolicyFor.h"
#include "core/wire/Protocol.h"
#include "server/floor/Indexing.h"
#include "server/floor/Layers.h"
#include "server/floor/Times.h"
#include "server/hub/CallStand.h"
#include "server/hub/Ends.h"
#include "server/hub/Projection.h"
#include "server/hub/Tokens.h"
#include "server/identity/Token.h"

#include <charconv>

namespace readyline::hub {

namespace {

using domain::Refusal;
using wire::CloseCode;

constexpr std::chrono::seconds kRetryLoss{1};

std::vector<int> numbersOf(std::string_view version) {
    std::vector<int> out;
    while (true) {
        int number = 0;
        const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), number);
        if (error != std::errc{}) return {};
        out.push_back(number);
        version.remove_prefix(static_cast<std::size_t>(end - version.data()));
        if (!version.starts_with('.')) return out;
        version.remove_prefix(1);
    }
}

CloseCode closeFor(Refusal refusal) {
    if (refusal == Refusal::NotEntitled) return CloseCode::NotEntitled;
    return row(refusal).retryHelps ? CloseCode::GoingAway : CloseCode::Unauthorized;
}

} // namespace

bool isOlder(std::string_view version, std::string_view than) { return numbersOf(version) < numbersOf(than); }

void Opener::open(Link& link, std::int64_t request, const wire::SessionOpen& open) {
    if (isOlder(open.client, wire::kMinimumClient)) { // Z6
        const std::string words = "This server needs version " + std::string{wire::kMinimumClient} + " or newer.";
        return refuse(link, request, {Refusal::VersionTooOld, words}, CloseCode::VersionTooOld);
    }
    link.state = LinkState::Opening;
    m_room.engine.read([this, alive = link.weak_from_this(), request, open](const floor::Floor& floor) {
        if (const auto still = alive.lock(); still && !still->isGone()) admit(*still, request, open, floor);
    });
}

void Opener::admit(Link& link, std::int64_t request, const wire::SessionOpen& open, const floor::Floor& floor) {
    const WallTime now = m_room.engine.now();
    const auto bearer = bearerOf(floor, open.token, now);
    if (!bearer || bearer->ingress) return refuse(link, request, {Refusal::Unauthorized, {}}, CloseCode::Unauthorized);
    link.who = {domain::ActorKind::Person, bearer->person->id, bearer->person->name};
    link.me = meOf(*bearer->person);
    openSession(link, request, open);
}

void Opener::openSession(Link& link, std::int64_t request, const wire::SessionOpen& open) {
    engine::Input input{{}, {}, link.who,
        floor::OpenSession{
            open.device, open.deviceLabel, open.canShow, identity::digestOf(open.token), open.resume.has_value()}};
    m_room.engine.submit(std::move(input),
        [this, alive = link.weak_from_this(), who = link.who, request, device = open.device, resume = open.resume](
            const engine::Outcome& outcome) {
            const auto still = alive.lock();
            if (!still || still->isGone() || still->state != LinkState::Opening) {
                if (outcome) loseSession(who.person, domain::SessionId{outcome->made});
                return;
            }
            if (!outcome) {
                bool isTold = false;
                if (resume && outcome.error().refusal == Refusal::Unauthorized)
                    m_room.engine.read([&](const floor::Floor& floor) { isTold = tellEnd(*still, device, floor); });
                if (isTold) return;
                return refuse(*still, request, toWire(outcome.error()), closeFor(outcome.error().refusal));
            }
            still->session = domain::SessionId{outcome->made};
            const Coming coming{device, resume, outcome->seq};
            m_room.engine.read([&](const floor::Floor& floor) { welcome(*still, request, coming, floor); });
        });
}

// Answers run when the floor equals the disk, so the picture is as of the session's own record or later.
void Opener::welcome(Link& link, std::int64_t request, const Coming& coming, const floor::Floor& floor) {
    const domain::Person* person = floor::person(floor, link.who.person);
    if (!person || !floor.sessions.contains(link.session)) { // ended in the same batch
        if (person && !person->entitled)
            return refuse(link, request, {Refusal::NotEntitled, {}}, CloseCode::NotEntitled);
        if (tellEnd(link, coming.device, floor)) return;
        return refuse(link, request, {Refusal::Unauthorized, {}}, CloseCode::SignedOut);
    }
    // The same device came back on a new connection: the older one is dead or a double.
    if (const auto older = m_room.links.ofSession(link.session)) {
        older->session = {};
        older->close(CloseCode::TakenOver);
    }
    link.state = LinkState::Open;
    m_room.links.enter(link);

    wire::SessionOpened opened;
    opened.session = link.session;
    opened.log = m_room.engine.log();
    opened.seq = floor.seq;
    opened.at = m_room.engine.now();
    opened.graceSeconds = static_cast<int>(domain::PolicyFor(floor.site.rules, person->teams).reconnectGrace().count());
    opened.me = link.me = meOf(*person);
    opened.site = floor.site.rules;
    opened.self = layersFor(floor, person->id, floor::Visibility::Own);
    opened.offers = offersOf(floor, person->id);
    opened.tasks = tasksOf(floor, person->id);
    opened.changed = missedChange(floor, link, coming);
    opened.monitor = monitorBy(floor, *person);
    link.send(wire::Answer{request, wire::Result{std::move(opened)}});
    tellMonitorOver(link, coming, floor);
    m_room.log.write(config::LogLevel::Info, "session.opened",
        {{"person", person->id.value}, {"session", link.session.value}, {"seq", floor.seq}});
    m_opened(link);
}

// Who resumes says himself what he has heard: no event up to there can have been lost to him. Who opens anew is told what no
// device of his was there to hear, and what came between his record and this answer. A program that is started again within
// the grace may hear it twice: better than never.
template <class News>
bool Opener::isNews(const News& news, const Link& link, const Coming& coming) const {
    const bool resumes = coming.resume && coming.resume->log == m_room.engine.log();
    return resumes ? news.seq > coming.resume->seq : news.toldTo == link.session || news.seq > coming.seq;
}

// Z22: at once, or at the next open of the same day.
void Opener::tellMonitorOver(Link& link, const Coming& coming, const floor::Floor& floor) {
    const auto agent = floor.agents.find(link.who.person);
    if (agent == floor.agents.end() || !agent->second.monitorOver) return;
    const floor::MonitorNews& over = *agent->second.monitorOver;
    if (!isNews(over, link, coming) || m_room.engine.now() - over.at > floor::kEndKept) return;
    ++m_room.figures.events;
    link.send(wire::EncodedEvent{
        wire::Envelope{0, floor.seq, over.at, {}, std::nullopt, wire::MonitorEnded{over.contact, over.why}}});
}

// Z5: at once, or at the next open.
std::optional<wire::MissedChange> Opener::missedChange(
    const floor::Floor& floor, const Link& link, const Coming& coming) const {
    const auto agent = floor.agents.find(link.who.person);
    if (agent == floor.agents.end() || !agent->second.changedBy) return std::nullopt;
    const floor::ChangeByOther& change = *agent->second.changedBy;
    if (!isNews(change, link, coming)) return std::nullopt;
    const domain::Person* by = floor::person(floor, change.by);
    const domain::Actor actor = by ? domain::Actor{domain::ActorKind::Person, by->id, by->name} : domain::Actor{};
    return wire::MissedChange{
        {change.choice, change.pending, change.note, change.undone}, shownActor(actor), change.at, change.seq};
}

bool Opener::tellEnd(Link& link, const domain::DeviceId& device, const floor::Floor& floor) {
    const domain::Person* who = floor::person(floor, link.who.person);
    const auto over = who ? floor::endOn(floor, *who, device, m_room.engine.now()) : std::nullopt;
    if (!over) return false;
    ++m_room.figures.events;
    m_room.log.write(config::LogLevel::Info, "session.over", {{"person", who->id.value}});
    link.session = {};
    link.send(wire::EncodedEvent{wire::Envelope{
        0, floor.seq, over->at, {}, std::nullopt, wire::SessionEnded{over->reason, over->by, over->note}}});
    link.close(closeFor(over->reason));
    return true;
}

void Opener::lose(Link& link) {
    if (link.session.empty() || m_room.links.ofSession(link.session).get() != &link) return;
    m_room.log.write(
        config::LogLevel::Info, "session.lost", {{"person", link.who.person.value}, {"session", link.session.value}});
    loseSession(link.who.person, link.session);
}

// Must not be forgotten while the disk fails: the session would stay online without a device.
void Opener::loseSession(const domain::PersonId& person, const domain::SessionId& session) {
    if (session.empty()) return;
    m_room.engine.submit(
        {{}, {}, {}, floor::LoseSession{session}}, [this, person, session](const engine::Outcome& outcome) {
            if (outcome || outcome.error().refusal != Refusal::StorageFailed) {
                m_retries.erase(session);
                return;
            }
            m_retries.insert_or_assign(session, m_room.time.after(kRetryLoss, [this, person, session] {
                if (m_room.links.ofSession(session))
                    m_retries.erase(session);
                else
                    loseSession(person, session);
            }));
        });
}

void Opener::refuse(Link& link, std::int64_t request, wire::Refused refused, CloseCode code) {
    ++m_room.figures.refused;
    m_room.log.write(config::LogLevel::Info, "session.refused",
        {{"reason", std::string{row(refused.refusal).name}}, {"close", static_cast<std::int64_t>(code)}});
    link.send(wire::Answer{request, std::move(refused)});
    link.close(code);
}

} // namespace readyline::hub
