// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// HubRig: a hub over a ServerRig, with clients that speak frames and read every message as strictly as the desktop does.
#pragma once

#include "core/base/Uuid.h"
#include "core/wire/Answers.h"
#include "core/wire/Protocol.h"
#include "server/hub/Hub.h"
#include "server/identity/PasswordPool.h"
#include "server/identity/Token.h"
#include "tests/kit/CountingRandom.h"
#include "tests/kit/ServerRig.h"

namespace readyline::kit {

class FakePeer final : public hub::Peer {
public:
    void send(std::string message) override {
        EXPECT_FALSE(code) << "sent after it was closed: " << message;
        if (message.starts_with(R"({"jsonrpc":"2.0","id":null,)")) { // to what no desktop says
            texts.push_back(std::move(message));
            return;
        }
        const auto items = wire::parseServerFrame(message);
        ASSERT_TRUE(items) << describe(items.error()) << " in " << message;
        texts.push_back(std::move(message));
        for (const wire::ServerItem& each : *items) received.push_back(each);
    }
    void close(wire::CloseCode closed) override {
        EXPECT_FALSE(code);
        code = closed;
    }
    [[nodiscard]] std::string address() const override { return "127.0.0.1"; }

    [[nodiscard]] std::string allText() const {
        std::string out;
        for (const std::string& each : texts) out += each + '\n';
        return out;
    }

    std::vector<std::string> texts;
    std::vector<wire::ServerItem> received;
    std::optional<wire::CloseCode> code;
};

class HubRig : public ServerRig {
public:
    static constexpr identity::PasswordPool::Options kCheap{1, 8, {1, 8192}};

    void startHub(domain::Site site = demoSite()) {
        ASSERT_TRUE(start());
        if (floor().siteSeq == 0) { ASSERT_TRUE(must(floor::SetSite{std::move(site)}, {})); }
        hub = std::make_unique<hub::Hub>(*engine, passwords, time);
    }
    void killHub() {
        hub.reset();
        kill();
    }
    // A token as the server knows it.
    std::string tokenOf(const std::string& id, bool ingress = false) {
        const std::string token = "token-" + id + (ingress ? "-ingress" : "");
        floor::IssueToken issue{{identity::digestOf(token), domain::PersonId{id}, ingress, engine->now() + 24h}};
        EXPECT_TRUE(must(std::move(issue), {}));
        return token;
    }
    [[nodiscard]] domain::CommandId newCommand() { return {uuid7(time.wallNow(), m_random)}; }

    hub::HttpResponse call(hub::HttpRequest request) {
        std::optional<hub::HttpResponse> got;
        hub->handle(std::move(request), [&](hub::HttpResponse response) { got = std::move(response); });
        EXPECT_TRUE(waitFor([&] { return got.has_value(); }));
        return *got;
    }
    hub::HttpResponse post(
        const std::string& path, std::string body, const std::string& token = {}, std::string key = {}) {
        return call({"POST", path, token, "application/json", std::move(key), std::move(body), "127.0.0.1"});
    }

    identity::PasswordPool passwords{kCheap};
    std::unique_ptr<hub::Hub> hub;

private:
    CountingRandom m_random;
};

// One connection.
class Client {
public:
    explicit Client(HubRig& rig) : m_rig(rig) { m_rig.hub->opened(peer); }
    Client(const Client&) = delete;
    ~Client() {
        if (m_rig.hub && !m_isGone) m_rig.hub->closed(peer);
    }

    std::int64_t send(wire::Request request) {
        const std::int64_t id = ++m_id;
        say(serialize(wire::RequestFrame{id, std::move(request)}));
        return id;
    }
    void say(std::string_view frame) {
        m_rig.hub->received(peer, frame);
        m_rig.drain();
    }
    void vanish() {
        m_isGone = true;
        m_rig.hub->closed(peer);
        m_rig.drain();
    }
    std::int64_t open(const std::string& id, const std::string& device = "pc", const std::string& version = "0.1.0",
        std::optional<wire::ResumePoint> resume = {}) {
        wire::SessionOpen open;
        open.token = m_rig.tokenOf(id);
        open.client = version;
        open.device = domain::DeviceId{device + '-' + id};
        open.deviceLabel = device;
        open.resume = std::move(resume);
        return send(std::move(open));
    }
    // Opened, and what that was answered with.
    wire::SessionOpened enter(const std::string& id, const std::string& device = "pc") {
        const auto opened = result<wire::SessionOpened>(open(id, device));
        EXPECT_TRUE(opened);
        return opened.value_or(wire::SessionOpened{});
    }

    [[nodiscard]] const wire::Answer* answer(std::int64_t id) const {
        for (const wire::ServerItem& each : peer.received)
            if (const auto* found = std::get_if<wire::Answer>(&each); found && found->id == id) return found;
        return nullptr;
    }
    template <class T>
    [[nodiscard]] std::optional<T> result(std::int64_t id) const {
        const wire::Answer* found = answer(id);
        const auto* outcome = found ? std::get_if<wire::Result>(&found->outcome) : nullptr;
        const T* value = outcome ? std::get_if<T>(outcome) : nullptr;
        return value ? std::optional{*value} : std::nullopt;
    }
    [[nodiscard]] std::optional<domain::Refusal> refusal(std::int64_t id) const {
        const wire::Answer* found = answer(id);
        const auto* refused = found ? std::get_if<wire::Refused>(&found->outcome) : nullptr;
        return refused ? std::optional{refused->refusal} : std::nullopt;
    }
    template <class T>
    [[nodiscard]] std::vector<T> events() const {
        std::vector<T> out;
        for (const wire::ServerItem& each : peer.received)
            if (const auto* envelope = std::get_if<wire::Envelope>(&each))
                if (const T* event = std::get_if<T>(&envelope->event)) out.push_back(*event);
        return out;
    }
    [[nodiscard]] std::vector<wire::Envelope> envelopes() const {
        std::vector<wire::Envelope> out;
        for (const wire::ServerItem& each : peer.received)
            if (const auto* envelope = std::get_if<wire::Envelope>(&each)) out.push_back(*envelope);
        return out;
    }
    void forget() {
        peer.received.clear();
        peer.texts.clear();
    }

    FakePeer peer;

private:
    HubRig& m_rig;
    std::int64_t m_id = 0;
    bool m_isGone = false;
};

} // namespace readyline::kit
