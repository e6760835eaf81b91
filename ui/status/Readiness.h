// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Before a status that takes work holds: would its requests be noticed here (idea 11)? What is wrong is asked once in a
// session, cause by cause, and never keeps anybody from working.

#include "core/desk/Desk.h"

#include <QObject>

#include <functional>
#include <set>

namespace readyline::status {

// The first ones keep calls from being heard.
enum class ReadinessFault : std::uint8_t {
    StationUnreachable,
    NoStation,
    NoSound,
    NoNotices,
    SlowServer,
    ClockDiffers
};

struct ReadinessFacts {
    bool takesCalls = false; // of some queue of his
    domain::StationState station = domain::StationState::Idle;
    bool phonesRing = false; // the site lets telephones ring: those without one have no call
    bool canPlay = true;
    bool blocksNotices = false; // the desktop says that it shows none
    std::optional<Duration> roundTrip{};
    std::optional<Duration> clockDiffers{};
};
// All that is wrong, the worst first.
[[nodiscard]] std::vector<ReadinessFault> readinessFaults(const ReadinessFacts& facts);
// "You would not hear calls: your phone cannot be reached."
[[nodiscard]] QString readinessWords(const std::vector<ReadinessFault>& faults);

class Readiness : public QObject {
    Q_OBJECT
public:
    explicit Readiness(desk::Desk& desk, QObject* parent = nullptr);

    // What only this computer knows.
    struct Here {
        bool canPlay = true;
        bool blocksNotices = false;
    };
    void setProbe(std::function<Here()> probe);
    // What is wrong with this choice and was not asked yet, in words; empty: nothing.
    [[nodiscard]] QString question(const domain::Choice& choice) const;
    // The same, and it is asked with that.
    [[nodiscard]] QString ask(const domain::Choice& choice);

private:
    [[nodiscard]] ReadinessFacts facts() const;
    [[nodiscard]] std::vector<ReadinessFault> unasked(const domain::Choice& choice) const;

    desk::Desk& m_desk;
    std::function<Here()> m_probe = [] { return Here{}; };
    std::set<ReadinessFault> m_asked;
    domain::SessionId m_session; // in which they were
};

} // namespace readyline::status
