// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/SinkKeeper.h"

#include "core/mirror/Logging.h"

#include <algorithm>

namespace readyline::mirror {

using ports::SinkFault;
using ports::SinkValue;

namespace {

const char* describe(SinkFault fault) {
    switch (fault) {
    case SinkFault::Unreadable: return "it cannot be read";
    case SinkFault::Unwritable: return "it cannot be written";
    case SinkFault::TooBig: return "what it holds is too big to be kept";
    }
    return "";
}

} // namespace

SinkKeeper::SinkKeeper(ports::PresenceSink& sink, SavedValues& store) : m_sink(sink), m_store(store), m_id(sink.id()) {}

void SinkKeeper::recover() {
    const auto saved = m_store.load(m_id);
    if (!saved) return;
    m_saved = *saved;
    m_holding = saved->leftAlone ? Holding::LeftAlone : Holding::Cover;
    m_mayHaveStood = true;
    if (m_holding == Holding::Cover) static_cast<void>(giveBack(true));
}

void SinkKeeper::cover(domain::MirrorValue value, WallTime since) {
    if (m_holding == Holding::LeftAlone) return;
    std::string ours = m_sink.valueFor(value, since);
    if (m_holding == Holding::Cover && m_stands == ours) return;
    const auto current = m_sink.read();
    if (!current) return failed(describe(current.error()));
    if (m_holding == Holding::Nothing)
        m_saved = {*current, {}, false};
    else if (!isOurs(*current) && (m_mayHaveStood || *current != m_saved.own))
        return leaveAlone();
    coverWith(std::move(ours));
}

void SinkKeeper::coverWith(std::string value) {
    Saved next = m_saved;
    if (std::ranges::find(next.ours, value) == next.ours.end()) next.ours.push_back(value);
    if (!m_store.keep(m_id, next)) return failed("its own value cannot be kept");
    m_saved = std::move(next);
    m_holding = Holding::Cover;
    if (const auto written = m_sink.write(value); !written) return failed(describe(written.error()));
    m_saved.ours = {value};
    m_stands = std::move(value);
    m_mayHaveStood = true;
}

void SinkKeeper::uncover() {
    if (m_holding == Holding::LeftAlone) return settle();
    if (m_holding == Holding::Cover) static_cast<void>(giveBack(false));
}

void SinkKeeper::letGo() {
    if (m_holding == Holding::Cover) static_cast<void>(giveBack(true));
}

// True: it is over. False: tried again at the next occasion, the next start at the latest.
bool SinkKeeper::giveBack(bool callMayGoOn) {
    const auto current = m_sink.read();
    if (!current) return failed(describe(current.error())), false;
    if (!isOurs(*current)) {
        if (callMayGoOn) return leaveAlone(), true;
        return settle(), true;
    }
    if (const auto written = m_sink.write(m_saved.own); !written) return failed(describe(written.error())), false;
    settle();
    return true;
}

void SinkKeeper::leaveAlone() {
    m_saved.leftAlone = true;
    m_holding = Holding::LeftAlone;
    if (!m_store.keep(m_id, m_saved)) failed("its own value cannot be kept");
}

void SinkKeeper::settle() {
    m_holding = Holding::Nothing;
    m_saved = {};
    m_stands.reset();
    m_mayHaveStood = false;
    if (!m_store.forget(m_id)) failed("its kept value cannot be removed");
}

bool SinkKeeper::isOurs(const SinkValue& value) const {
    return value && std::ranges::find(m_saved.ours, *value) != m_saved.ours.end();
}

void SinkKeeper::failed(const char* what) {
    if (std::exchange(m_hasSaid, true)) return;
    qCWarning(lcMirror) << "a presence sink does not follow:" << what << "sink"
                        << m_id.substr(0, m_id.find(':')).c_str();
}

} // namespace readyline::mirror
