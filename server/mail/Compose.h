// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Compose: the letters that a record of the floor calls for: an agent is told what a supervisor did to his status (Z5), if his
// policy says so. No word in them is a customer's.
#pragma once

#include "server/engine/Input.h"
#include "server/mail/Letter.h"

#include <vector>

namespace readyline::mail {

[[nodiscard]] std::vector<Letter> lettersFor(const floor::Floor&, const engine::Applied&);
[[nodiscard]] bool isAddress(std::string_view); // plausible, and safe to put on a line of its own
// As a server of mail takes it: headers, then the text. Its id is of the journal `log` and the record.
[[nodiscard]] std::string wholeMessage(const Letter&, const std::string& from, const std::string& log);

} // namespace readyline::mail
