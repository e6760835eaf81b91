// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The reasons below the statuses (Z13): by group, in the order in which people find them.

#include "ui/admin/AdminTables.h"
#include "ui/admin/ListPage.h"
#include "ui/admin/ReasonForm.h"

namespace readyline::admin {

struct ReasonKind : KindOf<models::ReasonModel, ReasonTable, ReasonForm> {
    static constexpr const char* kName = "reason";
    static constexpr int kStretched = Model::OfferedByColumn;

    static ListFrame::Words words();
    static std::vector<int> widths() { return {190, 130, 160, 110}; }
    static QString nameOf(const Thing& reason);
    // Of the group that is being looked at, or else of the first.
    static Thing make(const domain::SiteRules& site, const Thing* chosen);
    static ThingId freshId(const domain::SiteRules& site, const Thing& reason) {
        return models::freshReasonId(site, reason.label);
    }
    static constexpr auto with = &domain::withReason;
    static constexpr auto without = &domain::withoutReason;
};

[[nodiscard]] QWidget* makeReasonsPage(desk::Desk& desk, widgets::ToastHost& toasts);

} // namespace readyline::admin
