// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What one part of a site says against another.
#include "core/wire/SiteCheck.h"

#include <gtest/gtest.h>

namespace readyline::wire {
namespace {

using namespace domain;

Queue chats(const char* id, const char* next, std::vector<VariableSpec> variables) {
    Queue out;
    out.id = QueueId{id};
    out.name = id;
    out.channels.set(index(Channel::Chat));
    out.variables = std::move(variables);
    if (next) out.overflow = OverflowTo{QueueId{next}};
    return out;
}

VariableSpec pin(bool secure, bool agentVisible = true) {
    VariableSpec out;
    out.name = out.label = "pin";
    out.secure = secure;
    out.agentVisible = agentVisible;
    return out;
}

// Is the overflow of the first of these a fault?
bool isRefused(std::vector<Queue> queues) {
    Site site;
    site.rules.queues = std::move(queues);
    site.rules.codes.push_back({CodeId{"done"}, "Done", {}, true});
    const auto fault = faultOf(site);
    return fault && fault->path == "queues[0].overflow.queue";
}

// A contact takes its variables along.
TEST(SiteCheck, W69_overflow_secureVariableStaysSecure) {
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {pin(true)})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {pin(false, false)})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(false)}), chats("b", nullptr, {pin(true)})}));
    EXPECT_TRUE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {pin(false)})}));
    EXPECT_TRUE(isRefused({chats("a", "b", {pin(false, false)}), chats("b", nullptr, {pin(true)})})) << "for nobody";
}

TEST(SiteCheck, W17_overflow_maskedNumberStaysMasked) {
    const auto masked = [](Queue queue) {
        queue.maskNumbers = true;
        return queue;
    };
    EXPECT_TRUE(isRefused({masked(chats("a", "b", {})), chats("b", nullptr, {})}));
    EXPECT_FALSE(isRefused({masked(chats("a", "b", {})), masked(chats("b", nullptr, {}))}));
    EXPECT_FALSE(isRefused({chats("a", "b", {}), masked(chats("b", nullptr, {}))}));
}

