// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How samples are added to the list: each message by its own name and the case that it shows.
#pragma once

#include "tests/wire/Samples.h"

#include <concepts>

namespace readyline::wire::samples {

inline const CommandId kCommand{"019aa5f0-1111-7222-8333-444455556666"};
inline const Actor kPerson{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};

template <class T>
void add(std::vector<Sample>& to, const char* variant, T request) requires requires {
    T::kMethod;
}
{ to.push_back({std::string{T::kMethod} + '-' + variant, RequestFrame{7, std::move(request)}}); }
template <class T>
void addResult(std::vector<Sample>& to, const char* variant, T result) {
    to.push_back({std::string{"result."} + T::kType + '-' + variant, Answer{7, Result{std::move(result)}}});
}
template <class T>
void addEvent(std::vector<Sample>& to, const char* variant, T event, Actor by = {}) {
    Envelope envelope{12, 1207, at(5), std::move(by), std::nullopt, std::move(event)};
    if (envelope.by.kind == ActorKind::Person) envelope.cause = kCommand;
    to.push_back({std::string{T::kType} + '-' + variant, std::move(envelope)});
}

[[nodiscard]] OfferView offer();
[[nodiscard]] TaskView task();
[[nodiscard]] CallView call();
[[nodiscard]] MonitorView listening();
void addCalls(std::vector<Sample>&); // SampleCalls.cpp

} // namespace readyline::wire::samples
