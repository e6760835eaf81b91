// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/Replica.h"

#include "core/base/Overloaded.h"

#include <algorithm>

namespace readyline::replica {

Changes Replica::apply(const wire::SessionOpened& opened, bool sameLog) {
    m_me = opened.me;
    m_session = opened.session;
    m_site = opened.site;
    m_self = opened.self;
    m_seq = opened.seq;
    m_isTeamFollowed = false; // until its view is open again
    m_offers.clear();
    for (const wire::OfferView& each : opened.offers) m_offers.emplace(each.offer, each);
    m_tasks.clear();
    for (const wire::TaskView& each : opened.tasks) m_tasks.emplace(each.assignment, each);
    m_monitor = opened.monitor;
    Changes changes;
    changes.site = changes.self = changes.offers = changes.tasks = changes.monitor = true;
    forgetLines(changes);
    if (const auto& missed = opened.changed)
        changes.told.push_back({missed->what, missed->by, missed->at, missed->seq});
    if (!sameLog) changes.merge(closeTeam());
    return changes;
}

namespace {

// What was answered here, or by lifting the phone on the same desk, is no news.
bool isNews(const wire::OfferEnded& ended, const wire::OfferView& offer, Doing doing) {
    const bool answered = ended.end == domain::OfferState::Accepted || ended.end == domain::OfferState::Declined;
    return !answered || (doing == Doing::Elsewhere && offer.answer == domain::VoiceAnswer::Desktop);
}

} // namespace

Changes Replica::apply(const wire::Envelope& envelope, Doing doing) {
    Changes changes;
    // It may come instead of the picture that was asked for: then what happened before it was never served.
    if (std::holds_alternative<wire::SessionEnded>(envelope.event)) return changes;
    m_seq = std::max(m_seq, envelope.seq);
    if (m_isTeamFollowed) m_teamSeq = m_seq;
    std::visit(Overloaded{
                   [&](const wire::SelfChanged& e) {
                       m_self = e.self;
                       changes.self = true;
                   },
                   [&](const wire::AgentChanged& e) {
                       if (!m_teamSeq) return; // the last ones of a view that was closed
                       m_team.insert_or_assign(e.agent.person, e.agent);
                       changes.agents.insert(e.agent.person);
                   },
                   [&](const wire::OfferChanged& e) {
                       m_offers.insert_or_assign(e.offer.offer, e.offer);
                       changes.offers = true;
                   },
                   [&](const wire::OfferEnded& e) { end(e, envelope.at, doing, changes); },
                   [&](const wire::OffersNotHad& e) {
                       changes.notHad.push_back({envelope.cause, e.offers});
                   },
                   [&](const wire::TaskChanged& e) {
                       m_tasks.insert_or_assign(e.task.assignment, e.task);
                       changes.tasks = true;
                       forgetLines(changes);
                   },
                   [&](const wire::TaskRemoved& e) {
                       m_tasks.erase(e.assignment);
                       forgetLines(changes);
                       changes.tasks = true;
                       changes.tasksDone.push_back(e);
                   },
                   [](const wire::CallChanged&) {}, // for connectors
                   [&](const wire::SiteChanged& e) {
                       m_site = e.site;
                       changes.site = true;
                   },
                   [&](const wire::StatusSetByOther& e) {
                       changes.told.push_back({e, envelope.by, envelope.at, envelope.seq});
                   },
                   [&](const wire::StatusAnswered& e) {
                       changes.answered.push_back({envelope.by, e.text});
                   },
                   [&](const wire::MeChanged& e) {
                       m_me = e.me;
                       changes.site = true; // what I may do with it
                   },
                   [](const wire::SessionEnded&) {}, // the session's
                   [&](const wire::CallbackChanged& e) {
                       m_callbacks.all.insert_or_assign(e.callback.callback, e.callback);
                       changes.callbacks = true;
                   },
                   [&](const wire::CallbackMissed& e) { changes.callbacksMissed.push_back(e); },
                   [&](const wire::CallbackRemoved& e) { changes.callbacks = m_callbacks.all.erase(e.callback) > 0; },
                   [&](const wire::CallNotice& e) { changes.callNotices.push_back(e); },
                   [&](const wire::LineHeard& e) { hear(e, changes); },
                   [](const wire::KeysSent&) {}, // for connectors
                   [&](const wire::MonitorChanged& e) {
                       m_monitor = e.monitor;
                       changes.monitor = true;
                   },
                   [&](const wire::MonitorEnded& e) { endMonitor(e, changes); },
                   [](const wire::Unknown&) {},
               },
        envelope.event);
    return changes;
}

void Replica::end(const wire::OfferEnded& ended, WallTime at, Doing doing, Changes& changes) {
    const auto found = m_offers.find(ended.offer);
    if (found == m_offers.end()) return;
    if (isNews(ended, found->second, doing)) m_ended.push_back({found->second, ended, at});
    m_offers.erase(found);
    changes.offers = true;
}

namespace {

bool isInCall(const std::map<domain::AssignmentId, wire::TaskView>& tasks, const domain::ContactId& contact) {
    return std::ranges::any_of(
        tasks, [&](const auto& each) { return each.second.contact == contact && each.second.call.has_value(); });
}

} // namespace

// What comes late, of a call that I have left, is nobody's line any more.
void Replica::hear(const wire::LineHeard& heard, Changes& changes) {
    if (!isInCall(m_tasks, heard.contact)) return;
    m_lines.insert_or_assign(heard.contact, heard.quality);
    changes.lines.insert(heard.contact);
}

void Replica::forgetLines(Changes& changes) {
    std::erase_if(m_lines, [&](const auto& each) {
        const bool isOver = !isInCall(m_tasks, each.first);
        if (isOver) changes.lines.insert(each.first);
        return isOver;
    });
}

// A later one may have begun already, as the picture of a new connection has it.
void Replica::endMonitor(const wire::MonitorEnded& over, Changes& changes) {
    changes.monitorsEnded.push_back(over);
    if (!m_monitor || m_monitor->contact != over.contact) return;
    m_monitor.reset();
    changes.monitor = true;
}

Changes Replica::forgetEnded(WallTime now) {
    Changes changes;
    changes.offers = std::erase_if(m_ended, [&](const EndedOffer& each) { return now - each.at >= kEndedShown; }) > 0;
    return changes;
}

Changes Replica::apply(const wire::ViewOpened& view) {
    Changes changes;
    changes.wholeTeam = view.full || !m_teamSeq;
    m_teamSeq = view.seq;
    m_isTeamFollowed = true;
    if (view.full) m_team.clear();
    for (const domain::AgentLayers& each : view.agents) {
        m_team.insert_or_assign(each.person, each);
        changes.agents.insert(each.person);
    }
    return changes;
}

Changes Replica::apply(const wire::CallbacksOpened& opened) {
    m_callbacks = {{}, opened.colleagues, opened.queues};
    for (const wire::CallbackView& each : opened.callbacks) m_callbacks.all.emplace(each.callback, each);
    Changes changes;
    changes.callbacks = true;
    return changes;
}

Changes Replica::closeTeam() {
    Changes changes;
    changes.wholeTeam = m_teamSeq.has_value();
    m_teamSeq.reset();
    m_isTeamFollowed = false;
    m_team.clear();
    return changes;
}

} // namespace readyline::replica
