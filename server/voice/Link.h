// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Link: the one WebSocket between us and Asterisk, whoever of the two has opened it. Opens again by itself when it
// is lost. On the server's one thread.
#pragma once

#include "core/base/Time.h"

#include <functional>
#include <string>
#include <string_view>

namespace readyline::voice {

class Link {
public:
    // Called while the link is started; never from within one of its own functions.
    struct Events {
        std::function<void()> opened;
        std::function<void(std::string_view frame)> frame;
        std::function<void(const std::string& why)> closed; // after opened, once
        std::function<void(const std::string& why)> failed; // could not be opened; it is tried again
    };

    Link() = default;
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;
    virtual ~Link() = default;

    virtual void start(Events) = 0;
    virtual void stop() = 0; // for good; nothing is called any more
    // False: it is not open, or more waits than the other side reads. Nothing was sent then.
    [[nodiscard]] virtual bool send(std::string frame) = 0;
    // Closes it, as one that is of no use; it opens again after this time at the earliest.
    virtual void drop(Duration notBefore) = 0;
};

} // namespace readyline::voice
