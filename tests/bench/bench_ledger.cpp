// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the ledger costs: making a record's lines, encoding them, storing them, and reading a day of somebody's.
#include "server/config/Resources.h"
#include "server/config/SiteImport.h"
#include "server/engine/Lines.h"
#include "server/floor/Floor.h"
#include "server/journal/SqliteJournal.h"
#include "server/ledger/Book.h"
#include "server/record/JournalCodec.h"
#include "tests/bench/Figures.h"

#include <chrono>
#include <filesystem>
#include <future>
#include <iostream>
#include <stdexcept>

using namespace readyline;
using namespace readyline::domain;

namespace {

constexpr int kAgents = 1000;
constexpr int kChanges = 100'000;
constexpr int kBatch = 128;
const WallTime kStart{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

double microsecondsSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
}

Site bigSite() {
    const auto preset = wire::parsePreset(*config::builtInPreset("default"));
    Site site = wire::parseSiteFile(*config::builtInSite("demo"), *preset)->site;
    const Person model = site.people.front();
    site.people.clear();
    for (int i = 0; i < kAgents; ++i) {
        Person each = model;
        each.id = PersonId{"agent-" + std::to_string(i)};
        each.name = "Agent Number " + std::to_string(i);
        each.login = each.id.value;
        site.people.push_back(std::move(each));
    }
    return site;
}

struct World {
    floor::Floor floor;
    ledger::Book book;
    WallTime now = kStart;
    double deciding = 0, entering = 0;

    std::vector<LedgerLine> tell(const floor::Command& command, const Actor& by) {
        now += Duration{1};
        const auto begin = std::chrono::steady_clock::now();
        const auto events = floor::run(floor, command, by, now);
        deciding += microsecondsSince(begin);
        if (!events) throw std::runtime_error("refused");
        const auto then = std::chrono::steady_clock::now();
        auto lines = book.enter(floor, {floor.seq, now, by, *events});
        entering += microsecondsSince(then);
        return lines;
    }
};

Actor agent(int i) {
    return {ActorKind::Person, PersonId{"agent-" + std::to_string(i % kAgents)},
        "Agent Number " + std::to_string(i % kAgents)};
}

double store(journal::Journal& journal, std::vector<journal::Record> records, std::int64_t expected) {
    std::promise<bool> done;
    const auto begin = std::chrono::steady_clock::now();
    journal.append(std::move(records), expected, [&](const auto& stored) { done.set_value(stored.has_value()); });
    if (!done.get_future().get()) throw std::runtime_error("not stored");
    return microsecondsSince(begin);
}

struct Stored {
    double microseconds = 0;
    std::uintmax_t bytes = 0;
    double dayMilliseconds = 0;
};

// The same records with and without their lines.
Stored storeAll(const std::vector<journal::Record>& records, bool withLines) {
    const auto folder = std::filesystem::temp_directory_path() / "readyline-bench-ledger";
    std::filesystem::remove_all(folder);
    Stored out;
    {
        const auto journal = std::move(journal::SqliteJournal::open(folder, kStart).value());
        for (std::size_t at = 0; at < records.size(); at += kBatch) {
            std::vector<journal::Record> batch(records.begin() + static_cast<std::ptrdiff_t>(at),
                records.begin() + static_cast<std::ptrdiff_t>(std::min(records.size(), at + kBatch)));
            for (journal::Record& each : batch) {
                each.epoch = 1;
                if (!withLines) each.lines.clear();
            }
            out.microseconds += store(*journal, std::move(batch), static_cast<std::int64_t>(at));
        }
        if (withLines) {
            const record::JournalCodec codec;
            const auto begin = std::chrono::steady_clock::now();
            const auto day = engine::readLedger(
                *journal, codec, {agent(7).person, kStart, kStart + std::chrono::hours{24}, {}, 1000});
            out.dayMilliseconds = microsecondsSince(begin) / 1000;
            if (!day || day->size() < kChanges / kAgents) throw std::runtime_error("the day is not whole");
        }
        journal->close();
    }
    for (const auto& each : std::filesystem::directory_iterator(folder)) out.bytes += each.file_size();
    std::filesystem::remove_all(folder);
    return out;
}

void run() {
    const record::JournalCodec codec;
    World world;
    (void)world.tell(floor::SetSite{bigSite()}, {});
    world.book.rebuild(world.floor);
    for (int i = 0; i < kAgents; ++i)
        (void)world.tell(floor::OpenSession{DeviceId{"pc-" + std::to_string(i)}, "PC", true}, agent(i));
    const Choice ready{EntryId{"ready"}, {}}, lunch{EntryId{"not-ready"}, ReasonId{"lunch"}};
    world.deciding = world.entering = 0;
    std::vector<journal::Record> records;
    double encoding = 0, checking = 0;
    std::size_t bytes = 0, lines = 0;
    for (int i = 0; i < kChanges; ++i) {
        const auto made = world.tell(floor::SetPresence{i / kAgents % 2 ? lunch : ready, false}, agent(i));
        const auto begin = std::chrono::steady_clock::now();
        auto kept = engine::toJournal(made, codec);
        encoding += microsecondsSince(begin);
        const std::string body
            = codec.encode(engine::Body{agent(i), {floor::IntentSet{agent(i).person, {ready, agent(i), world.now}}}});
        const auto encoded = std::chrono::steady_clock::now();
        bool isReadable = codec.decodeBody(body).has_value();
        for (const journal::Line& each : kept) isReadable = isReadable && codec.decodeLine(each.text);
        checking += microsecondsSince(encoded);
        if (!isReadable) throw std::runtime_error("a record does not read back");
        lines += kept.size();
        for (const journal::Line& each : kept) bytes += each.text.size();
        records.push_back({i + 1, 1, 1, {}, {}, world.now, std::string(300, 'x'), {}, {}, std::move(kept)});
    }
    bench::figure("ledger_decide", world.deciding / kChanges, "us a record", "reference");
    bench::figure("ledger_enter", world.entering / kChanges, "us a record", "<= 5");
    bench::figure("ledger_encode", encoding / kChanges, "us a record", "<= 5");
    bench::figure(
        "ledger_check", checking / kChanges, "us a record with its lines, read back", "<= 50: 1 % at 200 a s");
    bench::figure("ledger_line", static_cast<double>(bytes) / static_cast<double>(lines), "bytes a line", "<= 400");
    const auto begin = std::chrono::steady_clock::now();
    world.book.rebuild(world.floor);
    bench::figure("ledger_rebuild", microsecondsSince(begin) / 1000, "ms for 1000 agents", "<= 50");
    const Stored without = storeAll(records, false), with = storeAll(records, true);
    bench::figure("ledger_store_without", without.microseconds / kChanges, "us a record, 128 a commit", "reference");
    // A line goes to the page of whom it is about, so that a day is read in one piece: a page of 4 KiB a line is written.
    bench::figure(
        "ledger_store_with", with.microseconds / kChanges, "us a record, 128 a commit", "<= 50: 1 % at 200 a s");
    bench::figure("ledger_on_disk", static_cast<double>(with.bytes - without.bytes) / static_cast<double>(lines),
        "bytes a line", "<= 800");
    bench::figure("ledger_read_day", with.dayMilliseconds, "ms for one agent's day", "<= 10");
}

} // namespace

int main() {
    try {
        run();
        return 0;
    } catch (const std::exception& problem) {
        std::cerr << "bench_ledger: " << problem.what() << '\n';
        return 1;
    }
}
