// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/paths/Device.h"

namespace readyline::paths {

void Device::send(std::string message) {
    if (m_isClosed) say("sent after it was closed: " + message);
    if (m_isCut) return;
    const auto items = wire::parseServerFrame(message);
    if (!items) return say(describe(items.error()) + " in " + message);
    for (const wire::ServerItem& each : *items) std::visit([this](const auto& item) { apply(item); }, each);
}

void Device::say(std::string fault) {
    if (m_fault.empty()) m_fault = std::move(fault);
}

void Device::apply(const wire::Answer& answer) {
    if (const auto* error = std::get_if<wire::ParseError>(&answer.outcome)) say("not read: " + describe(*error));
    const auto* result = std::get_if<wire::Result>(&answer.outcome);
    if (!result) return;
    if (const auto* opened = std::get_if<wire::SessionOpened>(result)) enter(*opened);
    if (const auto* view = std::get_if<wire::ViewOpened>(result); view && answer.id == m_viewFrame) {
        m_replica.apply(*view);
        m_seesTeam = true;
    }
    if (const auto* callbacks = std::get_if<wire::CallbacksOpened>(result);
        callbacks && answer.id == m_callbacksFrame) {
        m_replica.apply(*callbacks);
        m_seesCallbacks = true;
    }
}

void Device::apply(const wire::Envelope& envelope) {
    if (envelope.n != ++m_events) say("event " + std::to_string(envelope.n) + " out of turn");
    if (std::holds_alternative<wire::Unknown>(envelope.event)) say("an event of no known type");
    if (std::holds_alternative<wire::SessionEnded>(envelope.event))
        m_isOver = true; // the next open is the person's own
    m_replica.apply(envelope);
    if (std::holds_alternative<wire::SiteChanged>(envelope.event)) askForCallbacks(); // others may see them now
}

void Device::askForCallbacks() {
    if (m_replica.me().role == domain::Role::Connector) return;
    ask(wire::CallbacksViewOpen{});
    m_callbacksFrame = m_frame;
}

void Device::enter(const wire::SessionOpened& opened) {
    const bool sameLog = opened.log == m_log;
    std::optional<wire::ResumePoint> since;
    if (const auto seq = m_replica.teamSeq(); seq && sameLog) since = wire::ResumePoint{m_log, *seq};
    m_replica.apply(opened, sameLog);
    m_log = opened.log;
    m_isOpen = true;
    m_isOver = false;
    askForCallbacks();
    if (m_teams.empty()) return;
    ask(wire::TeamViewOpen{wire::ViewId{"team"}, m_teams, since});
    m_viewFrame = m_frame;
}

void Device::connect(hub::Hub& hub, bool canShow) {
    m_hub = &hub;
    m_isOpen = m_isClosed = m_isCut = m_seesTeam = m_seesCallbacks = isMute = false;
    m_events = 0;
    m_out.clear();
    hub.opened(*this);
    wire::SessionOpen open;
    open.token = "token-" + m_person;
    open.client = "0.1.0";
    open.device = domain::DeviceId{label()};
    open.deviceLabel = m_name;
    open.canShow = canShow;
    if (!m_log.empty() && !m_isOver) open.resume = wire::ResumePoint{m_log, m_replica.seq()};
    ask(std::move(open));
}

void Device::forget() {
    m_replica = {};
    m_log.clear();
}

void Device::cut() { m_isCut = true; }

void Device::lost() {
    m_hub = nullptr;
    m_isOpen = m_seesTeam = m_seesCallbacks = false;
    m_out.clear();
}

void Device::ask(wire::Request request) {
    m_out.push_back(serialize(wire::RequestFrame{++m_frame, std::move(request)}));
}

bool Device::flush() {
    if (!m_hub) return false;
    if (m_isClosed || m_isCut) {
        hub::Hub& hub = *m_hub;
        lost();
        hub.closed(*this);
        return true;
    }
    const auto out = std::exchange(m_out, {});
    for (const std::string& each : out)
        if (!m_isClosed) m_hub->received(*this, each);
    return !out.empty();
}

} // namespace readyline::paths
