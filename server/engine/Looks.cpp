// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/engine/Looks.h"

namespace readyline::engine {

namespace {
constexpr const char* kLooks = "looks at secure variables";
}

std::vector<journal::Line> looksIn(const floor::Events& events, const domain::Actor& by, const Codec& codec) {
    std::vector<journal::Line> out;
    for (const floor::Event& event : events)
        if (const auto* looked = std::get_if<floor::VariableLooked>(&event)) {
            const domain::Look look{0, {}, looked->person, by.name, looked->contact, looked->name};
            out.push_back({kLooks, codec.encode(look)});
        }
    return out;
}

bool isLook(const journal::Line& line) { return line.about == kLooks; }

Expected<std::vector<domain::Look>, journal::Fault> readLooks(
    journal::Journal& journal, const Codec& codec, const LookQuery& query) {
    journal::LineQuery asked{kLooks, query.from, query.to};
    asked.most = query.most;
    const auto kept = journal.readLines(asked);
    if (!kept) return unexpected(kept.error());
    std::vector<domain::Look> out;
    out.reserve(kept->size());
    for (const journal::KeptLine& each : *kept) {
        auto look = codec.decodeLook(each.text);
        if (!look)
            return unexpected(journal::Fault{
                journal::FaultKind::Corrupt, asked.about + " at " + std::to_string(each.seq) + ": " + look.error()});
        look->seq = each.seq;
        look->at = each.at;
        out.push_back(std::move(*look));
    }
    return out;
}

} // namespace readyline::engine
