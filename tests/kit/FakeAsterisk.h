// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FakeAsterisk: an exchange in the test's own process that speaks ARI's frames: channels, bridges, music, snoops, recordings,
// and telephones that do what the test says. Nothing moves by itself; events come before the answer that caused them, as they
// often do. Can lose the link, lose events and say them twice.
#pragma once

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace readyline::kit {

class FakeAsterisk {
public:
    enum class Manner { Rings, Answers, Declines, RingsOut, Unreachable };
    struct Channel {
        std::string name;
        std::string state = "Down";
        std::string callerName{}, callerNumber{}, dialled{};
        std::string appArgs{}; // in the application: what it was started with
        bool inApp = false;
        bool followed = false;
        bool hasMusic = false;
        bool rings = false; // its own telephone plays that somebody is called
        bool isTold
            = true; // its events come to the application: of what was there before the link, once it is followed
        std::string bridge{};
        std::string spiesOn{}; // a snoop: whose line, and
        std::string whisper{}; // how
        std::map<std::string, std::string> variables{};
        std::string endpoint{};
    };
    struct Bridge {
        std::set<std::string> channels;
    };

    // The link is up: what is told goes there, until cut().
    void open(std::function<void(std::string frame)> say) { m_say = std::move(say); }
    void cut() {
        m_say = {};
        for (auto& [id, channel] : channels) channel.followed = channel.isTold = false;
    }
    [[nodiscard]] bool isOpen() const { return static_cast<bool>(m_say); }
    void receive(std::string_view frame);

    // --- what happens at telephones
    void phone(const std::string& endpoint, Manner manner) { m_manners[endpoint] = manner; }
    std::string callIn(const std::string& dialled, const std::string& number, const std::string& name = {});
    void lift(const std::string& channel);
    void decline(const std::string& channel) { gone(channel, 17, "User busy", 486); }
    void ringOut(const std::string& channel) { gone(channel, 19, "User alerting, no answer", 480); }
    void hangUp(const std::string& channel) { gone(channel, 16, "Normal Clearing", 0); }
    void hold(const std::string& channel, bool held);
    void transfer(const std::string& channel, const std::string& number);
    void device(const std::string& endpoint, const std::string& state);
    void failRecording(const std::string& name); // as by a full disk
    void tell(boost::json::object event);        // any other

    // --- what there is
    std::map<std::string, Channel> channels;
    std::map<std::string, Bridge> bridges;
    std::map<std::string, std::string> recordings; // by name: "recording", "paused"
    std::vector<std::string> requests;             // "POST channels/x/answer", in order
    [[nodiscard]] int count(std::string_view request) const;
    // The channel of ours that calls this endpoint, whatever its id; empty: none does.
    [[nodiscard]] std::string callingOf(const std::string& endpoint) const;
    [[nodiscard]] bool hear(const std::string& one, const std::string& other) const; // in a bridge, and no music

    std::string app = "readyline";
    bool saysTwice = false;
    int losesNext = 0;                // so many events
    std::map<std::string, int> fails; // "POST bridges": answered with this status
    std::set<std::string> unknownEndpoints;
    int failsRecordings = 0; // so many: begun, and failed at once

private:
    struct Asked {
        std::string method;
        std::vector<std::string> path;
        std::map<std::string, std::string> query;
        std::map<std::string, std::string> variables;
    };
    struct Reply {
        int status = 204;
        boost::json::value body{};
    };
    [[nodiscard]] static Asked read(const boost::json::object& frame);
    Reply serve(const Asked&);
    Reply onChannels(const Asked&);
    Reply onChannel(const Asked&, const std::string& id);
    Reply onBridge(const Asked&);
    Reply onRecording(const Asked&);
    Reply list(const Asked&) const;
    Reply originate(const Asked&);
    Reply snoop(const Asked&, const std::string& of);
    void enter(const std::string& bridge, const std::string& channel);
    void leave(const std::string& channel);
    void state(const std::string& channel, const std::string& state);
    void intoApp(const std::string& channel);
    void gone(const std::string& channel, int cause, const std::string& words, int techCause);
    [[nodiscard]] boost::json::object asJson(const std::string& channel) const;
    void say(boost::json::object event);

    std::function<void(std::string)> m_say;
    std::map<std::string, Manner> m_manners;
    int m_made = 0;
};

} // namespace readyline::kit
