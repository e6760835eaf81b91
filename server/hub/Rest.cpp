// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Rest.h"

#include "server/hub/RestAnswer.h"

namespace readyline::hub {

namespace {

constexpr std::string_view kContacts = "/v1/contacts/";
constexpr std::string_view kMessages = "/messages";

bool isKnown(const std::string& path) {
    return path == "/v1/sign-in" || path == "/v1/contacts"
        || (path.starts_with(kContacts) && path.size() > kContacts.size());
}

} // namespace

void Rest::handle(HttpRequest request, HttpReply reply) {
    ++m_room.figures.requests;
    route(request, [this, reply = std::move(reply)](HttpResponse response) {
        if (response.status >= 400) ++m_room.figures.refused;
        reply(std::move(response));
    });
}

void Rest::route(const HttpRequest& request, const HttpReply& reply) {
    const bool isPost = request.method == "POST";
    if (request.path.starts_with(kContacts) && isKnown(request.path)) {
        std::string id = request.path.substr(kContacts.size());
        if (id.ends_with(kMessages) && id.size() > kMessages.size()) {
            id.resize(id.size() - kMessages.size());
            return isPost ? m_contacts.wrote(request, id, reply) : reply(fault(HttpFault::MethodNotAllowed));
        }
        if (request.method == "GET") return m_contacts.show(request, id, reply);
        if (request.method == "PATCH") return m_contacts.change(request, id, reply);
        if (request.method == "DELETE") return m_contacts.leave(request, id, reply);
        return reply(fault(HttpFault::MethodNotAllowed));
    }
    if (RestCallbacks::isMine(request.path)) return m_callbacks.handle(request, reply);
    if (RestStatuses::isKnown(request.path)) return m_statuses.handle(request, reply);
    if (RestLedger::isMine(request.path))
        return request.method == "GET" ? m_ledger.show(request, reply) : reply(fault(HttpFault::MethodNotAllowed));
    if (RestHistory::isMine(request.path)) return m_history.handle(request, reply);
    if (RestLooks::isMine(request.path))
        return request.method == "GET" ? m_looks.show(request, reply) : reply(fault(HttpFault::MethodNotAllowed));
    if (RestTokens::isMine(request.path)) return m_tokens.handle(request, reply);
    if (!isKnown(request.path)) return reply(fault(HttpFault::NotFound));
    if (!isPost) return reply(fault(HttpFault::MethodNotAllowed));
    if (request.path == "/v1/sign-in") return m_signIn.signIn(request, reply);
    m_contacts.post(request, reply);
}

} // namespace readyline::hub
