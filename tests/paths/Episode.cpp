// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/paths/Episode.h"

#include "tests/paths/Play.h"
#include "tests/paths/RandomSite.h"

namespace readyline::paths {

namespace {

constexpr std::size_t kReplayEvery = 200; // steps

Steps without(const Steps& steps, std::size_t from, std::size_t count) {
    Steps out;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (i < from || i >= from + count) out.push_back(steps[i]);
    return out;
}

} // namespace

Steps stepsOf(std::uint32_t seed, std::size_t count) {
    Dice dice{seed};
    Steps out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(dice.next());
    return out;
}

std::optional<Failure> play(std::string_view preset, std::uint32_t seed, const Steps& steps, Counts* counts) {
    Dice dice{seed};
    World world{randomSite(preset, dice)};
    Play play{world};
    std::vector<std::string> said;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        said.push_back(play.step(steps[i]));
        std::string what = world.fault();
        const bool isLast = i + 1 == steps.size();
        if (what.empty() && (isLast || (i + 1) % kReplayEvery == 0 || said.back().starts_with("server")))
            what = world.replayFault();
        if (!what.empty()) return Failure{i, std::move(what), std::move(said)};
    }
    if (counts) *counts = {counts->offers + world.history.offers(), counts->pendings + world.history.pendings()};
    return std::nullopt;
}

Failure shrunk(std::string_view preset, std::uint32_t seed, Steps steps, Failure failure, int plays) {
    steps.resize(failure.step + 1);
    for (std::size_t size = steps.size() / 2; size > 0; size /= 2)
        for (std::size_t from = 0; from < steps.size() && plays > 0; --plays) {
            Steps fewer = without(steps, from, size);
            auto again = play(preset, seed, fewer);
            if (!again) {
                from += size;
                continue;
            }
            fewer.resize(again->step + 1);
            steps = std::move(fewer);
            failure = std::move(*again);
        }
    return failure;
}

} // namespace readyline::paths
