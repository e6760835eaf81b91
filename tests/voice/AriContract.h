// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// AriContract: what the connector takes for granted of an exchange, asked of one by one, over any link. Run against the fake
// here and against a real Asterisk where READYLINE_ARI_URL names one.
#pragma once

#include "server/voice/Action.h"
#include "server/voice/AriFrames.h"
#include "server/voice/Link.h"

#include <functional>
#include <memory>
#include <optional>

namespace readyline::kit {

class AriUnderTest {
public:
    AriUnderTest() = default;
    AriUnderTest(const AriUnderTest&) = delete;
    AriUnderTest& operator=(const AriUnderTest&) = delete;
    virtual ~AriUnderTest() = default;

    virtual voice::Link& link() = 0;
    // Lets the link carry until this is so; false: it has not come to be in some seconds.
    virtual bool until(const std::function<bool()>&) = 0;
    [[nodiscard]] virtual std::string app() const = 0;
    // A telephone that answers by itself.
    [[nodiscard]] virtual std::string answering() const = 0;
    // Whose endpoint the exchange does not know.
    [[nodiscard]] virtual std::string unknown() const = 0;
};
// The one that the environment names, else the fake.
[[nodiscard]] std::unique_ptr<AriUnderTest> makeAriUnderTest();

} // namespace readyline::kit
