// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is said about calls is held to its limits where it comes in.
#include "core/wire/ObjectFields.h"
#include "tests/wire/SampleList.h"

#include <gtest/gtest.h>

#include <limits>

namespace readyline::wire {
namespace {

using Fault = std::optional<ParseError>;

Fault faultOf(const std::string& method, const std::string& params, bool isCommand = true) {
    const std::string command = isCommand ? R"("command":"019aa5f0-1111-7222-8333-444455556666",)" : "";
    const auto items = parseClientFrame(
        R"({"jsonrpc":"2.0","id":1,"method":")" + method + R"(","params":{)" + command + params + "}}");
    if (!items) return items.error();
    const auto* bad = std::get_if<BadRequest>(&items->front());
    return bad ? Fault{bad->error} : std::nullopt;
}
Fault outOfRange(const char* path) { return ParseError{ParseFault::OutOfRange, path}; }

std::string text(std::size_t length) { return std::string(length, 'x'); }

TEST(StrictCalls, keys_areThoseOfATelephone_32AtMost) {
    const auto keys = [](const std::string& pressed) {
        return faultOf("call.keys", R"("contact":"c-9","keys":")" + pressed + '"', false);
    };
    EXPECT_EQ(keys("0123456789*#ABCD"), std::nullopt);
    EXPECT_EQ(keys("0"), std::nullopt);
    EXPECT_EQ(keys(std::string(32, '5')), std::nullopt);
    for (const std::string& wrong : {std::string{}, std::string(33, '5'), std::string{"12a"}, std::string{"1 2"},
             std::string{"+3"}, std::string{"E"}, std::string{"\u0661"}})
        EXPECT_EQ(keys(wrong), outOfRange("params.keys")) << wrong;
}

TEST(StrictCalls, W98_numberThatIsDialled_isCheckedLikeACallbacks) {
    const auto dial = [](const std::string& number) {
        return faultOf("call.dial", R"("queue":"sales","number":")" + number + '"');
    };
    for (const char* good : {"0705550", "+46 70 555 018", "(070) 555-01.8", "123456789012345", "+1-2,3.."})
        EXPECT_EQ(dial(good), std::nullopt) << good;
    for (const char* bad : {"", "070555", "1234567890123456", "+46 70 555 ext", "07055501*", "12.....", "070+5550188"})
        EXPECT_EQ(dial(bad), outOfRange("params.number")) << bad;
    const auto named = [](std::size_t length) {
        return faultOf("call.dial", R"("queue":"sales","number":"0705550188","name":")" + text(length) + '"');
    };
    EXPECT_EQ(named(250), std::nullopt);
    EXPECT_EQ(named(251), outOfRange("params.name"));
}

TEST(StrictCalls, W33_target_hasAKindAndAnIdOfBoundedLength) {
    const auto consult
        = [](const std::string& target) { return faultOf("call.consult", R"("contact":"c-9","target":)" + target); };
    EXPECT_EQ(consult(R"({"kind":"number","id":")" + text(100) + "\"}"), std::nullopt);
    EXPECT_EQ(consult(R"({"kind":"number","id":")" + text(101) + "\"}"), outOfRange("params.target.id"));
    EXPECT_EQ(consult(R"({"kind":"agent","id":""})"), outOfRange("params.target.id"));
    EXPECT_EQ(consult(R"({"kind":"organization","id":"o"})"), outOfRange("params.target.kind"));
    EXPECT_EQ(consult("null"), (ParseError{ParseFault::WrongType, "params.target"}));
    EXPECT_EQ(faultOf("call.consult", R"("contact":"c-9")"), (ParseError{ParseFault::MissingField, "params.target"}));
    EXPECT_EQ(faultOf("call.transfer", R"("contact":"c-9","target":null)"), std::nullopt) << "to who is consulted";
    EXPECT_EQ(faultOf("call.transfer", R"("contact":"c-9","target":{})"),
        (ParseError{ParseFault::MissingField, "params.target.kind"}));
}

