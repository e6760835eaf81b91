// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CodeModel: the wrap-up codes of one queue, searched from three characters on (W80, W82). The three that were chosen last
// stand first, or behind what was found; of the others the default stands last.
#pragma once

#include "core/domain/Site.h"
#include "ui/models/RowModel.h"
#include "ui/models/Search.h"

namespace readyline::models {

enum class CodeHeading : std::uint8_t { None, Last, Others, Found }; // over the first of its kind, where there are two

struct CodeRow {
    domain::CodeId code;
    QString label;
    bool isDefault = false; // submitted at the deadline (W84)
    Match match;
    CodeHeading heading = CodeHeading::None;
    [[nodiscard]] const domain::CodeId& key() const { return code; }
    friend bool operator==(const CodeRow&, const CodeRow&) = default;
};

class CodeModel final : public RowModel<CodeRow> {
public:
    enum Role : int {
        CodeRole = Qt::UserRole + 1, // domain::CodeId
        DefaultRole,                 // bool
        MatchRole,                   // Match
        HeadingRole,                 // CodeHeading
    };                               // Qt::DisplayRole: the label
    explicit CodeModel(QObject* parent = nullptr);

    void setQueue(const domain::SiteRules&, const domain::QueueId&);
    void setLast(std::vector<domain::CodeId> newestFirst); // of any queue
    void setSearch(const QString& typed);
    // Of how many so many were found: "4 of 38".
    [[nodiscard]] int found() const { return m_found; }
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }

private:
    void filter();
    [[nodiscard]] std::vector<CodeRow> lastHere() const; // three at most

    std::vector<CodeRow> m_all;
    std::vector<domain::CodeId> m_last;
    int m_found = 0;
    QString m_typed;
};

} // namespace readyline::models
