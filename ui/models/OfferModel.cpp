// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/OfferModel.h"

#include "core/desk/Desk.h"
#include "ui/models/Text.h"

namespace readyline::models {

namespace {

using Row = OfferRow;
using M = OfferModel;

bool isAcceptable(const Row& row) {
    const wire::OfferView& offer = row.item.offer;
    return !row.item.ended && row.item.answering == replica::Answering::Not && domain::isWritten(offer.channel)
        && offer.state == domain::OfferState::Ringing;
}

constexpr std::array kRoles{
    RoleRow<Row>{Qt::DisplayRole, "customer", [](const Row& r) { return QVariant{shownName(r.item.offer.customer)}; }},
    RoleRow<Row>{M::OfferRole, "offer", [](const Row& r) { return QVariant::fromValue(r.item.offer.offer); }},
    RoleRow<Row>{M::ContactRole, "contact", [](const Row& r) { return QVariant::fromValue(r.item.offer.contact); }},
    RoleRow<Row>{M::ChannelRole, "channel", [](const Row& r) { return QVariant::fromValue(r.item.offer.channel); }},
    RoleRow<Row>{M::QueueRole, "queue", [](const Row& r) { return QVariant{r.queueName}; }},
    RoleRow<Row>{
        M::AddressRole, "address", [](const Row& r) { return QVariant{toText(r.item.offer.customer.address)}; }},
    RoleRow<Row>{
        M::VariablesRole, "variables", [](const Row& r) { return QVariant::fromValue(r.item.offer.variables); }},
    RoleRow<Row>{M::StateRole, "state", [](const Row& r) { return QVariant::fromValue(r.item.offer.state); }},
    RoleRow<Row>{M::SinceRole, "since", [](const Row& r) { return QVariant::fromValue(r.item.offer.since); }},
    RoleRow<Row>{M::WaitingSinceRole, "waitingSince",
        [](const Row& r) { return QVariant::fromValue(r.item.offer.waitingSince); }},
    RoleRow<Row>{M::DeadlineRole, "deadline", [](const Row& r) { return QVariant::fromValue(r.item.offer.deadline); }},
    RoleRow<Row>{M::SecondsRole, "seconds", [](const Row& r) { return QVariant{r.item.offer.seconds}; }},
    RoleRow<Row>{M::AnsweringRole, "answering", [](const Row& r) { return QVariant::fromValue(r.item.answering); }},
    RoleRow<Row>{M::EndedRole, "ended", [](const Row& r) { return QVariant::fromValue(r.item.ended); }},
    RoleRow<Row>{M::AcceptAllRole, "acceptAll", [](const Row& r) { return QVariant{isAcceptable(r)}; }},
};

// W11: e-mails, social, chats, calls from the top; the earliest first.
bool isAbove(const Row& a, const Row& b) {
    const auto rank = [](const Row& r) { return domain::row(r.item.offer.channel).popoverRank; };
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    if (a.item.offer.since != b.item.offer.since) return a.item.offer.since < b.item.offer.since;
    return a.key() < b.key();
}

} // namespace

std::vector<OfferRow> offerRows(const std::vector<replica::OfferItem>& items, const domain::SiteRules& site) {
    std::vector<Row> rows;
    for (const replica::OfferItem& each : items) rows.push_back({each, nameOf(site, each.offer.queue)});
    std::ranges::sort(rows, isAbove);
    return rows;
}

OfferModel::OfferModel(QObject* parent) : RowModel(kRoles, 1, parent) {}

void OfferModel::follow(const desk::Desk& desk) {
    const auto read = [this, &desk] { apply(offerRows(desk.offers(), desk.site())); };
    connect(&desk, &desk::Desk::offersChanged, this, read);
    read();
}

std::vector<domain::OfferId> OfferModel::acceptable() const {
    std::vector<domain::OfferId> found;
    for (const Row& each : rows())
        if (isAcceptable(each)) found.push_back(each.key());
    return found;
}

} // namespace readyline::models
