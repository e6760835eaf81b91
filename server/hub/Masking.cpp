// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Masking.h"

#include <algorithm>

namespace readyline::hub {

namespace {

constexpr int kDigitsShown = 4;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string maskedFor(const std::string& text, const domain::SiteRules& rules, const domain::QueueId& id) {
    const domain::Queue* queue = find(rules, id);
    return queue && queue->maskNumbers ? masked(text) : text;
}

} // namespace

bool isNumber(std::string_view text) {
    constexpr std::string_view between = " +-.()/";
    const bool isAllowed = std::all_of(
        text.begin(), text.end(), [&](char c) { return isDigit(c) || between.find(c) != std::string_view::npos; });
    return isAllowed && std::count_if(text.begin(), text.end(), isDigit) > kDigitsShown;
}

std::string masked(const std::string& text) {
    std::string_view number = text;
    for (const std::string_view scheme : {"tel:", "sip:", "sips:"})
        if (number.starts_with(scheme)) number.remove_prefix(scheme.size());
    number = number.substr(0, number.find('@'));
    if (!isNumber(number)) return text;
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), isDigit);
    return "…" + digits.substr(digits.size() - kDigitsShown);
}

domain::Customer masked(const domain::Customer& customer, const domain::Queue* queue) {
    if (!queue || !queue->maskNumbers) return customer;
    return {masked(customer.name), masked(customer.address)};
}

void mask(domain::AgentLayers& layers, const domain::SiteRules& rules) {
    for (domain::WorkItem& each : layers.work) each.customer = maskedFor(each.customer, rules, each.queue);
    for (domain::Overlay& overlay : layers.overlays)
        for (domain::OverlayCause& each : overlay.causes) each.customer = maskedFor(each.customer, rules, each.queue);
}

} // namespace readyline::hub
