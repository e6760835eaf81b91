// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/CallModel.h"

#include "core/domain/Controls.h"
#include "ui/models/Text.h"

#include <algorithm>

namespace readyline::models {

using domain::CallSide;
using domain::CallState;
using domain::CallStep;
using domain::Control;
using domain::Part;
using wire::CallStand;

namespace {

struct Stand {
    const CallStand& call;
    domain::Controls allowed;
    std::optional<CallStep> asked;
    bool isLive;

    [[nodiscard]] bool may(Control control) const { return allowed[static_cast<std::size_t>(control)]; }
    [[nodiscard]] bool leads() const { return call.part == Part::Primary; }
    [[nodiscard]] bool inConference() const {
        return call.state == CallState::Conference || call.state == CallState::PostCall;
    }
};

Stand standOf(const CallStand& call, std::optional<CallStep> asked, bool isLive) {
    return {call, domain::allowedControls(call.state, call.part, call.facts), asked, isLive};
}

// Where a step was pressed.
CallPlace placeOf(CallStep step) {
    switch (step) {
    case CallStep::Hold:
    case CallStep::Resume:
    case CallStep::HoldConsult:
    case CallStep::ResumeConsult: return CallPlace::Hold;
    case CallStep::Consult:
    case CallStep::EndConsult: return CallPlace::Consult;
    case CallStep::Transfer:
    case CallStep::Exit: return CallPlace::Transfer;
    case CallStep::Conference: return CallPlace::Conference;
    case CallStep::Drop: return CallPlace::Keypad; // a row of the list, and no place of the bar
    case CallStep::PauseRecording:
    case CallStep::ResumeRecording: return CallPlace::Recording;
    }
    return CallPlace::Keypad;
}

CallButton button(CallAct act, bool allowed, CallWait wait) {
    return {true, act, allowed, allowed ? CallWait::Nothing : wait};
}

CallWait whyNoHold(const Stand& stand) {
    switch (stand.call.state) {
    case CallState::Ringing: return CallWait::NotConnectedYet;
    case CallState::ConsultRequested: return CallWait::DuringConsult;
    case CallState::Conference:
    case CallState::PostCall: return CallWait::InConference;
    case CallState::Active:
    case CallState::Held:
    case CallState::Consulting:
    case CallState::WrapUp: break;
    }
    return CallWait::Nothing;
}

CallButton holdButton(const Stand& stand) {
    if (!stand.leads()) return {};
    const CallStand& call = stand.call;
    if (call.state == CallState::Held) {
        const bool onPhone = call.phoneHeld;
        return button(CallAct::Resume, stand.may(Control::Resume) && !onPhone,
            onPhone ? CallWait::HeldOnPhone : CallWait::Nothing);
    }
    if (call.state == CallState::Consulting) {
        const bool both = call.customerHeld && call.consult && call.consult->held;
        return button(CallAct::Swap, stand.may(Control::Resume) && !both && !call.phoneHeld,
            call.phoneHeld ? CallWait::HeldOnPhone : CallWait::BothHeld);
    }
    return button(CallAct::Hold, stand.may(Control::Hold), whyNoHold(stand));
}

CallWait whyNoConsult(const Stand& stand) {
    if (stand.call.state == CallState::PostCall) return CallWait::CustomerLeft;
    if (stand.call.state == CallState::Ringing) return CallWait::NotConnectedYet;
    if (stand.call.facts.participants >= domain::kMaxParticipants) return CallWait::ConferenceFull;
    return stand.call.state == CallState::Conference ? CallWait::InConference : CallWait::Nothing;
}

CallButton consultButton(const Stand& stand) {
    if (!stand.leads()) return {};
    if (stand.call.consult) return button(CallAct::EndConsult, true, CallWait::Nothing);
    return button(CallAct::Consult, stand.may(Control::Consult), whyNoConsult(stand));
}

CallButton transferButton(const Stand& stand) {
    if (!stand.leads()) {
        const CallAct act = stand.call.part == Part::Consulted && !stand.inConference() ? CallAct::ExitConsult
                                                                                        : CallAct::ExitConference;
        return stand.may(Control::Exit) ? button(act, true, CallWait::Nothing) : CallButton{};
    }
    if (stand.inConference()) return button(CallAct::ExitConference, stand.may(Control::Exit), CallWait::Nothing);
    if (stand.call.consult) return button(CallAct::HandOver, stand.may(Control::Transfer), CallWait::MustRing);
    return button(CallAct::Transfer, stand.may(Control::Transfer), CallWait::NotConnectedYet);
}

CallButton conferenceButton(const Stand& stand) {
    if (!stand.leads()) return {};
    const bool may = stand.may(Control::Conference);
    if (stand.call.state == CallState::PostCall) return button(CallAct::AddParty, may, CallWait::CustomerLeft);
    if (stand.call.state == CallState::Conference) return button(CallAct::AddParty, may, CallWait::ConferenceFull);
    return button(CallAct::StartConference, may, stand.call.consult ? CallWait::MustRing : CallWait::NeedsConsult);
}

CallWait whyNoPause(const Stand& stand) {
    if (stand.call.consult) return CallWait::DuringConsult;
    return stand.inConference() ? CallWait::InConference : CallWait::Nothing;
}

// W66: where the site pauses none, nobody is shown a button for it.
CallButton recordingButton(const Stand& stand) {
    const domain::Recording& recording = stand.call.recording;
    const bool paused = recording.state == domain::RecordingState::Paused;
    if (!stand.leads() || !(stand.call.facts.recordingPausable || paused)) return {};
    const bool isOn = recording.state != domain::RecordingState::Off && !recording.resumes;
    return button(paused ? CallAct::ResumeRecording : CallAct::PauseRecording,
        isOn && stand.may(Control::RecordingPause), whyNoPause(stand));
}

CallButton keypadButton(const Stand& stand) {
    if (!stand.leads()) return {};
    switch (stand.call.state) {
    case CallState::Active:
    case CallState::Consulting:
    case CallState::Conference:
    case CallState::PostCall: return button(CallAct::Keypad, true, CallWait::Nothing);
    case CallState::Held: return button(CallAct::Keypad, false, CallWait::HeldHearsNothing);
    case CallState::Ringing:
    case CallState::ConsultRequested:
    case CallState::WrapUp: break;
    }
    return button(CallAct::Keypad, false, CallWait::NotConnectedYet);
}

CallButton endButton(const Stand& stand) {
    if (!stand.leads()) return {};
    const CallWait why = stand.call.state == CallState::Held ? CallWait::HeldCannotEnd
        : stand.call.consult                                 ? CallWait::DuringConsult
                                                             : CallWait::Nothing;
    return button(CallAct::End, stand.may(Control::End), why);
}

// The exchange does one thing at a time; ending is possible meanwhile, and tones are no step.
void holdBack(CallButtons& buttons, const Stand& stand) {
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        CallButton& each = buttons[i];
        const auto place = static_cast<CallPlace>(i);
        const bool waits = stand.asked && place != CallPlace::End && place != CallPlace::Keypad;
        if (waits && placeOf(*stand.asked) == place) {
            each.wait = CallWait::UnderWay;
            each.canPress = false;
        } else if (!stand.isLive && each.canPress) {
            each.wait = CallWait::NotConnected;
            each.canPress = false;
        } else if (waits && each.canPress) {
            each.wait = CallWait::OtherUnderWay;
            each.canPress = false;
        }
    }
}

// Of the other side: who was asked has a name before he is in it, and a row of his own once he is.
const wire::PartyView* consultedIn(const CallStand& call) {
    const auto found = std::ranges::find(call.parties, true, &wire::PartyView::consulted);
    return found == call.parties.end() ? nullptr : &*found;
}
const wire::PartyView* customerIn(const CallStand& call) {
    const auto found = std::ranges::find(call.parties, domain::PartyKind::Customer, &wire::PartyView::kind);
    return found == call.parties.end() ? nullptr : &*found;
}

void allow(CallSideRow& row, const Stand& stand, CallStep hold, CallStep resume) {
    const bool may = stand.may(row.held ? Control::Resume : Control::Hold) && !stand.call.phoneHeld;
    row.canPress = may && stand.isLive && !stand.asked;
    if (stand.asked == hold || stand.asked == resume)
        row.wait = CallWait::UnderWay;
    else if (stand.call.phoneHeld)
        row.wait = CallWait::HeldOnPhone;
    else if (!stand.isLive)
        row.wait = CallWait::NotConnected;
    else if (stand.asked)
        row.wait = CallWait::OtherUnderWay;
}

} // namespace

