// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Revealer.h"

#include "server/hub/ShownVariables.h"

namespace readyline::hub {

void Revealer::reveal(Link& link, std::int64_t request, const wire::VariableReveal& asked) {
    engine::Input input{{}, {}, link.who, floor::LookAtVariable{asked.contact, asked.name}};
    m_room.engine.submit(
        std::move(input), [this, alive = link.weak_from_this(), request, asked](const engine::Outcome& outcome) {
            const auto still = alive.lock();
            if (!still || !still->isOpen()) return;
            if (!outcome) return refuse(*still, request, outcome.error());
            m_room.log.write(config::LogLevel::Info, "variable.looked",
                {{"person", still->who.person.value}, {"contact", asked.contact.value}});
            tell(*still, request, asked);
        });
}

void Revealer::tell(Link& link, std::int64_t request, const wire::VariableReveal& asked) {
    m_room.engine.read([this, alive = link.weak_from_this(), request, asked](const floor::Floor& floor) {
        const auto still = alive.lock();
        if (!still || !still->isOpen()) return;
        const auto contact = floor.contacts.find(asked.contact);
        if (contact == floor.contacts.end()) return refuse(*still, request, {domain::Refusal::NotFound, {}});
        still->send(wire::Answer{request, wire::Result{revealed(contact->second, asked.name)}});
    });
}

void Revealer::refuse(Link& link, std::int64_t request, const floor::Refused& refused) {
    ++m_room.figures.refused;
    link.send(wire::Answer{request, toWire(refused)});
}

} // namespace readyline::hub