TEST(StrictCalls, W36_search_hasLimits) {
    const auto read
        = [](const std::string& more) { return faultOf("targets.read", R"("kind":"queue")" + more, false); };
    EXPECT_EQ(read(""), std::nullopt);
    EXPECT_EQ(read(R"(,"search":")" + text(250) + R"(","limit":200)"), std::nullopt);
    EXPECT_EQ(read(R"(,"search":")" + text(251) + '"'), outOfRange("params.search"));
    EXPECT_EQ(read(R"(,"limit":0)"), outOfRange("params.limit"));
    EXPECT_EQ(read(R"(,"limit":201)"), outOfRange("params.limit"));
}

TEST(StrictCalls, W93_linesAndCauses_areShort) {
    const auto leg = [](std::size_t name, std::size_t cause) {
        return faultOf("leg.changed",
            R"("contact":"c-9","state":"gone","leg":")" + text(name) + R"(","cause":")" + text(cause) + '"');
    };
    EXPECT_EQ(leg(64, 64), std::nullopt);
    EXPECT_EQ(leg(65, 0), outOfRange("params.leg"));
    EXPECT_EQ(leg(0, 0), outOfRange("params.leg"));
    EXPECT_EQ(leg(1, 65), outOfRange("params.cause"));
    EXPECT_EQ(faultOf("call.drop", R"("contact":"c-9","party":")" + text(65) + '"'), outOfRange("params.party"));
    EXPECT_EQ(faultOf("call.refused", R"("contact":"c-9","ask":"k-1","cause":")" + text(65) + '"'),
        outOfRange("params.cause"));
    EXPECT_EQ(faultOf("phone.transfers", R"("contact":"c-9","leg":"a-1","number":")" + text(65) + '"'),
        outOfRange("params.number"));
}

TEST(StrictCalls, quality_isAMeasureWithinItsBounds_fractionsToo) {
    const auto quality = [](const std::string& loss, const std::string& jitter) {
        return faultOf("call.quality",
            R"("contact":"c-9","leg":"a-1","quality":{"lossPercent":)" + loss + R"(,"jitterMs":)" + jitter + '}',
            false);
    };
    EXPECT_EQ(quality("0", "0"), std::nullopt);
    EXPECT_EQ(quality("100", "60000"), std::nullopt);
    EXPECT_EQ(quality("99.9", "6e4"), std::nullopt);
    EXPECT_EQ(quality("100.01", "0"), outOfRange("params.quality.lossPercent"));
    EXPECT_EQ(quality("-0.1", "0"), outOfRange("params.quality.lossPercent"));
    EXPECT_EQ(quality("0", "60000.5"), outOfRange("params.quality.jitterMs"));
    EXPECT_EQ(quality("0", "1e999"), outOfRange("params.quality.jitterMs"));
    EXPECT_EQ(quality("0", "99999999999999999999"), outOfRange("params.quality.jitterMs"));
    EXPECT_EQ(quality("\"1\"", "0"), (ParseError{ParseFault::WrongType, "params.quality.lossPercent"}));
}

TEST(StrictCalls, measure_readsBackAsItWas) {
    for (const double each : {0.0, 1.0, 0.1, 1.5, 33.333333333333336, 59'999.999, 1e-7}) {
        const std::string written = writeAll(each);
        EXPECT_EQ(readAll<double>(parseJson(written).value()).value(), each) << written;
    }
    EXPECT_EQ(writeAll(std::numeric_limits<double>::infinity()), "0") << "JSON has no number for it";
    EXPECT_EQ(writeAll(std::numeric_limits<double>::quiet_NaN()), "0");
    EXPECT_FALSE(readAll<int>(parseJson("1.5").value())) << "nothing else is a fraction";
}

TEST(StrictCalls, task_parties64AtMost) {
    const auto task = [](std::size_t parties) {
        TaskView view = samples::task();
        view.call.emplace().parties.resize(parties);
        for (PartyView& each : view.call->parties) each.party = "p-1";
        return readAll<TaskView>(parseJson(writeAll(view)).value());
    };
    EXPECT_TRUE(task(64));
    EXPECT_EQ(task(65).error(), (ParseError{ParseFault::OutOfRange, "call.parties"}));
}

// A command is done once, however often it is said; what is passed on and never stored is none.
TEST(StrictCalls, keysMeasuresAndLookingUp_areNoCommands) {
    const Request keys{CallKeys{{"c-9"}, "1"}};
    const Request quality{CallQuality{{"c-9"}, "a-1", {}}};
    const Request targets{TargetsRead{}};
    for (const Request* each : {&keys, &quality, &targets}) {
        EXPECT_TRUE(commandOf(*each).empty());
        EXPECT_TRUE(bodyDigest(*each).empty());
    }
    const Request hold{CallHold{samples::kCommand, {"c-9"}}};
    const Request other{CallHold{samples::kCommand, {"c-9"}, CallSide::Consult}};
    EXPECT_EQ(commandOf(hold), samples::kCommand);
    EXPECT_NE(bodyDigest(hold), bodyDigest(other));
}

} // namespace
} // namespace readyline::wire
