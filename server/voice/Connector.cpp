// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Connector.h"

#include "server/floor/Calls.h"
#include "server/voice/AriFrames.h"

#include <algorithm>

namespace readyline::voice {

namespace {

using config::LogLevel;
using domain::ContactId;

constexpr Duration kAfterStuck{1000};
constexpr std::size_t kMostKeys = 64;
constexpr std::size_t kMostMeanwhile = 20'000; // events that wait until all has been read
constexpr std::size_t kMostMeanwhileBytes = std::size_t{16} * 1024 * 1024;
const std::string kDevice = "asterisk-ari";

// The same supervisor with the same agent, in whichever way.
bool isOneSession(const std::optional<domain::PlannedMonitor>& a, const std::optional<domain::PlannedMonitor>& b) {
    return a && b && a->leg == b->leg && a->of == b->of;
}

bool isKey(char each) {
    return (each >= '0' && each <= '9') || (each >= 'A' && each <= 'D') || each == '*' || each == '#';
}

} // namespace

Connector::Connector(Uses uses, Settings settings, std::unique_ptr<Link> link)
    : m_uses(uses),
      m_settings(std::move(settings)),
      m_names(uses.engine.log()),
      m_link(std::move(link)),
      m_requests(*m_link, uses.time, [this] { m_link->drop(kAfterStuck); }) {
    m_uses.engine.observe(guarded(
        [this](const floor::Floor& now, const std::vector<engine::Applied>& records) { onApplied(now, records); }));
}

Connector::~Connector() { stop(); }

void Connector::start() {
    m_uses.hub.carry(this);
    m_link->start({guarded([this] { onOpened(); }), guarded([this](std::string_view frame) { onFrame(frame); }),
        guarded([this](const std::string& why) { onClosed(why); }),
        guarded([this](const std::string& why) { onFailed(why); })});
}

void Connector::stop() {
    if (!m_alive) return;
    m_uses.hub.carry(nullptr);
    loseSession();
    m_link->stop();
    m_requests.clear();
    m_stage = Stage::Away;
    m_alive.reset();
}

Connector::Figures Connector::figures() const {
    Figures figures = m_figures;
    figures.up = m_stage == Stage::Up;
    figures.calls = m_calls.size();
    figures.lines = static_cast<std::size_t>(
        std::ranges::count_if(m_exchange.lines, [](const auto& each) { return isThere(each.second); }));
    figures.requests = m_requests.asked();
    return figures;
}

// Sent to all whom he talks with: the tones are theirs to hear, as if his telephone had sent them.
void Connector::press(const ContactId& contact, const std::string& leg, const std::string& keys) {
    const auto found = m_calls.find(contact);
    const bool isFit = !keys.empty() && keys.size() <= kMostKeys && std::ranges::all_of(keys, isKey);
    if (m_stage != Stage::Up || found == m_calls.end() || !isFit) return;
    const Call& call = found->second;
    const auto& legs = call.planned.plan.legs;
    const auto own = std::ranges::find(legs, leg, &domain::PlannedLeg::id);
    const Line* his
        = own == legs.end() ? nullptr : find(m_exchange, lineOf(call.planned.plan, *own, m_names, call.lines));
    if (!his || his->bridge.empty()) return;
    for (const domain::PlannedLeg& each : legs) {
        const std::string line = lineOf(call.planned.plan, each, m_names, call.lines);
        const Line* there = find(m_exchange, line);
        if (each.id != leg && there && there->bridge == his->bridge)
            ask({ari::Method::Post, {"channels", line, "dtmf"}, {{"dtmf", keys}}});
    }
}

// --- the link --------------------------------------------------------------------------------------------------------
void Connector::onOpened() {
    ++m_figures.openings;
    m_lastFailure.clear();
    m_uses.log.write(LogLevel::Info, "ari.opened");
    m_stage = Stage::Reading;
    readAll();
}

void Connector::onFrame(std::string_view text) {
    auto frame = ari::parseFrame(text);
    if (!frame) {
        ++m_figures.unread;
        return m_uses.log.write(LogLevel::Warning, "ari.unread",
            {{"fault", std::string{toName(frame.error())}}, {"bytes", static_cast<std::int64_t>(text.size())}});
    }
    if (const auto* answer = std::get_if<ari::Answer>(&*frame)) return m_requests.take(*answer);
    auto& event = std::get<ari::Event>(*frame);
    if (m_stage == Stage::Up) return take(event);
    if (std::holds_alternative<ari::Other>(event)) return;
    m_reading.meanwhileBytes += text.size();
    if (m_reading.meanwhile.size() >= kMostMeanwhile || m_reading.meanwhileBytes > kMostMeanwhileBytes)
        return m_link->drop(kAfterStuck); // it is read anew then
    m_reading.meanwhile.push_back(std::move(event));
}

void Connector::onClosed(const std::string& why) {
    m_uses.log.write(LogLevel::Warning, "ari.lost", {{"why", why}});
    m_stage = Stage::Away;
    m_requests.clear();
    m_farewells.clear();
    m_quality.clear();
    m_stationTimer.cancel();
    m_measureTimer.cancel();
    for (auto& [id, call] : m_calls) {
        call.underWay = 0;
        call.again.cancel();
        call.recording = call.spying = {};
        call.lines.recording = call.lines.spying = Trial::Free;
    }
    loseSession();
}

void Connector::onFailed(const std::string& why) {
    if (std::exchange(m_lastFailure, why) != why) m_uses.log.write(LogLevel::Warning, "ari.not-opened", {{"why", why}});
}

// --- the session: while it is there, agents may ask for things -------------------------------------------------------
void Connector::openSession() {
    if (m_isOpening || !m_session.empty()) return;
    m_isOpening = true;
    submit(floor::OpenSession{domain::DeviceId{kDevice}, "Asterisk", false}, [this](const engine::Outcome& outcome) {
        m_isOpening = false;
        if (!outcome) {
            const auto name = std::string{row(outcome.error().refusal).name};
            return m_uses.log.write(LogLevel::Error, "ari.session-refused", {{"refusal", name}});
        }
        m_session = domain::SessionId{outcome->made};
        if (m_stage != Stage::Up) loseSession(); // lost again meanwhile
    });
}

void Connector::loseSession() {
    if (m_session.empty()) return;
    submit(floor::LoseSession{std::exchange(m_session, {})});
}

void Connector::submit(floor::Command command, std::function<void(const engine::Outcome&)> then, std::string id) {
    std::string digest = id;
    m_uses.engine.submit(
        {domain::CommandId{std::move(id)}, std::move(digest), m_settings.connector, std::move(command)},
        guarded([this, then = std::move(then)](const engine::Outcome& outcome) {
            if (then) return then(outcome);
            if (outcome) return;
            m_uses.log.write(
                LogLevel::Debug, "ari.refused-by-floor", {{"refusal", std::string{row(outcome.error().refusal).name}}});
        }));
}

// --- the engine ------------------------------------------------------------------------------------------------------
void Connector::onApplied(const floor::Floor& now, const std::vector<engine::Applied>& records) {
    floor::Touched touched;
    for (const engine::Applied& record : records)
        for (const floor::Event& event : record.events) floor::touch(touched, now, event);
    if (touched.site || touched.everybody) {
        for (const auto& [id, call] : m_calls) touched.contacts.insert(id);
        m_stations.set(now.site);
        if (m_stage == Stage::Up && touched.site) watchStations();
    }
    for (const domain::AssignmentId& id : touched.assignments)
        if (const auto found = now.assignments.find(id); found != now.assignments.end())
            touched.contacts.insert(found->second.contact);
    for (const ContactId& id : touched.contacts) {
        refresh(now, id);
        mend(id);
    }
}

// The plan of a call of ours, as the floor is now; of others nothing is kept.
void Connector::refresh(const floor::Floor& now, const ContactId& id) {
    const auto contact = now.contacts.find(id);
    const auto known = m_calls.find(id);
    const bool isOurs
        = contact != now.contacts.end() && contact->second.source == person() && isLive(contact->second.channel);
    if (!isOurs && known == m_calls.end()) return;
    domain::CallPlan plan = isOurs ? floor::planOf(now, id) : known->second.planned.plan;
    if (!isOurs) {
        plan.over = true; // forgotten
        plan.legs.clear();
    }
    if (plan.over && known == m_calls.end() && !isThere(m_exchange, plan.external))
        return; // and nothing is there of it
    Call& call = m_calls[id];
    if (call.planned.plan.ask != plan.ask || call.planned.plan.legs != plan.legs) {
        call.failures = 0; // something else is wanted: what failed is not waited for
        call.again.cancel();
    }
    if (!isOneSession(plan.monitor, call.planned.plan.monitor)) {
        call.spying = {}; // another one listens, or nobody: what could not be done for one is tried for the next
        call.lines.spying = Trial::Free;
    }
    call.planned.formerly.clear();
    for (const domain::PlannedLeg& leg : plan.legs)
        if (const auto work = now.assignments.find(domain::AssignmentId{leg.id});
            work != now.assignments.end() && !work->second.offer.empty())
            call.planned.formerly[leg.id] = work->second.offer.value;
    call.planned.plan = std::move(plan);
    own(id, call);
}

} // namespace readyline::voice
