// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Room: what the parts of the hub share.
#pragma once

#include "server/config/Log.h"
#include "server/engine/Engine.h"
#include "server/hub/Hub.h"
#include "server/hub/Links.h"
#include "server/hub/Teams.h"

namespace readyline::hub {

struct Room {
    engine::Engine& engine;
    identity::PasswordPool& passwords;
    Time& time;
    config::Log& log;
    Links links;
    Teams teams;
    Hub::Figures figures;
};

[[nodiscard]] inline wire::Refused toWire(const floor::Refused& refused) {
    return {refused.refusal, refused.detail, refused.standing};
}

} // namespace readyline::hub
