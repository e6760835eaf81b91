// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/Order.h"

#include <algorithm>

namespace readyline::popover {

using models::OfferRow;

void keepPlaces(std::vector<OfferRow>& offers, const std::vector<domain::OfferId>& shown) {
    std::ranges::stable_sort(offers, {}, [&](const OfferRow& row) {
        const auto place = std::ranges::find(shown, row.key());
        return place == shown.end() ? -1 : place - shown.begin();
    });
}

const OfferRow* expiresFirst(const std::vector<OfferRow>& offers) {
    const OfferRow* first = nullptr;
    for (const OfferRow& row : offers) {
        if (row.item.ended || !row.item.offer.deadline) continue;
        if (!first || *row.item.offer.deadline < *first->item.offer.deadline) first = &row;
    }
    return first;
}

} // namespace readyline::popover
