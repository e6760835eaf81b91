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
        if (row.item.ended || !row.item.offer.deadline || !counts(row.item.offer)) continue;
        if (!found || *row.item.offer.deadline < *found->item.offer.deadline) found = &row;
    }
    return found;
}

} // namespace

void keepPlaces(std::vector<OfferRow>& offers, const std::vector<domain::OfferId>& shown) {
    std::ranges::stable_sort(offers, {}, [&](const OfferRow& row) {
        const auto place = std::ranges::find(shown, row.key());
        return place == shown.end() ? -1 : place - shown.begin();
    });
}

const OfferRow* expiresFirst(const std::vector<OfferRow>& offers) {
    return first(offers, [](const wire::OfferView&) { return true; });
}

const OfferRow* acceptFirst(const std::vector<OfferRow>& offers) {
    return first(offers, [](const wire::OfferView& offer) { return offer.answer == domain::VoiceAnswer::Desktop; });
}

} // namespace readyline::popover
