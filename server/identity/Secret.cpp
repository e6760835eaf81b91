// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/Secret.h"

#include <ostream>
#include <sodium.h>

namespace readyline::identity {

Secret::Secret(Secret&& other) noexcept : m_text(std::move(other.m_text)) { other.wipe(); }

Secret& Secret::operator=(const Secret& other) {
    if (this == &other) return *this;
    wipe();
    m_text = other.m_text;
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this == &other) return *this;
    wipe();
    m_text = std::move(other.m_text);
    other.wipe(); // a short text was copied, not moved
    return *this;
}

Secret::~Secret() { wipe(); }

void Secret::wipe() {
    m_text.resize(m_text.capacity());
    sodium_memzero(m_text.data(), m_text.size());
    m_text.clear();
}

std::string_view describe(const Secret&) { return "[secret]"; }

std::ostream& operator<<(std::ostream& out, const Secret& secret) { return out << describe(secret); }

} // namespace readyline::identity
