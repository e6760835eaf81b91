// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Golden messages with bytes changed, cut, doubled and swapped: always a value or a fault, never a crash. Fixed seed.
#include "tests/wire/Samples.h"

#include "core/wire/SiteFile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace readyline::wire {
namespace {

constexpr int kRoundsPerMessage = 200;

class Mutator {
public:
    explicit Mutator(unsigned seed) : m_random(seed) {}

    std::string mutate(std::string text) {
        const int times = 1 + static_cast<int>(below(4));
        for (int i = 0; i < times && !text.empty(); ++i) change(text);
        return text;
    }

private:
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : m_random() % bound; }
    void change(std::string& text) {
        static constexpr std::string_view kTokens[] = {"{", "}", "[", "]", ":", ",", "\"", "null", "true", "-1", "1e9",
            "99999999999999999999", "\\u0000", "\xc3", "\xff"};
        const std::size_t at = below(text.size());
        switch (below(6)) {
        case 0: text[at] = static_cast<char>(below(256)); return;
        case 1: text.erase(at, 1 + below(8)); return;
        case 2: text.resize(at); return;
        case 3: text.insert(at, text.substr(below(text.size()), below(40))); return;
        case 4: std::swap(text[at], text[below(text.size())]); return;
        default: text.insert(at, kTokens[below(std::size(kTokens))]); return;
        }
    }

    std::mt19937 m_random;
};

// Whatever can be read can be written, and reads the same again.
void readEverything(const std::string& text) {
    if (const auto items = parseClientFrame(text)) {
        for (const ClientItem& each : *items)
            if (const auto* frame = std::get_if<RequestFrame>(&each)) {
                const auto again = parseClientFrame(serialize(*frame));
                ASSERT_TRUE(again) << text;
                ASSERT_EQ(again->front(), each) << text;
            }
    } else {
        ASSERT_FALSE(describe(items.error()).empty());
    }
    if (const auto items = parseServerFrame(text)) {
        for (const ServerItem& each : *items) {
            const std::string written = std::visit([](const auto& item) { return serialize(item); }, each);
            const auto again = parseServerFrame(written);
            ASSERT_TRUE(again) << written;
            ASSERT_EQ(again->front(), each) << text;
        }
    }
    (void)parseSignIn(text);
    (void)parsePostContact(text);
    (void)parseMintToken(text);
    (void)parseSignedIn(text);
    (void)parseMintedToken(text);
    (void)parseTokenList(text);
    (void)parseContactStatus(text);
    (void)parseStatusResource(text);
    (void)parseStatusList(text);
    (void)parseReasonResource(text);
    (void)parseReasonList(text);
    (void)parseSignInResource(text);
    (void)parseRestError(text);
}

TEST(Fuzz, goldenMessages_withChangedBytes_neverCrash) {
    Mutator mutator{20261121};
    for (const samples::Sample& each : samples::all()) {
        const std::string text = samples::serialize(each.message);
        const int rounds = text.size() > 2000 ? kRoundsPerMessage / 8 : kRoundsPerMessage;
        for (int i = 0; i < rounds && !testing::Test::HasFatalFailure(); ++i) readEverything(mutator.mutate(text));
    }
}

std::string file(const std::string& name) {
    std::ifstream in{READYLINE_SOURCE_DIR "/resources/" + name};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(Fuzz, presetAndSiteFiles_withChangedBytes_neverCrash) {
    Mutator mutator{7};
    const std::string presetText = file("presets/default.json");
    const std::string siteText = file("sites/demo.json");
    const auto preset = parsePreset(presetText);
    ASSERT_TRUE(preset);
    const auto expectLine = [](const auto& changed) { EXPECT_TRUE(changed || changed.error().line > 0); };
    for (int i = 0; i < 150; ++i) {
        expectLine(parsePreset(mutator.mutate(presetText)));
        expectLine(parseSiteFile(mutator.mutate(siteText), *preset));
    }
}

} // namespace
} // namespace readyline::wire
