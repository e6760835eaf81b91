// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Masking.h"

#include <algorithm>

namespace readyline::hub {

namespace {

constexpr int kDigitsShown = 4;
constexpr std::size_t kShortestBeforeWords = 7; // "+32 9 555 01 34 ext 5" is a number, "12345 Main Street" is none

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Bytes of the digit that the text begins with, or of what may stand between digits, such as spaces and hyphens that do not
// break and the marks that address books copy along (U+00A0, U+2000 to U+206F). 0: it is no part of a number.
std::size_t lengthOfPart(std::string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (at(0) < 0x80) return isLetter(text.front()) ? 0 : 1;
    if (at(0) == 0xC2 && at(1) == 0xA0) return 2;
    return at(0) == 0xE2 && (at(1) == 0x80 || at(1) == 0x81) && at(2) != 0 ? 3 : 0;
}

// "tel:", "sip:" …, in any case.
std::string_view withoutScheme(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || !std::ranges::all_of(text.substr(0, colon), isLetter)) return text;
    return text.substr(colon + 1);
}

std::string maskedFor(const std::string& text, const domain::SiteRules& rules, const domain::QueueId& id) {
    const domain::Queue* queue = find(rules, id);
    return queue && !queue->maskNumbers ? text : masked(text);
}

} // namespace

bool isNumber(std::string_view text) {
    std::ptrdiff_t digits = 0;
    while (!text.empty()) {
        digits += isDigit(text.front()) ? 1 : 0;
        const std::size_t length = lengthOfPart(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return digits > kDigitsShown;
}

std::string masked(const std::string& text) {
    std::string_view number = withoutScheme(text);
    number = number.substr(0, number.find_first_of("@;?"));
    const auto words = std::ranges::find_if(number, isLetter);
    const bool isAlone = words == number.end();
    number = number.substr(0, static_cast<std::size_t>(words - number.begin()));
    std::string digits;
    std::ranges::copy_if(number, std::back_inserter(digits), isDigit);
    if (!isNumber(number) || (!isAlone && digits.size() < kShortestBeforeWords)) return text;
    return "…" + digits.substr(digits.size() - kDigitsShown);
}

domain::Customer masked(const domain::Customer& customer, const domain::Queue* queue) {
    if (queue && !queue->maskNumbers) return customer;
    return {masked(customer.name), masked(customer.address), customer.verified};
}

void mask(domain::AgentLayers& layers, const domain::SiteRules& rules) {
    for (domain::WorkItem& each : layers.work) each.customer = maskedFor(each.customer, rules, each.queue);
    for (domain::Overlay& overlay : layers.overlays)
        for (domain::OverlayCause& each : overlay.causes) each.customer = maskedFor(each.customer, rules, each.queue);
}

} // namespace readyline::hub
