// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Why am I not getting work?" in words: per channel a verdict, what holds it back, and what is fine (rules 2.3).

#include "core/domain/Agent.h"
#include "core/domain/Routable.h"
#include "core/domain/Site.h"
#include "core/wire/Objects.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace readyline::text {

// One term for the agent: "1 of 1 in use", "Not logged in to Sales".
[[nodiscard]] QString describe(domain::Term term, const domain::AgentLayers& self, const domain::SiteRules& site,
    domain::Channel channel, const QStringList& queues);

enum class Verdict : std::uint8_t { CanReach, HeldBack, NotYours };
[[nodiscard]] QString describe(Verdict verdict);

struct WhyLine {
    bool fine = false;
    QString words;
    std::optional<WallTime> until;      // ends by itself then
    std::optional<domain::Term> term{}; // that fails
};
struct WhyChannel {
    domain::Channel channel = domain::Channel::Voice;
    Verdict verdict = Verdict::CanReach;
    std::vector<WhyLine> lines; // failing ones first
};

// The channels that any queue of the site takes, in the order of the task list.
[[nodiscard]] std::vector<WhyChannel> why(const domain::AgentLayers& self, const domain::SiteRules& site);
// "Calls and e-mails can reach you. Chats cannot."
[[nodiscard]] QString summary(const std::vector<WhyChannel>& channels, const wire::Me& me);

} // namespace readyline::text
