// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Names: our own ids for everything that we make at the exchange. They carry the mark of this store, so that two
// sites at one exchange never touch what is the other's, and they can be told again after a restart.
#pragma once

#include "core/domain/CallPlan.h"

#include <optional>
#include <string>
#include <string_view>

namespace readyline::voice {

class Names {
public:
    // Of a store by the id of its log: its random end, since two that were made within a minute begin alike.
    explicit Names(std::string_view log);

    [[nodiscard]] const std::string& tag() const { return m_tag; }
    [[nodiscard]] bool isOurs(std::string_view id) const { return id.starts_with(m_prefix); }
    [[nodiscard]] std::string line(std::string_view leg) const; // rl-4f1c…-a-18
    // Of that room; empty for those in which nobody hears another.
    [[nodiscard]] std::string bridge(const domain::ContactId&, domain::Room) const; // rl-4f1c…-c-9-talk
    [[nodiscard]] std::string recording(const domain::ContactId&) const;
    // What listens on an agent's line for a supervisor. It cannot change how: each way has an id of its own.
    [[nodiscard]] std::string spy(const domain::ContactId&, domain::MonitorMode, int number) const;
    struct Spy {
        domain::ContactId contact;
        domain::MonitorMode mode = domain::MonitorMode::Listen;
        int number = 0;
        friend bool operator==(const Spy&, const Spy&) = default;
    };
    [[nodiscard]] std::optional<Spy> spyOf(std::string_view id) const;
    // Whose bridge or recording it is; empty: none of ours.
    [[nodiscard]] domain::ContactId contactOfBridge(std::string_view id) const;
    [[nodiscard]] domain::ContactId contactOfRecording(std::string_view name) const;

private:
    std::string m_tag;
    std::string m_prefix; // of every id
};

} // namespace readyline::voice
