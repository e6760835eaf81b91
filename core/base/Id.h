// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Id<Tag>: one string type per kind of object, so that a contact's id cannot be passed as an agent's.
#pragma once

#include <string> // first: where <compare> opens a file, the moc of Qt 6.4 fails over it

#include <compare>
#include <functional>
#include <ostream>

namespace readyline {

template <class Tag>
struct Id {
    std::string value;

    [[nodiscard]] bool empty() const { return value.empty(); }
    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id&, const Id&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Id& id) { return out << id.value; }
};

} // namespace readyline

template <class Tag>
struct std::hash<readyline::Id<Tag>> {
    std::size_t operator()(const readyline::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
