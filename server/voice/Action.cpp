// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Action.h"

#include "core/base/Overloaded.h"
#include "server/voice/AriFrames.h"

#include <array>

namespace readyline::voice {

namespace {

using ari::Method;
using ari::Request;

constexpr int kNotFound = 404;
constexpr int kConflict = 409;
constexpr std::array<std::string_view, std::variant_size_v<Action>> kNames{"follow", "mark", "answer", "call",
    "hang-up", "play-music", "stop-music", "make-bridge", "drop-bridge", "join", "leave", "record", "pause-recording",
    "resume-recording", "stop-recording", "snoop", "ring", "stop-ringing"};

Request callOut(const CallOut& call, const std::string& app) {
    Request request{Method::Post, {"channels"},
        {{"endpoint", call.endpoint}, {"app", app}, {"appArgs", "leg," + call.contact}, {"channelId", call.line},
            {"timeout", std::to_string(call.ringsFor.count())}},
        {{"READYLINE_CONTACT", call.contact}}};
    if (!call.shows.empty()) request.query.emplace_back("callerId", call.shows);
    if (call.answersItself) request.variables.emplace_back("PJSIP_HEADER(add,Call-Info)", "<sip:desk>;answer-after=0");
    return request;
}

Request snoop(const Snoop& spy, const std::string& app) {
    return {Method::Post, {"channels", spy.of, "snoop", spy.line},
        {{"spy", "both"}, {"whisper", spy.whispers ? "out" : "none"}, {"app", app}, {"appArgs", "snoop"}}};
}

void add(Exchange& exchange, const std::string& id) {
    Line line;
    line.followed = true; // what we make tells us of itself
    exchange.lines.emplace(id, std::move(line));
}

// --- what an answer means, each kind for itself. True: there is nothing to complain of.
class Finishing {
public:
    Finishing(Exchange& exchange, const ari::Answer& answer) : m_exchange(exchange), m_answer(answer) {}

    // Tried once a line: a kind of telephone that does not know the variable is no reason to go on at it.
    bool operator()(const Follow& a) { return tried(a.line, &Line::followed); }
    bool operator()(const Mark& a) { return tried(a.line, &Line::marked); }
    bool operator()(const PickUp& a) {
        return change(a.line, [](Line& line) { line.stage = std::max(line.stage, LineStage::Up); });
    }
    // Who called is told of it as of a telephone that was not reached: no reason to complain.
    bool operator()(const CallOut& a) {
        (void)made(a.line);
        return true;
    }
    bool operator()(const Snoop& a) {
        (void)made(a.line);
        return true;
    }
    bool operator()(const HangUp& a) {
        const bool isGone = isDone() || m_answer.status == kNotFound;
        if (isGone) setGone(m_exchange, a.line, 16, 0, "Normal Clearing");
        return isGone;
    }
    // A channel has one source of sound of its own: music and ringing take each other's place, and the end of one may
    // be the end of the other.
    bool operator()(const PlayMusic& a) {
        return change(a.line, [](Line& line) {
            line.music = Known::On;
            line.rings = Known::Off;
        });
    }
    bool operator()(const StopMusic& a) {
        return change(a.line, [](Line& line) {
            line.music = Known::Off;
            if (line.rings == Known::On) line.rings = Known::Unknown;
        });
    }
    // Tried once a line, too: where he cannot hear it he waits in silence.
    bool operator()(const Ring& a) {
        const bool isHeard = change(a.line, [](Line& line) {
            line.rings = Known::On;
            if (line.music == Known::On) line.music = Known::Unknown;
        });
        return isHeard || tried(a.line, &Line::refusesRinging);
    }
    bool operator()(const StopRinging& a) {
        return change(a.line, [](Line& line) {
            line.rings = Known::Off;
            if (line.music == Known::On) line.music = Known::Unknown;
        });
    }
    bool operator()(const MakeBridge& a) {
        if (isDone()) m_exchange.bridges.insert(a.bridge);
        return isDone();
    }
    bool operator()(const DropBridge& a) {
        if (isDone() || m_answer.status == kNotFound) note(m_exchange, ari::BridgeGone{a.bridge});
        return isDone() || m_answer.status == kNotFound;
    }
    bool operator()(const Join& a) {
        if (m_answer.status == kNotFound) m_exchange.bridges.erase(a.bridge);
        return change(a.line, [&](Line& line) { line.bridge = a.bridge; });
    }
    bool operator()(const Leave& a) {
        return change(a.line, [&](Line& line) {
            if (line.bridge == a.bridge) line.bridge.clear();
        });
    }
    bool operator()(const Record& a) {
        // Its events may have come before: what they told stands.
        const auto found = m_exchange.tapes.find(a.tape);
        if (found != m_exchange.tapes.end() && found->second.stage == TapeStage::Begins)
            setTape(m_exchange, a.tape, isDone() ? TapeStage::On : TapeStage::Failed);
        return true;
    }
    bool operator()(const PauseTape& a) { return turned(a.tape, TapeStage::Paused); }
    bool operator()(const ResumeTape& a) { return turned(a.tape, TapeStage::On); }
    bool operator()(const StopTape& a) { return turned(a.tape, TapeStage::Off); }

private:
    [[nodiscard]] bool isDone() const { return ari::isDone(m_answer); }

