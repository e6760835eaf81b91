// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whose callbacks these are: the customer of a task, or nobody yet.

#include "core/domain/Ids.h"

#include <QString>

#include <optional>

namespace readyline::callback {

struct About {
    std::optional<domain::ContactId> contact; // the conversation that it comes from (W108)
    QString name, phone;
    domain::QueueId queue;
    friend bool operator==(const About&, const About&) = default;
};

} // namespace readyline::callback
