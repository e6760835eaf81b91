// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Overloaded{lambda, …}: the visitor for std::visit, one arm per alternative, so that a new alternative breaks the build.
#pragma once

namespace readyline {

template <class... Arms>
struct Overloaded : Arms... {
    using Arms::operator()...;
};
template <class... Arms>
Overloaded(Arms...) -> Overloaded<Arms...>;

} // namespace readyline
