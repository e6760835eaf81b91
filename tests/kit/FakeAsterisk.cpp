// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/FakeAsterisk.h"

#include <algorithm>

namespace readyline::kit {

namespace {

namespace json = boost::json;

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            out += static_cast<char>(std::stoi(std::string{text.substr(i + 1, 2)}, nullptr, 16));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::vector<std::string> split(std::string_view text, char by) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t at = std::min(text.find(by), text.size());
        out.push_back(decoded(text.substr(0, at)));
        text.remove_prefix(std::min(at + 1, text.size()));
    }
    return out;
}

std::string text(const json::value& value) { return std::string{value.as_string().data(), value.as_string().size()}; }

} // namespace

// --- requests --------------------------------------------------------------------------------------------------------
FakeAsterisk::Asked FakeAsterisk::read(const json::object& frame) {
    Asked asked;
    asked.method = text(frame.at("method"));
    const std::string uri = text(frame.at("uri"));
    const std::size_t mark = std::min(uri.find('?'), uri.size());
    asked.path = split(std::string_view{uri}.substr(0, mark), '/');
    std::string_view query = std::string_view{uri}.substr(std::min(mark + 1, uri.size()));
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        asked.query[decoded(pair.substr(0, equals))] = decoded(pair.substr(std::min(equals + 1, pair.size())));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
    }
    if (const auto* sent = frame.if_contains("message_body")) {
        const json::value body = json::parse(text(*sent));
        for (const auto& each : body.at("variables").as_object())
            asked.variables[std::string{each.key()}] = text(each.value());
    }
    return asked;
}

void FakeAsterisk::receive(std::string_view frame) {
    const json::value parsed = json::parse({frame.data(), frame.size()});
    const Asked asked = read(parsed.as_object());
    std::string line = asked.method;
    for (const std::string& each : asked.path) line += (line == asked.method ? ' ' : '/') + each;
    requests.push_back(line);
    const auto failing = std::ranges::find_if(fails, [&](const auto& each) { return line.starts_with(each.first); });
    const Reply reply = failing == fails.end()
        ? serve(asked)
        : Reply{failing->second, json::object{{"message", "The test has it fail"}}};
    json::object answer{{"type", "RESTResponse"}, {"request_id", parsed.at("request_id")},
        {"status_code", reply.status}, {"reason_phrase", "-"}};
    if (!reply.body.is_null()) answer["message_body"] = json::serialize(reply.body);
    if (m_say) m_say(json::serialize(answer));
}

FakeAsterisk::Reply FakeAsterisk::serve(const Asked& asked) {
    const std::string& what = asked.path.front();
    if (asked.method == "GET" && asked.path.size() == 1) return list(asked);
    if (what == "channels") return onChannels(asked);
    if (what == "bridges") return onBridge(asked);
    if (what == "recordings") return onRecording(asked);
    if (what == "asterisk") return {200, json::object{{"ping", "pong"}}};
    if (what != "applications" || asked.path.at(1) != app) return {404};
    const auto source = asked.query.find("eventSource");
    if (source != asked.query.end() && source->second.starts_with("channel:"))
        if (const auto found = channels.find(source->second.substr(8)); found != channels.end())
            found->second.followed = found->second.isTold = true;
    return {200, json::object{{"name", app}}};
}

FakeAsterisk::Reply FakeAsterisk::list(const Asked& asked) const {
    json::array all;
    if (asked.path.front() == "channels")
        for (const auto& [id, channel] : channels) all.push_back(asJson(id));
    if (asked.path.front() == "bridges")
        for (const auto& [id, bridge] : bridges)
            all.push_back(json::object{{"id", id}, {"channels", json::value_from(bridge.channels)}});
    if (asked.path.front() == "endpoints")
        for (const auto& [name, manner] : m_manners)
            all.push_back(json::object{{"technology", name.substr(0, name.find('/'))},
                {"resource", name.substr(name.find('/') + 1)},
                {"state", manner == Manner::Unreachable ? "offline" : "online"}, {"channel_ids", json::array{}}});
    return {200, std::move(all)};
}

FakeAsterisk::Reply FakeAsterisk::onChannels(const Asked& asked) {
    if (asked.path.size() == 1) return originate(asked);
    const std::string& id = asked.path[1];
    if (!channels.contains(id)) return {404, json::object{{"message", "Channel not found"}}};
    if (asked.path.size() == 2) {
        if (asked.method == "GET") return {200, asJson(id)};
        gone(id, 16, "Normal Clearing", 0);
        return {204};
    }
    return onChannel(asked, id);
}

