// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What an administrator lists: statuses and reasons as the site has them, with his unsaved ones laid over them.
#pragma once

#include "core/domain/Site.h"
#include "ui/models/RowModel.h"

#include <map>

namespace readyline::models {

struct EntryRow {
    domain::PresenceEntry thing;
    bool unsaved = false;  // differs from what the site has, or is not there yet
    bool misleads = false; // D11: its text speaks of another base
    [[nodiscard]] const std::string& key() const { return thing.id.value; }
    friend bool operator==(const EntryRow&, const EntryRow&) = default;
};

class EntryModel final : public RowModel<EntryRow> {
public:
    enum Column : int { TextColumn, BaseColumn, ReasonColumn, SelectableColumn, StickyColumn, WhoseColumn, kColumns };
    enum Role : int {
        IdRole = Qt::UserRole + 1, // domain::EntryId
        BaseRole,                  // domain::BaseStatus
        ReasonRuleRole,            // domain::ReasonRule
        SelectableRole,            // bool
        StickyRole,                // bool
        BuiltInRole,               // bool
        UnsavedRole,               // bool
        MisleadsRole,              // bool
        MaximumRole,               // int: seconds; 0: none
    };                             // Qt::DisplayRole: the text
    explicit EntryModel(QObject* parent = nullptr);
    using Drafts = std::map<domain::EntryId, domain::PresenceEntry>;
    void show(const domain::SiteRules&, const Drafts&); // in the order of the menu
};

struct ReasonRow {
    domain::Reason thing;
    QStringList offeredBy; // texts of the statuses below which it stands
    bool unsaved = false;
    [[nodiscard]] const std::string& key() const { return thing.id.value; }
    friend bool operator==(const ReasonRow&, const ReasonRow&) = default;
};

class ReasonModel final : public RowModel<ReasonRow> {
public:
    enum Column : int { LabelColumn, GroupColumn, OfferedByColumn, MaximumColumn, kColumns };
    enum Role : int {
        IdRole = Qt::UserRole + 1, // domain::ReasonId
        GroupRole,                 // QString
        OfferedByRole,             // QStringList
        UnsavedRole,               // bool
        MaximumRole,               // int: seconds; 0: none
    };                             // Qt::DisplayRole: the label
    explicit ReasonModel(QObject* parent = nullptr);
    using Drafts = std::map<domain::ReasonId, domain::Reason>;
    void show(const domain::SiteRules&, const Drafts&); // by group, then as in the menu
};

// What has to be put so that this one changes places with its neighbour above (-1) or below (1): among all statuses, of
// which the built-in ones are as they are (D8), and among the reasons of its group. Nothing at the ends, where there is
// no order left between two built-in statuses, and for those themselves.
[[nodiscard]] std::vector<domain::PresenceEntry> moved(const domain::SiteRules&, const domain::EntryId&, int by);
[[nodiscard]] std::vector<domain::Reason> moved(const domain::SiteRules&, const domain::ReasonId&, int by);
// After all others.
[[nodiscard]] domain::PresenceEntry newEntry(const domain::SiteRules&);
[[nodiscard]] domain::Reason newReason(const domain::SiteRules&, const std::string& group);
// An id made of a name, that the site does not have yet: "back-office".
[[nodiscard]] domain::EntryId freshEntryId(const domain::SiteRules&, const std::string& name);
[[nodiscard]] domain::ReasonId freshReasonId(const domain::SiteRules&, const std::string& name);
// The groups of reasons that the site's statuses offer, each once.
[[nodiscard]] std::vector<std::string> reasonGroups(const domain::SiteRules&);

} // namespace readyline::models
