// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Offers: the requests as popovers stack them: e-mails, social, chats, calls; the earliest on top within each (W11).
// Those that ended without the agent's doing stay a moment, with the reason. Pure.
#pragma once

#include "core/replica/Fold.h"

#include <QString>

namespace readyline::models {

struct OfferRow {
    replica::OfferItem item;
    QString queueName;
    bool gone = false; // not the desk's any more; a screen keeps it in its place for a while
    [[nodiscard]] bool isOpen() const { return !gone && !item.ended; }
    [[nodiscard]] const domain::OfferId& key() const { return item.offer.offer; }
    friend bool operator==(const OfferRow&, const OfferRow&) = default;
};

[[nodiscard]] std::vector<OfferRow> offerRows(const std::vector<replica::OfferItem>&, const domain::SiteRules&);
// Written, ringing, unanswered: "Accept n requests" takes it (W10).
[[nodiscard]] bool isAcceptedWithAll(const OfferRow&);

} // namespace readyline::models
