// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Answers that every REST call can give, and who is asking.
#pragma once

#include "core/wire/Rest.h"
#include "server/floor/Floor.h"
#include "server/hub/Http.h"
#include "server/hub/Tokens.h"

namespace readyline::hub {

// The faults of HTTP itself; those of commands have their status in the table of refusals.
enum class HttpFault : std::uint8_t { BadRequest, NotFound, MethodNotAllowed, TooLarge, UnsupportedMediaType };

[[nodiscard]] HttpResponse fault(HttpFault, std::string words = {}, std::string path = {});
[[nodiscard]] HttpResponse fault(const wire::ParseError&);
[[nodiscard]] HttpResponse refused(const floor::Refused&);
[[nodiscard]] HttpResponse refused(domain::Refusal, std::string words = {}, std::string path = {});
[[nodiscard]] HttpResponse answer(int status, std::string body);

// What a POST must be before its body is read; nothing when it is.
[[nodiscard]] std::optional<HttpResponse> checkBody(const HttpRequest&);

} // namespace readyline::hub
