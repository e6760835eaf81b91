// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// DeskRig: a desk over a ClientRig that is live with one offer and one task.
#pragma once

#include "core/desk/Desk.h"
#include "tests/kit/ClientRig.h"

namespace readyline::kit {

struct DeskRig : ClientRig {
    desk::Desk desk{session, time, random};
    DeskRig() {
        goLive(withWork());
        time.advance(std::chrono::milliseconds{100});
    }
    static wire::SessionOpened withWork() {
        auto opened = sampleOpened();
        opened.offers = {sampleOffer("o1", domain::Channel::Chat)};
        opened.tasks = {sampleTask("t1", domain::Channel::Voice)};
        return opened;
    }
    void confirm(const domain::Choice& choice, std::int64_t seq, std::optional<domain::CommandId> cause = {}) {
        event(wire::SelfChanged{sampleAgent("ilse", "Ilse Vermeulen", choice, 5)}, seq, std::move(cause));
    }
    template <class Request>
    Request taken() {
        return takeOnly<Request>().at(0);
    }
};

} // namespace readyline::kit
