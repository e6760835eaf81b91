// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tones as notes, and as a file that any player takes: 16 bit mono at 22.05 kHz. The same bytes every time.

#include "core/ports/Sound.h"

#include <QByteArray>

namespace readyline::platform {

[[nodiscard]] QString nameOf(ports::Tone tone); // of its file
[[nodiscard]] QByteArray waveOf(ports::Tone tone, int volume);

} // namespace readyline::platform
