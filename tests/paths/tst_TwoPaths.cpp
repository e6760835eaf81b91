// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Two paths to one status (rules 2.4): the floor's, and that of a device that saw nothing but the wire. Random people,
// customers, telephones, cut connections and restarts; after every step both must show the same, and what must always hold
// must hold. Options: --steps N in all, --seed N, --preset NAME; a failure says which of them show it again.
#include "server/config/Resources.h"
#include "tests/paths/Episode.h"

#include <charconv>
#include <gtest/gtest.h>

using namespace readyline;
using namespace readyline::paths;

namespace {

struct Options {
    std::size_t steps = 24'000;
    std::uint32_t seed = 1;
    std::string preset; // empty: all
} options;

constexpr std::size_t kEpisode = 1'000; // steps in one site
constexpr int kShrinkingPlays = 300;

std::string told(const std::string& preset, std::uint32_t seed, const Failure& failure) {
    std::string out = failure.what + "\n--preset " + preset + " --seed " + std::to_string(seed)
        + "; the fewest steps that were found to bring it:";
    for (const std::string& each : failure.said) out += "\n  " + each;
    return out;
}

class TwoPaths : public testing::TestWithParam<std::string> {};

TEST_P(TwoPaths, K8_K9_K18_Z16_anySteps_deviceShowsWhatTheFloorShows) {
    const std::string& preset = GetParam();
    if (!options.preset.empty() && options.preset != preset) GTEST_SKIP();
    const std::size_t presets = options.preset.empty() ? config::builtInPresets().size() : 1;
    const std::size_t episodes = (options.steps / presets + kEpisode - 1) / kEpisode;
    Counts counts;
    for (std::size_t i = 0; i < episodes; ++i) {
        const auto seed = options.seed + static_cast<std::uint32_t>(i);
        const Steps steps = stepsOf(seed, kEpisode);
        const auto failure = play(preset, seed, steps, &counts);
        if (failure) FAIL() << told(preset, seed, shrunk(preset, seed, steps, *failure, kShrinkingPlays));
    }
    RecordProperty("steps", static_cast<int>(episodes * kEpisode));
    EXPECT_GT(counts.offers, episodes * 60) << "the play was too quiet to prove anything";
    EXPECT_GT(counts.pendings, episodes * 10) << "the play was too quiet to prove anything";
}

INSTANTIATE_TEST_SUITE_P(
    Presets, TwoPaths, testing::ValuesIn(config::builtInPresets()), [](const auto& each) { return each.param; });

// "--steps", "1000": the value, if it is this option.
template <class Number>
bool read(std::string_view name, std::string_view wanted, std::string_view value, Number& into) {
    return name == wanted && std::from_chars(value.data(), value.data() + value.size(), into).ec == std::errc{};
}

} // namespace

int main(int count, char** words) {
    testing::InitGoogleTest(&count, words);
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i], value = words[i + 1];
        if (name == "--preset")
            options.preset = value;
        else if (!read(name, "--steps", value, options.steps) && !read(name, "--seed", value, options.seed))
            return 2;
    }
    return RUN_ALL_TESTS();
}
