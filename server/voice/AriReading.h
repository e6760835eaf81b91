// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How ARI's JSON is taken apart. Only for the sources of AriFrames: JSON goes no further.
#pragma once

#include "server/voice/AriFrames.h"

#include <boost/json.hpp>

namespace readyline::voice::ari {

[[nodiscard]] Expected<boost::json::value, FrameFault> readJson(std::string_view text);

// Members of one object. The first that is not as it must be is remembered; what is read then is empty.
class Reader {
public:
    explicit Reader(const boost::json::object& object) : m_object(object) {}

    // What names a thing: must be there, and be one that a request or a log can carry.
    [[nodiscard]] std::string id(std::string_view name = "id");
    [[nodiscard]] std::string text(std::string_view name);     // must be there
    [[nodiscard]] std::string longText(std::string_view name); // need not, and may be as long as a frame
    [[nodiscard]] std::string anyText(std::string_view name);  // need not
    [[nodiscard]] int number(std::string_view name);
    [[nodiscard]] int anyNumber(std::string_view name);
    [[nodiscard]] std::vector<std::string> texts(std::string_view name); // need not be there
    // Of that name, or an empty one.
    [[nodiscard]] const boost::json::object& object(std::string_view name);
    [[nodiscard]] const boost::json::object& anyObject(std::string_view name);

    // What only describes is no reason to pass an event by, which may be the end of a call: empty or 0 where it is not
    // as it must be, and cut where it is too long.
    [[nodiscard]] std::string words(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> wordList(std::string_view name) const;
    [[nodiscard]] int count(std::string_view name) const;
    [[nodiscard]] const boost::json::object& part(std::string_view name) const;
    void note(const std::optional<FrameFault>& fault) {
        if (!m_fault) m_fault = fault;
    }
    [[nodiscard]] const std::optional<FrameFault>& fault() const { return m_fault; }

private:
    [[nodiscard]] std::string stringOf(const boost::json::value*, std::size_t most);

    const boost::json::object& m_object;
    std::optional<FrameFault> m_fault;
};

[[nodiscard]] Expected<Channel, FrameFault> channelOf(const boost::json::object&);
[[nodiscard]] Expected<Bridge, FrameFault> bridgeOf(const boost::json::object&);
[[nodiscard]] Expected<Endpoint, FrameFault> endpointOf(const boost::json::object&);
// AriEvents.cpp
[[nodiscard]] Expected<Event, FrameFault> eventOf(const std::string& type, const boost::json::object&);

// What becomes of the list when one of its things cannot be read. Whatever is not in a list of channels is taken for
// gone: there the list is refused, rather than a call ended that goes on.
enum class Odd : std::uint8_t { Refused, PassedBy };

template <class T>
[[nodiscard]] Expected<std::vector<T>, FrameFault> listOf(
    std::string_view body, Expected<T, FrameFault> (*read)(const boost::json::object&), Odd odd = Odd::Refused) {
    const auto root = readJson(body);
    if (!root) return unexpected(root.error());
    const boost::json::array* array = root->if_array();
    if (!array) return unexpected(FrameFault::WrongType);
    std::vector<T> out;
    out.reserve(array->size());
    for (const boost::json::value& each : *array) {
        const boost::json::object* object = each.if_object();
        if (!object) return unexpected(FrameFault::WrongType);
        auto one = read(*object);
        if (!one && odd == Odd::Refused) return unexpected(one.error());
        if (one) out.push_back(std::move(*one));
    }
    return out;
}

// A text of the body's object; empty where there is none.
[[nodiscard]] std::string memberOf(std::string_view body, std::string_view name);

} // namespace readyline::voice::ari
