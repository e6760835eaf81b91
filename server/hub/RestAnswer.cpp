// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestAnswer.h"

#include "core/wire/Protocol.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace readyline::hub {

namespace {

struct HttpFaultRow {
    HttpFault fault;
    int status;
    std::string_view name;
    std::string_view meaning;
};
constexpr std::array<HttpFaultRow, 5> kHttpFaults{{
    {HttpFault::BadRequest, 400, "BAD_REQUEST", "The request could not be read."},
    {HttpFault::NotFound, 404, "NOT_FOUND", "There is nothing here."},
    {HttpFault::MethodNotAllowed, 405, "METHOD_NOT_ALLOWED", "This address does not know that method."},
    {HttpFault::TooLarge, 413, "TOO_LARGE", "The body is larger than 64 KiB."},
    {HttpFault::UnsupportedMediaType, 415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json."},
}};

HttpResponse error(int status, std::string_view name, std::string words, std::string path) {
    return {
        status, "application/json", serialize(wire::RestError{std::string{name}, std::move(words), std::move(path)})};
}

} // namespace

HttpResponse fault(HttpFault what, std::string words, std::string path) {
    const HttpFaultRow& row = kHttpFaults[static_cast<std::size_t>(what)];
    if (words.empty()) words = row.meaning;
    return error(row.status, row.name, std::move(words), std::move(path));
}

HttpResponse fault(const wire::ParseError& parse) { return fault(HttpFault::BadRequest, describe(parse), parse.path); }

HttpResponse refused(const floor::Refused& refusal) { return refused(refusal.refusal, refusal.detail); }

HttpResponse refused(domain::Refusal refusal, std::string words, std::string path) {
    const domain::RefusalRow& row = domain::row(refusal);
    if (words.empty()) words = row.meaning;
    return error(row.http, row.name, std::move(words), std::move(path));
}

HttpResponse answer(int status, std::string body) { return {status, "application/json", std::move(body)}; }

std::optional<HttpResponse> checkBody(const HttpRequest& request) {
    std::string_view type = request.contentType;
    type = type.substr(0, type.find(';'));
    while (type.ends_with(' ')) type.remove_suffix(1);
    const auto isSame = [](char left, char right) { return std::tolower(static_cast<unsigned char>(left)) == right; };
    if (!std::ranges::equal(type, std::string_view{"application/json"}, isSame))
        return fault(HttpFault::UnsupportedMediaType);
    if (request.body.size() > wire::kMaxClientFrame) return fault(HttpFault::TooLarge);
    return std::nullopt;
}

} // namespace readyline::hub
