// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"
#include "ui/call/Keypad.h"
#include "ui/call/TargetPicker.h"
#include "ui/popover/Popovers.h"

#include <QPushButton>

#include <algorithm>

namespace readyline::gallery {

namespace {

wire::PartyView party(const char* id, PartyKind kind, const char* name, int secondsAgo) {
    wire::PartyView view;
    view.party = id;
    view.kind = kind;
    view.name = name;
    if (kind == PartyKind::Agent) view.person = PersonId{id};
    view.since = ago(secondsAgo);
    return view;
}

wire::CallStand stand(CallState state) {
    wire::CallStand call;
    call.state = state;
    call.parties = {party("c-1", PartyKind::Customer, "Matteo Bianchi", 462),
        party("ilse", PartyKind::Agent, "Ilse Vermeulen", 462)};
    call.parties[0].number = "+32 ··· ·· 44 71";
    call.parties[1].leads = true;
    call.recording.state = RecordingState::On;
    call.facts.recordingPausable = true;
    return call;
}

wire::CallStand held() {
    wire::CallStand call = stand(CallState::Held);
    call.customerHeld = true;
    call.heldSince = ago(76);
    return call;
}

wire::CallStand consult(CallState state) {
    wire::CallStand call = stand(state);
    const bool isUp = state == CallState::Consulting;
    call.customerHeld = true;
    call.heldSince = ago(169);
    call.consult = wire::ConsultStand{{TargetKind::Agent, "rasmus"}, "Rasmus Holm", ago(169), false, isUp};
    call.facts.targetRings = isUp;
    wire::PartyView asked = party("rasmus", PartyKind::Agent, "Rasmus Holm", 151);
    asked.number = "2147";
    asked.consulted = true;
    if (!isUp) asked.state = PartyState::Ringing;
    call.parties.push_back(asked);
    return call;
}

wire::CallStand conference() {
    wire::CallStand call = stand(CallState::Conference);
    call.parties.push_back(party("rasmus", PartyKind::Agent, "Rasmus Holm", 326));
    call.parties.push_back(party("p-7", PartyKind::Outsider, "+32 ··· ·· 09 35", 72));
    call.facts.participants = 4;
    return call;
}

// One is being called in, and the customer waits.
wire::CallStand filling() {
    wire::CallStand call = conference();
    call.parties[0].held = true;
    call.parties[0].name = "Wolfgang Amadeus Oberhuber-Schwarzenbacher";
    wire::PartyView& called = call.parties.emplace_back(party("elke", PartyKind::Agent, "Elke Baeten", 9));
    called.state = PartyState::Ringing;
    call.facts.participants = 5;
    return call;
}

wire::TaskView taskOf(const wire::CallStand& call) {
    wire::TaskView view
        = task("1", Channel::Voice, "Matteo Bianchi", "Invoice twice as high", AssignmentState::Active, 462);
    view.call = call;
    return view;
}

wire::SessionOpened openedWith(const wire::CallStand& call) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    opened.tasks = {taskOf(call)};
    opened.self.work = {working(opened.tasks[0])};
    opened.site.noiseRemoval = true;
    return opened;
}

struct Scene {
    const char* name;
    wire::CallStand call;
};

std::vector<Scene> scenes() {
    wire::CallStand bothHeld = consult(CallState::Consulting), paused = stand(CallState::Active), monitored = paused,
                    phone = held(), post = conference(), assists = consult(CallState::Consulting), asked = paused;
    bothHeld.consult->held = true;
    paused.recording = {RecordingState::Paused, ago(-41), false};
    monitored.monitor = wire::MonitorTold{"Margriet Adeyemi", MonitorMode::Listen};
    phone.customerHeld = false;
    phone.phoneHeld = true;
    post.state = CallState::PostCall;
    post.parties.erase(post.parties.begin());
    assists.part = Part::Consulted;
    asked.asked = CallStep::Hold;
    return {{"call", stand(CallState::Active)}, {"call-held", held()},
        {"call-consult-requested", consult(CallState::ConsultRequested)},
        {"call-consulting", consult(CallState::Consulting)}, {"call-both-held", bothHeld},
        {"call-conference", conference()}, {"call-conference-filling", filling()}, {"call-recording-paused", paused},
        {"call-monitored", monitored}, {"call-phone-held", phone}, {"call-post", post}, {"call-assisting", assists},
        {"call-asked", asked}};
}

std::vector<wire::TargetView> colleagues() {
    std::vector<wire::TargetView> targets;
    for (const AgentLayers& each : team()) {
        if (each.person.value == "ilse") continue; // herself
        wire::TargetView& view = targets.emplace_back();
        view.target = {TargetKind::Agent, each.person.value};
        view.name = each.name;
        view.number = std::to_string(2140 + targets.size());
        view.agent = each;
        const bool isBusy = std::ranges::any_of(each.work, [](const WorkItem& item) { return isLive(item.channel); });
        if (isBusy) view.unreachable = {Term::VoiceBusy};
    }
    std::ranges::stable_partition(targets, [](const wire::TargetView& each) { return each.unreachable.empty(); });
    return targets;
}

void drawDialogs(const QString& folder, const QString& suffix) {
    Stage stage(openedWith(stand(CallState::Active)), folder, suffix);
    (void)stage.rig.take();
    stage.find<QPushButton>("callTransferButton")->click();
    for (const wire::RequestFrame& each : stage.rig.take())
        if (const auto* read = std::get_if<wire::TargetsRead>(&each.request); read && read->kind == TargetKind::Agent)
            stage.rig.answer(each.id, wire::Result{wire::Targets{10, colleagues(), false}});
    auto* picker = stage.find<call::TargetPicker>("targetPicker");
    stage.shot(picker, u"call-transfer-dialog"_s);
    picker->reject();
    stage.find<QPushButton>("callKeypadButton")->click();
    auto* keypad = stage.find<call::Keypad>("keypad");
    stage.shot(keypad, u"call-keypad"_s);
    keypad->hide();
}

// What the telephone system did not do, and a line that is not good.
void drawRefused(const QString& folder, const QString& suffix) {
    Stage stage(openedWith(stand(CallState::Active)), folder, suffix);
    wire::CallNotice notice;
    notice.contact = ContactId{"contact-1"};
    notice.step = CallStep::Hold;
    notice.cause = "488 Not Acceptable Here";
    stage.rig.event(notice, 11);
    stage.rig.event(wire::LineHeard{ContactId{"contact-1"}, {1.4, 22}}, 12);
    stage.shot(stage.window.get(), u"call-refused"_s);
}

void drawRequest(const QString& folder, const QString& suffix) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    wire::OfferView request = offer("1", Channel::Voice, "Matteo Bianchi", "billing", "Invoice 2026-10", 14);
    request.kind = OfferKind::Transfer;
    request.why = RouteReason::Asked;
    request.consult = wire::ConsultView{PersonId{"jonas"}, "Jonas Keller", "2041", "Ghent A"};
    opened.offers = {request};
    Stage stage(opened, folder, suffix);
    popover::Popovers popovers(stage.desk, stage.clock);
    stage.shot(&popovers.window(), u"popover-transfer"_s);
}

} // namespace

void drawCalls(const QString& folder, const QString& suffix) {
    for (const Scene& each : scenes()) {
        Stage stage(openedWith(each.call), folder, suffix);
        stage.shot(stage.window.get(), QString::fromLatin1(each.name));
    }
    drawDialogs(folder, suffix);
    drawRefused(folder, suffix);
    drawRequest(folder, suffix);
}

} // namespace readyline::gallery