CallButtons callButtons(const CallStand& call, std::optional<CallStep> asked, bool isLive) {
    const Stand stand = standOf(call, asked, isLive);
    CallButtons buttons{holdButton(stand), consultButton(stand), transferButton(stand), conferenceButton(stand),
        recordingButton(stand), keypadButton(stand), endButton(stand)};
    holdBack(buttons, stand);
    return buttons;
}

std::optional<CallSides> callSides(const CallStand& call, std::optional<CallStep> asked, bool isLive) {
    if (!call.consult || call.part != Part::Primary) return std::nullopt;
    const Stand stand = standOf(call, asked, isLive);
    CallSides sides;
    sides.customer.side = CallSide::Customer;
    sides.customer.held = call.customerHeld || call.phoneHeld;
    sides.customer.isUp = true;
    sides.customer.since = call.heldSince.value_or(call.consult->since);
    if (const wire::PartyView* customer = customerIn(call)) {
        if (!sides.customer.held) sides.customer.since = customer->since;
        sides.customer.name = toText(customer->name.empty() ? customer->number : customer->name);
        if (!customer->name.empty()) sides.customer.number = toText(customer->number);
    }
    const wire::PartyView* consulted = consultedIn(call);
    sides.consult.side = CallSide::Consult;
    sides.consult.held = call.consult->held;
    sides.consult.isUp = call.state == CallState::Consulting;
    sides.consult.since = consulted && sides.consult.isUp ? consulted->since : call.consult->since;
    sides.consult.name = toText(call.consult->name);
    if (consulted) {
        if (!consulted->name.empty()) sides.consult.name = toText(consulted->name);
        sides.consult.number = toText(consulted->number);
    }
    sides.customer.talks = !sides.customer.held && (sides.consult.held || !sides.consult.isUp);
    sides.consult.talks = sides.consult.isUp && !sides.consult.held;
    allow(sides.customer, stand, CallStep::Hold, CallStep::Resume);
    allow(sides.consult, stand, CallStep::HoldConsult, CallStep::ResumeConsult);
    return sides;
}

