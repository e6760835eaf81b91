// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// D11: does a status' text speak of another base than the one that routes it?
#include "core/domain/StatusAdmin.h"

#include <algorithm>
#include <cctype>

namespace readyline::domain {
namespace {

struct Phrase {
    std::string words; // lower case
    BaseStatus says = BaseStatus::Available;
    bool saysNoWork = false;
};

std::string lower(std::string text) {
    for (char& each : text) each = static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    return text;
}

// What people know from this site, and what everybody knows.
std::vector<Phrase> vocabulary(const SiteRules& rules) {
    std::vector<Phrase> phrases{{"available", BaseStatus::Available}, {"ready", BaseStatus::Available},
        {"unavailable", BaseStatus::Away, true}, {"busy", BaseStatus::Busy}, {"do not disturb", BaseStatus::BusyDnd},
        {"dnd", BaseStatus::BusyDnd}, {"away", BaseStatus::Away}, {"offline", BaseStatus::Offline}};
    for (const PresenceEntry& each : rules.entries)
        if (each.builtIn && each.selectable && !each.text.empty()) phrases.push_back({lower(each.text), each.base});
    if (!rules.policy.words.offline.empty())
        phrases.push_back({lower(rules.policy.words.offline), BaseStatus::Offline});
    return phrases;
}

// Of other alphabets every byte counts as a letter.
bool isLetter(char each) {
    const auto byte = static_cast<unsigned char>(each);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

bool standsAt(const std::string& text, std::size_t at, const std::string& words) {
    if (text.compare(at, words.size(), words) != 0) return false;
    const std::size_t end = at + words.size();
    return (at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end]));
}

// "Not available" says the contrary of "available".
bool isDenied(const std::string& text, std::size_t at) {
    static const std::string kNot = "not ";
    return at >= kNot.size() && standsAt(text, at - kNot.size(), "not") && text[at - 1] == ' ';
}

struct Said {
    Phrase phrase;
    std::size_t at = 0, length = 0;
};

// The longest phrase at each place; what is part of it says nothing of its own.
std::vector<Said> said(const std::string& text, const std::vector<Phrase>& phrases) {
    std::vector<Said> all;
    for (std::size_t at = 0; at < text.size();) {
        const Phrase* best = nullptr;
        for (const Phrase& each : phrases)
            if (standsAt(text, at, each.words) && (!best || each.words.size() >= best->words.size())) best = &each;
        if (!best) {
            ++at;
            continue;
        }
        Said one{*best, at, best->words.size()};
        if (best->says == BaseStatus::Available && isDenied(text, at)) {
            one = {{best->words, BaseStatus::Away, true}, at - 4, one.length + 4};
        }
        at += best->words.size();
        all.push_back(std::move(one));
    }
    return all;
}

bool fits(const SiteRules& rules, const Phrase& phrase, BaseStatus base) {
    return phrase.saysNoWork ? !takesWork(rules, base) : base == phrase.says;
}

} // namespace

std::optional<Misleading> misleads(const SiteRules& rules, const PresenceEntry& entry) {
    const std::vector<Said> all = said(lower(entry.text), vocabulary(rules));
    const bool agrees
        = std::ranges::any_of(all, [&](const Said& each) { return fits(rules, each.phrase, entry.base); });
    if (all.empty() || agrees) return std::nullopt;
    const Said& first = all.front();
    return Misleading{entry.text.substr(first.at, first.length), first.phrase.says, first.phrase.saysNoWork};
}

} // namespace readyline::domain
