// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// DayModel: the lines of a ledger, newest first, each with how long its status lasted.
#pragma once

#include "core/domain/LedgerLine.h"
#include "ui/models/RowModel.h"

#include <optional>

namespace readyline::models {

struct DayRow {
    domain::LedgerLine line;
    std::optional<WallTime> until; // none: it lasts
    [[nodiscard]] std::int64_t key() const { return line.seq; }
    friend bool operator==(const DayRow&, const DayRow&) = default;
};

class DayModel final : public RowModel<DayRow> {
public:
    enum Column : int { AtColumn, FromColumn, StatusColumn, ByColumn, WhyColumn, ForColumn, ColumnCount };
    enum Role : int {
        SeqRole = Qt::UserRole + 1, // qint64
        AtRole,                     // WallTime
        UntilRole,                  // std::optional<WallTime>
        BeforeRowRole,              // domain::ShownRow
        BeforeRole,                 // QString, its word
        BeforeReasonRole,           // QString
        RowRole,                    // domain::ShownRow
        BaseRole,                   // domain::BaseStatus
        ReasonRole,                 // QString
        NextRole,                   // QString
        CauseRole,                  // domain::LedgerCause
        ByRole,                     // QString, the person's name; empty: the system or the customer
        NoteRole,                   // QString
        QueueRole,                  // QString
    };                              // Qt::DisplayRole: the word of the status
    explicit DayModel(QObject* parent = nullptr);

    // `end`: where the last of them ended, if it did.
    void show(const std::vector<domain::LedgerLine>& lines, std::optional<WallTime> end);
};

} // namespace readyline::models
