// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The reader is strict: each fault is named with its path, and what is unknown is let pass.
#include "tests/wire/Samples.h"

#include <gtest/gtest.h>

namespace readyline::wire {
namespace {

struct Case {
    const char* what;
    const char* params;
    ParseFault fault;
    const char* path;
};

std::string presenceSet(const std::string& members) {
    return R"({"jsonrpc":"2.0","id":1,"method":"presence.set","params":{)" + members + "}}";
}
const std::string kCommand = R"("command":"019aa5f0-1111-7222-8333-444455556666")";

ParseError faultOf(const std::string& frame) {
    const auto items = parseClientFrame(frame);
    if (!items) return items.error();
    const auto* bad = std::get_if<BadRequest>(&items->front());
    if (bad) return bad->error;
    ADD_FAILURE() << "was read: " << frame;
    return {};
}

class Strict : public testing::TestWithParam<Case> {};
TEST_P(Strict, request_isRefusedWithThePath) {
    const std::string members = GetParam().params;
    EXPECT_EQ(faultOf(presenceSet(kCommand + (members.empty() ? "" : "," + members))),
        (ParseError{GetParam().fault, GetParam().path}));
}
INSTANTIATE_TEST_SUITE_P(PresenceSet, Strict,
    testing::Values(Case{"missing", "", ParseFault::MissingField, "params.choice"},
        Case{"noObject", R"("choice":"ready")", ParseFault::WrongType, "params.choice"},
        Case{"emptyChoice", R"("choice":{})", ParseFault::MissingField, "params.choice.entry"},
        Case{"entryNumber", R"("choice":{"entry":5})", ParseFault::WrongType, "params.choice.entry"},
        Case{"entryEmpty", R"("choice":{"entry":""})", ParseFault::OutOfRange, "params.choice.entry"},
        Case{"autoText", R"("choice":{"auto":"yes"})", ParseFault::WrongType, "params.choice.auto"},
        Case{
            "boolNumber", R"("choice":{"entry":"a"},"declineOffers":1)", ParseFault::WrongType, "params.declineOffers"},
        Case{"boolNull", R"("choice":{"entry":"a"},"declineOffers":null)", ParseFault::WrongType,
            "params.declineOffers"},
        Case{"whenUnknown", R"("choice":{"entry":"a"},"when":{"kind":"never"})", ParseFault::OutOfRange,
            "params.when.kind"},
        Case{"whenNoTime", R"("choice":{"entry":"a"},"when":{"kind":"time"})", ParseFault::MissingField,
            "params.when.at"},
        Case{"whenTooMany", R"("choice":{"entry":"a"},"when":{"kind":"contacts","left":100})", ParseFault::OutOfRange,
            "params.when.left"},
        Case{"channelUnknown", R"("choice":{"entry":"a"},"channels":["voice","fax"])", ParseFault::OutOfRange,
            "params.channels[1]"},
        Case{"twice", R"("choice":{"entry":"a"},"choice":{"entry":"b"})", ParseFault::DuplicateKey, "params.choice"},
        Case{"twiceInside", R"("choice":{"entry":"a","entry":"a"})", ParseFault::DuplicateKey, "params.choice.entry"},
        Case{"twiceInUnknown", R"("choice":{"entry":"a"},"x":[{"y":1,"y":2}])", ParseFault::DuplicateKey,
            "params.x[0].y"}),
    [](const auto& each) { return std::string{each.param.what}; });

TEST(StrictRest, contact_faults_haveTheirPath) {
    const auto fault = [](const std::string& body) {
        const auto contact = parsePostContact(body);
        EXPECT_FALSE(contact) << body;
        return contact ? ParseError{} : contact.error();
    };
    const std::string head = R"({"channel":"chat","queue":"billing","customer":{"name":"Ann"})";
    EXPECT_TRUE(parsePostContact(head + "}"));
    EXPECT_EQ(fault(R"({"channel":"fax","queue":"q","customer":{"name":"A"}})"),
        (ParseError{ParseFault::OutOfRange, "channel"}));
    EXPECT_EQ(fault(R"({"channel":"chat","queue":"q","customer":{}})"),
        (ParseError{ParseFault::MissingField, "customer.name"}));
    EXPECT_EQ(fault(head + R"(,"priority":10})"), (ParseError{ParseFault::OutOfRange, "priority"}));
    EXPECT_EQ(fault(head + R"(,"priority":1.0})"), (ParseError{ParseFault::WrongType, "priority"}));
    EXPECT_EQ(fault(head + R"(,"priority":99999999999999999999})"), (ParseError{ParseFault::OutOfRange, "priority"}));
    EXPECT_EQ(fault(head + R"(,"priority":-9223372036854775809})"), (ParseError{ParseFault::OutOfRange, "priority"}));
    EXPECT_EQ(fault(head + R"(,"variables":[{"name":"a","value":"b"},{"name":"c"}]})"),
        (ParseError{ParseFault::MissingField, "variables[1].value"}));
    EXPECT_EQ(fault(head + R"(,"variables":{}})"), (ParseError{ParseFault::WrongType, "variables"}));
    EXPECT_EQ(fault("[]"), (ParseError{ParseFault::WrongType, ""}));
    EXPECT_EQ(fault("{"), (ParseError{ParseFault::NotJson, ""}));
}

std::string contactWith(const std::string& value) {
    return R"({"channel":"chat","queue":"q","customer":{"name":"A"},"variables":[{"name":"a","value":")" + value
        + "\"}]}";
}

TEST(StrictRest, W71_variable_longerThan256Characters_isRefused) {
    std::string wide; // characters count, not bytes
    for (int i = 0; i < 256; ++i) wide += "ž";
    EXPECT_TRUE(parsePostContact(contactWith(wide)));
    EXPECT_EQ(
        parsePostContact(contactWith(wide + "x")).error(), (ParseError{ParseFault::OutOfRange, "variables[0].value"}));
}

TEST(StrictRest, variables_moreThan20_areRefused) {
    const auto one = [](int i) { return R"({"name":"a)" + std::to_string(i) + R"(","value":"b"})"; };
    std::string list = one(0);
    for (int i = 1; i < 20; ++i) list += ',' + one(i);
    const std::string head = R"({"channel":"chat","queue":"q","customer":{"name":"A"},"variables":[)";
    EXPECT_TRUE(parsePostContact(head + list + "]}"));
    EXPECT_EQ(parsePostContact(head + list + ',' + one(20) + "]}").error(),
        (ParseError{ParseFault::OutOfRange, "variables"}));
}

TEST(StrictRest, variablesChanged_eachOnceAndWithinTheLimit) {
    EXPECT_EQ(parsePatchContact(R"({"variables":[{"name":"a","value":"1"},{"name":"a","value":"2"}]})").error(),
        (ParseError{ParseFault::DuplicateKey, "variables[1].name"}));
    const std::string twice
        = R"("variables":[{"name":"a","value":"1"},{"name":"b","value":""},{"name":"a","value":"2"}]})";
    EXPECT_EQ(parsePostContact(R"({"channel":"chat","queue":"q","customer":{"name":"n"},)" + twice).error(),
        (ParseError{ParseFault::DuplicateKey, "variables[2].name"}));
    EXPECT_EQ(parsePostCallback(R"({"kind":"web",)" + twice).error(),
        (ParseError{ParseFault::DuplicateKey, "variables[2].name"}));
    EXPECT_EQ(parsePatchContact(R"({"variables":[{"name":"a","value":1}]})").error(),
        (ParseError{ParseFault::WrongType, "variables[0].value"}));
    EXPECT_EQ(parsePatchContact("{}").error(), (ParseError{ParseFault::MissingField, "variables"}));
    EXPECT_EQ(parsePatchContact(R"({"variables":[{"name":"a","value":")" + std::string(257, 'x') + "\"}]}").error(),
        (ParseError{ParseFault::OutOfRange, "variables[0].value"}));
    EXPECT_TRUE(parsePatchContact(R"({"variables":[{"name":"a","value":"1","seen":null}]})"));
}

