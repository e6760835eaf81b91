// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/Requests.h"

#include "core/wire/CallRequestFields.h"
#include "core/wire/Protocol.h"
#include "core/wire/RequestFields.h"
#include "core/wire/Rpc.h"

namespace readyline::wire {
namespace {

// Reads params as the alternative whose method this is.
template <std::size_t I = 0>
Parsed<Request> readRequest(std::string_view method, const Node& params) {
    if constexpr (I == std::variant_size_v<Request::variant>) {
        return unexpected(ParseError{ParseFault::UnknownMethod, "method"});
    } else {
        using T = std::variant_alternative_t<I, Request::variant>;
        if (method != T::kMethod) return readRequest<I + 1>(method, params);
        return readAll<T>(params, "params");
    }
}

Parsed<Request> readRequestOf(const Node::Object& message) {
    if (auto twice = duplicateKey(message); !twice.empty())
        return unexpected(ParseError{ParseFault::DuplicateKey, twice});
    static const Node kNoParams{Node::Object{}};
    const Node* params = find(message, "params");
    return readRequest(std::get<std::string>(find(message, "method")->value), params ? *params : kNoParams);
}

// A request must have an id of ours: a whole number. Notifications from clients have no meaning here.
Parsed<std::int64_t> readId(const Node::Object& message) {
    const Node* id = find(message, "id");
    if (!id) return unexpected(ParseError{ParseFault::MissingField, "id"});
    return readAll<std::int64_t>(*id, "id");
}

ClientItem readItem(const Node::Object& message) {
    const auto id = readId(message);
    if (!id) return BadRequest{std::nullopt, id.error()};
    auto request = readRequestOf(message);
    if (!request) return BadRequest{*id, request.error()};
    return RequestFrame{*id, *std::move(request)};
}

bool isRequest(const Node::Object& message) {
    const Node* method = find(message, "method");
    return isRpc(message) && method && std::holds_alternative<std::string>(method->value);
}

template <class T>
concept Command = requires(T request) {
    request.command;
};

std::uint64_t fnv1a(std::string_view text, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (const char each : text) hash = (hash ^ static_cast<unsigned char>(each)) * 0x100000001b3ULL;
    return hash;
}

std::string hex(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4) text[i] = "0123456789abcdef"[value & 0xf];
    return text;
}

} // namespace

Parsed<std::vector<ClientItem>> parseClientFrame(std::string_view text) {
    const auto root = parseJson(text);
    if (!root) return unexpected(ParseError{root.error().fault, {}});
    const auto messages = messagesOf(*root);
    if (!messages) return unexpected(messages.error());
    if (messages->size() > kMaxBatch) return unexpected(ParseError{ParseFault::OutOfRange, {}});
    std::vector<ClientItem> items;
    for (const Node::Object* each : *messages) {
        if (!isRequest(*each)) return unexpected(ParseError{ParseFault::NotRpc, {}});
        items.push_back(readItem(*each));
    }
    return items;
}

std::string serialize(const RequestFrame& frame) {
    return std::visit(
        [&](const auto& request) {
            std::string out = R"({"jsonrpc":"2.0","id":)" + std::to_string(frame.id) + R"(,"method":")"
                + request.kMethod + R"(","params":)";
            Codec<std::remove_cvref_t<decltype(request)>>::write(out, request);
            return out += '}';
        },
        frame.request);
}

CommandId commandOf(const Request& request) {
    return std::visit(
        [](const auto& each) {
            if constexpr (Command<decltype(each)>)
                return each.command;
            else
                return CommandId{};
        },
        request);
}

std::string bodyDigest(const Request& request) {
    return std::visit(
        [](auto each) -> std::string {
            if constexpr (Command<decltype(each)>) {
                each.command = {};
                const std::string body = each.kMethod + writeAll(each);
                return hex(fnv1a(body, 0xcbf29ce484222325ULL)) + hex(fnv1a(body, 0x9e3779b97f4a7c15ULL));
            } else {
                return {};
            }
        },
        request);
}

Request::Request() = default;
Request::Request(const Request&) = default;
Request::Request(Request&&) noexcept = default;
Request& Request::operator=(const Request&) = default;
Request& Request::operator=(Request&&) noexcept = default;
Request::~Request() = default;
bool operator==(const Request& a, const Request& b) {
    return static_cast<const Request::variant&>(a) == static_cast<const Request::variant&>(b);
}

} // namespace readyline::wire
