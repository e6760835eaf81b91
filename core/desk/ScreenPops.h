// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ScreenPops: opens the page that a queue names when one of its contacts is accepted at this device: here, or by lifting the
// phone of a call that showed here. Once for each, never for what another device accepted.
#pragma once

#include "core/desk/Desk.h"
#include "core/ports/Browser.h"

#include <map>
#include <set>

namespace readyline::desk {

class ScreenPops : public QObject {
    Q_OBJECT
public:
    ScreenPops(Desk&, ports::Browser&, QObject* parent = nullptr);

Q_SIGNALS:
    void notOpened(const QString& host); // the system has nothing to open it with

private:
    struct Seen {
        ContactId contact;
        bool onPhone = false;
    };
    void refresh();
    void openPage(const TaskItem&);

    Desk& m_desk;
    ports::Browser& m_browser;
    std::map<OfferId, Seen> m_seen; // requests that were here, until their page has opened
    std::set<OfferId> m_accepted;   // here
};

} // namespace readyline::desk
