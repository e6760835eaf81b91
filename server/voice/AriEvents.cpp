// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/AriReading.h"

#include <algorithm>
#include <array>

namespace readyline::voice::ari {

namespace {

namespace json = boost::json;
using Read = Expected<Event, FrameFault>;

Read finish(const Reader& read, Event event) {
    if (read.fault()) return unexpected(*read.fault());
    return event;
}

template <class E>
Read ofChannel(const json::object& frame) {
    Reader read{frame};
    auto channel = channelOf(read.object("channel"));
    if (!channel) return unexpected(channel.error());
    return finish(read, E{std::move(*channel)});
}

Read stasisStart(const json::object& frame) {
    Reader read{frame};
    auto channel = channelOf(read.object("channel"));
    if (!channel) return unexpected(channel.error());
    return finish(read, StasisStart{std::move(*channel), read.wordList("args")});
}

Read destroyed(const json::object& frame) {
    Reader read{frame};
    auto channel = channelOf(read.object("channel"));
    if (!channel) return unexpected(channel.error());
    return finish(read,
        ChannelDestroyed{std::move(*channel), read.count("cause"), read.words("cause_txt"), read.count("tech_cause")});
}

std::string idOf(Reader& read, const char* member) {
    Reader inner{read.object(member)};
    std::string id = inner.id();
    read.note(inner.fault());
    return id;
}

template <bool held>
Read onHold(const json::object& frame) {
    Reader read{frame};
    return finish(read, PhoneHeld{idOf(read, "channel"), held});
}

// Told for each step of it; only the first asks for something, and only that names where to.
Read transfer(const json::object& frame) {
    Reader read{frame};
    Reader to{read.object("refer_to")};
    Reader wanted{to.anyObject("requested_destination")};
    Reader by{read.object("referred_by")};
    PhoneTransfers event{idOf(by, "source_channel"), wanted.anyText("destination")};
    read.note(to.fault());
    read.note(wanted.fault());
    read.note(by.fault());
    return finish(read, std::move(event));
}

template <class E>
Read ofBridge(const json::object& frame) {
    Reader read{frame};
    return finish(read, E{idOf(read, "bridge")});
}

template <class E>
Read ofBoth(const json::object& frame) {
    Reader read{frame};
    std::string bridge = idOf(read, "bridge");
    return finish(read, E{std::move(bridge), idOf(read, "channel")});
}

template <RecordingStep step>
Read recording(const json::object& frame) {
    Reader read{frame};
    Reader inner{read.object("recording")};
    RecordingChanged event{inner.text("name"), step};
    read.note(inner.fault());
    return finish(read, std::move(event));
}

Read device(const json::object& frame) {
    Reader read{frame};
    Reader inner{read.object("device_state")};
    std::string name = inner.text("name");
    DeviceChanged event{std::move(name), inner.text("state")};
    read.note(inner.fault());
    return finish(read, std::move(event));
}

Read endpoint(const json::object& frame) {
    Reader read{frame};
    auto inner = endpointOf(read.object("endpoint"));
    if (!inner) return unexpected(inner.error());
    return finish(read, EndpointChanged{std::move(*inner)});
}

Read playback(const json::object& frame) {
    Reader read{frame};
    return finish(read, PlaybackDone{idOf(read, "playback")});
}

// The one who is called, as he is at that step.
Read dialled(const json::object& frame) {
    Reader read{frame};
    auto peer = channelOf(read.object("peer"));
    if (!peer) return unexpected(peer.error());
    return finish(read, ChannelChanged{std::move(*peer)});
}

Read replaced(const json::object&) { return Event{Replaced{}}; }

struct Row {
    std::string_view type;
    Read (*read)(const json::object&);
};
constexpr std::array kRows{
    Row{"StasisStart", stasisStart},
    Row{"StasisEnd", ofChannel<StasisEnd>},
    Row{"ChannelCreated", ofChannel<ChannelChanged>},
    Row{"ChannelStateChange", ofChannel<ChannelChanged>},
    Row{"Dial", dialled},
    Row{"ChannelDestroyed", destroyed},
    Row{"ChannelHold", onHold<true>},
    Row{"ChannelUnhold", onHold<false>},
    Row{"ChannelTransfer", transfer},
    Row{"BridgeCreated", ofBridge<BridgeMade>},
    Row{"BridgeDestroyed", ofBridge<BridgeGone>},
    Row{"ChannelEnteredBridge", ofBoth<BridgeEntered>},
    Row{"ChannelLeftBridge", ofBoth<BridgeLeft>},
    Row{"RecordingStarted", recording<RecordingStep::Started>},
    Row{"RecordingFinished", recording<RecordingStep::Finished>},
    Row{"RecordingFailed", recording<RecordingStep::Failed>},
    Row{"DeviceStateChanged", device},
    Row{"EndpointStateChange", endpoint},
    Row{"PlaybackFinished", playback},
    Row{"ApplicationReplaced", replaced},
};

} // namespace

Read eventOf(const std::string& type, const json::object& frame) {
    const auto* row = std::ranges::find(kRows, std::string_view{type}, &Row::type);
    return row == kRows.end() ? Event{Other{type}} : row->read(frame);
}

} // namespace readyline::voice::ari
