// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the journal keeps: each event as a golden file, and anything that can happen survives writing and reading.
#include "server/record/JournalCodec.h"
#include "server/record/Names.h"
#include "tests/floor/RandomPlay.h"
#include "tests/kit/Golden.h"
#include "tests/record/Samples.h"

using namespace readyline;
using namespace readyline::record;

namespace {

const JournalCodec kCodec;
const domain::Actor kAnn{domain::ActorKind::Person, domain::PersonId{"ann"}, "The ann"};

std::string refusal(const std::string& body) {
    const auto read = kCodec.decodeBody(body);
    return read ? "read" : read.error();
}

} // namespace

TEST(JournalCodec, everyEvent_isWrittenAsAgreedAndReadsBack) {
    const floor::Events all = record::test::samples();
    ASSERT_EQ(all.size(), kEventNames.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        ASSERT_EQ(all[i].index(), i) << "a sample is missing or out of order";
        const std::string text = kCodec.encode(engine::Body{kAnn, {all[i]}});
        EXPECT_EQ(kit::golden("record/" + std::string(kEventNames[i]) + ".json", text + '\n'), text + '\n');
        const auto read = kCodec.decodeBody(text);
        ASSERT_TRUE(read) << kEventNames[i] << ": " << read.error();
        EXPECT_EQ(kCodec.encode(*read), text);
        EXPECT_EQ(read->by, kAnn);
    }
}

TEST(JournalCodec, K16_sessionOpened_theQuestionIsKept_andOldRecordsAskNothing) {
    floor::SessionOpened opened = std::get<floor::SessionOpened>(test::samples()[3]);
    const std::string old = kCodec.encode(engine::Body{kAnn, {opened}});
    EXPECT_EQ(old.find("asks"), std::string::npos);
    opened.asks = true;
    const std::string text = kCodec.encode(engine::Body{kAnn, {opened}});
    EXPECT_EQ(kit::golden("record/sessionOpened-asks.json", text + '\n'), text + '\n');
    const auto read = kCodec.decodeBody(text);
    ASSERT_TRUE(read) << read.error();
    EXPECT_TRUE(std::get<floor::SessionOpened>(read->events.at(0)).asks);
}

TEST(JournalCodec, W23_countersSet_theMissIsKept_andOldRecordsNameNone) {
    const floor::CountersSet counted{
        kAnn.person, 2, 1, domain::OverlayCause{domain::ContactId{"c-2"}, domain::QueueId{"sales"}, "Zoë", {}, 20}};
    const std::string text = kCodec.encode(engine::Body{kAnn, {counted}});
    EXPECT_EQ(kit::golden("record/countersSet-miss.json", text + '\n'), text + '\n');
    const auto read = kCodec.decodeBody(text);
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(std::get<floor::CountersSet>(read->events.at(0)).miss, counted.miss);
}

TEST(JournalCodec, contactOver_whoPostedItIsKept_andOldRecordsNameNobody) {
    const floor::ContactOver over{domain::ContactId{"c-2"}, domain::ContactOutcome::Handled, domain::PersonId{"pbx"}};
    const std::string text = kCodec.encode(engine::Body{kAnn, {over}});
    EXPECT_EQ(kit::golden("record/contactOver-source.json", text + '\n'), text + '\n');
    const auto read = kCodec.decodeBody(text);
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(std::get<floor::ContactOver>(read->events.at(0)).source, domain::PersonId{"pbx"});
}

TEST(JournalCodec, endOfAContact_isWrittenAsAgreedAndReadsBack) {
    const engine::ContactEnd end{domain::PersonId{"pbx"}, domain::ContactOutcome::WaitedTooLong};
    const std::string text = kCodec.encode(end);
    EXPECT_EQ(kit::golden("record/end.json", text + '\n'), text + '\n');
    EXPECT_EQ(kCodec.decodeEnd(text), end);
    EXPECT_FALSE(kCodec.decodeEnd(R"({"version":1,"source":"pbx"})")) << "without an outcome";
    EXPECT_FALSE(kCodec.decodeEnd(R"({"version":2,"source":"pbx","outcome":"handled"})"));
}

namespace {

domain::HistoryEntry handled() {
    domain::HistoryEntry out;
    out.seq = 1207;
    out.at = WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
    out.contact = domain::ContactId{"c-9"};
    out.assignment = domain::AssignmentId{"a-18"};
    out.offer = domain::OfferId{"o-17"};
    out.channel = domain::Channel::Chat;
    out.queue = domain::QueueId{"billing"};
    out.queueName = "Billing";
    out.customer = {"Zoë", "zoe@example.org"};
    out.end = domain::HistoryEnd::EndedByAgent;
    out.began = out.at - std::chrono::seconds{92};
    out.talked = std::chrono::seconds{57};
    out.wrappedUp = std::chrono::seconds{35};
    out.code = domain::CodeId{"other"};
    out.codeLabel = "Other";
    out.byDefault = true;
    out.notes = "two chairs";
    return out;
}

} // namespace

