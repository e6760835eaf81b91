// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/Answers.h"

#include "core/base/Overloaded.h"
#include "core/wire/AnswerFields.h"
#include "core/wire/Faults.h"
#include "core/wire/Rpc.h"

#include <algorithm>

namespace readyline::wire {
namespace {

constexpr std::string_view kEventHead = R"({"jsonrpc":"2.0","method":"event","params":{"n":)";

// --- reading -------------------------------------------------------------------------------------------------------
template <std::size_t I = 0>
Parsed<Result> readResult(std::string_view type, const Node& node) {
    if constexpr (I == std::variant_size_v<Result>) {
        return unexpected(ParseError{ParseFault::UnknownType, "result.type"});
    } else {
        using T = std::variant_alternative_t<I, Result>;
        if (type != T::kType) return readResult<I + 1>(type, node);
        return readAll<T>(node, "result");
    }
}

template <std::size_t I = 0>
Parsed<Event> readEvent(const std::string& type, const Node& node) {
    using T = std::variant_alternative_t<I, Event::variant>;
    if constexpr (std::same_as<T, Unknown>) {
        return Event{Unknown{type}};
    } else {
        if (type != T::kType) return readEvent<I + 1>(type, node);
        return readAll<T>(node, "params");
    }
}

struct Typed {
    std::string type;
};
template <class Io, Is<Typed> V>
void members(Io& io, V& v) {
    io("type", v.type);
}

Parsed<ServerItem> readEnvelope(const Node& params) {
    auto envelope = readAll<Envelope>(params, "params");
    if (!envelope) return unexpected(envelope.error());
    const auto type = readAll<Typed>(params, "params");
    if (!type) return unexpected(type.error());
    auto event = readEvent(type->type, params);
    if (!event) return unexpected(event.error());
    envelope->event = *std::move(event);
    return ServerItem{*std::move(envelope)};
}

struct ErrorData {
    std::string name, path, detail;
    std::optional<StandingValue> standing;
};
template <class Io, Is<ErrorData> V>
void members(Io& io, V& v) {
    io("name", v.name);
    io.defaulted("path", v.path, "");
    io.defaulted("detail", v.detail, "");
    io("standing", v.standing);
}
struct Error {
    int code = 0;
    std::string message;
    ErrorData data;
};
template <class Io, Is<Error> V>
void members(Io& io, V& v) {
    io("code", v.code);
    io("message", v.message);
    io("data", v.data);
}

using Outcome = std::variant<Result, Refused, ParseError>;

// A refusal of a newer server that we have no row for keeps its words.
Outcome outcomeOf(const Error& error) {
    if (const auto refusal = refusalByCode(error.code))
        return Refused{*refusal, error.data.detail, error.data.standing};
    const auto fault = std::ranges::find(kFaultTable, error.data.name, &FaultRow::name);
    if (fault != kFaultTable.end()) return ParseError{fault->fault, error.data.path};
    return Refused{Refusal::NotInState, error.message};
}

Parsed<Outcome> readOutcome(const Node::Object& message) {
    if (const Node* node = find(message, "error")) {
        const auto error = readAll<Error>(*node, "error");
        if (!error) return unexpected(error.error());
        return outcomeOf(*error);
    }
    const Node* node = find(message, "result");
    if (!node) return unexpected(ParseError{ParseFault::MissingField, "result"});
    const auto type = readAll<Typed>(*node, "result");
    if (!type) return unexpected(type.error());
    auto result = readResult(type->type, *node);
    if (!result) return unexpected(result.error());
    return Outcome{*std::move(result)};
}

Parsed<ServerItem> readMessage(const Node::Object& message) {
    if (auto twice = duplicateKey(message); !twice.empty())
        return unexpected(ParseError{ParseFault::DuplicateKey, twice});
    if (const Node* method = find(message, "method")) {
        const auto* name = std::get_if<std::string>(&method->value);
        if (!name || *name != "event") return unexpected(ParseError{ParseFault::UnknownMethod, "method"});
        const Node* params = find(message, "params");
        if (!params) return unexpected(ParseError{ParseFault::MissingField, "params"});
        return readEnvelope(*params);
    }
    const Node* id = find(message, "id");
    if (!id) return unexpected(ParseError{ParseFault::MissingField, "id"});
    const auto number = readAll<std::int64_t>(*id, "id");
    if (!number) return unexpected(number.error());
    auto outcome = readOutcome(message);
    if (!outcome) return unexpected(outcome.error());
    return ServerItem{Answer{*number, *std::move(outcome)}};
}

// --- writing -------------------------------------------------------------------------------------------------------
// "type" first, then the members.
template <class T>
void writeTyped(std::string& out, std::string_view type, const T& value) {
    Writer writer{out};
    writer("type", std::string{type});
    members(writer, value);
}

void write(std::string& out, const Result& result) {
    out += R"("result":{)";
    std::visit([&](const auto& each) { writeTyped(out, each.kType, each); }, result);
    out += '}';
}

void write(std::string& out, const Refused& refused) {
    const RefusalRow& table = row(refused.refusal);
    out += R"("error":{"code":)" + std::to_string(table.code) + R"(,"message":)";
    appendJson(out, table.meaning);
    out += R"(,"data":{)";
    Writer data{out};
    data("name", std::string{table.name});
    data("retry", table.retryHelps);
    data.defaulted("detail", refused.detail, "");
    data("standing", refused.standing);
    out += "}}";
}

void write(std::string& out, const ParseError& error) {
    out += R"("error":{"code":)" + std::to_string(row(error.fault).code) + R"(,"message":)";
    appendJson(out, describe(error));
    out += R"(,"data":{)";
    Writer data{out};
    data("name", std::string{row(error.fault).name});
    data("retry", false);
    data.defaulted("path", error.path, "");
    out += "}}";
}

std::string typeOf(const Event& event) {
    return std::visit(
        [](const auto& each) -> std::string {
            if constexpr (std::same_as<std::remove_cvref_t<decltype(each)>, Unknown>)
                return each.type;
            else
                return each.kType;
        },
        event);
}

} // namespace

Parsed<std::vector<ServerItem>> parseServerFrame(std::string_view text) {
    const auto root = parseJson(text);
    if (!root) return unexpected(ParseError{root.error().fault, {}});
    const auto messages = messagesOf(*root);
    if (!messages) return unexpected(messages.error());
    std::vector<ServerItem> items;
    items.reserve(messages->size());
    for (const Node::Object* each : *messages) {
        if (!isRpc(*each)) return unexpected(ParseError{ParseFault::NotRpc, {}});
        auto item = readMessage(*each);
        if (!item) return unexpected(item.error());
        items.push_back(*std::move(item));
    }
    return items;
}

std::string serialize(const Answer& answer) {
    std::string out = R"({"jsonrpc":"2.0","id":)" + std::to_string(answer.id) + ',';
    std::visit([&](const auto& each) { write(out, each); }, answer.outcome);
    return out += '}';
}

std::string serializeUnnumbered(const ParseError& error) {
    std::string out = R"({"jsonrpc":"2.0","id":null,)";
    write(out, error);
    return out += '}';
}

std::string serialize(const Envelope& envelope) {
    std::string out;
    EncodedEvent{envelope}.appendTo(out, envelope.n);
    return out;
}

EncodedEvent::EncodedEvent(const Envelope& envelope) {
    std::string params = "{";
    Writer writer{params};
    writer("seq", envelope.seq);
    writer("at", envelope.at);
    writer("by", envelope.by);
    writer("cause", envelope.cause);
    writer("type", typeOf(envelope.event));
    std::visit([&](const auto& each) { members(writer, each); }, envelope.event);
    m_tail = ',' + params.substr(1) + "}}";
}

void EncodedEvent::appendTo(std::string& out, std::int64_t n) const {
    out += kEventHead;
    out += std::to_string(n);
    out += m_tail;
}

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;
bool operator==(const Event& a, const Event& b) {
    return static_cast<const Event::variant&>(a) == static_cast<const Event::variant&>(b);
}

} // namespace readyline::wire
