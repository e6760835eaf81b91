// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Link.h"

#include "core/wire/Answers.h"

namespace readyline::hub {

void Link::send(const wire::Answer& answer) {
    if (m_peer && state != LinkState::Closing) m_peer->send(serialize(answer));
}

void Link::sendUnnumbered(const wire::ParseError& error) {
    if (m_peer && state != LinkState::Closing) m_peer->send(wire::serializeUnnumbered(error));
}

void Link::send(const wire::EncodedEvent& event) {
    if (!m_peer || state == LinkState::Closing) return;
    std::string text;
    event.appendTo(text, ++m_n);
    m_peer->send(std::move(text));
}

void Link::close(wire::CloseCode code) {
    if (!m_peer || state == LinkState::Closing) return;
    state = LinkState::Closing;
    m_peer->close(code);
}

} // namespace readyline::hub