    template <class Change>
    bool change(const std::string& id, Change to) {
        const auto found = m_exchange.lines.find(id);
        if (found == m_exchange.lines.end() || !isThere(found->second)) return true; // it went meanwhile
        if (isDone()) to(found->second);
        return isDone();
    }
    bool tried(const std::string& id, bool Line::*flag) {
        const auto found = m_exchange.lines.find(id);
        if (found != m_exchange.lines.end()) found->second.*flag = true;
        return true;
    }
    // 409: it is there already, from before. Else it never will be: the line is gone, as one that was not answered.
    bool made(const std::string& id) {
        const bool isMade = isDone() || m_answer.status == kConflict;
        if (!isMade) setGone(m_exchange, id, 0, 0, ari::errorOf(m_answer.body));
        return isMade;
    }
    bool turned(const std::string& tape, TapeStage stage) {
        if (isDone()) setTape(m_exchange, tape, stage);
        if (m_answer.status == kNotFound) setTape(m_exchange, tape, TapeStage::Off);
        return isDone() || (m_answer.status == kNotFound && stage == TapeStage::Off);
    }

    Exchange& m_exchange;
    const ari::Answer& m_answer;
};

} // namespace

ari::Request requestOf(const Action& action, const std::string& app) {
    const auto onLine = [](Method method, const std::string& line, const char* what) {
        return Request{method, {"channels", line, what}};
    };
    const auto onTape = [](Method method, const std::string& tape, const char* what) {
        return Request{method, {"recordings", "live", tape, what}};
    };
    return std::visit(
        Overloaded{
            [&](const Follow& a) {
                return Request{
                    Method::Post, {"applications", app, "subscription"}, {{"eventSource", "channel:" + a.line}}};
            },
            [](const Mark& a) {
                return Request{
                    Method::Post, {"channels", a.line, "variable"}, {{"variable", a.variable}, {"value", a.value}}};
            },
            [&](const PickUp& a) { return onLine(Method::Post, a.line, "answer"); },
            [&](const CallOut& a) { return callOut(a, app); },
            [](const HangUp& a) {
                return Request{
                    Method::Delete, {"channels", a.line}, {{"reason", a.elsewhere ? "answered_elsewhere" : "normal"}}};
            },
            [&](const PlayMusic& a) { return onLine(Method::Post, a.line, "moh"); },
            [&](const StopMusic& a) { return onLine(Method::Delete, a.line, "moh"); },
            [](const MakeBridge& a) {
                return Request{Method::Post, {"bridges", a.bridge}, {{"type", "mixing"}}};
            },
            [](const DropBridge& a) {
                return Request{Method::Delete, {"bridges", a.bridge}};
            },
            [](const Join& a) {
                return Request{Method::Post, {"bridges", a.bridge, "addChannel"}, {{"channel", a.line}}};
            },
            [](const Leave& a) {
                return Request{Method::Post, {"bridges", a.bridge, "removeChannel"}, {{"channel", a.line}}};
            },
            [](const Record& a) {
                return Request{Method::Post, {"bridges", a.bridge, "record"},
                    {{"name", a.tape}, {"format", "wav"}, {"ifExists", "append"}, {"beep", "false"}}};
            },
            [&](const PauseTape& a) { return onTape(Method::Post, a.tape, "pause"); },
            [&](const ResumeTape& a) { return onTape(Method::Delete, a.tape, "pause"); },
            [&](const StopTape& a) { return onTape(Method::Post, a.tape, "stop"); },
            [&](const Snoop& a) { return snoop(a, app); },
            [&](const Ring& a) { return onLine(Method::Post, a.line, "ring"); },
            [&](const StopRinging& a) { return onLine(Method::Delete, a.line, "ring"); },
        },
        action);
}

std::string_view nameOf(const Action& action) { return kNames.at(action.index()); }

bool isBeside(const Action& action) {
    return std::holds_alternative<Record>(action) || std::holds_alternative<Snoop>(action)
        || std::holds_alternative<Ring>(action);
}

void begin(Exchange& exchange, const Action& action) {
    if (const auto* call = std::get_if<CallOut>(&action)) add(exchange, call->line);
    if (const auto* spy = std::get_if<Snoop>(&action)) add(exchange, spy->line);
    if (const auto* tape = std::get_if<Record>(&action)) exchange.tapes[tape->tape].stage = TapeStage::Begins;
}

bool finish(Exchange& exchange, const Action& action, const ari::Answer& answer) {
    return std::visit(Finishing{exchange, answer}, action);
}

} // namespace readyline::voice
