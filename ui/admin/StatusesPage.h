// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The statuses that people can choose (D8-D11): built-in ones locked, those of one's own to edit, order and delete.

#include "ui/admin/AdminTables.h"
#include "ui/admin/ListPage.h"
#include "ui/admin/StatusForm.h"

namespace readyline::admin {

struct StatusKind : KindOf<models::EntryModel, EntryTable, StatusForm> {
    static constexpr const char* kName = "status";
    static constexpr int kStretched = Model::TextColumn;

    static ListFrame::Words words();
    static std::vector<int> widths() { return {160, 150, 90, 90, 70, 100}; }
    static QString nameOf(const Thing& entry);
    static Thing make(const domain::SiteRules& site, const Thing*) { return models::newEntry(site); }
    static ThingId freshId(const domain::SiteRules& site, const Thing& entry) {
        return models::freshEntryId(site, entry.name.empty() ? entry.text : entry.name);
    }
    static constexpr auto with = &domain::withEntry;
    static constexpr auto without = &domain::withoutEntry;
};

[[nodiscard]] QWidget* makeStatusesPage(desk::Desk& desk, widgets::ToastHost& toasts);

} // namespace readyline::admin