TEST(JournalCodec, K11_history_isWrittenAsAgreedAndReadsBack) {
    domain::HistoryEntry missed;
    missed.contact = domain::ContactId{"c-8"};
    missed.offer = domain::OfferId{"o-16"};
    missed.queue = domain::QueueId{"billing"};
    missed.end = domain::HistoryEnd::Missed;
    const engine::HistoryEntries entries{handled(), missed};
    const std::string text = kCodec.encode(entries);
    EXPECT_EQ(kit::golden("record/history.json", text + '\n'), text + '\n');
    EXPECT_EQ(kCodec.decodeHistory(text).value(), entries);
    EXPECT_FALSE(kCodec.decodeHistory(R"({"version":1})")) << "without contacts";
    EXPECT_FALSE(kCodec.decodeHistory(R"({"version":2,"contacts":[]})"));
}

TEST(JournalCodec, W82_correction_isWrittenAsAgreedAndReadsBack) {
    const domain::WrapUpCorrection correction{domain::CodeId{"sold"}, "Sold", "after all"};
    const std::string text = kCodec.encode(correction);
    EXPECT_EQ(kit::golden("record/correction.json", text + '\n'), text + '\n');
    EXPECT_EQ(kCodec.decodeCorrection(text).value(), correction);
    EXPECT_EQ(kCodec.decodeCorrection(R"({"version":1})").value(), domain::WrapUpCorrection{});
    EXPECT_FALSE(kCodec.decodeCorrection(R"({"version":2})"));
}

TEST(JournalCodec, W84_olderRecords_knowNothingOfWhoEndedIt) {
    const auto started = kCodec.decodeBody(
        R"({"version":1,"by":"system","events":[{"type":"wrapUpStarted","assignment":"a-4","seconds":30}]})");
    ASSERT_TRUE(started) << started.error();
    EXPECT_EQ(std::get<floor::WrapUpStarted>(started->events.at(0)).endedBy, domain::EndedBy::Customer);
    const auto over = kCodec.decodeBody(
        R"({"version":1,"by":"system","events":[{"type":"assignmentOver","assignment":"a-4","agent":"ann"}]})");
    ASSERT_TRUE(over) << over.error();
    EXPECT_FALSE(std::get<floor::AssignmentOver>(over->events.at(0)).byDefault);
}

TEST(JournalCodec, whoCausedIt_survivesForCustomersAndTheServerToo) {
    for (const domain::Actor& by :
        {domain::Actor{}, domain::Actor{domain::ActorKind::Customer, domain::PersonId{"key"}, {}}}) {
        const auto read = kCodec.decodeBody(kCodec.encode(engine::Body{by, {}}));
        ASSERT_TRUE(read);
        EXPECT_EQ(read->by, by);
    }
}

TEST(JournalCodec, otherVersion_isRefusedInWords) {
    EXPECT_EQ(
        refusal(R"({"version":2,"by":"system","events":[]})"), "version 2 is unknown: this program reads version 1");
    EXPECT_FALSE(kCodec.decodeFloor(R"({"version":0})"));
    EXPECT_NE(refusal(R"({"by":"system","events":[]})"), "read") << "no version at all";
}

TEST(JournalCodec, damage_isRefusedWithItsPlace) {
    EXPECT_NE(refusal("").find("JSON"), std::string::npos);
    EXPECT_NE(refusal(R"({"version":1,"by":"system","events":[{"type":"newer"}]})").find("events[0].type"),
        std::string::npos);
    EXPECT_NE(
        refusal(R"({"version":1,"by":"system","events":[{"type":"deviceShows","session":"s-1"}]})").find("canShow"),
        std::string::npos);
    std::string text = kCodec.encode(engine::Body{kAnn, record::test::samples()});
    for (std::size_t length = 0; length < text.size(); length += 97)
        EXPECT_FALSE(kCodec.decodeBody(text.substr(0, length))) << length;
}

TEST(JournalCodec, membersAddedLater_mayBeMissingInOlderRecords) {
    const auto read
        = kCodec.decodeBody(R"({"version":1,"by":"system","events":[{"type":"serverResumed","gap":5000}]})");
    ASSERT_TRUE(read) << read.error();
    EXPECT_FALSE(std::get<floor::ServerResumed>(read->events.at(0)).sessionsStay);
    const auto wrapUp
        = kCodec.decodeBody(R"({"version":1,"by":"system","events":[{"type":"wrapUpStarted","assignment":"a-4",)"
                            R"("deadline":"2026-11-21T09:00:30.000Z","seconds":30}]})");
    ASSERT_TRUE(wrapUp) << wrapUp.error();
    const auto& started = std::get<floor::WrapUpStarted>(wrapUp->events.at(0));
    EXPECT_EQ(started.blocks, domain::WrapUpBlocks::Always);
    EXPECT_FALSE(started.blocksUntil);
    const auto back = kCodec.decodeBody(
        R"({"version":1,"by":"system","events":[{"type":"sessionBack","session":"s-1","canShow":true}]})");
    ASSERT_TRUE(back) << back.error();
    EXPECT_EQ(std::get<floor::SessionBack>(back->events.at(0)).token, "");
    const auto pending
        = kCodec.decodeBody(R"({"version":1,"by":"system","events":[{"type":"pendingSet","person":"ann","pending":)"
                            R"({"choice":{"auto":true},"by":{"kind":"system"},"since":"2026-11-21T09:00:00.000Z"}}]})");
    ASSERT_TRUE(pending) << pending.error();
    const auto& set = std::get<floor::PendingSet>(pending->events.at(0)).pending;
    EXPECT_TRUE(set.armed);
    EXPECT_TRUE(std::holds_alternative<domain::WhenDone>(set.when));
}