TEST(StrictRequest, W71_variable_longerThan256Characters_isRefused) {
    const auto set = [](std::size_t length) {
        return R"({"jsonrpc":"2.0","id":1,"method":"variable.set","params":{)" + kCommand
            + R"(,"contact":"c-9","name":"order","seen":0,"value":")" + std::string(length, 'x') + "\"}}";
    };
    EXPECT_TRUE(std::holds_alternative<RequestFrame>(parseClientFrame(set(256))->front()));
    EXPECT_EQ(faultOf(set(257)), (ParseError{ParseFault::OutOfRange, "params.value"}));
}

TEST(StrictRequest, command_noUuid_isRefused) {
    EXPECT_EQ(faultOf(R"({"jsonrpc":"2.0","id":1,"method":"session.close","params":{"command":"c-1"}})"),
        (ParseError{ParseFault::OutOfRange, "params.command"}));
}

TEST(StrictRequest, params_noObject_isRefused) {
    EXPECT_EQ(faultOf(R"({"jsonrpc":"2.0","id":1,"method":"session.close","params":[]})"),
        (ParseError{ParseFault::WrongType, "params"}));
}

TEST(StrictRequest, unknownMembers_areIgnored) {
    const auto items = parseClientFrame(
        R"({"jsonrpc":"2.0","id":1,"method":"ping","later":1e400,"params":{"x":123456789012345678901234567890,"y":null}})");
    ASSERT_TRUE(items) << items.error();
    EXPECT_TRUE(std::holds_alternative<RequestFrame>(items->front()));
}

