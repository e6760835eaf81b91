// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a call brings into the journal; and that journals from before there were calls still read.
#include "server/floor/Floor.h"
#include "server/record/JournalCodec.h"
#include "tests/kit/Golden.h"
#include "tests/record/Samples.h"

#include <gtest/gtest.h>

using namespace readyline;
using namespace readyline::record;

namespace {

const JournalCodec kCodec;
const domain::Actor kAnn{domain::ActorKind::Person, domain::PersonId{"ann"}, "The ann"};

// Written as agreed; the event as it reads back.
template <class E>
E throughTheJournal(const char* name, const E& event) {
    const std::string text = kCodec.encode(engine::Body{kAnn, {event}});
    EXPECT_EQ(kit::golden(std::string{"record/"} + name + ".json", text + '\n'), text + '\n');
    const auto read = kCodec.decodeBody(text);
    EXPECT_TRUE(read) << read.error();
    return read ? std::get<E>(read->events.at(0)) : E{};
}

template <class E>
E older(const std::string& members) {
    const auto read = kCodec.decodeBody(R"({"version":1,"by":"system","events":[{)" + members + "}]}");
    EXPECT_TRUE(read) << read.error();
    return read ? std::get<E>(read->events.at(0)) : E{};
}

// As a program wrote it that knew of no calls. Never edit: it is what lies on disks.
std::string oldSnapshot() {
    std::ostringstream text;
    text << std::ifstream{READYLINE_SOURCE_DIR "/tests/golden/journal/floor-before-calls.json"}.rdbuf();
    return text.str();
}

} // namespace

TEST(CallCodec, W36_contact_itsWholeCallIsKept) {
    const auto posted = throughTheJournal("contactPosted-call", floor::ContactPosted{test::inCall()});
    EXPECT_EQ(posted.contact, test::inCall());
}

TEST(CallCodec, W58_offer_whoHandsItOnIsKept) {
    const auto opened = throughTheJournal("offerOpened-handedOn", floor::OfferOpened{test::handedOn()});
    EXPECT_EQ(opened.offer, test::handedOn());
}

TEST(CallCodec, W48_assignment_whatHeIsInTheCallIsKept) {
    const auto made = throughTheJournal("assignmentMade-assisting", floor::AssignmentMade{test::assisting()});
    EXPECT_EQ(made.assignment, test::assisting());
}

TEST(CallCodec, W33_site_itsTelephonyAndPeoplesTelephonesAreKept) {
    domain::Site site;
    site.rules.name = "Small";
    site.rules.policy.words = {"a", "b", "c", "d", "e", "f", "g"};
    site.rules.noiseRemoval = true;
    site.rules.policy.recording = {true, true, std::chrono::seconds{45}};
    site.telephony = {{{domain::EntryPointId{"line"}, "Line", "100", domain::QueueId{"sales"}, false}},
        {{"Engineer", "+49 30 555 018"}}, 60, "+49 30 555 0"};
    domain::Person ann;
    ann.id = domain::PersonId{"ann"};
    ann.name = "Ann";
    ann.calls.dialOut = false;
    ann.phone = "PJSIP/ann";
    ann.number = "101";
    ann.role = domain::Role::Supervisor;
    ann.grants = {domain::Grant::Listen, domain::Grant::Whisper, domain::Grant::BargeIn, domain::Grant::TakeOver};
    site.people = {ann};
    const auto read = kCodec.decodeBody(kCodec.encode(engine::Body{kAnn, {floor::SiteWasSet{site}}}));
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(std::get<floor::SiteWasSet>(read->events.at(0)).site, site);
}

TEST(CallCodec, olderRecords_haveNoCall_andEverybodyLeads) {
    const auto posted = older<floor::ContactPosted>(
        R"("type":"contactPosted","contact":{"id":"c-2","channel":"voice","queue":"sales","customer":{},)"
        R"("state":"handled","createdAt":"2026-11-21T09:00:00.000Z"})");
    EXPECT_EQ(posted.contact.call, domain::Call{});
    const auto opened = older<floor::OfferOpened>(
        R"("type":"offerOpened","offer":{"id":"o-3","contact":"c-2","agent":"ann","state":"ringing",)"
        R"("since":"2026-11-21T09:00:00.000Z","deadline":"2026-11-21T09:00:20.000Z","seconds":20})");
    EXPECT_EQ(opened.offer.kind, domain::OfferKind::Queue);
    EXPECT_TRUE(opened.offer.from.empty());
    const auto made = older<floor::AssignmentMade>(
        R"("type":"assignmentMade","assignment":{"id":"a-4","contact":"c-2","agent":"ann","offer":"o-3",)"
        R"("state":"active","acceptedAt":"2026-11-21T09:00:00.000Z","since":"2026-11-21T09:00:00.000Z"})");
    EXPECT_EQ(made.assignment.role, domain::WorkRole::Primary);
}

TEST(CallCodec, olderSnapshot_isReadWithoutCallsAndTelephony) {
    const auto read = kCodec.decodeFloor(oldSnapshot());
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(read->seq, 41);
    EXPECT_EQ(read->contacts.at(domain::ContactId{"c-2"}).call, domain::Call{});
    EXPECT_EQ(read->assignments.at(domain::AssignmentId{"a-4"}).role, domain::WorkRole::Primary);
    EXPECT_EQ(read->site.telephony, domain::Telephony{});
    EXPECT_TRUE(read->site.rules.policy.reachNotReady);
    EXPECT_FALSE(read->site.rules.policy.recording.automatic);
    EXPECT_TRUE(read->site.people.at(0).calls.dialOut);
    EXPECT_EQ(kCodec.decodeFloor(kCodec.encode(*read)).value(), *read);
}

TEST(CallCodec, Z22_endOfAMonitor_whoIsToldIsKept_andNobodyIsInOlderRecords) {
    const floor::MonitorOver over{
        domain::ContactId{"c-2"}, domain::PersonId{"sue"}, domain::MonitorEnd::SessionOver, domain::PersonId{"ann"}};
    const auto read = throughTheJournal("monitorOver-told", over);
    EXPECT_EQ(read.why, over.why);
    EXPECT_EQ(read.told, over.told);
    const auto old = older<floor::MonitorOver>(R"("type":"monitorOver","contact":"c-2","by":"sue","why":"phoneGone")");
    EXPECT_EQ(old.told, domain::PersonId{});
}

TEST(CallCodec, Z22_endThatNobodyHasHeard_isKeptInASnapshot) {
    floor::Floor floor = kCodec.decodeFloor(oldSnapshot()).value();
    floor.agents[domain::PersonId{"sue"}].monitorOver
        = floor::MonitorNews{domain::ContactId{"c-2"}, domain::MonitorEnd::CallOver,
            WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}}, 7, true, domain::SessionId{"s-4"}};
    const auto read = kCodec.decodeFloor(kCodec.encode(floor));
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(read->agents, floor.agents);
}

// A journal names whom a call went to, and never what was typed in it or how it sounded.
TEST(CallCodec, noEventOfACall_holdsKeysOrMeasures) {
    const std::string text = kCodec.encode(engine::Body{kAnn, test::samples()});
    for (const char* member : {"\"keys\"", "\"lossPercent\"", "\"jitterMs\""})
        EXPECT_EQ(text.find(member), std::string::npos) << member;
}
