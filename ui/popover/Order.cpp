// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/Order.h"

#include <algorithm>

namespace readyline::popover {

using models::OfferRow;

namespace {

template <class Counts>
const OfferRow* first(const std::vector<OfferRow>& offers, Counts counts) {
    const OfferRow* found = nullptr;
    for (const OfferRow& row : offers) {
        if (!row.isOpen() || !row.item.offer.deadline || !counts(row.item.offer)) continue;
        if (!found || *row.item.offer.deadline < *found->item.offer.deadline) found = &row;
    }
    return found;
}

} // namespace

void keepPlaces(std::vector<OfferRow>& offers, const std::vector<OfferRow>& shown, std::size_t most) {
    if (offers.empty() || shown.empty()) return;
    std::vector<OfferRow> rows;
    for (const OfferRow& old : shown) {
        const auto now = std::ranges::find(offers, old.key(), &OfferRow::key);
        rows.push_back(now == offers.end() ? old : *now);
        rows.back().gone = now == offers.end();
        if (now != offers.end()) offers.erase(now);
    }
    for (auto fresh = offers.rbegin(); fresh != offers.rend(); ++fresh)
        rows.insert(rows.size() < most ? rows.begin() : rows.end(), std::move(*fresh));
    offers = std::move(rows);
}

const OfferRow* expiresFirst(const std::vector<OfferRow>& offers) {
    return first(offers, [](const wire::OfferView&) { return true; });
}

const OfferRow* acceptFirst(const std::vector<OfferRow>& offers) {
    return first(offers, [](const wire::OfferView& offer) { return offer.answer == domain::VoiceAnswer::Desktop; });
}

} // namespace readyline::popover
