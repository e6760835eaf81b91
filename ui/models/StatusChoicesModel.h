// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// StatusChoicesModel: what can be chosen as a status: each entry with its reasons below it. A search finds reasons and
// entries by their text (W21). What cannot be chosen stands last, disabled, with the cause.
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Site.h"
#include "ui/models/RowModel.h"
#include "ui/models/Search.h"

namespace readyline::models {

enum class ChoiceKind : std::uint8_t { Entry, Reason };

struct ChoiceRow {
    ChoiceKind kind = ChoiceKind::Entry;
    domain::Choice choice;
    QString text;      // of the entry, or of the reason alone
    QString entryText; // of the entry; the heading of found reasons
    domain::BaseStatus base = domain::BaseStatus::Away;
    bool current = false;
    std::optional<domain::ChoiceFault>
        fault; // set: cannot be chosen, and why (an entry that needs a reason: its reasons can)
    Match match;
    [[nodiscard]] std::pair<std::string, std::string> key() const {
        return {
            choice.entry ? choice.entry->value : std::string{}, choice.reason ? choice.reason->value : std::string{}};
    }
    friend bool operator==(const ChoiceRow&, const ChoiceRow&) = default;
};

// What a person chose and what holds now, or auto where that gave way to it (D14). Nothing while he is asked whether it
// still does, something lies over it, another status comes next, or he wraps up: choosing it takes him back to it (P5).
[[nodiscard]] std::optional<domain::Choice> inForce(const domain::AgentLayers&, const domain::SiteRules&);

// A choice among others: auto is told from the entry whose text it has, "Available (automatic)" (D4, D13).
[[nodiscard]] QString offeredText(const domain::Choice&, const domain::SiteRules&);

class StatusChoicesModel final : public RowModel<ChoiceRow> {
public:
    enum Role : int {
        ChoiceRole = Qt::UserRole + 1, // domain::Choice
        KindRole,                      // ChoiceKind
        EntryTextRole,                 // QString
        BaseRole,                      // domain::BaseStatus
        CurrentRole,                   // bool
        FaultRole,                     // std::optional<domain::ChoiceFault>
        MatchRole,                     // Match
    };                                 // Qt::DisplayRole: the text
    explicit StatusChoicesModel(QObject* parent = nullptr);

    // `current` is marked, if there is one.
    void setChoices(
        const domain::SiteRules&, const domain::Chooser& chooser, const std::optional<domain::Choice>& current);
    void setSearch(const QString& typed);
    [[nodiscard]] bool isSearching() const { return models::isSearching(m_typed); }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex&) const override;

private:
    void filter();

    std::vector<ChoiceRow> m_all;
    QString m_typed;
};

} // namespace readyline::models
