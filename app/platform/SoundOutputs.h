// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the programs of a system say of its loudspeakers and headsets.

#include "core/ports/Sound.h"

#include <QByteArray>

namespace readyline::platform {

// "pactl list sinks", in English.
[[nodiscard]] QList<ports::Output> sinksOf(const QByteArray& text);
// "aplay -L": the cards themselves, not all the ways to them.
[[nodiscard]] QList<ports::Output> cardsOf(const QByteArray& text);

} // namespace readyline::platform
