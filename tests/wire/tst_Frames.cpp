// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Frames: one message or a batch; which faults spoil one request and which the whole frame.
#include "tests/wire/Samples.h"

#include <gtest/gtest.h>

namespace readyline::wire {
namespace {

const std::string kId = "019aa5f0-1111-7222-8333-444455556666";
const std::string kPing = R"({"jsonrpc":"2.0","id":1,"method":"ping","params":{}})";

BadRequest bad(const std::string& text) {
    const auto items = parseClientFrame(text);
    if (!items || !std::holds_alternative<BadRequest>(items->front())) {
        ADD_FAILURE() << "was read: " << text;
        return {};
    }
    return std::get<BadRequest>(items->front());
}

ParseFault frameFault(const std::string& text) {
    const auto items = parseClientFrame(text);
    EXPECT_FALSE(items) << text;
    return items ? ParseFault::WrongType : items.error().fault;
}

TEST(Frames, batch_oneUnreadable_othersAreServed) {
    const auto items = parseClientFrame('[' + kPing + R"(,{"jsonrpc":"2.0","id":2,"method":"fly"},)" + kPing + ']');
    ASSERT_TRUE(items);
    ASSERT_EQ(items->size(), 3U);
    EXPECT_TRUE(std::holds_alternative<RequestFrame>((*items)[0]));
    EXPECT_EQ(std::get<BadRequest>((*items)[1]), (BadRequest{2, {ParseFault::UnknownMethod, "method"}}));
    EXPECT_TRUE(std::holds_alternative<RequestFrame>((*items)[2]));
}

TEST(Frames, params_absentWhereNothingIsNeeded_isRead) {
    const auto items = parseClientFrame(R"({"jsonrpc":"2.0","id":1,"method":"ping"})");
    ASSERT_TRUE(items);
    EXPECT_EQ(std::get<RequestFrame>(items->front()).request, Request{Ping{}});
}

TEST(Frames, id_missingOrNoInteger_isRefusedWithoutId) {
    EXPECT_EQ(bad(R"({"jsonrpc":"2.0","method":"ping"})"), (BadRequest{{}, {ParseFault::MissingField, "id"}}));
    EXPECT_EQ(bad(R"({"jsonrpc":"2.0","id":"1","method":"ping"})"), (BadRequest{{}, {ParseFault::WrongType, "id"}}));
    EXPECT_EQ(bad(R"({"jsonrpc":"2.0","id":1.5,"method":"ping"})"), (BadRequest{{}, {ParseFault::WrongType, "id"}}));
    EXPECT_EQ(bad(R"({"jsonrpc":"2.0","id":9007199254740993,"method":"ping"})"),
        (BadRequest{{}, {ParseFault::OutOfRange, "id"}}));
}

TEST(Frames, notJsonRpc_spoilsTheFrame) {
    for (const char* each : {"[]", "1", "null", "\"ping\"", "[1]", "{}", R"({"id":1,"method":"ping"})",
             R"({"jsonrpc":"1.0","id":1,"method":"ping"})", R"({"jsonrpc":"2.0","id":1})",
             R"({"jsonrpc":"2.0","id":1,"method":5})", R"({"jsonrpc":2.0,"id":1,"method":"ping"})"})
        EXPECT_EQ(frameFault(each), ParseFault::NotRpc) << each;
}

TEST(Frames, notJson_spoilsTheFrame) {
    for (const char* each : {"", " ", "{", "}", kPing.c_str() + 1, "{\"a\":1,}", "{'a':1}", "nul", "01", "1 2", "[1]]",
             "// hello", "{\"a\":\"\n\"}", "\"\\ud800\"", "NaN"})
        EXPECT_EQ(frameFault(each), ParseFault::NotJson) << each;
}

TEST(Frames, notUtf8_spoilsTheFrame) {
    for (const char* each :
        {"\"\xff\"", "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\"\xe2\x82\"", "\x80"})
        EXPECT_EQ(frameFault(each), ParseFault::NotUtf8);
}

std::string nested(int levels) {
    return std::string(static_cast<std::size_t>(levels), '[') + std::string(static_cast<std::size_t>(levels), ']');
}

TEST(Frames, nesting_above32_isTooDeep) {
    const std::string head = R"({"jsonrpc":"2.0","id":1,"method":"ping","extra":)";
    EXPECT_TRUE(parseClientFrame(head + nested(31) + '}'));
    EXPECT_EQ(frameFault(head + nested(32) + '}'), ParseFault::TooDeep);
    EXPECT_EQ(frameFault(nested(100'000)), ParseFault::TooDeep);
}

TEST(Frames, batch_tooLong_isRefused) {
    std::string text = "[" + kPing;
    for (int i = 0; i < 64; ++i) text += ',' + kPing;
    EXPECT_EQ(frameFault(text + ']'), ParseFault::OutOfRange);
}

TEST(Frames, serverFrame_oneBadItem_failsAsAWhole) {
    const std::string good = serialize(Answer{1, Result{Settled{5}}});
    EXPECT_EQ(parseServerFrame('[' + good + ',' + good + ']')->size(), 2U);
    const auto items = parseServerFrame('[' + good + R"(,{"jsonrpc":"2.0","id":2,"result":{"type":"settled"}}])");
    ASSERT_FALSE(items);
    EXPECT_EQ(items.error(), (ParseError{ParseFault::MissingField, "result.seq"}));
}

TEST(Frames, event_ofUnknownType_isKept) {
    const auto items
        = parseServerFrame(R"({"jsonrpc":"2.0","method":"event","params":{"n":1,"seq":2,)"
                           R"("at":"2026-11-21T09:30:00.000Z","by":{"kind":"system"},"type":"new","x":[]}})");
    ASSERT_TRUE(items) << items.error();
    EXPECT_EQ(std::get<Envelope>(items->front()).event, Event{Unknown{"new"}});
}

TEST(Frames, refusal_ofANewerServer_keepsItsWords) {
    const auto items = parseServerFrame(
        R"({"jsonrpc":"2.0","id":1,"error":{"code":-32099,"message":"Moon is full","data":{"name":"MOON"}}})");
    ASSERT_TRUE(items);
    EXPECT_EQ(std::get<Refused>(std::get<Answer>(items->front()).outcome).detail, "Moon is full");
}

TEST(Frames, refusals_all_comeBackTheSame) {
    for (const RefusalRow& each : kRefusalTable) {
        const Answer sent{3, Refused{each.refusal, ""}};
        const auto items = parseServerFrame(serialize(sent));
        ASSERT_TRUE(items) << each.name;
        EXPECT_EQ(std::get<Answer>(items->front()), sent) << each.name;
    }
}

TEST(Frames, encodedEvent_perConnection_differsOnlyInN) {
    Envelope envelope{41, 7, samples::at(0), {}, {}, SelfChanged{samples::agent()}};
    const EncodedEvent shared{envelope};
    std::string out;
    shared.appendTo(out, 41);
    EXPECT_EQ(out, serialize(envelope));
    EXPECT_GT(shared.size(), 100U);
}

TEST(Frames, digest_sameBodyOtherCommand_isTheSame) {
    const CommandId other{"019aa5f0-0000-7222-8333-444455556666"};
    const OfferAccept accept{CommandId{kId}, {"o-1"}};
    EXPECT_EQ(commandOf(accept), CommandId{kId});
    EXPECT_EQ(bodyDigest(accept), bodyDigest(OfferAccept{other, {"o-1"}}));
    EXPECT_NE(bodyDigest(accept), bodyDigest(OfferAccept{CommandId{kId}, {"o-2"}}));
    EXPECT_NE(bodyDigest(accept), bodyDigest(OfferDecline{CommandId{kId}, {"o-1"}}));
    EXPECT_TRUE(commandOf(Ping{}).empty());
    EXPECT_TRUE(bodyDigest(Ping{}).empty());
}

} // namespace
} // namespace readyline::wire
