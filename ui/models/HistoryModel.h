// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// HistoryModel: contacts that are over, newest first.
#pragma once

#include "core/domain/HistoryEntry.h"
#include "ui/models/RowModel.h"

namespace readyline::models {

struct HistoryRow {
    domain::HistoryEntry entry;
    [[nodiscard]] const domain::OfferId& key() const { return entry.offer; }
    friend bool operator==(const HistoryRow&, const HistoryRow&) = default;
};

class HistoryModel final : public RowModel<HistoryRow> {
public:
    enum Column : int { WhenColumn, CustomerColumn, QueueColumn, EndColumn, CodeColumn, TalkedColumn, ColumnCount };
    enum Role : int {
        OfferRole = Qt::UserRole + 1, // domain::OfferId
        AtRole,                       // WallTime
        BeganRole,                    // WallTime
        ChannelRole,                  // domain::Channel
        QueueRole,                    // QString, its name
        EndRole,                      // domain::HistoryEnd
        CodeRole,                     // QString, its label
        ByDefaultRole,                // bool
        TalkedRole,                   // qint64, seconds
        WrappedUpRole,                // qint64, seconds
        NotesRole,                    // QString
        CorrectedRole,                // bool
        CorrectableRole,              // std::optional<WallTime>
    };                                // Qt::DisplayRole: the customer
    explicit HistoryModel(QObject* parent = nullptr);

    void show(const std::vector<domain::HistoryEntry>& entries);
};

} // namespace readyline::models
