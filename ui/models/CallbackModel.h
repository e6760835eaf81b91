// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CallbackModel: the callbacks of a list: mine, those of my queues, or those of one customer (W105, W110). What comes first
// is called first; what is over stands below, the newest first.
#pragma once

#include "core/replica/Fold.h"
#include "ui/models/RowModel.h"

namespace readyline::models {

struct CallbackRow {
    wire::CallbackView callback;
    QString queueName;
    QString agentName; // who calls; empty: whoever is free
    bool editing = false;
    bool deleting = false;
    [[nodiscard]] const domain::CallbackId& key() const { return callback.callback; }
    friend bool operator==(const CallbackRow&, const CallbackRow&) = default;
};

enum class CallbackScope : std::uint8_t { Mine, Queues, Customer };
struct CallbackFilter {
    CallbackScope scope = CallbackScope::Mine;
    domain::PersonId me;
    std::string name{}, phone{}; // Customer: whose
};

class CallbackModel final : public RowModel<CallbackRow> {
public:
    enum Role : int { CallbackRole = Qt::UserRole + 1, QueueRole, AgentRole, EditingRole, DeletingRole };
    enum Column : int { CustomerColumn, WindowColumn, QueueColumn, AgentColumn, StateColumn, ColumnCount };
    explicit CallbackModel(QObject* parent = nullptr);
};

// The rows of that list in its order.
[[nodiscard]] std::vector<CallbackRow> callbackRows(const std::vector<replica::CallbackItem>&,
    const replica::Callbacks& book, const domain::SiteRules&, const CallbackFilter&);
// W106: neither edited nor deleted any more.
[[nodiscard]] bool hasStarted(const wire::CallbackView&, WallTime now);

} // namespace readyline::models
