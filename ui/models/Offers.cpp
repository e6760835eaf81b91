// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/Offers.h"

#include "ui/models/IdOrder.h"
#include "ui/models/Text.h"

#include <algorithm>

namespace readyline::models {

namespace {

// W11: e-mails, social, chats, calls from the top; the earliest first.
bool isAbove(const OfferRow& a, const OfferRow& b) {
    const auto rank = [](const OfferRow& row) { return domain::row(row.item.offer.channel).popoverRank; };
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    if (a.item.offer.since != b.item.offer.since) return a.item.offer.since < b.item.offer.since;
    return madeBefore(a.key(), b.key());
}

} // namespace

std::vector<OfferRow> offerRows(const std::vector<replica::OfferItem>& items, const domain::SiteRules& site) {
    std::vector<OfferRow> rows;
    for (const replica::OfferItem& each : items) rows.push_back({each, nameOf(site, each.offer.queue)});
    std::ranges::sort(rows, isAbove);
    return rows;
}

bool isAcceptedWithAll(const OfferRow& row) {
    const wire::OfferView& offer = row.item.offer;
    return row.isOpen() && row.item.answering == replica::Answering::Not && domain::isWritten(offer.channel)
        && offer.state == domain::OfferState::Ringing;
}

} // namespace readyline::models
