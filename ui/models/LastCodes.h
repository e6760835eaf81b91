// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// LastCodes: the wrap-up codes that I chose last, from my history, and from what I submit since. Those that the server chose
// at zero are not among them.
#pragma once

#include "core/desk/Desk.h"

#include <QObject>

namespace readyline::models {

class LastCodes final : public QObject {
    Q_OBJECT
public:
    explicit LastCodes(desk::Desk&, QObject* parent = nullptr); // the desk outlives it

    // They are needed: read once a connection. Nothing is known until changed().
    void want();
    void submitted(const domain::CodeId&);
    [[nodiscard]] const std::vector<domain::CodeId>& newestFirst() const { return m_codes; } // each once

Q_SIGNALS:
    void changed();

private:
    void onRead(const wire::HistoryEntries&);

    desk::Desk& m_desk;
    domain::PersonId m_person; // whose they are
    bool m_isAsked = false;
    std::vector<domain::CodeId> m_codes;
};

} // namespace readyline::models
