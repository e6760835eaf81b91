// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Carrier: brings one letter to a server of mail and waits for its answer. On a thread of its own, one letter at a time.
#pragma once

#include "server/mail/Letter.h"

namespace readyline::mail {

enum class Carried : std::uint8_t {
    Delivered, // the server has taken it over
    Later,     // not this one, not now (4xx)
    Refused,   // never (5xx)
    Away,      // the server itself cannot be used: not there, not safe, does not take us
};

struct Outcome {
    Carried what = Carried::Away;
    int code = 0; // SMTP reply; 0: there was none
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

class Carrier {
public:
    virtual ~Carrier() = default;
    [[nodiscard]] virtual Outcome carry(const Letter&) = 0;
};

} // namespace readyline::mail
