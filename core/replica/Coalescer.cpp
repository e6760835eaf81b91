// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/Coalescer.h"

namespace readyline::replica {

void Coalescer::touch() {
    if (m_due.isHeld()) return;
    const Instant now = m_time.now();
    if (!m_last || now - *m_last >= kFrame) return deliverNow();
    m_due = m_time.after(*m_last + kFrame - now, [this] { deliverNow(); });
}

void Coalescer::deliverNow() {
    m_due.cancel();
    m_last = m_time.now();
    m_deliver();
}

} // namespace readyline::replica