FakeAsterisk::Reply FakeAsterisk::onChannel(const Asked& asked, const std::string& id) {
    Channel& channel = channels.at(id);
    const std::string& what = asked.path[2];
    if (what == "snoop") return snoop(asked, id);
    if (what == "rtp_statistics")
        return {200,
            json::object{{"rxcount", 490}, {"rxploss", 10}, {"txcount", 500}, {"txploss", 0}, {"rxjitter", 0.004},
                {"txjitter", 0.002}}};
    if (what == "variable" && asked.method == "GET") {
        const auto found = channel.variables.find(asked.query.at("variable"));
        if (found == channel.variables.end()) return {404, json::object{{"message", "no such variable"}}};
        return {200, json::object{{"value", found->second}}};
    }
    if (what == "variable") channel.variables[asked.query.at("variable")] = asked.query.at("value");
    if (what == "answer") state(id, "Up");
    // One source of sound: what begins takes the other's place, and the end of either is the end of what there is.
    if (what == "moh" || what == "ring") {
        channel.hasMusic = what == "moh" && asked.method == "POST";
        channel.rings = what == "ring" && asked.method == "POST";
    }
    return {204};
}

FakeAsterisk::Reply FakeAsterisk::originate(const Asked& asked) {
    const std::string& endpoint = asked.query.at("endpoint");
    const std::string& id = asked.query.at("channelId");
    if (channels.contains(id)) return {409, json::object{{"message", "Channel with given unique ID already exists"}}};
    if (unknownEndpoints.contains(endpoint)) return {500, json::object{{"error", "Allocation failed"}}};
    Channel& channel = channels[id];
    channel.name = endpoint + "-0000000" + std::to_string(++m_made);
    channel.endpoint = endpoint;
    channel.followed = true;
    channel.appArgs = asked.query.at("appArgs");
    channel.variables = asked.variables;
    const auto manner = m_manners.find(endpoint);
    const Manner how = manner == m_manners.end() ? Manner::Rings : manner->second;
    const json::value made = asJson(id);
    if (how == Manner::Unreachable) {
        gone(id, 20, "Subscriber absent", 0);
        return {200, made};
    }
    state(id, "Ringing");
    if (how == Manner::Answers) lift(id);
    if (how == Manner::Declines) decline(id);
    if (how == Manner::RingsOut) ringOut(id);
    return {200, made};
}

FakeAsterisk::Reply FakeAsterisk::snoop(const Asked& asked, const std::string& of) {
    const std::string& id = asked.path.at(3);
    Channel& channel = channels[id];
    channel.name = "Snoop/" + of + "-0000000" + std::to_string(++m_made);
    channel.state = "Up";
    channel.spiesOn = of;
    channel.whisper = asked.query.at("whisper");
    channel.followed = false; // no more than its StasisEnd is told of it
    intoApp(id);
    return {200, asJson(id)};
}

FakeAsterisk::Reply FakeAsterisk::onBridge(const Asked& asked) {
    const std::string& id = asked.path.at(1);
    if (asked.path.size() == 2 && asked.method == "POST") {
        bridges.try_emplace(id);
        say({{"type", "BridgeCreated"}, {"bridge", json::object{{"id", id}}}});
        return {200, json::object{{"id", id}}};
    }
    if (!bridges.contains(id)) return {404, json::object{{"message", "Bridge not found"}}};
    if (asked.method == "DELETE") {
        const std::set<std::string> inside = bridges.at(id).channels;
        for (const std::string& each : inside) leave(each);
        bridges.erase(id);
        say({{"type", "BridgeDestroyed"}, {"bridge", json::object{{"id", id}}}});
        return {204};
    }
    if (asked.path[2] == "record") {
        const std::string& name = asked.query.at("name");
        if (recordings.contains(name)) return {409, json::object{{"message", "Recording is in progress"}}};
        recordings[name] = "recording";
        say({{"type", "RecordingStarted"}, {"recording", json::object{{"name", name}}}});
        if (failsRecordings > 0) {
            --failsRecordings;
            failRecording(name);
        }
        return {201, json::object{{"name", name}}};
    }
    const auto channel = channels.find(asked.query.at("channel"));
    if (channel == channels.end()) return {400, json::object{{"message", "Channel not found"}}};
    if (!channel->second.inApp) return {422, json::object{{"message", "Channel not in Stasis application"}}};
    if (asked.path[2] == "addChannel") enter(id, channel->first);
    if (asked.path[2] == "removeChannel") leave(channel->first);
    return {204};
}

FakeAsterisk::Reply FakeAsterisk::onRecording(const Asked& asked) {
    const std::string& name = asked.path.at(2);
    const auto found = recordings.find(name);
    if (found == recordings.end()) return {404, json::object{{"message", "Recording not found"}}};
    if (asked.method == "GET") return {200, json::object{{"name", name}, {"state", found->second}}};
    if (asked.path.at(3) == "pause") {
        found->second = asked.method == "POST" ? "paused" : "recording";
        return {204};
    }
    recordings.erase(found);
    say({{"type", "RecordingFinished"}, {"recording", json::object{{"name", name}}}});
    return {204};
}

// --- telephones ------------------------------------------------------------------------------------------------------
std::string FakeAsterisk::callIn(const std::string& dialled, const std::string& number, const std::string& name) {
    const std::string id = "1795000000." + std::to_string(++m_made);
    Channel& channel = channels[id];
    channel = {"PJSIP/trunk-0000000" + std::to_string(m_made), "Ring", name, number, dialled, "inbound," + dialled};
    intoApp(id);
    return id;
}

