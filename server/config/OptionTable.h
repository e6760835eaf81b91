// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The table of options: name, value, what it does, and how its value is taken.
#pragma once

#include "server/config/Options.h"

namespace readyline::config {

using Taken = Expected<void, std::string>; // the error: what would have been right

struct OptionRow {
    std::string_view name;
    std::string_view value; // for --help; empty: a switch
    std::string_view help;
    Taken (*take)(Options&, std::string_view value);
    bool isList = false; // may be given more than once
};

[[nodiscard]] std::span<const OptionRow> optionTable();
[[nodiscard]] const OptionRow* findOption(std::string_view name);

} // namespace readyline::config
