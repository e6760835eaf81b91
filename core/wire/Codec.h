// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// One description for both directions: members(io, value) names a struct's members; a Reader fills them strictly, a
// Writer writes them. Include only where messages are read or written.
#pragma once

#include "core/base/Id.h"
#include "core/base/Timestamp.h"
#include "core/base/Uuid.h"
#include "core/wire/Json.h"
#include "core/wire/Names.h"
#include "core/wire/Utf8.h"

#include <concepts>
#include <optional>

namespace readyline::wire {

// Where the reader is; becomes text only when something is wrong.
struct Place {
    const Place* above = nullptr;
    std::string_view name;
    int item = -1;
    [[nodiscard]] std::string text() const;
};

struct Cursor {
    const Place& place;
    std::optional<ParseError>& error; // the first fault; nothing is read after it
    void fail(ParseFault fault) const {
        if (!error) error = ParseError{fault, place.text()};
    }
};

// Limits, checked when reading.
struct Chars {
    std::size_t min = 0, max = 0; // code points
    [[nodiscard]] bool holds(const std::string& text) const {
        const std::size_t count = countCharacters(text);
        return count >= min && count <= max;
    }
};
struct Range {
    std::int64_t min = 0, max = 0;
    [[nodiscard]] bool holds(std::int64_t value) const { return value >= min && value <= max; }
};
struct Between { // of a measure
    double min = 0, max = 0;
    [[nodiscard]] bool holds(double value) const { return value >= min && value <= max; }
};
struct Seconds {
    std::int64_t min = 0, max = 0;
    [[nodiscard]] bool holds(std::chrono::seconds value) const { return value.count() >= min && value.count() <= max; }
};
struct Items {
    std::size_t max = 0;
    template <class T>
    [[nodiscard]] bool holds(const std::vector<T>& items) const {
        return items.size() <= max;
    }
};

template <class V, class T>
concept Is = std::same_as<std::remove_const_t<V>, T>;

template <class T>
struct Codec;

// The members of one object, read by name; others are ignored.
class Reader {
public:
    Reader(const Node::Object& members, const Cursor& cursor) : m_members(members), m_cursor(cursor) {}

    template <class T, class... Limits>
    void operator()(std::string_view name, T& field, Limits... limits) {
        if (m_cursor.error) return;
        const Place place{&m_cursor.place, name};
        const Cursor here{place, m_cursor.error};
        const Node* node = find(m_members, name);
        if (!node) return here.fail(ParseFault::MissingField);
        Codec<T>::read(*node, field, here);
        if (!m_cursor.error && !(limits.holds(field) && ...)) here.fail(ParseFault::OutOfRange);
    }
    // Absent and null are the same: no value.
    template <class T>
    void operator()(std::string_view name, std::optional<T>& field) {
        field.reset();
        if (isGiven(name)) (*this)(name, field.emplace());
    }
    template <class T>
    void present(std::string_view name, std::optional<T>& field) {
        (*this)(name, field.emplace());
    }
    template <class T, class... Limits>
    void defaulted(std::string_view name, T& field, std::type_identity_t<T> fallback, Limits... limits) {
        if (find(m_members, name))
            (*this)(name, field, limits...);
        else
            field = std::move(fallback);
    }
    // The alternative of a variant by its name in `names`; its own members follow.
    template <class... Ts>
    void alternative(
        std::string_view name, std::variant<Ts...>& field, const std::array<std::string_view, sizeof...(Ts)>& names) {
        std::string text;
        (*this)(name, text);
        std::size_t i = 0;
        const bool known = ((names[i++] == text && (field.template emplace<Ts>(), true)) || ...);
        if (!known) Cursor{Place{&m_cursor.place, name}, m_cursor.error}.fail(ParseFault::OutOfRange);
    }

private:
    [[nodiscard]] bool isGiven(std::string_view name) const {
        const Node* node = find(m_members, name);
        return node && !std::holds_alternative<std::monostate>(node->value);
    }

    const Node::Object& m_members;
    const Cursor& m_cursor;
};

class Writer {
public:
    explicit Writer(std::string& out) : m_out(out) {}

    template <class T, class... Limits>
    void operator()(std::string_view name, const T& field, Limits...) {
        key(name);
        Codec<T>::write(m_out, field);
    }
    template <class T>
    void operator()(std::string_view name, const std::optional<T>& field) {
        if (field) (*this)(name, *field);
    }
    template <class T>
    void present(std::string_view name, const std::optional<T>& field) {
        (*this)(name, field);
    }
    template <class T, class... Limits>
    void defaulted(std::string_view name, const T& field, const std::type_identity_t<T>& fallback, Limits...) {
        if (field != fallback) (*this)(name, field);
    }
    template <class... Ts>
    void alternative(std::string_view name, const std::variant<Ts...>& field,
        const std::array<std::string_view, sizeof...(Ts)>& names) {
        key(name);
        appendJson(m_out, names[field.index()]);
    }

private:
    void key(std::string_view name) {
        if (m_out.back() != '{') m_out += ',';
        appendJson(m_out, name);
        m_out += ':';
    }

