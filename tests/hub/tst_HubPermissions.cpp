// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Deny unless allowed: every method, asked by everybody about what is somebody else's.
#include "tests/kit/HubRig.h"

namespace readyline {
namespace {

using namespace kit;
using domain::PersonId;
using domain::Refusal;

using Verdict = std::optional<Refusal>; // nothing: granted
constexpr Verdict kGranted = std::nullopt;

struct Row {
    wire::Request request;
    Verdict agent, supervisor, admin, connector; // of another team, another exchange
};

domain::Person somebody(const char* id, domain::Role role) {
    domain::Person out;
    out.id = PersonId{id};
    out.name = id;
    out.login = id;
    out.role = role;
    return out;
}

// Ilse chats, Siobhán's phone is about to be joined, Tomasz is asked; boss leads no team of theirs, fax brings no calls.
struct HubPermissions : testing::Test {
    void SetUp() override {
        domain::Site site = demoSite();
        for (domain::Person& each : site.people) each.grants.clear(); // what is granted beyond a role is nobody's here
        site.people.push_back(somebody("boss", domain::Role::Supervisor));
        site.people.push_back(somebody("fax", domain::Role::Connector));
        rig.startHub(std::move(site));
        chat = engage("ilse", domain::Channel::Chat);
        ASSERT_TRUE(rig.must(floor::SetPresence{kLunch}, person("ilse"))); // after the chat: no more work
        call = engage("siobhan", domain::Channel::Voice);
        rig.ready("tomasz");
        offer = offered(domain::Channel::Chat);
        ASSERT_EQ(rig.floor().offers.at(offer).agent, PersonId{"tomasz"});
        promised.assignee = PersonId{"ilse"};
        ASSERT_TRUE(rig.must(floor::PlanCallback{domain::CallbackKind::Personal, promised}, person("ilse")));
        planned = rig.floor().callbacks.begin()->first;
    }
    domain::OfferId offered(domain::Channel channel) {
        EXPECT_TRUE(
            rig.must(floor::PostContact{channel, domain::QueueId{"billing"}, {"Ada", ""}, {}, 0, {}}, person("pbx")));
        EXPECT_EQ(rig.floor().offers.size(), 1U);
        return rig.floor().offers.begin()->first;
    }
    floor::Assignment engage(const std::string& id, domain::Channel channel) {
        rig.ready(id);
        EXPECT_TRUE(rig.must(floor::SetStation{PersonId{id}, domain::StationState::Idle}, person("pbx")));
        const domain::OfferId asked = offered(channel);
        for (const auto& [session, each] : rig.floor().sessions)
            if (each.person.value == id) { EXPECT_TRUE(rig.must(floor::PresentOffer{session, asked}, person(id))); }
        EXPECT_TRUE(rig.must(floor::AcceptOffer{asked}, person(id)));
        for (const auto& [key, each] : rig.floor().assignments)
            if (each.agent.value == id) return each;
        ADD_FAILURE() << "no assignment";
        return {};
    }
    std::vector<Row> rows() {
        constexpr Verdict no = Refusal::Forbidden, notThere = Refusal::NotFound, invalid = Refusal::InvalidCallback;
        constexpr Verdict gone = Refusal::OfferGone;
        constexpr Verdict notYourOffer = Refusal::NotYourOffer, notYours = Refusal::NotYourContact;
        const PersonId ilse{"ilse"};
        const domain::CodeId code{"refund"};
        const auto id = [this] { return rig.newCommand(); };
        wire::SessionOpen again;
        again.token = "token";
        again.client = "0.1.0";
        again.device = domain::DeviceId{"pc"};
        domain::PresenceEntry custom;
        custom.id = domain::EntryId{"training"};
        custom.text = "Training";
        const Verdict open = Refusal::NotInState, nothingPending = Refusal::NotInState;
        return {{again, open, open, open, open}, {wire::SessionClose{id()}, kGranted, kGranted, kGranted, kGranted},
            {wire::Ping{}, kGranted, kGranted, kGranted, kGranted},
            {wire::DeviceShow{id(), false}, kGranted, kGranted, kGranted, kGranted},
            {wire::DeviceIdle{id(), true}, kGranted, kGranted, kGranted, kGranted},
            {wire::PresenceSet{id(), kReady, false}, kGranted, kGranted, kGranted, no},
            {wire::PendingCancel{id()}, nothingPending, nothingPending, nothingPending, nothingPending},
            {wire::SupervisorPresenceSet{id(), ilse, kReady, {}, "?"}, no, no, Refusal::ChangedMeanwhile, no},
            {wire::SupervisorPresenceUndo{id(), ilse}, no, no, Refusal::ChangedMeanwhile, no},
            {wire::StatusAnswer{id(), 1, "Why?"}, open, open, open, no},
            {wire::SupervisorSessionEnd{id(), ilse, {}}, no, no, Refusal::SignOutBlockedContact, no},
            {wire::OverlayAcknowledge{id()}, kGranted, kGranted, kGranted, no},
            {wire::LedgerRead{ilse, {}, {}}, no, no, kGranted, no}, {wire::HistoryRead{ilse}, no, no, kGranted, no},
            {wire::EntryPut{id(), custom}, no, no, kGranted, no},
            {wire::EntryRemove{id(), domain::EntryId{"none"}}, no, no, notThere, no},
            {wire::ReasonPut{id(), {domain::ReasonId{"walk"}, "Walk", "not-ready"}}, no, no, kGranted, no},
            {wire::ReasonRemove{id(), domain::ReasonId{"none"}}, no, no, notThere, no},
            {wire::SignInPresenceSet{id(), kLunch}, no, no, kGranted, no},
            {wire::OfferPresented{id(), offer}, notYourOffer, notYourOffer, notYourOffer, notYourOffer},
            {wire::OfferAccept{id(), offer}, notYourOffer, notYourOffer, notYourOffer, notYourOffer},
            {wire::OffersAccept{id(), {offer}}, gone, gone, gone, gone},
            {wire::OfferDecline{id(), offer}, notYourOffer, notYourOffer, notYourOffer, notYourOffer},
            {wire::ContactEnd{id(), chat.contact}, notYours, notYours, notYours, notYours},
            {wire::VariableSet{id(), chat.contact, "reason", "x", 0}, notYours, notYours, notYours, notYours},
            {wire::VariableReveal{chat.contact, "bankAccount"}, notYours, notYours, notYours, notYours},
            {wire::WrapUpSubmit{id(), chat.id, code, {}}, notYours, notYours, notYours, notYours},
            {wire::WrapUpExtend{id(), chat.id, 60}, notYours, notYours, notYours, notYours},
            {wire::WrapUpEnd{id(), chat.id}, notYours, notYours, notYours, notYours},
            {wire::WrapUpStop{id(), chat.id}, notYours, notYours, notYours, notYours},
            {wire::TeamViewOpen{wire::ViewId{"v"}, {domain::TeamId{"ghent-a"}}, {}}, kGranted, kGranted, kGranted, no},
            {wire::ViewClose{wire::ViewId{"v"}}, kGranted, kGranted, kGranted, kGranted},
            {wire::CallsViewOpen{}, no, no, no, kGranted},
            {wire::StationSet{id(), ilse, domain::StationState::Busy}, no, no, no, kGranted},
            {wire::ContactPark{id(), chat.contact}, notYours, notYours, notYours, notYours},
            {wire::ContactResume{id(), chat.contact}, notYours, notYours, notYours, notYours},
            {wire::SupervisorContactAssign{id(), chat.contact, ilse}, no, no, open, no},
            {wire::SupervisorContactClose{id(), chat.contact}, no, no, kGranted, no},
            {wire::CallbackSchedule{id(), {}}, invalid, invalid, invalid, invalid},
            {wire::CallbackEdit{id(), planned, {}}, notThere, notThere, kGranted, notThere},
            {wire::CallbackDelete{id(), planned}, notThere, notThere, kGranted, notThere},
            {wire::CallbacksViewOpen{}, kGranted, kGranted, kGranted, no}};
    }
    // Nobody but the agent in it has its controls, nobody but its exchange says what became of them.
    std::vector<Row> callRows() {
        constexpr Verdict no = Refusal::Forbidden, notThere = Refusal::NotFound, notYours = Refusal::NotYourContact;
        constexpr Verdict noMonitor = Refusal::NotInState;
        const domain::ContactId contact = call.contact;
        const domain::PersonId siobhan{"siobhan"};
        const domain::CallTarget ilse{domain::TargetKind::Agent, "ilse"};
        const domain::AskId ask{"k-1"};
        const auto id = [this] { return rig.newCommand(); };
        return {{wire::CallHold{id(), contact}, notYours, notYours, notYours, notYours},
            {wire::CallResume{id(), contact}, notYours, notYours, notYours, notYours},
            {wire::CallConsult{id(), contact, ilse}, notYours, notYours, notYours, notYours},
            {wire::CallConsultEnd{id(), contact}, notYours, notYours, notYours, notYours},
            {wire::CallTransfer{id(), contact}, notYours, notYours, notYours, notYours},
            {wire::CallConference{id(), contact}, notYours, notYours, notYours, notYours},
            {wire::CallExit{id(), contact}, notYours, notYours, notYours, notYours},
            {wire::CallDrop{id(), contact, call.id.value}, notYours, notYours, notYours, notYours},
            {wire::CallKeys{contact, "1"}, notYours, notYours, notYours, notYours},
            {wire::CallDial{id(), domain::QueueId{"billing"}, "+32 9 555 01 35"}, Refusal::PbxAway, no, no, no},
            {wire::RecordingPause{id(), contact}, notYours, notYours, notYours, notYours},
            {wire::RecordingResume{id(), contact}, notYours, notYours, notYours, notYours},
            {wire::TargetsRead{domain::TargetKind::Agent, {}}, kGranted, kGranted, kGranted, no},
            {wire::MonitorStart{id(), contact, siobhan}, no, no, no, no},
            {wire::MonitorSet{id(), contact}, noMonitor, noMonitor, noMonitor, noMonitor},
            {wire::MonitorStop{id(), contact}, noMonitor, noMonitor, noMonitor, noMonitor},
            {wire::LegChanged{id(), contact, call.id.value}, no, no, no, notThere},
            {wire::CallSettled{id(), contact, ask}, no, no, no, notThere},
            {wire::CallRefused{id(), contact, ask}, no, no, no, notThere},
            {wire::MonitorSettled{id(), contact}, no, no, no, notThere},
            {wire::PhoneHeld{id(), contact, call.id.value}, no, no, no, notThere},
            {wire::PhoneTransfers{id(), contact, call.id.value, "101"}, no, no, no, notThere},
            {wire::RecordingChanged{id(), contact}, no, no, no, notThere},
            {wire::CallQuality{contact, call.id.value, {}}, no, no, no, notThere}};
    }
    std::vector<Row> allRows() {
        std::vector<Row> out = rows();
        for (Row& each : callRows()) out.push_back(std::move(each));
        return out;
    }
    void expect(const wire::Request& request, const std::string& who, const Verdict& verdict) {
        Client client{rig};
        (void)client.enter(who, "desk " + std::to_string(++m_desks));
        const floor::Floor before = rig.floor();
        const std::string method = std::visit([](const auto& each) { return each.kMethod; }, request);
        const std::int64_t id = client.send(request);
        ASSERT_NE(client.answer(id), nullptr) << method << " by " << who;
        if (verdict) {
            EXPECT_EQ(client.refusal(id), verdict) << method << " by " << who;
            EXPECT_EQ(rig.floor(), before) << method << " by " << who << " was refused and changed something";
        } else {
            EXPECT_FALSE(client.refusal(id)) << method << " by " << who;
        }
    }
    HubRig rig;
    domain::CallbackForm promised{
        "Ada Lindholm", "+32 9 555 01 34", "UTC", "2026-11-21", "10:00", "11:00", domain::QueueId{"billing"}, {}, {}};
    floor::Assignment chat, call;
    domain::OfferId offer;
    domain::CallbackId planned;

private:
    int m_desks = 0;
};

TEST_F(HubPermissions, C7_everyMethod_onWhatIsAnothers_isRefused) {
    std::set<std::size_t> seen;
    for (const Row& row : allRows()) seen.insert(row.request.index());
    EXPECT_EQ(seen.size(), std::variant_size_v<wire::Request::variant>) << "a method has no row";
    for (const auto& [who, verdict] : std::vector<std::pair<std::string, Verdict Row::*>>{
             {"jonas", &Row::agent}, {"boss", &Row::supervisor}, {"elke", &Row::admin}, {"fax", &Row::connector}})
        for (const Row& row : allRows()) expect(row.request, who, row.*verdict);
}

TEST_F(HubPermissions, everyMethod_beforeTheSessionIsOpen_isUnauthorized) {
    Client client{rig};
    const floor::Floor before = rig.floor();
    for (const Row& row : allRows()) {
        if (std::holds_alternative<wire::SessionOpen>(row.request)) continue;
        EXPECT_EQ(client.refusal(client.send(row.request)), Refusal::Unauthorized);
    }
    EXPECT_EQ(rig.floor(), before);
}

TEST_F(HubPermissions, commandOfSomebodyWhoIsNoLongerOfTheSite_isNotServed) {
    Client jonas{rig};
    (void)jonas.enter("jonas");
    domain::Site site = rig.floor().site;
    std::erase_if(site.people, [](const domain::Person& each) { return each.id.value == "jonas"; });
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    EXPECT_EQ(jonas.peer.code, wire::CloseCode::SignedOut);
    const auto count = jonas.peer.texts.size();
    (void)jonas.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_EQ(jonas.peer.texts.size(), count);
    Client again{rig};
    EXPECT_EQ(again.refusal(again.open("ilse", "pc", "0.1.0")), std::nullopt) << "others still come in";
}

} // namespace
} // namespace readyline
