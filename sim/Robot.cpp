// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Robot.h"

#include "core/base/Overloaded.h"
#include "core/domain/Status.h"

#include <algorithm>

namespace readyline::sim {

using namespace domain;

Robot::Robot(World world, std::string token, std::string name, RobotManner manner)
    : m_world(world),
      m_manner(manner),
      m_link(world.io, world.time, world.chance, world.endpoint, {std::move(token), {"robot-" + name}, "Robot", true},
          {[this](const wire::SessionOpened& opened) { onOpened(opened); },
              [this](const wire::Envelope& envelope) { onEvent(envelope); }, [this] { ++m_world.report.reconnects; },
              [this](int) { ++m_world.report.endedForGood; }}),
      m_talker(world, m_link, m_manner.talk) {}

void Robot::onOpened(const wire::SessionOpened& opened) {
    m_site = opened.site;
    if (!std::exchange(m_signedInBefore, true)) {
        ++m_world.report.signedIn;
        choose(BaseStatus::Available, false);
    } else {
        onSelf(opened.self);
    }
    for (const wire::OfferView& offer : opened.offers) onOffer(offer);
    for (const wire::TaskView& task : opened.tasks) onTask(task);
}

void Robot::onEvent(const wire::Envelope& envelope) {
    if (const auto* self = std::get_if<wire::SelfChanged>(&envelope.event)) onSelf(self->self);
    if (const auto* offer = std::get_if<wire::OfferChanged>(&envelope.event)) onOffer(offer->offer);
    if (const auto* task = std::get_if<wire::TaskChanged>(&envelope.event)) onTask(task->task);
    if (const auto* site = std::get_if<wire::SiteChanged>(&envelope.event)) m_site = site->site;
    if (const auto* gone = std::get_if<wire::OfferEnded>(&envelope.event)) m_plans.erase("answer " + gone->offer.value);
    if (const auto* done = std::get_if<wire::TaskRemoved>(&envelope.event)) {
        m_talker.forget(done->assignment);
        m_plans.erase("task " + done->assignment.value);
        m_plans.erase("parked " + done->assignment.value);
        if (m_world.chance.happens(m_manner.breakAfterContact)) takeBreak();
    }
}

void Robot::onOffer(const wire::OfferView& offer) {
    const std::string plan = "answer " + offer.offer.value;
    if (m_plans.contains(plan)) return;
    ++m_world.report.presented;
    command(wire::OfferPresented{m_link.newCommand(), offer.offer});
    // Whom a colleague asks is never let down.
    const bool asked = offer.kind != OfferKind::Queue;
    if (offer.answer == VoiceAnswer::Phone) { // the exchange plays his phone; here he can only decline
        m_plans[plan] = {};
        if (!asked && m_world.chance.happens(m_manner.declines))
            later(plan, m_world.chance.between(m_manner.answerMin, m_manner.answerMax),
                [this, id = offer.offer] { decline(id); });
        return;
    }
    if (!asked && m_world.chance.happens(m_manner.ignores)) {
        ++m_world.report.ignored;
        m_plans[plan] = {};
        return;
    }
    later(plan, m_world.chance.between(m_manner.answerMin, m_manner.answerMax),
        [this, id = offer.offer, kind = offer.kind] { answer(id, kind); });
}

void Robot::answer(const OfferId& offer, OfferKind kind) {
    if (kind == OfferKind::Queue && m_world.chance.happens(m_manner.declines)) return decline(offer);
    ++m_world.report.accepted;
    command(wire::OfferAccept{m_link.newCommand(), offer});
}

void Robot::decline(const OfferId& offer) {
    ++m_world.report.declined;
    command(wire::OfferDecline{m_link.newCommand(), offer});
}

void Robot::onTask(const wire::TaskView& task) {
    const std::string plan = "task " + task.assignment.value;
    if (task.state == AssignmentState::Parked) return onParked(task);
    m_plans.erase("parked " + task.assignment.value);
    m_talker.onTask(task);
    if (task.state != AssignmentState::Active) m_plans.erase(plan);
    if (task.state == AssignmentState::Active && !m_plans.contains(plan)) {
        // On the phone the customer usually hangs up first: the robot does only where he talks for long.
        const Duration talk = m_world.chance.between(m_manner.handleMin, m_manner.handleMax);
        later(plan, isLive(task.channel) ? talk * 2 : talk, [this, task] { finish(task); });
    }
    if (task.state != AssignmentState::WrapUp || task.code) return; // what is chosen for the end of a locked one stays
    later("wrap-up " + task.assignment.value, m_world.chance.between(m_manner.wrapUpMin, m_manner.wrapUpMax),
        [this, id = task.assignment, queue = task.queue] {
            std::vector<CodeId> codes;
            for (const WrapUpCode& code : m_site.codes)
                if (code.queues.empty()
                    || std::find(code.queues.begin(), code.queues.end(), queue) != code.queues.end())
                    codes.push_back(code.id);
            if (codes.empty()) return;
            ++m_world.report.wrappedUp;
            command(wire::WrapUpSubmit{m_link.newCommand(), id, codes[m_world.chance.below(codes.size())], {}});
        });
}

void Robot::onParked(const wire::TaskView& task) {
    m_plans.erase("task " + task.assignment.value);
    const std::string plan = "parked " + task.assignment.value;
    if (m_plans.contains(plan)) return;
    later(plan, m_world.chance.between(m_manner.parkedMin, m_manner.parkedMax), [this, id = task.contact] {
        command(wire::ContactResume{m_link.newCommand(), id});
    });
}

void Robot::finish(wire::TaskView task) {
    if (isLive(task.channel) && !m_talker.mayEnd(task.assignment)) { // held, or with a colleague: not now
        later("task " + task.assignment.value, Duration{5000}, [this, task] { finish(task); });
        return;
    }
    const bool parks = isWritten(task.channel) && m_world.chance.happens(m_manner.parks);
    if (parks && m_parked.insert(task.contact).second) {
        ++m_world.report.parked;
        command(wire::ContactPark{m_link.newCommand(), task.contact});
    } else {
        command(wire::ContactEnd{m_link.newCommand(), task.contact});
    }
}

void Robot::onSelf(const AgentLayers& self) {
    const Shown shown = shownStatus(self, m_site);
    if ((shown.row == ShownRow::Acknowledge || self.asked) && !m_plans.contains("back"))
        later("back", m_world.chance.between(Duration{5000}, Duration{20'000}), [this] {
            m_plans.erase("back");
            choose(BaseStatus::Available, false);
        });
}

void Robot::takeBreak() {
    ++m_world.report.breaks;
    choose(BaseStatus::Away, true);
    later("break", m_world.chance.between(m_manner.breakMin, m_manner.breakMax),
        [this] { choose(BaseStatus::Available, false); });
}

void Robot::choose(BaseStatus base, bool withReason) {
    const auto entry = std::find_if(m_site.entries.begin(), m_site.entries.end(),
        [base](const PresenceEntry& each) { return each.base == base && each.selectable; });
    if (entry == m_site.entries.end()) return;
    Choice choice{entry->id, std::nullopt};
    std::vector<ReasonId> reasons;
    for (const Reason& reason : m_site.reasons)
        if (reason.group == entry->reasonGroup) reasons.push_back(reason.id);
    const bool may = entry->needsReason != ReasonRule::Never && !reasons.empty();
    if (may && (withReason || entry->needsReason == ReasonRule::Required))
        choice.reason = reasons[m_world.chance.below(reasons.size())];
    command(wire::PresenceSet{m_link.newCommand(), choice, true});
}

void Robot::command(wire::Request request) {
    m_link.request(std::move(request), [this](const wire::Answer& answer) { (void)settled(m_world.report, answer); });
}

Timer& Robot::later(const std::string& what, Duration delay, std::function<void()> act) {
    return m_plans[what] = m_world.time.after(delay, std::move(act));
}

} // namespace readyline::sim