    std::string& m_out;
};

// A struct with members().
template <class T>
struct Codec {
    static void read(const Node& node, T& value, const Cursor& at) {
        const auto* object = std::get_if<Node::Object>(&node.value);
        if (!object) return at.fail(ParseFault::WrongType);
        Reader reader{*object, at};
        members(reader, value);
    }
    static void write(std::string& out, const T& value) {
        out += '{';
        Writer writer{out};
        members(writer, value);
        out += '}';
    }
};

template <>
struct Codec<bool> {
    static void read(const Node&, bool&, const Cursor&);
    static void write(std::string& out, bool value) { out += value ? "true" : "false"; }
};
template <>
struct Codec<std::int64_t> {
    static void read(const Node&, std::int64_t&, const Cursor&);
    static void write(std::string& out, std::int64_t value) { out += std::to_string(value); }
};
template <>
struct Codec<int> {
    static void read(const Node&, int&, const Cursor&);
    static void write(std::string& out, int value) { out += std::to_string(value); }
};
template <>
struct Codec<double> { // a whole number, or a fraction
    static void read(const Node&, double&, const Cursor&);
    static void write(std::string& out, double value); // 0 for what JSON has no number for
};
template <>
struct Codec<std::string> {
    static void read(const Node&, std::string&, const Cursor&);
    static void write(std::string& out, const std::string& value) { appendJson(out, value); }
};
template <>
struct Codec<WallTime> {
    static void read(const Node&, WallTime&, const Cursor&);
    static void write(std::string& out, WallTime value) { appendJson(out, toIso(value)); }
};
template <>
struct Codec<std::chrono::seconds> {
    static void read(const Node&, std::chrono::seconds&, const Cursor&); // 0 to a year
    static void write(std::string& out, std::chrono::seconds value) { out += std::to_string(value.count()); }
};

// Ids are never empty where they are required, and 100 bytes at most; those of commands are UUIDs.
inline constexpr std::size_t kMaxId = 100;
template <class Tag>
struct Codec<Id<Tag>> {
    static void read(const Node& node, Id<Tag>& value, const Cursor& at) {
        Codec<std::string>::read(node, value.value, at);
        const bool command = std::same_as<Id<Tag>, domain::CommandId>;
        const bool right = command ? isUuid(value.value) : !value.empty() && value.value.size() <= kMaxId;
        if (!at.error && !right) at.fail(ParseFault::OutOfRange);
    }
    static void write(std::string& out, const Id<Tag>& value) { appendJson(out, value.value); }
};

template <Named E>
struct Codec<E> {
    static void read(const Node& node, E& value, const Cursor& at) {
        std::string text;
        Codec<std::string>::read(node, text, at);
        if (at.error) return;
        if (const auto known = enumByName<E>(text))
            value = *known;
        else
            at.fail(ParseFault::OutOfRange);
    }
    static void write(std::string& out, E value) { appendJson(out, nameOf(value)); }
};

template <class T>
struct Codec<std::vector<T>> {
    static void read(const Node& node, std::vector<T>& value, const Cursor& at) {
        const auto* items = std::get_if<Node::Array>(&node.value);
        if (!items) return at.fail(ParseFault::WrongType);
        value.clear();
        value.reserve(items->size());
        for (std::size_t i = 0; i < items->size() && !at.error; ++i) {
            const Place place{&at.place, {}, static_cast<int>(i)};
            Codec<T>::read((*items)[i], value.emplace_back(), Cursor{place, at.error});
        }
    }
    static void write(std::string& out, const std::vector<T>& value) {
        out += '[';
        for (const T& each : value) {
            if (out.back() != '[') out += ',';
            Codec<T>::write(out, each);
        }
        out += ']';
    }
};

// A set of channels is a list of names; a value per channel an object by name, with what is absent left as it was.
template <>
struct Codec<domain::ChannelSet> {
    static void read(const Node&, domain::ChannelSet&, const Cursor&);
    static void write(std::string& out, const domain::ChannelSet&);
};
template <class Io, class T>
void members(Io& io, std::array<T, domain::kChannelCount>& value) {
    for (const domain::Channel each : domain::kChannels)
        io.defaulted(toName(each), value[index(each)], value[index(each)]);
}
template <class T>
void members(Writer& io, const std::array<T, domain::kChannelCount>& value) {
    for (const domain::Channel each : domain::kChannels) io(toName(each), value[index(each)]);
}

// Reads one whole value; `top` is the first step of every path, or empty.
template <class T>
[[nodiscard]] Parsed<T> readAll(const Node& node, std::string_view top = {}) {
    std::optional<ParseError> error;
    T value;
    const Place place{nullptr, top};
    Codec<T>::read(node, value, Cursor{place, error});
    if (error) return unexpected(*error);
    return value;
}
template <class T>
[[nodiscard]] std::string writeAll(const T& value) {
    std::string out;
    Codec<T>::write(out, value);
    return out;
}

} // namespace readyline::wire
