// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The reasons below the statuses (Z13): by group, in the order in which people find them.

#include "ui/admin/AdminTables.h"
#include "ui/admin/ListPage.h"
#include "ui/admin/ReasonForm.h"

namespace readyline::admin {

struct ReasonKind {
    using Thing = domain::Reason;
    using ThingId = domain::ReasonId;
    using Model = models::ReasonModel;
    using Table = ReasonTable;
    using Form = ReasonForm;
    static constexpr const char* kName = "reason";
    static constexpr int kStretched = Model::OfferedByColumn;

    static ListFrame::Words words();
    static FormFrame* makeForm() { return new Form; }
    static std::vector<int> widths() { return {190, 130, 160, 110}; }
    static QString nameOf(const Thing& reason);
    // Of the group that is being looked at, or else of the first.
    static Thing make(const domain::SiteRules& site, const Thing* chosen);
    static ThingId freshId(const domain::SiteRules& site, const Thing& reason) {
        return models::freshReasonId(site, reason.label);
    }
    static auto with(const domain::SiteRules& site, const Thing& reason) { return domain::withReason(site, reason); }
    static auto without(const domain::SiteRules& site, const ThingId& id) { return domain::withoutReason(site, id); }
    static domain::CommandId put(desk::Desk& desk, const Thing& reason) { return desk.putReason(reason); }
    static domain::CommandId remove(desk::Desk& desk, const ThingId& id) { return desk.removeReason(id); }
};

[[nodiscard]] QWidget* makeReasonsPage(desk::Desk& desk, widgets::ToastHost& toasts);

} // namespace readyline::admin