TEST(JournalCodec, W113_snapshot_keepsWhatADeviceIsToldOfItsEnd) {
    floor::test::Stage stage;
    stage.ready("ann");
    stage.must(floor::EndOthersSessions{domain::PersonId{"ann"}, "Left at noon"}, stage.as("sue"));
    ASSERT_EQ(stage.agent("ann").ends.size(), 1U);
    const auto back = kCodec.decodeFloor(kCodec.encode(stage.floor));
    ASSERT_TRUE(back) << back.error();
    EXPECT_EQ(back->agents.at(domain::PersonId{"ann"}).ends, stage.agent("ann").ends);
}

TEST(JournalCodec, snapshotOfDamagedWork_isRefused) {
    floor::test::Stage stage;
    stage.ready("ann");
    stage.engage("ann", domain::Channel::Chat);
    floor::Floor torn = stage.floor;
    torn.contacts.clear();
    EXPECT_FALSE(kCodec.decodeFloor(kCodec.encode(torn)));
}

TEST(JournalCodec, K18_anythingThatHappens_survivesAsRecordsAndAsSnapshot) {
    floor::test::Stage stage(floor::test::withVariables());
    floor::test::RandomPlay play(stage, 77);
    floor::Floor replayed;
    for (std::size_t step = 0, read = 0; step < 2500 && !HasFailure(); ++step) {
        play.step();
        for (; read < stage.log.size(); ++read) {
            const auto& [event, seq, at] = stage.log[read];
            const auto body = kCodec.decodeBody(kCodec.encode(engine::Body{{}, {event}}));
            ASSERT_TRUE(body) << body.error();
            apply(replayed, body->events.at(0), seq, at);
        }
        if (step % 100 != 99) continue;
        ASSERT_EQ(replayed, stage.floor);
        const auto snapshot = kCodec.decodeFloor(kCodec.encode(stage.floor));
        ASSERT_TRUE(snapshot) << snapshot.error();
        ASSERT_EQ(*snapshot, stage.floor);
    }
}

TEST(JournalCodec, lineOfTheLedger_isWrittenAsAgreedAndReadsBack) {
    using namespace domain;
    LedgerLine line;
    line.by = kAnn;
    line.cause = LedgerCause::Chosen;
    line.before = {ShownRow::Engaged, BaseStatus::Available, "On contact", "", "Lunch", {}};
    line.after = {ShownRow::NotReady, BaseStatus::Away, "Not Ready", "Lunch", "", {{Channel::Chat, "Ready"}}};
    const std::string small = kCodec.encode(line);
    EXPECT_EQ(kCodec.decodeLine(small).value(), line);
    line.note = "Go and eat";
    line.channel = Channel::Voice;
    line.queue = "Billing";
    const std::string text = kCodec.encode(line);
    EXPECT_EQ(kit::golden("record/ledgerLine.json", text + '\n'), text + '\n');
    EXPECT_EQ(kCodec.decodeLine(text).value(), line);
    EXPECT_LT(small.size(), text.size()) << "what is usual is left out";
    const auto bad = kCodec.decodeLine(R"({"version":2})");
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error(), "version 2 is unknown: this program reads version 1");
}

TEST(JournalCodec, W73_look_isWrittenAsAgreedAndReadsBack) {
    domain::Look look;
    look.person = kAnn.person;
    look.name = kAnn.name;
    look.contact = domain::ContactId{"c-2"};
    look.variable = "bankAccount";
    const std::string text = kCodec.encode(look);
    EXPECT_EQ(kit::golden("record/look.json", text + '\n'), text + '\n');
    EXPECT_EQ(kCodec.decodeLook(text).value(), look);
    EXPECT_FALSE(kCodec.decodeLook(R"({"version":1,"person":"ann","contact":"c-2"})")) << "at what?";
}

// What the engine relies on where it refuses to write a record.
TEST(JournalCodec, idOfNoUse_doesNotReadBack) {
    for (const std::string& id :
        {std::string{}, std::string{"\xFF"}, std::string{"\xED\xA0\x80"}, std::string(101, 'a')}) {
        auto set = std::get<floor::SiteWasSet>(test::samples()[0]);
        domain::PresenceEntry& entry = set.site.rules.entries.emplace_back();
        entry.id = domain::EntryId{id};
        entry.text = "Training";
        EXPECT_NE(refusal(kCodec.encode(engine::Body{kAnn, {set}})), "read") << id;
        entry.id = domain::EntryId{"training"};
        EXPECT_EQ(refusal(kCodec.encode(engine::Body{kAnn, {set}})), "read");
    }
}
