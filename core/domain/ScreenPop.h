// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ScreenPop: the page that opens in the agent's browser when he accepts. A queue names it by a template, the site lists the
// hosts that it may be on; what is put in is escaped, and nothing that is secure can be put in at all.
#pragma once

#include "core/domain/Site.h"
#include "core/domain/Work.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readyline::domain {

enum class ScreenPopFault : std::uint8_t {
    NotHttps,      // or no address at all
    HostNotListed, // also where a place to fill in is part of it
    UnknownName,   // in braces, and no variable of the queue
    SecureName,
    Malformed // a brace alone, or a character that an address cannot have
};

// A host as the site lists it: lower-case letters, digits, hyphens and dots, with a port or without.
[[nodiscard]] bool isListableHost(std::string_view);

// What is wrong with the queue's template; nothing where it has none.
[[nodiscard]] std::optional<ScreenPopFault> faultOfScreenPop(const Queue&, const std::vector<std::string>& hosts);

// What an agent knows of the contact that he accepted.
struct PoppedContact {
    ContactId contact;
    QueueId queue;
    Customer customer;
    std::vector<Variable> variables;
};

// The address to open; nothing where the queue has no template, or a faulty one.
[[nodiscard]] std::optional<std::string> screenPop(const SiteRules&, const PoppedContact&);

} // namespace readyline::domain
