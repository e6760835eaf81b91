// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Dispatcher: a client's frames, request by request: who may ask now, who answers, and when it is too much.
#pragma once

#include "server/hub/CallLines.h"
#include "server/hub/HistoryReader.h"
#include "server/hub/LedgerReader.h"
#include "server/hub/Opener.h"
#include "server/hub/Revealer.h"
#include "server/hub/TargetsReader.h"
#include "server/hub/Views.h"

namespace readyline::hub {

class Dispatcher {
public:
    Dispatcher(Room&, Views&);

    void received(Link&, std::string_view frame);
    void gone(Link& link) { m_opener.lose(link); }
    [[nodiscard]] CallLines& lines() { return m_lines; }

private:
    void serve(Link&, const wire::RequestFrame&);
    void serveOpen(Link&, const wire::RequestFrame&);
    [[nodiscard]] bool serveRead(Link&, const wire::RequestFrame&);
    [[nodiscard]] bool serveLine(Link&, const wire::RequestFrame&);
    void submit(Link&, const wire::RequestFrame&);
    void settle(Link&, std::int64_t request, bool isSignOut, const engine::Outcome&);
    void refuse(Link&, std::int64_t request, wire::Refused);

    Room& m_room;
    Views& m_views;
    LedgerReader m_ledgers{m_room};
    HistoryReader m_histories{m_room};
    Revealer m_revealer{m_room};
    TargetsReader m_targets{m_room};
    CallLines m_lines{m_room};
    Opener m_opener;
};

} // namespace readyline::hub
