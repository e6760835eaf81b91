// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// OfferModel: the requests as popovers stack them: e-mails, social, chats, calls; the earliest on top within each
// (W11). Those that ended without the agent's doing stay a moment, with the reason.
#pragma once

#include "core/replica/Fold.h"
#include "ui/models/RowModel.h"

namespace readyline::desk {
class Desk;
}

namespace readyline::models {

struct OfferRow {
    replica::OfferItem item;
    QString queueName;
    [[nodiscard]] const domain::OfferId& key() const { return item.offer.offer; }
    friend bool operator==(const OfferRow&, const OfferRow&) = default;
};

class OfferModel final : public RowModel<OfferRow> {
public:
    enum Role : int {
        OfferRole = Qt::UserRole + 1, // domain::OfferId
        ContactRole,                  // domain::ContactId
        ChannelRole,                  // domain::Channel
        QueueRole,                    // QString, its name
        AddressRole,                  // QString, masked where the queue says so (W17)
        VariablesRole,                // std::vector<wire::ShownVariable>, never secure ones (W15)
        StateRole,                    // domain::OfferState
        SinceRole,                    // WallTime
        WaitingSinceRole,             // WallTime
        DeadlineRole,                 // std::optional<WallTime>
        SecondsRole,                  // int, whole length of the countdown
        AnsweringRole,                // replica::Answering
        EndedRole,                    // std::optional<wire::OfferEnded>
        AcceptAllRole,                // bool: written, ringing, unanswered; "Accept n requests" takes it (W10)
    };                                // Qt::DisplayRole: the customer
    explicit OfferModel(QObject* parent = nullptr);

    void follow(const desk::Desk&);
    // W10: what "Accept n requests" accepts, in the order shown.
    [[nodiscard]] std::vector<domain::OfferId> acceptable() const;
};

[[nodiscard]] std::vector<OfferRow> offerRows(const std::vector<replica::OfferItem>&, const domain::SiteRules&);

} // namespace readyline::models
