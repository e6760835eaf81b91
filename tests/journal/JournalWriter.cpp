// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Appends to the store in the directory given until it is killed, and writes each acknowledged seq to standard output as
// eight bytes. It says nothing about a seq before the journal did.
#include "server/journal/SqliteJournal.h"
#include "tests/journal/Driver.h"

#include <atomic>
#include <unistd.h>

using namespace readyline;
using namespace readyline::journal;

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const auto journal = SqliteJournal::open(arguments[1], test::kMorning + std::chrono::days{1});
    if (!journal) return 3;
    const Loaded loaded = (*journal)->load().value();
    std::atomic<std::int64_t> acknowledged{tailOf(loaded)};
    for (std::int64_t seq = acknowledged;;) {
        const std::int64_t size = 1 + seq % 7;
        (*journal)->append(
            test::records(seq + 1, seq + size, loaded.epoch), seq, [&](const Expected<std::int64_t, Fault>& committed) {
                if (!committed) _exit(4);
                const std::int64_t told = *committed;
                if (::write(STDOUT_FILENO, &told, sizeof told) != sizeof told) _exit(5);
                acknowledged = told;
                acknowledged.notify_one();
            });
        seq += size;
        for (std::int64_t at = acknowledged; seq - at > 500; at = acknowledged) acknowledged.wait(at);
    }
}
