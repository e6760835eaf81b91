// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/LedgerCsv.h"

#include "core/base/Characters.h"
#include "core/base/Timestamp.h"
#include "core/wire/Names.h"

#include <utility>

namespace readyline::wire {

using namespace domain;

namespace {

constexpr std::string_view kHeads
    = "at,person,from_status,from_reason,from_next,to_status,to_reason,to_next,to_channels,"
      "seconds,cause,by,note,channel,queue\r\n";

std::string whoOf(const Actor& by) {
    switch (by.kind) {
    case ActorKind::Person: return by.name.empty() ? by.person.value : by.name;
    case ActorKind::Customer: return "customer";
    case ActorKind::System: break;
    }
    return "system";
}

std::string wordsOf(const std::vector<LedgerChannel>& channels) {
    std::string out;
    for (const LedgerChannel& each : channels) {
        if (!out.empty()) out += "; ";
        out += std::string{toName(each.channel)} + ": " + each.word;
    }
    return out;
}

// How long the status lasted, where the next line says it.
std::string lasted(const LedgerLine& line, const LedgerLine* next) {
    if (!next) return {};
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(next->at - line.at).count());
}

void append(std::string& out, const LedgerLine& line, const LedgerLine* next) {
    const std::string fields[]{toIso(line.at), line.person.value, line.before.word, line.before.reason,
        line.before.next, line.after.word, line.after.reason, line.after.next, wordsOf(line.after.channels),
        lasted(line, next), std::string{nameOf(line.cause)}, whoOf(line.by), line.note,
        line.channel ? std::string{toName(*line.channel)} : std::string{}, line.queue};
    bool isFirst = true;
    for (const std::string& each : fields) {
        if (!std::exchange(isFirst, false)) out += ',';
        out += csvField(each);
    }
    out += "\r\n";
}

// Spreadsheets skip what nobody sees before a formula, and take the full-width signs for the usual ones. A control character
// or semicolon at the start is where some begin a new field.
bool isFormula(std::string_view text) {
    constexpr std::u32string_view kSigns = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    if (text.starts_with(';')) return true;
    while (!text.empty()) {
        const char32_t first = takeCharacter(text);
        if (isControl(first) || kSigns.find(first) != std::u32string_view::npos) return true;
        if (!isInvisible(first)) return false;
    }
    return false;
}

const LedgerLine* changeAfter(const std::vector<LedgerLine>& newestFirst, std::size_t i) {
    while (i-- > 0)
        if (isChange(newestFirst[i])) return &newestFirst[i];
    return nullptr;
}

} // namespace

std::string csvField(std::string_view text) {
    std::string out{text};
    if (isFormula(text)) out.insert(0, 1, '\'');
    if (out.find_first_of(",;\"\r\n") == std::string::npos) return out;
    for (std::size_t at = out.find('"'); at != std::string::npos; at = out.find('"', at + 2)) out.insert(at, 1, '"');
    return '"' + out + '"';
}

std::string toCsv(const std::vector<LedgerLine>& lines) {
    std::string out{kHeads};
    for (std::size_t i = lines.size(); i-- > 0;)
        append(out, lines[i], isChange(lines[i]) ? changeAfter(lines, i) : nullptr);
    return out;
}

} // namespace readyline::wire