CallSide swapTo(const CallStand& call) {
    return call.consult && call.consult->held ? CallSide::Consult : CallSide::Customer;
}

std::vector<PartyRow> partyRows(const CallStand& call, const domain::PersonId& me) {
    std::vector<PartyRow> rows;
    for (const wire::PartyView& each : call.parties) {
        const bool isMe = !each.person.empty() && each.person == me;
        const bool isOther = each.kind == domain::PartyKind::Agent || each.kind == domain::PartyKind::Outsider;
        rows.push_back({each, isMe, call.part == Part::Primary && isOther && !isMe && !each.consulted});
    }
    const auto rank = [](const PartyRow& row) {
        if (row.party.kind == domain::PartyKind::Customer) return 0;
        return row.isMe ? 1 : 2;
    };
    std::ranges::stable_sort(rows, {}, rank);
    return rows;
}

WallTime callSince(const CallStand& call, WallTime accepted) {
    if (call.part == Part::Primary && call.consult) {
        const wire::PartyView* consulted = consultedIn(call);
        return call.state == CallState::Consulting && consulted ? consulted->since : call.consult->since;
    }
    if (call.part == Part::Primary && call.state == CallState::Held) return call.heldSince.value_or(accepted);
    return accepted;
}

int peopleIn(const CallStand& call) {
    return static_cast<int>(std::ranges::count_if(
        call.parties, [](const wire::PartyView& each) { return each.kind != domain::PartyKind::Supervisor; }));
}

} // namespace readyline::models