TEST(SiteCheck, W69_overflow_secureVariableStaysSecure_howeverFarItGoes) {
    EXPECT_TRUE(isRefused({chats("a", "b", {pin(true)}), chats("b", "c", {}), chats("c", nullptr, {pin(false)})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", nullptr, {}), chats("c", nullptr, {pin(false)})}));
    EXPECT_FALSE(isRefused({chats("a", "b", {pin(true)}), chats("b", "a", {})})) << "round and round";
}

// --- telephony -----------------------------------------------------------------------------------------------------
Site withLine() {
    Site site;
    Queue calls = chats("calls", nullptr, {});
    calls.channels.set(index(Channel::Voice));
    site.rules.queues = {calls, chats("written", nullptr, {})};
    site.rules.codes.push_back({CodeId{"done"}, "Done", {}, true});
    site.rules.entries.resize(1);
    site.rules.entries[0].id = EntryId{"away"};
    site.rules.entries[0].base = BaseStatus::Away;
    site.rules.policy.signInPresence.entry = site.rules.policy.phoneBusy.entry = EntryId{"away"};
    site.rules.policy.onReturn.ask = true;
    site.telephony.entryPoints = {{EntryPointId{"line"}, "Line", "+49 30 555 0", QueueId{"calls"}}};
    site.telephony.numbers = {{"Engineer", "+49 30 555 018"}};
    site.people.resize(2);
    site.people[0].id = PersonId{"ann"};
    site.people[0].number = "101";
    site.people[1].id = PersonId{"bob"};
    site.people[1].number = "102";
    return site;
}

using Fault = std::optional<ParseError>;
template <class Change>
Fault faultAfter(Change change) {
    Site site = withLine();
    change(site);
    return faultOf(site);
}

TEST(SiteCheck, W33_entryPoint_itsQueueIsThereAndTakesCalls) {
    EXPECT_EQ(faultOf(withLine()), std::nullopt);
    for (const char* queue : {"written", "gone"})
        EXPECT_EQ(faultAfter([&](Site& site) { site.telephony.entryPoints[0].queue = QueueId{queue}; }),
            (ParseError{ParseFault::OutOfRange, "telephony.entryPoints[0].queue"}))
            << queue;
}

// Written otherwise they are still the same when they are dialled.
TEST(SiteCheck, W33_numbers_leadToOnePlace) {
    const auto second = [](const char* number) {
        return faultAfter([&](Site& site) {
            site.telephony.entryPoints.push_back({EntryPointId{"two"}, "Two", number, QueueId{"calls"}});
        });
    };
    EXPECT_EQ(second("+49 30 555 1"), std::nullopt);
    const ParseError twice{ParseFault::DuplicateKey, "telephony.entryPoints[1].number"};
    EXPECT_EQ(second("+49 (30) 555-0"), twice);
    EXPECT_EQ(second("101"), twice) << "a telephone's";
    EXPECT_EQ(faultAfter([](Site& site) { site.people[1].number = "1 0 1"; }),
        (ParseError{ParseFault::DuplicateKey, "people[1].number"}));
    EXPECT_EQ(faultAfter([](Site& site) { site.people[1].number.clear(); }), std::nullopt);
    EXPECT_EQ(faultAfter([](Site& site) { site.people[0].number = site.people[1].number = {}; }), std::nullopt);
}

TEST(SiteCheck, W33_directory_namesEachNumberOnce_alsoOneOfItsOwn) {
    const auto listed = [](const char* number) {
        return faultAfter([&](Site& site) { site.telephony.numbers.push_back({"Another", number}); });
    };
    EXPECT_EQ(listed("+49 30 555 019"), std::nullopt);
    EXPECT_EQ(listed("101"), std::nullopt) << "it may lead into the site";
    EXPECT_EQ(listed("+4930555018"), (ParseError{ParseFault::DuplicateKey, "telephony.numbers[1].number"}));
}

TEST(SiteCheck, W33_numbers_canBeDialled) {
    for (const char* number : {"*99#", "112", "+49 30 555-018", "(030) 555.018"})
        EXPECT_EQ(faultAfter([&](Site& site) { site.telephony.numbers[0].number = number; }), std::nullopt) << number;
    for (const char* number : {"", "+", " - ", "sip:ann@example.org", "030/555018", "49+30"})
        EXPECT_EQ(faultAfter([&](Site& site) { site.telephony.numbers[0].number = number; }),
            (ParseError{ParseFault::OutOfRange, "telephony.numbers[0].number"}))
            << number;
    EXPECT_EQ(faultAfter([](Site& site) { site.telephony.dialFrom = "anonymous"; }),
        (ParseError{ParseFault::OutOfRange, "telephony.dialFrom"}));
}

TEST(SiteCheck, telephone_isOnePersons) {
    EXPECT_EQ(faultAfter([](Site& site) { site.people[0].phone = site.people[1].phone = "PJSIP/desk"; }),
        (ParseError{ParseFault::DuplicateKey, "people[1].phone"}));
}

TEST(SiteCheck, Z22_monitoring_isGrantedToThoseWhoSupervise) {
    for (const Grant grant : {Grant::Listen, Grant::Whisper, Grant::BargeIn, Grant::TakeOver}) {
        const auto granted = [&](Role role) {
            return faultAfter([&](Site& site) {
                site.people[0].role = role;
                site.people[0].grants = {grant};
            });
        };
        EXPECT_EQ(granted(Role::Supervisor), std::nullopt);
        EXPECT_EQ(granted(Role::Admin), std::nullopt);
        const ParseError ofNoUse{ParseFault::OutOfRange, "people[0].grants[0]"};
        EXPECT_EQ(granted(Role::Agent), ofNoUse);
        EXPECT_EQ(granted(Role::Connector), ofNoUse);
    }
}

TEST(SiteCheck, W66_pause_isFiveSecondsToAnHour) {
    const auto pause = [](int length) {
        return faultAfter([&](Site& site) {
            site.rules.queues[0].policy.recording = RecordingPolicy{true, true, seconds{length}};
        });
    };
    EXPECT_EQ(pause(5), std::nullopt);
    EXPECT_EQ(pause(3600), std::nullopt);
    const ParseError wrong{ParseFault::OutOfRange, "queues[0].policy.recording.pause"};
    EXPECT_EQ(pause(4), wrong);
    EXPECT_EQ(pause(3601), wrong);
}

} // namespace
} // namespace readyline::wire
