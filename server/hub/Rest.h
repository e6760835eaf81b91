// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Rest: the REST calls under /v1: sign-in, contacts, callbacks, ledgers, histories, looks, tokens, statuses. Finds the route,
// checks what all share, hands over.
#pragma once

#include "server/hub/RestCallbacks.h"
#include "server/hub/RestContacts.h"
#include "server/hub/RestHistory.h"
#include "server/hub/RestLedger.h"
#include "server/hub/RestLooks.h"
#include "server/hub/RestSignIn.h"
#include "server/hub/RestStatuses.h"
#include "server/hub/RestTokens.h"

namespace readyline::hub {

class Rest {
public:
    explicit Rest(Room& room)
        : m_room(room),
          m_signIn(room),
          m_contacts(room),
          m_callbacks(room),
          m_ledger(room),
          m_history(room),
          m_looks(room),
          m_tokens(room),
          m_statuses(room) {}

    void handle(HttpRequest, HttpReply);

private:
    void route(const HttpRequest&, const HttpReply&);

    Room& m_room;
    RestSignIn m_signIn;
    RestContacts m_contacts;
    RestCallbacks m_callbacks;
    RestLedger m_ledger;
    RestHistory m_history;
    RestLooks m_looks;
    RestTokens m_tokens;
    RestStatuses m_statuses;
};

} // namespace readyline::hub
