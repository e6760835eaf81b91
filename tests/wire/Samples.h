// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// One value of every message, with and without what is optional. Their texts are the golden files.
#pragma once

#include "core/wire/Rest.h"

#include <string>
#include <variant>
#include <vector>

namespace readyline::wire::samples {

using RestBody = std::variant<SignIn, SignedIn, PostContact, ContactStatus, PatchContact, MintToken, MintedToken,
    TokenList, StatusResource, StatusList, ReasonResource, ReasonList, SignInResource, LedgerPage, HistoryPage,
    WrapUpResource, LookPage, PostCallback, PatchCallback, CallbackResource, CallbackList, RestError>;
using Message = std::variant<RequestFrame, Answer, Envelope, RestBody>;

struct Sample {
    std::string name; // of its golden file: "<type>-<case>"
    Message message;
};

[[nodiscard]] WallTime at(int seconds); // after 2026-11-21 09:30
[[nodiscard]] AgentLayers agent();      // a little of everything
[[nodiscard]] SiteRules site();
[[nodiscard]] std::vector<Sample> all();
[[nodiscard]] std::string serialize(const Message&);

} // namespace readyline::wire::samples
