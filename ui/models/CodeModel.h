// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CodeModel: the wrap-up codes of one queue, searched from three characters on (W80, W82). The default stands last.
#pragma once

#include "core/domain/Site.h"
#include "ui/models/RowModel.h"
#include "ui/models/Search.h"

namespace readyline::models {

struct CodeRow {
    domain::CodeId code;
    QString label;
    bool isDefault = false; // submitted at the deadline (W84)
    Match match;
    [[nodiscard]] const domain::CodeId& key() const { return code; }
    friend bool operator==(const CodeRow&, const CodeRow&) = default;
};

class CodeModel final : public RowModel<CodeRow> {
public:
    enum Role : int {
        CodeRole = Qt::UserRole + 1, // domain::CodeId
        DefaultRole,                 // bool
        MatchRole,                   // Match
    };                               // Qt::DisplayRole: the label
    explicit CodeModel(QObject* parent = nullptr);

    void setQueue(const domain::SiteRules&, const domain::QueueId&);
    void setSearch(const QString& typed);
    // Of how many the rows are some: "4 of 38".
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }

private:
    void filter();

    std::vector<CodeRow> m_all;
    QString m_typed;
};

} // namespace readyline::models
