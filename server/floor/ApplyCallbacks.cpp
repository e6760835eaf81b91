// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Applying.h"
#include "server/floor/Times.h"

namespace readyline::floor {

void Applying::operator()(const CallbackPlanned& e) {
    ++m_floor.made;
    put(m_floor.callbacks, e.callback);
}

void Applying::operator()(const CallbackEdited& e) { put(m_floor.callbacks, e.callback); }

void Applying::operator()(const CallbackQueued& e) {
    edit(m_floor.callbacks, e.callback, [&](Callback& callback) {
        callback.state = CallbackState::Waiting;
        callback.dueAt.reset();
        callback.contact = e.contact;
        ++callback.attempts;
    });
}

void Applying::operator()(const CallbackPaused& e) {
    edit(m_floor.callbacks, e.callback, [&](Callback& callback) {
        callback.state = CallbackState::Paused;
        callback.dueAt = e.until;
        callback.contact = {};
        callback.cause = e.cause;
    });
}

void Applying::operator()(const CallbackOver& e) {
    edit(m_floor.callbacks, e.callback, [&](Callback& callback) {
        callback.state = CallbackState::Ended;
        callback.dueAt = m_at + kCallbackKept;
        callback.contact = {};
        callback.outcome = e.end;
        if (!e.cause.empty()) callback.cause = e.cause;
    });
}

void Applying::operator()(const CallbackForgotten& e) {
    const auto found = m_floor.callbacks.find(e.callback);
    if (found == m_floor.callbacks.end()) return;
    remove(m_floor, found->second);
    m_floor.callbacks.erase(found);
}

void Applying::operator()(const CustomerAnswered& e) {
    edit(m_floor.contacts, e.contact, [](Contact& contact) { contact.answered = true; });
}

} // namespace readyline::floor
