// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// HubTalk: a hub with an exchange, where Ilse talks with a customer whose number is masked, and colleagues have
// telephones.
#pragma once

#include "tests/hub/HubAtWork.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace readyline::hub::test {

struct HubTalk : HubAtWork {
    void SetUp() override {
        domain::Site site = demoSite();
        for (domain::Person& each : site.people) {
            each.grants.clear();
            each.number.clear();
        }
        site.rules.policy.tellMonitored = false;
        site.telephony = {};
        site.telephony.entryPoints
            = {{domain::EntryPointId{"main"}, "Main line", "+32 9 555 00 00", domain::QueueId{"billing"}, true},
                {domain::EntryPointId{"crisis"}, "Crisis line", "+32 9 555 00 99", domain::QueueId{"outages"}, false}};
        site.telephony.numbers = {{"Émile Declercq, lawyer", "+32 9 555 07 07"}, {"Taxi", "+32 9 555 08 08"},
            {"Crisis line, by number", "+3295550099"}};
        for (domain::Queue& each : site.rules.queues)
            each.channels.set(static_cast<std::size_t>(domain::Channel::Voice));
        who(site, "ilse").number = "101";
        who(site, "siobhan").number = "105";
        who(site, "margriet").grants = {domain::Grant::Listen, domain::Grant::Whisper};
        rig.startHub(std::move(site));
    }
    static domain::Person& who(domain::Site& site, const std::string& id) {
        return *std::ranges::find(site.people, domain::PersonId{id}, &domain::Person::id);
    }
    void startExchange() {
        (void)pbx().enter("pbx");
        ASSERT_TRUE(pbx().result<wire::CallsOpened>(pbx().send(wire::CallsViewOpen{})));
    }
    void atTheDesk(Client& client, const std::string& id) {
        ready(client, id);
        EXPECT_FALSE(
            refused(pbx(), wire::StationSet{rig.newCommand(), domain::PersonId{id}, domain::StationState::Idle}));
        client.forget();
    }
    // Ilse has accepted a customer's call; her telephone is up only if asked for.
    void accept() {
        startExchange();
        atTheDesk(ilse(), "ilse");
        const domain::OfferId offer = offered(maskedPost(domain::Channel::Voice));
        (void)ilse().send(wire::OfferPresented{rig.newCommand(), offer});
        EXPECT_FALSE(refused(ilse(), wire::OfferAccept{rig.newCommand(), offer}));
        work = ilse().events<wire::TaskChanged>().back().task.assignment;
        contact = ilse().events<wire::TaskChanged>().back().task.contact;
    }
    void talk() {
        accept();
        report(work.value, domain::LineState::Up);
        ASSERT_EQ(task().state, domain::AssignmentState::Active);
    }
    void report(const std::string& leg, domain::LineState state) {
        EXPECT_FALSE(refused(pbx(), wire::LegChanged{rig.newCommand(), contact, leg, state}));
    }
    void settle() { EXPECT_FALSE(refused(pbx(), wire::CallSettled{rig.newCommand(), contact, plan().ask})); }

    [[nodiscard]] std::optional<domain::Refusal> refused(Client& client, wire::Request request) {
        return client.refusal(client.send(std::move(request)));
    }
    [[nodiscard]] wire::TaskView task() { return ilse().events<wire::TaskChanged>().back().task; }
    [[nodiscard]] wire::CallStand call() { return task().call.value_or(wire::CallStand{}); }
    [[nodiscard]] domain::CallPlan plan() { return pbx().events<wire::CallChanged>().back().call.plan; }
    static std::optional<domain::PlannedLeg> leg(const domain::CallPlan& plan, const std::string& id) {
        const auto found = std::ranges::find(plan.legs, id, &domain::PlannedLeg::id);
        return found == plan.legs.end() ? std::nullopt : std::optional{*found};
    }
    static std::optional<wire::PartyView> party(const wire::CallStand& call, const std::string& id) {
        const auto found = std::ranges::find(call.parties, id, &wire::PartyView::party);
        return found == call.parties.end() ? std::nullopt : std::optional{*found};
    }

    // Connections need a hub: they are made with the first word.
    Client& pbx() { return made(m_pbx); }
    Client& ilse() { return made(m_ilse); }
    Client& siobhan() { return made(m_siobhan); }
    Client& margriet() { return made(m_margriet); }

    domain::AssignmentId work;
    domain::ContactId contact;

private:
    Client& made(std::unique_ptr<Client>& client) {
        if (!client) client = std::make_unique<Client>(rig);
        return *client;
    }
    std::unique_ptr<Client> m_pbx, m_ilse, m_siobhan, m_margriet;
};

} // namespace readyline::hub::test
