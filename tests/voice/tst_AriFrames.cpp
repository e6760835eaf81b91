// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/AriFrames.h"

#include <gtest/gtest.h>

namespace readyline::voice::ari {
namespace {

constexpr std::string_view kChannel
    = R"({"id":"1795.1","name":"PJSIP/trunk-00000001","state":"Ring",)"
      R"("caller":{"name":"Maria Huber","number":"+49895551"},)"
      R"("dialplan":{"exten":"5551000","app_name":"Stasis","app_data":"readyline,inbound,5551000"}})";

template <class E>
E eventOf(const std::string& text) {
    const auto frame = parseFrame(text);
    EXPECT_TRUE(frame) << text;
    const auto* event = frame ? std::get_if<Event>(&*frame) : nullptr;
    const E* found = event ? std::get_if<E>(event) : nullptr;
    EXPECT_NE(found, nullptr) << text;
    return found ? *found : E{};
}

FrameFault faultOf(const std::string& text) {
    const auto frame = parseFrame(text);
    EXPECT_FALSE(frame) << text;
    return frame ? FrameFault::TooLong : frame.error();
}

TEST(AriFrames, uri_hasEveryNameEncoded) {
    EXPECT_EQ(percentEncoded("aZ09-._~"), "aZ09-._~");
    EXPECT_EQ(percentEncoded("PJSIP/a b&c=d%?#"), "PJSIP%2Fa%20b%26c%3Dd%25%3F%23");
    EXPECT_EQ(percentEncoded("\xc3\xbc"), "%C3%BC");
    const Request request{Method::Post, {"channels", "a/b", "moh"}, {{"x", "1&y=2"}, {"z", ""}}};
    EXPECT_EQ(uriOf(request), "channels/a%2Fb/moh?x=1%26y%3D2&z=");
}

TEST(AriFrames, request_isOneFrameWithItsBodyAsText) {
    EXPECT_EQ(serialize(7, {Method::Delete, {"channels", "c"}}),
        R"({"type":"RESTRequest","request_id":"7","method":"DELETE","uri":"channels/c"})");
    const std::string text = serialize(8, {Method::Post, {"channels"}, {}, {{"READYLINE_CONTACT", "c-9"}}});
    EXPECT_NE(text.find(R"("content_type":"application/json")"), std::string::npos);
    EXPECT_NE(text.find(R"({\"variables\":{\"READYLINE_CONTACT\":\"c-9\"}})"), std::string::npos) << text;
}

TEST(AriFrames, answer_hasItsNumberAndBody) {
    const auto frame = parseFrame(
        R"({"type":"RESTResponse","request_id":"12","status_code":404,"reason_phrase":"Not Found","message_body":"{\"message\":\"Channel not found\"}"})");
    ASSERT_TRUE(frame);
    const Answer answer = std::get<Answer>(*frame);
    EXPECT_EQ(answer.id, 12);
    EXPECT_FALSE(isDone(answer));
    EXPECT_EQ(errorOf(answer.body), "Channel not found");
    EXPECT_EQ(errorOf(R"({"error":"Allocation failed"})"), "Allocation failed");
}

TEST(AriFrames, arrival_hasCallerAndDialledNumber) {
    const auto event = eventOf<StasisStart>(
        R"({"type":"StasisStart","args":["inbound","5551000"],"channel":)" + std::string{kChannel} + "}");
    EXPECT_EQ(event.channel.callerName, "Maria Huber");
    EXPECT_EQ(event.channel.callerNumber, "+49895551");
    EXPECT_EQ(event.channel.dialled, "5551000");
    EXPECT_EQ(event.arguments, (std::vector<std::string>{"inbound", "5551000"}));
}

TEST(AriFrames, end_hasItsCauses) {
    const auto event = eventOf<ChannelDestroyed>(
        R"({"type":"ChannelDestroyed","cause":17,"cause_txt":"User busy","tech_cause":486,"channel":)"
        + std::string{kChannel} + "}");
    EXPECT_EQ(event.cause, 17);
    EXPECT_EQ(event.techCause, 486);
    EXPECT_EQ(event.words, "User busy");
}

TEST(AriFrames, keysOfTheTelephone_areRead) {
    EXPECT_TRUE(eventOf<PhoneHeld>(R"({"type":"ChannelHold","channel":{"id":"a"}})").held);
    EXPECT_FALSE(eventOf<PhoneHeld>(R"({"type":"ChannelUnhold","channel":{"id":"a"}})").held);
    const auto transfer = eventOf<PhoneTransfers>(
        R"({"type":"ChannelTransfer","refer_to":{"requested_destination":{"destination":"102"}},"referred_by":{"source_channel":{"id":"a"}}})");
    EXPECT_EQ(transfer, (PhoneTransfers{"a", "102"}));
}

TEST(AriFrames, whatIsNotNeeded_isPassedBy) {
    EXPECT_EQ(eventOf<Other>(R"({"type":"ChannelVarset","value":1.5})").type, "ChannelVarset");
}

TEST(AriFrames, malformed_isAFaultAndNeverMore) {
    EXPECT_EQ(faultOf("{"), FrameFault::NotJson);
    EXPECT_EQ(faultOf("[]"), FrameFault::WrongType);
    EXPECT_EQ(faultOf("{}"), FrameFault::Missing);
    EXPECT_EQ(faultOf(R"({"type":1})"), FrameFault::WrongType);
    EXPECT_EQ(faultOf(R"({"type":"StasisStart"})"), FrameFault::Missing);
    EXPECT_EQ(faultOf(R"({"type":"StasisStart","channel":[]})"), FrameFault::Missing) << "no channel is said by it";
    EXPECT_EQ(faultOf(R"({"type":"RESTResponse","request_id":"1e9","status_code":200})"), FrameFault::WrongType);
    EXPECT_EQ(faultOf(R"({"type":"RESTResponse","request_id":"1","status_code":-5})"), FrameFault::WrongType);
    EXPECT_EQ(faultOf(R"({"type":")" + std::string(kMostText + 1, 'x') + "\"}"), FrameFault::TooLong);
    EXPECT_EQ(faultOf(std::string(1000, '[')), FrameFault::NotJson);
}

// Every byte of a good frame as something else: a value or a fault, and nothing thrown.
TEST(AriFrames, anyByteChanged_isReadOrRefused) {
    const std::string good = R"({"type":"StasisStart","args":["inbound"],"channel":)" + std::string{kChannel} + "}";
    for (std::size_t at = 0; at < good.size(); ++at)
        for (const char other : {'\0', '"', '{', '9', '\x80', '\\'}) {
            std::string text = good;
            text[at] = other;
            EXPECT_NO_THROW((void)parseFrame(text));
            EXPECT_NO_THROW((void)parseChannels(text));
        }
}

TEST(AriFrames, lists_areReadWholeOrNotAtAll) {
    const auto channels = parseChannels('[' + std::string{kChannel} + ']');
    ASSERT_TRUE(channels);
    EXPECT_EQ(channels->front().appData, "readyline,inbound,5551000");
    EXPECT_FALSE(parseChannels("[1]"));
    EXPECT_FALSE(parseChannels("{}"));
    EXPECT_EQ(parseBridges(R"([{"id":"b","channels":["x","y"]}])")->front().channels.size(), 2U);
    EXPECT_EQ(
        parseEndpoints(R"([{"technology":"PJSIP","resource":"ilse","state":"online","channel_ids":[]}])")->front().name,
        "PJSIP/ilse");
}

TEST(AriFrames, statistics_areNumbersOfAnyKind) {
    const auto counts = parseStatistics(R"({"rxcount":490,"rxploss":10,"txcount":500,"rxjitter":0.004})");
    ASSERT_TRUE(counts);
    EXPECT_DOUBLE_EQ(counts->received, 490);
    EXPECT_DOUBLE_EQ(counts->jitter, 0.004);
    EXPECT_FALSE(parseStatistics("[]"));
}

} // namespace
} // namespace readyline::voice::ari
