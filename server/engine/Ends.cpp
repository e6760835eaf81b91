// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/engine/Ends.h"

namespace readyline::engine {

namespace {

std::string keyOf(const domain::ContactId& contact) { return "end of " + contact.value; }

} // namespace

std::vector<journal::Fact> endsIn(const floor::Events& events, const Codec& codec) {
    std::vector<journal::Fact> out;
    for (const floor::Event& event : events)
        if (const auto* over = std::get_if<floor::ContactOver>(&event))
            out.push_back({keyOf(over->contact), codec.encode(ContactEnd{over->source, over->outcome})});
    return out;
}

Expected<std::optional<ContactEnd>, journal::Fault> findEnd(
    journal::Journal& journal, const Codec& codec, const domain::ContactId& contact) {
    const auto text = journal.findFact(keyOf(contact));
    if (!text) return unexpected(text.error());
    if (!*text) return std::optional<ContactEnd>{};
    auto end = codec.decodeEnd(**text);
    if (!end) return unexpected(journal::Fault{journal::FaultKind::Corrupt, keyOf(contact) + ": " + end.error()});
    return std::optional{std::move(*end)};
}

} // namespace readyline::engine
