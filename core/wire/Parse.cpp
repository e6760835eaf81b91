// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/Parse.h"

#include "core/wire/Faults.h"

namespace readyline::wire {

std::string describe(const ParseError& error) {
    const std::string meaning{row(error.fault).meaning};
    return error.path.empty() ? meaning : error.path + ": " + meaning;
}

std::ostream& operator<<(std::ostream& out, const ParseError& error) {
    return out << row(error.fault).name << " at '" << error.path << '\'';
}

} // namespace readyline::wire
