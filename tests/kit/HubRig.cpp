// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/HubRig.h"

#include "core/base/Uuid.h"
#include "core/wire/Protocol.h"
#include "server/identity/Token.h"

namespace readyline::kit {

// --- the other side of a connection ----------------------------------------------------------------------------------
void FakePeer::send(std::string message) {
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

void FakePeer::close(wire::CloseCode closed) {
    EXPECT_FALSE(code);
    code = closed;
}

std::string FakePeer::allText() const {
    std::string out;
    for (const std::string& each : texts) out += each + '\n';
    return out;
}

// --- the hub ---------------------------------------------------------------------------------------------------------
void HubRig::startHub(domain::Site site) {
    ASSERT_TRUE(start());
    if (floor().siteSeq == 0) { ASSERT_TRUE(must(floor::SetSite{std::move(site)}, {})); }
    hub = std::make_unique<hub::Hub>(*engine, passwords, time);
}

void HubRig::killHub() {
    hub.reset();
    kill();
}

std::string HubRig::tokenOf(const std::string& id, bool ingress) {
    const std::string token = "token-" + id + (ingress ? "-ingress" : "");
    floor::IssueToken issue{{identity::digestOf(token), domain::PersonId{id}, ingress, engine->now() + 24h}};
    EXPECT_TRUE(must(std::move(issue), {}));
    return token;
}

domain::CommandId HubRig::newCommand() { return {uuid7(time.wallNow(), m_random)}; }

hub::HttpResponse HubRig::call(hub::HttpRequest request) {
    std::optional<hub::HttpResponse> got;
    hub->handle(std::move(request), [&](hub::HttpResponse response) { got = std::move(response); });
    EXPECT_TRUE(waitFor([&] { return got.has_value(); }));
    return *got;
}

hub::HttpResponse HubRig::post(const std::string& path, std::string body, const std::string& token, std::string key) {
    return call({"POST", path, token, "application/json", std::move(key), std::move(body), "127.0.0.1"});
}

// --- a client --------------------------------------------------------------------------------------------------------
Client::Client(HubRig& rig) : m_rig(rig) { m_rig.hub->opened(peer); }

Client::~Client() {
    if (m_rig.hub && !m_isGone) m_rig.hub->closed(peer);
}

std::int64_t Client::send(wire::Request request) {
    const std::int64_t id = ++m_id;
    say(serialize(wire::RequestFrame{id, std::move(request)}));
    return id;
}

void Client::say(std::string_view frame) {
    m_rig.hub->received(peer, frame);
    m_rig.drain();
}

void Client::vanish() {
    m_isGone = true;
    m_rig.hub->closed(peer);
    m_rig.drain();
}

std::int64_t Client::open(const std::string& id, const std::string& device, const std::string& version,
    std::optional<wire::ResumePoint> resume) {
    wire::SessionOpen open;
    open.token = m_rig.tokenOf(id);
    open.client = version;
    open.device = domain::DeviceId{device + '-' + id};
    open.deviceLabel = device;
    open.resume = std::move(resume);
    return send(std::move(open));
}

wire::SessionOpened Client::enter(const std::string& id, const std::string& device) {
    const auto opened = result<wire::SessionOpened>(open(id, device));
    EXPECT_TRUE(opened);
    return opened.value_or(wire::SessionOpened{});
}

const wire::Answer* Client::answer(std::int64_t id) const {
    for (const wire::ServerItem& each : peer.received)
        if (const auto* found = std::get_if<wire::Answer>(&each); found && found->id == id) return found;
    return nullptr;
}

std::optional<domain::Refusal> Client::refusal(std::int64_t id) const {
    const wire::Answer* found = answer(id);
    const auto* refused = found ? std::get_if<wire::Refused>(&found->outcome) : nullptr;
    return refused ? std::optional{refused->refusal} : std::nullopt;
}

std::vector<wire::Envelope> Client::envelopes() const {
    std::vector<wire::Envelope> out;
    for (const wire::ServerItem& each : peer.received)
        if (const auto* envelope = std::get_if<wire::Envelope>(&each)) out.push_back(*envelope);
    return out;
}

void Client::forget() {
    peer.received.clear();
    peer.texts.clear();
}

} // namespace readyline::kit
