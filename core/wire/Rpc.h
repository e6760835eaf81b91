// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// JSON-RPC 2.0 framing: one message or a batch of them in a frame.
#pragma once

#include "core/wire/Json.h"

namespace readyline::wire {

// The messages of a frame, in order; NotRpc if it holds anything but objects, or nothing.
[[nodiscard]] Parsed<std::vector<const Node::Object*>> messagesOf(const Node& root);
[[nodiscard]] bool isRpc(const Node::Object& message); // says "jsonrpc": "2.0"

} // namespace readyline::wire
