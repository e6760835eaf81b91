// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Look: somebody saw the value of a secure variable (W73): who, when, which, of which contact. Never the value.
#pragma once

#include "core/base/Time.h"
#include "core/domain/Ids.h"

#include <cstdint>
#include <string>

namespace readyline::domain {

struct Look {
    std::int64_t seq = 0; // of the record that it is
    WallTime at;
    PersonId person;
    std::string name; // his, then
    ContactId contact;
    std::string variable;
    friend bool operator==(const Look&, const Look&) = default;
};

} // namespace readyline::domain
