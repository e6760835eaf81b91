// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/RestSignIn.h"

#include "server/hub/Projection.h"
#include "server/hub/RestAnswer.h"
#include "server/identity/PasswordPool.h"
#include "server/identity/Token.h"

#include <algorithm>

namespace readyline::hub {

using config::LogLevel;
using domain::Refusal;

namespace {

bool isBusy(identity::PasswordFault fault) {
    switch (fault) {
    case identity::PasswordFault::OutOfMemory:
    case identity::PasswordFault::Busy:
    case identity::PasswordFault::Closed: return true;
    case identity::PasswordFault::Empty:
    case identity::PasswordFault::TooLong: return false;
    }
    return false;
}

} // namespace

void RestSignIn::signIn(const HttpRequest& request, const HttpReply& reply) {
    if (auto bad = checkBody(request)) return reply(std::move(*bad));
    auto body = wire::parseSignIn(request.body);
    if (!body) return reply(fault(body.error()));
    if (m_limit.refuse(body->login, request.address, m_room.time.now())) {
        m_room.log.write(LogLevel::Warning, "signIn.limited", {{"address", request.address}});
        return reply(refused(Refusal::TooMany, "Too many attempts. Try again in a minute."));
    }
    m_room.engine.read([this, body = std::move(*body), address = request.address, reply](
                           const floor::Floor& floor) { verify(body, address, floor, reply); });
}

void RestSignIn::verify(
    const wire::SignIn& body, const std::string& address, const floor::Floor& floor, const HttpReply& reply) {
    const auto& people = floor.site.people;
    const auto found = std::ranges::find(people, body.login, &domain::Person::login);
    std::optional<domain::Person> person;
    if (found != people.end() && !found->passwordHash.empty()) person = *found;
    const auto hash = person ? std::optional{person->passwordHash} : std::nullopt;
    const auto onServer = m_room.engine.poster();
    const auto asked = m_room.passwords.verify(hash, identity::Secret{body.password},
        [this, onServer, person, login = body.login, address, reply](Expected<bool, identity::PasswordFault> right) {
            onServer([this, person, login, address, reply, right] {
                if (!right && isBusy(right.error())) return notTried(login, address, reply);
                if (right && *right && person) {
                    m_limit.giveBack(login, address);
                    return welcome(*person, reply);
                }
                m_room.log.write(LogLevel::Info, "signIn.refused", {{"reason", "credentials"}, {"address", address}});
                reply(refused(Refusal::Unauthorized, "This name and password do not fit."));
            });
        });
    if (!asked) notTried(body.login, address, reply);
}

// Nothing was checked, so nothing is counted.
void RestSignIn::notTried(const std::string& login, const std::string& address, const HttpReply& reply) {
    m_limit.giveBack(login, address);
    m_room.log.write(LogLevel::Info, "signIn.refused", {{"reason", "busy"}, {"address", address}});
    reply(refused(Refusal::Overloaded, "Too many sign in at once. Try again in a moment."));
}

void RestSignIn::welcome(const domain::Person& person, const HttpReply& reply) {
    const identity::Secret token = identity::makeToken();
    const WallTime expires = m_room.engine.now() + kSignInLasts;
    engine::Input input{{}, {}, {domain::ActorKind::Person, person.id, person.name},
        floor::IssueToken{{identity::digestOf(token.reveal()), person.id, false, expires}}};
    m_room.engine.submit(std::move(input), [this, person, token, expires, reply](const engine::Outcome& outcome) {
        if (!outcome) return reply(refused(outcome.error()));
        m_room.log.write(LogLevel::Info, "signIn.accepted", {{"person", person.id.value}});
        reply(answer(200, serialize(wire::SignedIn{std::string{token.reveal()}, expires, meOf(person)})));
    });
}

} // namespace readyline::hub
