// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Span.h"

#include "core/base/Timestamp.h"
#include "server/hub/Query.h"
#include "server/hub/RestAnswer.h"

namespace readyline::hub {

namespace {
constexpr std::chrono::hours kUsual{24};
}

Expected<Span, HttpResponse> spanOf(const HttpRequest& request, WallTime now) {
    Span out{{}, now + Duration{1}};
    const auto read = [&](std::string_view name, WallTime& at) -> std::optional<HttpResponse> {
        const auto text = parameter(request.query, name);
        if (!text) return std::nullopt;
        const auto parsed = parseIso(*text);
        if (!parsed) return fault(HttpFault::BadRequest, "A time is like 2026-11-21T09:30:00Z.", std::string{name});
        at = *parsed;
        return std::nullopt;
    };
    if (auto bad = read("to", out.to)) return unexpected(std::move(*bad));
    out.from = out.to - kUsual;
    if (auto bad = read("from", out.from)) return unexpected(std::move(*bad));
    if (out.from >= out.to) return unexpected(fault(HttpFault::BadRequest, "The time ends before it begins.", "to"));
    if (out.to - out.from > kLongestSpan)
        return unexpected(fault(HttpFault::BadRequest, "At most 31 days at a time.", "from"));
    return out;
}

} // namespace readyline::hub
