// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Carrier: a connector that lives in this program. What passes between desktops and its exchange without being stored goes this
// way; all else it reads from the floor and reports as commands, like any other.
#pragma once

#include "core/domain/Ids.h"

#include <string>

namespace readyline::hub {

class Carrier {
public:
    Carrier() = default;
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;
    virtual ~Carrier() = default;

    [[nodiscard]] virtual const domain::PersonId& person() const = 0; // the connector of the site that it is
    // Tones from this line to those it talks with. At most once; nothing of them is written anywhere.
    virtual void press(const domain::ContactId&, const std::string& leg, const std::string& keys) = 0;
};

} // namespace readyline::hub
