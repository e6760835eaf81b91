// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Names.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace readyline::voice {

namespace {

using domain::ContactId;
using domain::MonitorMode;
using domain::Room;

constexpr std::size_t kTagLength = 12;
constexpr std::string_view kListen = "-listen-";
constexpr std::string_view kWhisper = "-whisper-";
constexpr std::array<std::string_view, 3> kRooms{"-talk", "-consult", "-monitor"};

std::string tagOf(std::string_view log) {
    std::string out;
    std::ranges::copy_if(log, std::back_inserter(out), [](char each) {
        return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    });
    return out.size() > kTagLength ? out.substr(out.size() - kTagLength) : out;
}

} // namespace

Names::Names(std::string_view log) : m_tag(tagOf(log)), m_prefix("rl-" + m_tag + '-') {}

std::string Names::line(std::string_view leg) const { return m_prefix + std::string{leg}; }

std::string Names::bridge(const ContactId& contact, Room room) const {
    switch (room) {
    case Room::Talk: return m_prefix + contact.value + std::string{kRooms[0]};
    case Room::Consult: return m_prefix + contact.value + std::string{kRooms[1]};
    case Room::Monitor: return m_prefix + contact.value + std::string{kRooms[2]};
    case Room::Wait:
    case Room::Aside: break;
    }
    return {};
}

std::string Names::recording(const ContactId& contact) const { return m_prefix + contact.value; }

std::string Names::spy(const ContactId& contact, MonitorMode mode, int number) const {
    const std::string_view how = mode == MonitorMode::Whisper ? kWhisper : kListen;
    return m_prefix + contact.value + std::string{how} + std::to_string(number);
}

std::optional<Names::Spy> Names::spyOf(std::string_view id) const {
    if (!isOurs(id)) return std::nullopt;
    const bool whispers = id.find(kWhisper) != std::string_view::npos;
    const std::string_view how = whispers ? kWhisper : kListen;
    const std::size_t at = id.rfind(how);
    if (at == std::string_view::npos || at < m_prefix.size()) return std::nullopt;
    Spy spy{ContactId{std::string{id.substr(m_prefix.size(), at - m_prefix.size())}},
        whispers ? MonitorMode::Whisper : MonitorMode::Listen, 0};
    const std::string_view number = id.substr(at + how.size());
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), spy.number);
    if (error != std::errc{} || end != number.data() + number.size()) return std::nullopt;
    return spy;
}

ContactId Names::contactOfBridge(std::string_view id) const {
    if (!isOurs(id)) return {};
    const std::string_view rest = id.substr(m_prefix.size());
    for (const std::string_view room : kRooms)
        if (rest.ends_with(room)) return ContactId{std::string{rest.substr(0, rest.size() - room.size())}};
    return {};
}

ContactId Names::contactOfRecording(std::string_view name) const {
    return isOurs(name) ? ContactId{std::string{name.substr(m_prefix.size())}} : ContactId{};
}

} // namespace readyline::voice
