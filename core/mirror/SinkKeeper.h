// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// SinkKeeper: one sink and the value that it had before us. Nothing is covered before that value is kept over a crash, it is
// given back exactly once, and what the person sets while ours stands there is left alone until the call is over.
#pragma once

#include "core/mirror/SavedValues.h"

namespace readyline::mirror {

class SinkKeeper {
public:
    SinkKeeper(ports::PresenceSink&, SavedValues&);

    // Gives back what a crash left covered.
    void recover();
    void cover(domain::MirrorValue, WallTime since);
    // No live media any more.
    void uncover();
    // The program ends, whatever is live.
    void letGo();

private:
    enum class Holding : std::uint8_t { Nothing, Cover, LeftAlone };

    void coverWith(std::string value);
    [[nodiscard]] bool giveBack(bool callMayGoOn);
    void leaveAlone();
    void settle();
    [[nodiscard]] bool isOurs(const ports::SinkValue&) const;
    void failed(const char* what);

    ports::PresenceSink& m_sink;
    SavedValues& m_store;
    std::string m_id;
    Holding m_holding = Holding::Nothing;
    Saved m_saved;
    std::optional<std::string> m_stands; // written by us in this run
    bool m_mayHaveStood = false;         // so what stands there now is the person's choice, even if it is his old one
    bool m_hasSaid = false;
};

} // namespace readyline::mirror
