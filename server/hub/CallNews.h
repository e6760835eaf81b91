// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CallNews: what a record says of a call to one person alone and that no picture shows: what he asked for was not done,
// whom he asked did not come, his listening is over, nobody
// listens to him any more. Remembers who asked whom, since the floor forgets it with the
// consult.
#pragma once

#include "core/wire/Answers.h"
#include "server/floor/Event.h"

#include <map>
#include <vector>

namespace readyline::hub {

class CallNews {
public:
    struct News {
        domain::PersonId to;
        wire::Event what;
    };

    // Before the first record: what was asked already.
    void begin(const floor::Floor&);
    // To be given every event in its order.
    [[nodiscard]] std::vector<News> take(const floor::Floor& after, const floor::Event&);
    void forget(const domain::ContactId& contact) { m_consults.erase(contact); }

private:
    struct Asked {
        domain::PersonId by;
        std::string name; // of who is asked, as he may read it
    };
    void remember(
        const floor::Floor&, const domain::ContactId&, const domain::PersonId& by, const domain::ConsultCall&);
    [[nodiscard]] News gone(const floor::CallAskGone&);
    [[nodiscard]] std::vector<News> over(const floor::ConsultOver&);

    std::map<domain::ContactId, Asked> m_consults; // asked for or begun
};

} // namespace readyline::hub
