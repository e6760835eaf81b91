// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/AriFrames.h"

#include "server/voice/AriReading.h"

#include <algorithm>
#include <array>

namespace readyline::voice::ari {

namespace {

namespace json = boost::json;

constexpr std::array<std::string_view, 4> kFaults{"too-long", "not-json", "missing", "wrong-type"};
constexpr std::array<std::string_view, 3> kMethods{"GET", "POST", "DELETE"};
constexpr double kMostPackets = 1e12;
constexpr double kMostSeconds = 60; // what the protocol carries of a jitter

bool isPlain(char each) {
    const bool isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    return isLetter || (each >= '0' && each <= '9') || each == '-' || each == '.' || each == '_' || each == '~';
}

json::object bodyOf(const Request& request) {
    json::object variables;
    for (const auto& [name, value] : request.variables) variables[name] = value;
    return json::object{{"variables", std::move(variables)}};
}

Expected<Frame, FrameFault> answerOf(const json::object& frame) {
    Reader read{frame};
    Answer answer;
    const std::string id = read.text("request_id");
    for (const char each : id) {
        if (each < '0' || each > '9' || answer.id > (std::int64_t{1} << 53)) return unexpected(FrameFault::WrongType);
        answer.id = answer.id * 10 + (each - '0');
    }
    answer.status = read.number("status_code");
    answer.body = read.longText("message_body");
    if (read.fault()) return unexpected(*read.fault());
    return Frame{std::move(answer)};
}

} // namespace

std::string_view toName(FrameFault fault) { return kFaults[static_cast<std::size_t>(fault)]; }

std::string percentEncoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char each : text) {
        if (isPlain(each)) {
            out += each;
            continue;
        }
        const auto byte = static_cast<unsigned char>(each);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

std::string uriOf(const Request& request) {
    std::string out;
    for (const std::string& each : request.path) out += (out.empty() ? "" : "/") + percentEncoded(each);
    char separator = '?';
    for (const auto& [name, value] : request.query) {
        out += separator + percentEncoded(name) + '=' + percentEncoded(value);
        separator = '&';
    }
    return out;
}

std::string serialize(std::int64_t id, const Request& request) {
    json::object frame{{"type", "RESTRequest"}, {"request_id", std::to_string(id)},
        {"method", json::string{kMethods[static_cast<std::size_t>(request.method)]}}, {"uri", uriOf(request)}};
    if (!request.variables.empty()) {
        frame["content_type"] = "application/json";
        frame["message_body"] = json::serialize(bodyOf(request));
    }
    return json::serialize(frame);
}

Expected<Frame, FrameFault> parseFrame(std::string_view text) {
    const auto root = readJson(text);
    if (!root) return unexpected(root.error());
    const json::object* frame = root->if_object();
    if (!frame) return unexpected(FrameFault::WrongType);
    Reader read{*frame};
    const std::string type = read.text("type");
    if (read.fault()) return unexpected(*read.fault());
    if (type == "RESTResponse") return answerOf(*frame);
    if (text.size() > kMostEvent) return unexpected(FrameFault::TooLong);
    return eventOf(type, *frame).map([](Event event) { return Frame{std::move(event)}; });
}

Expected<std::vector<Channel>, FrameFault> parseChannels(std::string_view body) {
    return listOf<Channel>(body, channelOf);
}

Expected<std::vector<Bridge>, FrameFault> parseBridges(std::string_view body) { return listOf<Bridge>(body, bridgeOf); }

Expected<std::vector<Endpoint>, FrameFault> parseEndpoints(std::string_view body) {
    return listOf<Endpoint>(body, endpointOf, Odd::PassedBy);
}

std::string valueOf(std::string_view body) { return memberOf(body, "value"); }
std::string recordingState(std::string_view body) { return memberOf(body, "state"); }

std::string errorOf(std::string_view body) {
    std::string words = memberOf(body, "message");
    return words.empty() ? memberOf(body, "error") : words;
}

std::optional<LineStatistics> parseStatistics(std::string_view body) {
    const auto root = readJson(body);
    const json::object* object = root ? root->if_object() : nullptr;
    if (!object) return std::nullopt;
    // Finite, whatever is sent: rates are made of them.
    const auto figure = [object](std::string_view name, double most = kMostPackets) {
        const json::value* found = object->if_contains(name);
        return found && found->is_number() ? std::clamp(found->to_number<double>(), 0.0, most) : 0.0;
    };
    return LineStatistics{figure("rxcount"), figure("rxploss"), figure("txcount"), figure("txploss"),
        figure("rxjitter", kMostSeconds), figure("txjitter", kMostSeconds)};
}

} // namespace readyline::voice::ari
