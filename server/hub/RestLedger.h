// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// GET /v1/people/{id}/ledger, as JSON or CSV. What is long is read in pages, so that the floor does not wait for it.
#pragma once

#include "server/hub/Http.h"
#include "server/hub/Room.h"

#include <unordered_map>

namespace readyline::hub {

class RestLedger {
public:
    static constexpr std::size_t kMostLines = 20'000;
    static constexpr int kMostAtOnce = 2; // for one reader

    explicit RestLedger(Room& room) : m_room(room) {}

    [[nodiscard]] static bool isMine(const std::string& path);
    void show(const HttpRequest&, const HttpReply&);

private:
    struct Reading;
    [[nodiscard]] std::shared_ptr<void> turnOf(const domain::PersonId& reader); // null: too many
    void readOn(const std::shared_ptr<Reading>&);

    using Running = std::unordered_map<domain::PersonId, int>;

    Room& m_room;
    std::shared_ptr<Running> m_running = std::make_shared<Running>(); // answers may outlive the server
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);          // pages that are read later find it gone
};

} // namespace readyline::hub