TEST(StrictRequest, limits_ofRequests_areKept) {
    const auto extend = [](const std::string& seconds) {
        return R"({"jsonrpc":"2.0","id":1,"method":"wrapUp.extend","params":{)" + kCommand
            + R"(,"assignment":"a","seconds":)" + seconds + "}}";
    };
    EXPECT_EQ(faultOf(extend("0")), (ParseError{ParseFault::OutOfRange, "params.seconds"}));
    EXPECT_EQ(faultOf(extend("601")), (ParseError{ParseFault::OutOfRange, "params.seconds"}));
    EXPECT_EQ(faultOf(extend("4294967297")), (ParseError{ParseFault::OutOfRange, "params.seconds"}));
    const auto wrapUp = [](std::size_t length) {
        return R"({"jsonrpc":"2.0","id":1,"method":"wrapUp.submit","params":{)" + kCommand
            + R"(,"assignment":"a","code":"c","notes":")" + std::string(length, 'x') + "\"}}";
    };
    EXPECT_TRUE(std::holds_alternative<RequestFrame>(parseClientFrame(wrapUp(2000))->front()));
    EXPECT_EQ(faultOf(wrapUp(2001)), (ParseError{ParseFault::OutOfRange, "params.notes"}));
}

TEST(StrictRequest, ledger_limits_areKept) {
    const auto ledger = [](const std::string& limit) {
        return R"({"jsonrpc":"2.0","id":1,"method":"ledger.read","params":{"person":"ann","from":"2026-11-21T00:00:00Z",)"
               R"("to":"2026-11-22T00:00:00Z","limit":)"
            + limit + "}}";
    };
    EXPECT_TRUE(std::holds_alternative<RequestFrame>(parseClientFrame(ledger("1000"))->front()));
    EXPECT_EQ(faultOf(ledger("1001")), (ParseError{ParseFault::OutOfRange, "params.limit"}));
    EXPECT_EQ(faultOf(ledger("0")), (ParseError{ParseFault::OutOfRange, "params.limit"}));
}

TEST(StrictRequest, Z21_noteToTheAgent_hasALimit) {
    const auto end = [](std::size_t length) {
        return R"({"jsonrpc":"2.0","id":1,"method":"supervisor.session.end","params":{)" + kCommand
            + R"(,"person":"ann","note":")" + std::string(length, 'x') + "\"}}";
    };
    EXPECT_TRUE(std::holds_alternative<RequestFrame>(parseClientFrame(end(250))->front()));
    EXPECT_EQ(faultOf(end(251)), (ParseError{ParseFault::OutOfRange, "params.note"}));
}

TEST(StrictRequest, D1_newEntry_withoutItsText_isRefused) {
    const auto put = [](const std::string& members) {
        return R"({"jsonrpc":"2.0","id":1,"method":"admin.entry.put","params":{)" + kCommand + R"(,"entry":{"id":"e",)"
            + members + "}}}";
    };
    EXPECT_EQ(faultOf(put(R"("base":"away")")), (ParseError{ParseFault::MissingField, "params.entry.text"}));
    EXPECT_EQ(faultOf(put(R"("text":"","base":"away")")), (ParseError{ParseFault::OutOfRange, "params.entry.text"}));
    EXPECT_EQ(faultOf(put(R"("text":"E","base":"idle")")), (ParseError{ParseFault::OutOfRange, "params.entry.base"}));
    EXPECT_EQ(faultOf(put(R"("text":"E","base":"away","maximum":-1)")),
        (ParseError{ParseFault::OutOfRange, "params.entry.maximum"}));
}

TEST(StrictTimes, time_notAsWritten_isRefused) {
    const std::string tail = R"(","me":{"person":"p","name":"n","role":"agent","teams":[],"supervises":[]}})";
    EXPECT_TRUE(parseSignedIn(R"({"token":"t","expires":"2026-11-21T09:30:00Z)" + tail));
    EXPECT_EQ(parseSignedIn(R"({"token":"t","expires":"2026-11-21 09:30)" + tail).error(),
        (ParseError{ParseFault::OutOfRange, "expires"}));
}

TEST(StrictWords, describe_saysWhereAndWhat) {
    EXPECT_EQ(describe(ParseError{ParseFault::MissingField, "params.offer"}), "params.offer: is missing");
    EXPECT_EQ(describe(ParseError{ParseFault::NotJson, ""}), "is not JSON");
}

} // namespace
} // namespace readyline::wire
