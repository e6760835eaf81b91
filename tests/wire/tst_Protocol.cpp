// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// docs/protocol.md says what the tables say, names every method and event, and its examples can be read.
#include "core/domain/Refusal.h"
#include "core/wire/CloseCode.h"
#include "core/wire/Faults.h"
#include "core/wire/Rest.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace readyline::wire {
namespace {

const std::string& text() {
    static const std::string all = [] {
        std::ifstream in{READYLINE_SOURCE_DIR "/docs/protocol.md"};
        std::stringstream read;
        read << in.rdbuf();
        return read.str();
    }();
    return all;
}

void expectLine(const std::string& line) {
    EXPECT_NE(text().find('\n' + line + '\n'), std::string::npos) << "docs/protocol.md has no line\n" << line;
}

std::string yesNo(bool value) { return value ? "yes" : "no"; }

TEST(Protocol, refusals_areDocumentedAsTheTableHasThem) {
    for (const RefusalRow& each : kRefusalTable) {
        std::ostringstream line;
        line << "| " << each.code << " | `" << each.name << "` | " << each.meaning << " | " << yesNo(each.retryHelps)
             << " | " << each.http << " |";
        expectLine(line.str());
    }
}

TEST(Protocol, faults_areDocumentedAsTheTableHasThem) {
    for (const FaultRow& each : kFaultTable) {
        std::ostringstream line;
        line << "| " << each.code << " | `" << each.name << "` | " << each.meaning << " |";
        expectLine(line.str());
    }
}

TEST(Protocol, closeCodes_areDocumentedAsTheTableHasThem) {
    for (const CloseRow& each : kCloseTable) {
        std::ostringstream line;
        line << "| " << static_cast<int>(each.code) << " | `" << each.name << "` | " << each.meaning << " | "
             << yesNo(each.reconnect) << " |";
        expectLine(line.str());
    }
}

TEST(Protocol, W113_codes_areUnique) {
    std::set<int> refusals, closes;
    std::set<std::string_view> names;
    for (const RefusalRow& each : kRefusalTable) {
        EXPECT_TRUE(refusals.insert(each.code).second);
        EXPECT_TRUE(names.insert(each.name).second);
        EXPECT_EQ(refusalByCode(each.code), each.refusal);
        EXPECT_TRUE(each.code <= -32000 && each.code >= -32099); // JSON-RPC's range for servers
        EXPECT_TRUE(each.http >= 400 && each.http <= 599);
    }
    for (const FaultRow& each : kFaultTable) EXPECT_TRUE(names.insert(each.name).second);
    for (const CloseRow& each : kCloseTable) EXPECT_TRUE(closes.insert(static_cast<int>(each.code)).second);
    EXPECT_EQ(refusalByCode(-32000), std::nullopt);
    EXPECT_EQ(closeRow(1006), std::nullopt);
}

TEST(Protocol, W113_K18_closeCodes_comeBackOnlyWhereItHelps) {
    const auto reconnects = [](CloseCode code) { return closeRow(static_cast<int>(code)).value().reconnect; };
    for (const CloseCode each : {CloseCode::GoingAway, CloseCode::OpenTimeout, CloseCode::SlowReader,
             CloseCode::TooManyRequests, CloseCode::Silent})
        EXPECT_TRUE(reconnects(each)) << static_cast<int>(each);
    for (const CloseCode each : {CloseCode::Normal, CloseCode::BadFrame, CloseCode::Unauthorized,
             CloseCode::NotEntitled, CloseCode::TakenOver, CloseCode::SignedOut, CloseCode::FrameTooBig,
             CloseCode::InvalidUtf8, CloseCode::TooDeep, CloseCode::VersionTooOld})
        EXPECT_FALSE(reconnects(each)) << static_cast<int>(each);
}

template <class Variant, std::size_t... I>
void expectHeadings(std::index_sequence<I...>, auto nameOf) {
    (expectLine("### `" + std::string{nameOf(std::type_identity<std::variant_alternative_t<I, Variant>>{})} + '`'),
        ...);
}

TEST(Protocol, everyMethodAndEvent_hasAHeading) {
    expectHeadings<Request::variant>(std::make_index_sequence<std::variant_size_v<Request::variant>>{},
        []<class T>(std::type_identity<T>) { return T::kMethod; });
    expectHeadings<Event::variant>(std::make_index_sequence<std::variant_size_v<Event::variant> - 1>{},
        []<class T>(std::type_identity<T>) { return T::kType; });
}

TEST(Protocol, everyExampleFrame_canBeRead) {
    constexpr std::string_view begin = "```json\n";
    int frames = 0;
    for (auto at = text().find(begin); at != std::string::npos; at = text().find(begin, at + 1)) {
        const std::string block = text().substr(at + begin.size(), text().find("```", at + 1) - at - begin.size());
        if (block.find("\"jsonrpc\"") == std::string::npos) continue; // a body of a REST call
        ++frames;
        const auto fromClient = parseClientFrame(block);
        const bool request = fromClient && std::holds_alternative<RequestFrame>(fromClient->front());
        EXPECT_TRUE(request || parseServerFrame(block)) << block;
    }
    EXPECT_GE(frames, 30);
}

} // namespace
} // namespace readyline::wire
