// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a variable's field says of itself, in words: changed, wrong, saving, saved, not confirmed, overtaken (W70-W76).

#include "ui/models/VariableEdits.h"
#include "ui/widgets/FieldState.h"

class QTimeZone;

namespace readyline::tasks {

struct VariableLook {
    widgets::FieldState state = widgets::FieldState::Rest;
    QString note;
    QString action; // a link after the note; empty: none
    friend bool operator==(const VariableLook&, const VariableLook&) = default;
};

// Where the value of a secure variable is.
enum class Looking : std::uint8_t { Not, Asked, Failed };

// `insisted`: he has tried to save it, so what is wrong is said though he may be on the way there. `me` as others read my
// saves; `zone` is the site's.
[[nodiscard]] VariableLook lookOf(
    const models::VariableEdit& edit, bool insisted, const std::string& me, const QTimeZone& zone);
// The link in the field of a secure variable: "Click to see", "Click to retry", "Hide"; empty: none.
[[nodiscard]] QString lookLink(const models::VariableEdit& edit, Looking looking, bool mayLook);
// "34 / 256"
[[nodiscard]] QString counterOf(const QString& text);
[[nodiscard]] qsizetype charactersOf(const QString& text);

} // namespace readyline::tasks
