// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Capacity.h"

namespace readyline::domain {

int Load::writtenUsed() const {
    int sum = 0;
    for (const Channel each : kChannels)
        if (isWritten(each)) sum += used[index(each)];
    return sum;
}

int Load::writtenTaken() const {
    int sum = 0;
    for (const Channel each : kChannels)
        if (isWritten(each)) sum += taken(each);
    return sum;
}

bool fits(const Capacity& capacity, const Load& load, Channel c) {
    const int limit = capacity.limit[index(c)];
    const int weight = capacity.weight[index(c)];
    if (limit <= 0 || load.taken(c) + weight > limit) return false;
    if (capacity.sessionLimit > 0 && load.items + load.offers >= capacity.sessionLimit) return false;
    return isLive(c) || load.writtenTaken() + weight <= capacity.writtenLimit;
}

} // namespace readyline::domain
