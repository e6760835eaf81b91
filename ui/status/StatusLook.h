// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which shape and colour a status has: by its row, and for what a person chose by its base, never by its text (D11).

#include "core/domain/Status.h"
#include "ui/widgets/StatusShape.h"

namespace readyline::status {

[[nodiscard]] widgets::StatusShape shapeOf(const domain::Shown& shown);
[[nodiscard]] widgets::StatusShape shapeOf(domain::BaseStatus base);

} // namespace readyline::status
