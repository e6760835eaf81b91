// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// HubRig: a hub over a ServerRig, with clients that speak frames and read every message as strictly as the desktop does.
#pragma once

#include "core/wire/Answers.h"
#include "server/hub/Hub.h"
#include "server/identity/PasswordPool.h"
#include "tests/kit/CountingRandom.h"
#include "tests/kit/ServerRig.h"

namespace readyline::kit {

class FakePeer final : public hub::Peer {
public:
    void send(std::string message) override;
    void close(wire::CloseCode) override;
    [[nodiscard]] std::string address() const override { return "127.0.0.1"; }
    [[nodiscard]] std::string allText() const;

    std::vector<std::string> texts;
    std::vector<wire::ServerItem> received;
    std::optional<wire::CloseCode> code;
};

class HubRig : public ServerRig {
public:
    static constexpr identity::PasswordPool::Options kCheap{1, 8, {1, 8192}};

    void startHub(domain::Site = demoSite());
    void killHub();
    std::string tokenOf(const std::string& id, bool ingress = false); // that the server knows
    [[nodiscard]] domain::CommandId newCommand();

    hub::HttpResponse call(hub::HttpRequest);
    hub::HttpResponse post(
        const std::string& path, std::string body, const std::string& token = {}, std::string key = {});

    identity::PasswordPool passwords{kCheap};
    std::unique_ptr<hub::Hub> hub;

private:
    CountingRandom m_random;
};

// One connection.
class Client {
public:
    explicit Client(HubRig&);
    Client(const Client&) = delete;
    ~Client();

    std::int64_t send(wire::Request);
    void say(std::string_view frame);
    void vanish();
    std::int64_t open(const std::string& id, const std::string& device = "pc", const std::string& version = "0.1.0",
        std::optional<wire::ResumePoint> = {});
    // Opened, and what that was answered with.
    wire::SessionOpened enter(const std::string& id, const std::string& device = "pc");

    [[nodiscard]] const wire::Answer* answer(std::int64_t id) const;
    template <class T>
    [[nodiscard]] std::optional<T> result(std::int64_t id) const {
        const wire::Answer* found = answer(id);
        const auto* outcome = found ? std::get_if<wire::Result>(&found->outcome) : nullptr;
        const T* value = outcome ? std::get_if<T>(outcome) : nullptr;
        return value ? std::optional{*value} : std::nullopt;
    }
    [[nodiscard]] std::optional<domain::Refusal> refusal(std::int64_t id) const;
    template <class T>
    [[nodiscard]] std::vector<T> events() const {
        std::vector<T> out;
        for (const wire::ServerItem& each : peer.received)
            if (const auto* envelope = std::get_if<wire::Envelope>(&each))
                if (const T* event = std::get_if<T>(&envelope->event)) out.push_back(*event);
        return out;
    }
    [[nodiscard]] std::vector<wire::Envelope> envelopes() const;
    void forget();

    FakePeer peer;

private:
    HubRig& m_rig;
    std::int64_t m_id = 0;
    bool m_isGone = false;
};

} // namespace readyline::kit
