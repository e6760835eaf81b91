// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Sets by key that are there only while something is in them, as the index keeps them.
#pragma once

namespace readyline::floor {

template <class Map, class Key, class Value>
void takeOut(Map& map, const Key& key, const Value& value) {
    const auto found = map.find(key);
    if (found == map.end()) return;
    found->second.erase(value);
    if (found->second.empty()) map.erase(found);
}

template <class Set, class Id>
void keep(Set& set, const Id& id, bool there) {
    if (there)
        set.insert(id);
    else
        set.erase(id);
}

} // namespace readyline::floor
