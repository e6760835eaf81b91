// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CallScene: the desk with one call in hand, as its server would describe it in each state.
#pragma once

#include "tests/ui/UiRig.h"
#include "ui/tasks/DeskPage.h"
#include "ui/widgets/Sentence.h"
#include "ui/widgets/StatusChip.h"
#include "ui/widgets/TabularLabel.h"

#include <QPushButton>

namespace readyline::kit {

inline wire::PartyView partyIn(const std::string& id, PartyKind kind, const std::string& name, int since = 0) {
    wire::PartyView party;
    party.party = id;
    party.kind = kind;
    party.name = name;
    if (kind == PartyKind::Agent) party.person = PersonId{id};
    party.since = at(since);
    return party;
}

// Since: of the hold or the consult, in seconds.
inline wire::CallStand callStand(CallState state, Part part = Part::Primary, int since = -76) {
    wire::CallStand call;
    call.state = state;
    call.part = part;
    call.parties = {partyIn("contact-1", PartyKind::Customer, "Customer 1", -462),
        partyIn("ilse", PartyKind::Agent, "Ilse Vermeulen", -462)};
    call.parties[0].number = "+32 ··· 44 71";
    call.parties[1].leads = part == Part::Primary;
    const bool consults = state == CallState::ConsultRequested || state == CallState::Consulting;
    call.customerHeld = consults || state == CallState::Held;
    if (call.customerHeld) call.heldSince = at(since);
    if (consults) {
        call.consult = wire::ConsultStand{{TargetKind::Agent, "rasmus"}, "Rasmus Holm", at(since), false, false};
        wire::PartyView asked = partyIn("rasmus", PartyKind::Agent, "Rasmus Holm", since);
        asked.number = "2147";
        asked.consulted = true;
        if (state == CallState::ConsultRequested) asked.state = PartyState::Calling;
        call.parties.push_back(asked);
        call.facts.targetRings = call.consult->rings = state == CallState::Consulting;
    }
    if (state == CallState::Conference) {
        call.parties.push_back(partyIn("rasmus", PartyKind::Agent, "Rasmus Holm", -200));
        call.parties.push_back(partyIn("p-7", PartyKind::Outsider, "Meter service", -72));
    }
    if (state == CallState::PostCall) {
        call.parties.erase(call.parties.begin());
        call.parties.push_back(partyIn("rasmus", PartyKind::Agent, "Rasmus Holm", -200));
    }
    call.facts.participants = static_cast<int>(call.parties.size());
    return call;
}

inline wire::TaskView callTask(const wire::CallStand& call) {
    wire::TaskView task = sampleTask("1", Channel::Voice);
    task.acceptedAt = task.since = at(-462);
    task.call = call;
    return task;
}

struct CallScene : UiRig {
    tasks::DeskPage page{desk, ticker, drafts};
    std::int64_t seq = 10;

    explicit CallScene(const wire::CallStand& call) : CallScene(withTasks({callTask(call)})) {}
    explicit CallScene(const wire::SessionOpened& opened) : UiRig(opened) {
        page.resize(1240, 760);
        page.show();
        settle();
        rig.take();
    }
    // The server says that it is so now.
    void become(const wire::CallStand& call) {
        rig.event(wire::TaskChanged{callTask(call)}, ++seq);
        settle();
    }
    template <class T>
    T* part(const char* name) {
        return UiRig::find<T>(page, name);
    }
    QPushButton* button(const char* name) { return part<QPushButton>(name); }
    void click(const char* name) {
        QTest::mouseClick(button(name), Qt::LeftButton);
        settle();
    }
    QString line() { return part<widgets::Sentence>("callLine")->text(); }
    QString state() { return part<widgets::StatusChip>("taskState")->word(); }
    QString timer() { return part<widgets::TabularLabel>("taskTimer")->text(); }
    // The command that was sent last is refused, or taken and in the picture.
    void refuse(Refusal refusal) {
        rig.answer(rig.lastId(), wire::Refused{refusal, {}});
        settle();
    }
    void grant() {
        rig.answer(rig.lastId(), wire::Result{wire::Settled{seq}});
        settle();
    }
};

} // namespace readyline::kit
