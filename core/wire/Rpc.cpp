// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/Rpc.h"

namespace readyline::wire {

Parsed<std::vector<const Node::Object*>> messagesOf(const Node& root) {
    if (const auto* one = std::get_if<Node::Object>(&root.value)) return std::vector{one};
    const auto* batch = std::get_if<Node::Array>(&root.value);
    if (!batch || batch->empty()) return unexpected(ParseError{ParseFault::NotRpc, {}});
    std::vector<const Node::Object*> messages;
    for (const Node& each : *batch) {
        const auto* message = std::get_if<Node::Object>(&each.value);
        if (!message) return unexpected(ParseError{ParseFault::NotRpc, {}});
        messages.push_back(message);
    }
    return messages;
}

bool isRpc(const Node::Object& message) {
    const Node* version = find(message, "jsonrpc");
    const auto* text = version ? std::get_if<std::string>(&version->value) : nullptr;
    return text && *text == "2.0";
}

} // namespace readyline::wire
