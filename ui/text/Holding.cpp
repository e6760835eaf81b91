// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Holding.h"

#include "core/domain/Load.h"

namespace readyline::text {

using domain::Channel;

namespace {

int rank(const domain::OverlayEnd& end) {
    if (std::holds_alternative<domain::UntilAcknowledged>(end)) return 0;
    return std::holds_alternative<domain::UntilCauseEnds>(end) ? 1 : 2;
}

bool comesBefore(const domain::Overlay& a, const domain::Overlay& b) {
    if (rank(a.end) != rank(b.end)) return rank(a.end) < rank(b.end);
    const auto* endA = std::get_if<domain::UntilTime>(&a.end);
    const auto* endB = std::get_if<domain::UntilTime>(&b.end);
    return endA && endB ? endA->at > endB->at : a.since < b.since;
}

bool endsBefore(const domain::WorkItem& a, const domain::WorkItem& b) {
    if (a.deadline && b.deadline) return *a.deadline < *b.deadline;
    return a.deadline && !b.deadline;
}

} // namespace

const domain::Overlay* overlayOn(const domain::AgentLayers& self, Channel channel) {
    const domain::Overlay* first = nullptr;
    for (const domain::Overlay& each : self.overlays)
        if (domain::covers(each, channel) && (!first || comesBefore(each, *first))) first = &each;
    return first;
}

const domain::WorkItem* wrapUpAgainst(const domain::AgentLayers& self, Channel channel) {
    const domain::WorkItem* first = nullptr;
    for (const domain::WorkItem& each : self.work)
        if (domain::wrapUpBlocks(each, channel) && (!first || endsBefore(each, *first))) first = &each;
    return first;
}

} // namespace readyline::text
