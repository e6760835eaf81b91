// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The ledger as CSV: RFC 4180, and nothing that a spreadsheet takes for a formula.
#include "core/wire/LedgerCsv.h"
#include "tests/wire/Samples.h"

#include <gtest/gtest.h>

namespace readyline::wire {
namespace {

using samples::at;

LedgerLine line(std::int64_t seq, int second, std::string word) {
    LedgerLine out;
    out.seq = seq;
    out.at = at(second);
    out.person = {"ilse"};
    out.cause = LedgerCause::Chosen;
    out.by = {ActorKind::Person, {"margriet"}, "Margriet Adeyemi"};
    out.before = {ShownRow::Ready, BaseStatus::Available, "Ready", "", "", {}};
    out.after = {ShownRow::NotReady, BaseStatus::Away, std::move(word), "Lunch", "", {}};
    return out;
}

const std::string kHeads
    = "at,person,from_status,from_reason,from_next,to_status,to_reason,to_next,to_channels,seconds,"
      "cause,by,note,channel,queue\r\n";

TEST(LedgerCsv, field_isQuotedWhereItMust) {
    struct Row {
        const char *text, *field;
    };
    for (const Row& each : {Row{"", ""}, Row{"Ready", "Ready"}, Row{"a,b", "\"a,b\""}, Row{"a\"b\"", "\"a\"\"b\"\"\""},
             Row{"a\r\nb", "\"a\r\nb\""}, Row{"a\nb", "\"a\nb\""}, Row{"a;b", "\"a;b\""}, Row{"Été – ☕", "Été – ☕"}})
        EXPECT_EQ(csvField(each.text), each.field) << each.text;
}

TEST(LedgerCsv, field_thatWouldBeAFormula_isHarmless) {
    const std::string nul{"\0=1", 3};
    for (const std::string& each : std::initializer_list<std::string>{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1",
             "\n=1", ";=1", nul, "＝1+1", "＋1", "－1", "＠SUM(A1)", " =1", "\u00A0-1", "\u200B=1", "\uFEFF @x",
             "\u3000\u2060＝1", "\u202E=1", " \t=1"}) {
        const std::string field = csvField(each);
        EXPECT_TRUE(field.starts_with("'") || field.starts_with("\"'")) << field;
    }
    EXPECT_EQ(csvField("=HYPERLINK(\"http://x\",\"y\")"), "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    for (const char* each : {"a=b", " a=b", "é-1", "\u200B"}) EXPECT_EQ(csvField(each), each);
}

TEST(LedgerCsv, lines_oldestFirstWithSecondsToTheNext) {
    LedgerLine newest = line(9, 65, "=Lunch, \"long\"");
    newest.cause = LedgerCause::Missed;
    newest.by = {};
    newest.channel = Channel::Voice;
    newest.queue = "Billing";
    newest.after.channels = {{Channel::Chat, "Ready"}, {Channel::Email, "Not Ready"}};
    LedgerLine oldest = line(7, 5, "Not Ready");
    oldest.note = "-5 minutes";
    oldest.after.next = "Training";
    EXPECT_EQ(toCsv({newest, oldest}),
        kHeads
            + "2026-11-21T09:30:05.000Z,ilse,Ready,,,Not Ready,Lunch,Training,,60,chosen,Margriet Adeyemi,'-5 "
              "minutes,,\r\n"
              "2026-11-21T09:31:05.000Z,ilse,Ready,,,\"'=Lunch, \"\"long\"\"\",Lunch,,\"chat: Ready; email: Not "
              "Ready\",,"
              "missed,system,,voice,Billing\r\n");
}

TEST(LedgerCsv, I8_answer_lastsNoTime) {
    LedgerLine answer = line(8, 25, "Not Ready");
    answer.cause = LedgerCause::Answered;
    answer.before = answer.after;
    answer.note = "Side task";
    const std::string text = toCsv({line(9, 65, "Other"), answer, line(7, 5, "Not Ready")});
    EXPECT_NE(text.find("Not Ready,Lunch,,,60,chosen"), std::string::npos) << text;
    EXPECT_NE(text.find("Not Ready,Lunch,,,,answered,Margriet Adeyemi,Side task"), std::string::npos) << text;
}

TEST(LedgerCsv, noLines_isTheHeads) { EXPECT_EQ(toCsv({}), kHeads); }

} // namespace
} // namespace readyline::wire
