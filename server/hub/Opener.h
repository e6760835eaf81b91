// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Opener: session.open, from the token to the first picture (Z6, D15, K16). Nothing else is served before it.
#pragma once

#include "server/hub/Room.h"

#include <map>

namespace readyline::hub {

class Opener {
public:
    // `opened` is called when the connection may ask for more.
    Opener(Room& room, std::function<void(Link&)> opened) : m_room(room), m_opened(std::move(opened)) {}

    void open(Link&, std::int64_t request, const wire::SessionOpen&);
    // The connection is gone: its session begins its grace.
    void lose(Link&);

private:
    void admit(Link&, std::int64_t request, const wire::SessionOpen&, const floor::Floor&);
    void openSession(Link&, std::int64_t request, const wire::SessionOpen&);
    struct Coming {
        domain::DeviceId device;
        std::optional<wire::ResumePoint> resume;
        std::int64_t seq = 0; // of the record that opened the session
    };
    void welcome(Link&, std::int64_t request, const Coming&, const floor::Floor&);
    [[nodiscard]] std::optional<wire::MissedChange> missedChange(const floor::Floor&, const Link&, const Coming&) const;
    // Why he listens no more, if no device of his was there to hear it.
    void tellMonitorOver(Link&, const Coming&, const floor::Floor&);
    template <class News>
    [[nodiscard]] bool isNews(const News&, const Link&, const Coming&) const;
    // Said instead of an answer, as to a device that is there when its session ends. False: nothing has ended it.
    bool tellEnd(Link&, const domain::DeviceId&, const floor::Floor&);
    void refuse(Link&, std::int64_t request, wire::Refused, wire::CloseCode);
    void loseSession(const domain::PersonId&, const domain::SessionId&);

    Room& m_room;
    std::function<void(Link&)> m_opened;
    std::map<domain::SessionId, Timer> m_retries; // losses that the disk has not taken yet
};

// Dotted numbers; text that is none counts as older than everything.
[[nodiscard]] bool isOlder(std::string_view version, std::string_view than);

} // namespace readyline::hub
