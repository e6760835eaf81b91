// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Driver: the asynchronous journal asked one thing at a time, and records to ask it with.
#pragma once

#include "server/journal/Journal.h"

#include <future>
#include <memory>

namespace readyline::journal::test {

inline constexpr WallTime kMorning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{8}};

inline Record record(std::int64_t seq, std::int64_t epoch, std::string commandId = {}) {
    const std::string number = std::to_string(seq);
    return {seq, epoch, 1, std::move(commandId), "hash-" + number, kMorning + std::chrono::seconds{seq},
        "body-" + number + std::string("\0\xff", 2), "reply-" + number};
}

inline std::vector<Record> records(std::int64_t first, std::int64_t last, std::int64_t epoch) {
    std::vector<Record> made;
    for (std::int64_t seq = first; seq <= last; ++seq) made.push_back(record(seq, epoch, "c-" + std::to_string(seq)));
    return made;
}

using Committed = Expected<std::int64_t, Fault>;

// Asks without waiting.
inline std::future<Committed> ask(Journal& journal, std::vector<Record> what, std::int64_t expectedSeq) {
    auto promise = std::make_shared<std::promise<Committed>>();
    auto answer = promise->get_future();
    journal.append(
        std::move(what), expectedSeq, [promise](const Committed& committed) { promise->set_value(committed); });
    return answer;
}

inline Committed append(Journal& journal, std::vector<Record> what, std::int64_t expectedSeq) {
    return ask(journal, std::move(what), expectedSeq).get();
}

inline Expected<void, Fault> snapshot(Journal& journal, Snapshot what) {
    auto promise = std::make_shared<std::promise<Expected<void, Fault>>>();
    auto answer = promise->get_future();
    journal.snapshot(std::move(what), [promise](const Expected<void, Fault>& stored) { promise->set_value(stored); });
    return answer.get();
}

inline Committed prune(Journal& journal, std::int64_t throughSeq, WallTime now) {
    auto promise = std::make_shared<std::promise<Committed>>();
    auto answer = promise->get_future();
    journal.prune(throughSeq, now, [promise](const Committed& went) { promise->set_value(went); });
    return answer.get();
}

template <class T>
std::optional<FaultKind> kindOf(const Expected<T, Fault>& answer) {
    return answer ? std::nullopt : std::optional(answer.error().kind);
}

} // namespace readyline::journal::test
