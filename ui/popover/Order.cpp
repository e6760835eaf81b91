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
    for (auto fresh = offers.rbegin(); fresh != offers.rend(); ++fresh) {
        const auto over = std::ranges::find_if(rows, &OfferRow::gone);
        if (rows.size() < most)
            rows.insert(rows.begin(), std::move(*fresh));
        else if (over != rows.end()) // a pointer that was left there keeps nothing new out of sight
            *over = std::move(*fresh);
        else
            rows.push_back(std::move(*fresh));
    }
    offers = std::move(rows);
}

bool isAnotherAt(const std::vector<OfferRow>& now, const std::vector<OfferRow>& before) {
    for (std::size_t i = 0; i < std::min(now.size(), before.size()); ++i)
        if (now[i].key() != before[i].key()) return true;
    return false;
}

const OfferRow* expiresFirst(const std::vector<OfferRow>& offers) {
    return first(offers, [](const wire::OfferView&) { return true; });
}

const OfferRow* acceptFirst(const std::vector<OfferRow>& offers) {
    return first(offers, [](const wire::OfferView& offer) { return offer.answer == domain::VoiceAnswer::Desktop; });
}

} // namespace readyline::popover
