// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The words of Asterisk's REST interface (ARI) as values: what is asked of it, what it answers and what it tells.
// Only what calls need of them; the rest is not read.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace readyline::voice::ari {

using Pairs = std::vector<std::pair<std::string, std::string>>;

enum class Method : std::uint8_t { Get, Post, Delete };
struct Request {
    Method method = Method::Get;
    std::vector<std::string> path; // segments, as they are: encoded when they are written
    Pairs query{};
    Pairs variables{}; // of a channel that is made: the body
    friend bool operator==(const Request&, const Request&) = default;
};
struct Answer {
    std::int64_t id = 0; // of the request
    int status = 0;
    std::string body{}; // JSON; may be empty
    friend bool operator==(const Answer&, const Answer&) = default;
};
[[nodiscard]] inline bool isDone(const Answer& answer) { return answer.status >= 200 && answer.status < 300; }

struct Channel {
    std::string id;
    std::string name;  // "PJSIP/ilse-0000001a"
    std::string state; // "Down", "Ring", "Ringing", "Up"
    std::string callerName{};
    std::string callerNumber{};
    std::string dialled{}; // the extension of its dialplan
    std::string app{};     // "Stasis" while an application has it, and
    std::string appData{}; // what that was started with: "readyline,inbound,5551000"
    friend bool operator==(const Channel&, const Channel&) = default;
};
struct Bridge {
    std::string id;
    std::vector<std::string> channels{};
    friend bool operator==(const Bridge&, const Bridge&) = default;
};
struct Endpoint {
    std::string name;  // "PJSIP/ilse"
    std::string state; // "online", "offline", "unknown"
    std::vector<std::string> channels{};
    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

// --- events
struct StasisStart { // the application has it now
    Channel channel;
    std::vector<std::string> arguments{};
    friend bool operator==(const StasisStart&, const StasisStart&) = default;
};
struct StasisEnd {
    Channel channel;
    friend bool operator==(const StasisEnd&, const StasisEnd&) = default;
};
struct ChannelChanged { // made, or in another state
    Channel channel;
    friend bool operator==(const ChannelChanged&, const ChannelChanged&) = default;
};
struct ChannelDestroyed {
    Channel channel;
    int cause = 0; // Q.850
    std::string words{};
    int techCause = 0; // SIP
    friend bool operator==(const ChannelDestroyed&, const ChannelDestroyed&) = default;
};
struct PhoneHeld { // by its own key
    std::string channel;
    bool held = true;
    friend bool operator==(const PhoneHeld&, const PhoneHeld&) = default;
};
struct PhoneTransfers { // by its own key, and Asterisk leaves it to the application
    std::string channel;
    std::string number;
    friend bool operator==(const PhoneTransfers&, const PhoneTransfers&) = default;
};
struct BridgeMade {
    std::string bridge;
    friend bool operator==(const BridgeMade&, const BridgeMade&) = default;
};
struct BridgeGone {
    std::string bridge;
    friend bool operator==(const BridgeGone&, const BridgeGone&) = default;
};
struct BridgeEntered {
    std::string bridge;
    std::string channel;
    friend bool operator==(const BridgeEntered&, const BridgeEntered&) = default;
};
struct BridgeLeft {
    std::string bridge;
    std::string channel;
    friend bool operator==(const BridgeLeft&, const BridgeLeft&) = default;
};
enum class RecordingStep : std::uint8_t { Started, Finished, Failed };
struct RecordingChanged {
    std::string name;
    RecordingStep step = RecordingStep::Started;
    friend bool operator==(const RecordingChanged&, const RecordingChanged&) = default;
};
struct DeviceChanged {
    std::string name;  // "PJSIP/ilse"
    std::string state; // "NOT_INUSE", "INUSE", "BUSY", "UNAVAILABLE" …
    friend bool operator==(const DeviceChanged&, const DeviceChanged&) = default;
};
struct EndpointChanged {
    Endpoint endpoint;
    friend bool operator==(const EndpointChanged&, const EndpointChanged&) = default;
};
struct PlaybackDone {
    std::string playback;
    friend bool operator==(const PlaybackDone&, const PlaybackDone&) = default;
};
struct Replaced { // another program has taken the application's name
    friend bool operator==(const Replaced&, const Replaced&) = default;
};
struct Other { // nothing that calls need
    std::string type;
    friend bool operator==(const Other&, const Other&) = default;
};
using Event = std::variant<StasisStart, StasisEnd, ChannelChanged, ChannelDestroyed, PhoneHeld, PhoneTransfers,
    BridgeMade, BridgeGone, BridgeEntered, BridgeLeft, RecordingChanged, DeviceChanged, EndpointChanged, PlaybackDone,
    Replaced, Other>;

using Frame = std::variant<Answer, Event>;

} // namespace readyline::voice::ari