void FakeAsterisk::lift(const std::string& id) {
    state(id, "Up");
    intoApp(id);
}

void FakeAsterisk::hold(const std::string& id, bool held) {
    say({{"type", held ? "ChannelHold" : "ChannelUnhold"}, {"channel", asJson(id)}});
}

void FakeAsterisk::transfer(const std::string& id, const std::string& number) {
    say({{"type", "ChannelTransfer"},
        {"refer_to", json::object{{"requested_destination", json::object{{"destination", number}}}}},
        {"referred_by", json::object{{"source_channel", asJson(id)}}}});
}

void FakeAsterisk::device(const std::string& endpoint, const std::string& to) {
    say({{"type", "DeviceStateChanged"}, {"device_state", json::object{{"name", endpoint}, {"state", to}}}});
}

void FakeAsterisk::failRecording(const std::string& name) {
    recordings.erase(name);
    say({{"type", "RecordingFailed"}, {"recording", json::object{{"name", name}, {"cause", "disk full"}}}});
}

void FakeAsterisk::tell(json::object event) { say(std::move(event)); }

void FakeAsterisk::state(const std::string& id, const std::string& to) {
    channels.at(id).state = to;
    say({{"type", "ChannelStateChange"}, {"channel", asJson(id)}});
}

void FakeAsterisk::intoApp(const std::string& id) {
    Channel& channel = channels.at(id);
    channel.inApp = true;
    say({{"type", "StasisStart"}, {"channel", asJson(id)}, {"args", json::value_from(split(channel.appArgs, ','))}});
}

// Where it is recorded, that ends with the last who was there.
void FakeAsterisk::gone(const std::string& id, int cause, const std::string& words, int techCause) {
    leave(id);
    const json::object last = asJson(id);
    const Channel channel = channels.at(id);
    channels.erase(id);
    if (channel.inApp && channel.isTold) say({{"type", "StasisEnd"}, {"channel", last}});
    if (channel.followed)
        say({{"type", "ChannelDestroyed"}, {"channel", last}, {"cause", cause}, {"cause_txt", words},
            {"tech_cause", techCause}});
    std::vector<std::string> spies;
    for (const auto& [each, other] : channels)
        if (other.spiesOn == id) spies.push_back(each);
    for (const std::string& each : spies) gone(each, cause, words, techCause);
}

void FakeAsterisk::enter(const std::string& bridge, const std::string& id) {
    leave(id);
    channels.at(id).bridge = bridge;
    bridges.at(bridge).channels.insert(id);
    say({{"type", "ChannelEnteredBridge"}, {"bridge", json::object{{"id", bridge}}}, {"channel", asJson(id)}});
}

void FakeAsterisk::leave(const std::string& id) {
    const std::string bridge = std::exchange(channels.at(id).bridge, {});
    if (bridge.empty()) return;
    bridges.at(bridge).channels.erase(id);
    say({{"type", "ChannelLeftBridge"}, {"bridge", json::object{{"id", bridge}}}, {"channel", asJson(id)}});
}

json::object FakeAsterisk::asJson(const std::string& id) const {
    const Channel& channel = channels.at(id);
    json::object dialplan{{"exten", channel.dialled}};
    if (channel.inApp) {
        dialplan["app_name"] = "Stasis";
        dialplan["app_data"] = app + ',' + channel.appArgs;
    }
    return {{"id", id}, {"name", channel.name}, {"state", channel.state},
        {"caller", json::object{{"name", channel.callerName}, {"number", channel.callerNumber}}},
        {"dialplan", std::move(dialplan)}};
}

void FakeAsterisk::say(json::object event) {
    if (!m_say) return; // nothing of it is told later
    if (losesNext > 0) {
        --losesNext;
        return;
    }
    event["application"] = app;
    const std::string frame = json::serialize(event);
    m_say(frame);
    if (saysTwice) m_say(frame);
}

// --- looking ---------------------------------------------------------------------------------------------------------
int FakeAsterisk::count(std::string_view request) const {
    return static_cast<int>(std::ranges::count_if(
        requests, [&](const std::string& each) { return std::string_view{each}.starts_with(request); }));
}

std::string FakeAsterisk::callingOf(const std::string& endpoint) const {
    const auto found
        = std::ranges::find_if(channels, [&](const auto& each) { return each.second.endpoint == endpoint; });
    return found == channels.end() ? std::string{} : found->first;
}

bool FakeAsterisk::hear(const std::string& one, const std::string& other) const {
    const auto first = channels.find(one), second = channels.find(other);
    if (first == channels.end() || second == channels.end()) return false;
    return !first->second.bridge.empty() && first->second.bridge == second->second.bridge && !first->second.hasMusic
        && !second->second.hasMusic && !first->second.rings && !second->second.rings;
}

} // namespace readyline::kit
