// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Capacity: how much work one agent may have at once, and how much he has (P8, Z15, D19). Full is derived, never stored.
#pragma once

#include "core/domain/Channel.h"

namespace readyline::domain {

struct Capacity {
    PerChannel<int> limit{1, 1, 3, 3, 3, 3, 3}; // units per channel; 0: never offered
    int writtenLimit = 3;                       // units of all written channels together
    PerChannel<int> weight{1, 1, 1, 1, 1, 1, 1};
    PerChannel<ChannelSet> blocks{}; // live work on [c] keeps these channels from being offered
    int writtenBlocksLiveFrom = 0;   // P8: from so many units of written work on no call is offered either; 0: never
    int sessionLimit = 0;            // D13: contacts of all channels together; 0: as the others allow
    PerChannel<int> perDay{};        // D19: so many contacts of [c] a day of the site; 0: as many as come
    PerChannel<ChannelSet> interruptibleBy{}; // live work on [c] stands back for these: it keeps none of them away

    friend bool operator==(const Capacity&, const Capacity&) = default;
};

struct Load {
    PerChannel<int> used{};     // units of live assignments, and of wrap-ups that block
    PerChannel<int> reserved{}; // units of open offers
    int items = 0;              // contacts behind what is used, whatever they weigh
    int offers = 0;             // and behind what is reserved

    [[nodiscard]] int taken(Channel c) const { return used[index(c)] + reserved[index(c)]; }
    [[nodiscard]] int writtenUsed() const;
    [[nodiscard]] int writtenTaken() const;
    friend bool operator==(const Load&, const Load&) = default;
};

// True if one more contact of channel c fits, also under the joint limits.
[[nodiscard]] bool fits(const Capacity&, const Load&, Channel c);

} // namespace readyline::domain
