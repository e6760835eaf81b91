// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Every message as a file: what we write is what was agreed, and reading it gives the same value back.
#include "tests/wire/Samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace readyline::wire {
namespace {

const std::filesystem::path kFolder{READYLINE_SOURCE_DIR "/tests/golden/wire"};

bool isUpdating() { return std::getenv("READYLINE_UPDATE_GOLDEN") != nullptr; }

std::string read(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

template <class T>
Parsed<T> parseBody(const std::string&);
template <>
Parsed<SignIn> parseBody(const std::string& text) {
    return parseSignIn(text);
}
template <>
Parsed<SignedIn> parseBody(const std::string& text) {
    return parseSignedIn(text);
}
template <>
Parsed<PostContact> parseBody(const std::string& text) {
    return parsePostContact(text);
}
template <>
Parsed<ContactStatus> parseBody(const std::string& text) {
    return parseContactStatus(text);
}
template <>
Parsed<PatchContact> parseBody(const std::string& text) {
    return parsePatchContact(text);
}
template <>
Parsed<MintToken> parseBody(const std::string& text) {
    return parseMintToken(text);
}
template <>
Parsed<MintedToken> parseBody(const std::string& text) {
    return parseMintedToken(text);
}
template <>
Parsed<LedgerPage> parseBody(const std::string& text) {
    return parseLedgerPage(text);
}
template <>
Parsed<HistoryPage> parseBody(const std::string& text) {
    return parseHistoryPage(text);
}
template <>
Parsed<WrapUpResource> parseBody(const std::string& text) {
    return parseWrapUpResource(text);
}
template <>
Parsed<LookPage> parseBody(const std::string& text) {
    return parseLookPage(text);
}
template <>
Parsed<StatusResource> parseBody(const std::string& text) {
    return parseStatusResource(text);
}
template <>
Parsed<StatusList> parseBody(const std::string& text) {
    return parseStatusList(text);
}
template <>
Parsed<ReasonResource> parseBody(const std::string& text) {
    return parseReasonResource(text);
}
template <>
Parsed<TokenList> parseBody(const std::string& text) {
    return parseTokenList(text);
}
template <>
Parsed<ReasonList> parseBody(const std::string& text) {
    return parseReasonList(text);
}
template <>
Parsed<SignInResource> parseBody(const std::string& text) {
    return parseSignInResource(text);
}
template <>
Parsed<PostCallback> parseBody(const std::string& text) {
    return parsePostCallback(text);
}
template <>
Parsed<PatchCallback> parseBody(const std::string& text) {
    return parsePatchCallback(text);
}
template <>
Parsed<CallbackResource> parseBody(const std::string& text) {
    return parseCallbackResource(text);
}
template <>
Parsed<CallbackList> parseBody(const std::string& text) {
    return parseCallbackList(text);
}
template <>
Parsed<RestError> parseBody(const std::string& text) {
    return parseRestError(text);
}

void expectSame(const RequestFrame& sent, const std::string& text) {
    const auto items = parseClientFrame(text);
    ASSERT_TRUE(items) << items.error();
    ASSERT_EQ(items->size(), 1U);
    const auto* bad = std::get_if<BadRequest>(&items->front());
    ASSERT_EQ(bad, nullptr) << bad->error;
    EXPECT_EQ(std::get<RequestFrame>(items->front()), sent);
}
template <class T>
void expectSameFromServer(const T& sent, const std::string& text) {
    const auto items = parseServerFrame(text);
    ASSERT_TRUE(items) << items.error();
    ASSERT_EQ(items->size(), 1U);
    EXPECT_EQ(std::get<T>(items->front()), sent);
}
void expectSame(const Answer& sent, const std::string& text) { expectSameFromServer(sent, text); }
void expectSame(const Envelope& sent, const std::string& text) { expectSameFromServer(sent, text); }
void expectSame(const samples::RestBody& sent, const std::string& text) {
    std::visit(
        [&]<class T>(const T& body) {
            const auto parsed = parseBody<T>(text);
            ASSERT_TRUE(parsed) << parsed.error();
            EXPECT_EQ(*parsed, body);
        },
        sent);
}

TEST(Golden, updating_underCi_fails) {
    const bool underCi = std::getenv("CI") != nullptr;
    EXPECT_FALSE(isUpdating() && underCi) << "golden files are not rewritten under CI";
}

TEST(Golden, everyMessage_written_isTheFile) {
    for (const samples::Sample& each : samples::all()) {
        SCOPED_TRACE(each.name);
        const auto file = kFolder / (each.name + ".json");
        const std::string text = samples::serialize(each.message) + '\n';
        if (isUpdating()) std::ofstream{file} << text;
        EXPECT_EQ(read(file), text);
    }
}

TEST(Golden, everyMessage_readBack_isTheSame) {
    for (const samples::Sample& each : samples::all()) {
        SCOPED_TRACE(each.name);
        const std::string text = read(kFolder / (each.name + ".json"));
        std::visit([&](const auto& message) { expectSame(message, text); }, each.message);
    }
}

TEST(Golden, everyFile_hasASample) {
    std::set<std::string> known;
    for (const samples::Sample& each : samples::all())
        EXPECT_TRUE(known.insert(each.name + ".json").second) << each.name;
    for (const auto& each : std::filesystem::directory_iterator{kFolder})
        EXPECT_TRUE(known.contains(each.path().filename().string())) << each.path().filename();
}

template <class Variant, class Name, std::size_t... I>
std::vector<std::string> namesOf(Name name, std::index_sequence<I...>) {
    return {name(std::type_identity<std::variant_alternative_t<I, Variant>>{})...};
}

// A new message without a golden file is noticed here.
TEST(Golden, everyAlternative_hasAFile) {
    auto names = namesOf<Request::variant>([]<class T>(std::type_identity<T>) { return std::string{T::kMethod}; },
        std::make_index_sequence<std::variant_size_v<Request::variant>>{});
    const auto results
        = namesOf<Result>([]<class T>(std::type_identity<T>) { return std::string{"result."} + T::kType; },
            std::make_index_sequence<std::variant_size_v<Result>>{});
    const auto events = namesOf<Event::variant>([]<class T>(std::type_identity<T>) { return std::string{T::kType}; },
        std::make_index_sequence<std::variant_size_v<Event::variant> - 1>{}); // the last is Unknown
    names.insert(names.end(), results.begin(), results.end());
    names.insert(names.end(), events.begin(), events.end());
    const auto samples = samples::all();
    for (const std::string& name : names)
        EXPECT_TRUE(std::ranges::any_of(samples, [&](const auto& each) { return each.name.starts_with(name + '-'); }))
            << name;
}

} // namespace
} // namespace readyline::wire
