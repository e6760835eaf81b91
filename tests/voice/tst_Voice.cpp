// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The connector as an administrator's options ask for it: what contradicts itself or lacks something does not start, in
// words; and with wss:// only who is trusted is told the password.
#include "server/voice/Address.h"
#include "server/voice/Voice.h"
#include "tests/config/Scratch.h"
#include "tests/kit/HubRig.h"
#include "tests/voice/TlsDoor.h"

#include <boost/asio/steady_timer.hpp>
#include <gmock/gmock.h>

namespace readyline::voice::test {
namespace {

using namespace std::chrono_literals;
using config::Options;
using testing::HasSubstr;
using testing::Not;

const std::string kPassword = "correct-horse-battery";

class TheOptions : public testing::Test {
protected:
    void SetUp() override { rig.startHub(); }
    void TearDown() override {
        connector.reset();
        const std::string said = testing::PrintToString(lines) + fault;
        EXPECT_THAT(said, Not(HasSubstr(kPassword)));
        EXPECT_THAT(said, Not(HasSubstr(basicAuth({"readyline", kPassword}).substr(6))));
        rig.killHub();
    }

    [[nodiscard]] std::string secret(const std::string& text = kPassword + '\n') const {
        const std::string file = scratch.write("password", text);
        std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        return file;
    }
    [[nodiscard]] Options calling(const std::string& url = "ws://127.0.0.1:1/ari") const {
        Options options;
        options.ariUrl = url;
        options.ariUser = "readyline";
        options.ariPasswordFile = secret();
        return options;
    }
    [[nodiscard]] Options waiting(const std::string& place = "127.0.0.1:0") const {
        Options options = calling({});
        options.ariListen = place;
        return options;
    }
    // What is said of them; empty: nothing is wrong.
    std::string faultOf(const Options& options) {
        connector.reset();
        fault.clear();
        rig.engine->read([&](const floor::Floor& now) {
            auto opened = open(options, {io, random, {*rig.engine, *rig.hub, rig.time, log}}, now);
            if (!opened) {
                fault = opened.error();
                return;
            }
            connector = std::move(*opened);
        });
        rig.drain();
        EXPECT_TRUE(fault.empty() || !connector);
        return fault;
    }
    template <class Condition>
    bool until(Condition isSo) {
        io.restart();
        bool isLate = false;
        boost::asio::steady_timer limit(io, 10s);
        limit.async_wait([&isLate](const boost::system::error_code& cancelled) {
            if (!cancelled) isLate = true;
        });
        while (!isSo() && !isLate) io.run_one();
        return isSo();
    }
    [[nodiscard]] std::string logged(std::string_view event) const {
        for (const std::string& each : lines)
            if (each.find(event) != std::string::npos) return each;
        return {};
    }

    std::vector<std::string> lines;
    std::string fault;
    config::Log log{config::LogLevel::Debug, config::LogFormat::Text, [] { return WallTime{}; },
        [this](std::string_view line) { lines.emplace_back(line); }};
    config::Scratch scratch;
    boost::asio::io_context io{1};
    SystemRandom random;
    kit::HubRig rig;
    std::unique_ptr<Connector> connector;
};

TEST_F(TheOptions, withoutAnExchange_isNone) {
    EXPECT_EQ(faultOf({}), "");
    EXPECT_EQ(connector, nullptr);
}

TEST_F(TheOptions, thatNeedAnExchange_areNotPassedOver) {
    for (std::string Options::*each : {&Options::ariUser, &Options::ariPasswordFile, &Options::ariConnector,
             &Options::ariTrunk, &Options::ariCaFile}) {
        Options options;
        options.*each = "PJSIP/{number}@trunk";
        EXPECT_THAT(faultOf(options), HasSubstr("without --ari-url or --ari-listen"));
    }
}

TEST_F(TheOptions, eitherWayAlone_isEnough) {
    EXPECT_EQ(faultOf(calling()), "");
    EXPECT_NE(connector, nullptr);
    EXPECT_EQ(faultOf(waiting()), "");
    EXPECT_NE(connector, nullptr);
    EXPECT_NE(logged("ari.waiting"), "");
    EXPECT_EQ(logged("ari.door-is-open"), "") << "it is on this machine";
}

TEST_F(TheOptions, bothWays_contradictEachOther) {
    Options options = calling();
    options.ariListen = "127.0.0.1:0";
    EXPECT_THAT(faultOf(options), HasSubstr("either we call Asterisk, or it calls us"));
}

TEST_F(TheOptions, nameAndPassword_areNeededWithEither) {
    for (const Options& complete : {calling(), waiting()})
        for (std::string Options::*each : {&Options::ariUser, &Options::ariPasswordFile}) {
            Options options = complete;
            (options.*each).clear();
            EXPECT_THAT(faultOf(options), HasSubstr("need --ari-user and --ari-password-file"));
        }
    Options options = calling();
    options.ariUser = "ready:line"; // HTTP would read the rest of it as the password
    EXPECT_THAT(faultOf(options), HasSubstr("--ari-user"));
}

TEST_F(TheOptions, passwordFile_isHisAloneAndHasOne) {
    Options options = calling();
    options.ariPasswordFile = (scratch.path() / "nowhere").string();
    EXPECT_THAT(faultOf(options), HasSubstr("--ari-password-file"));
    options.ariPasswordFile = secret("\nthe second line\n");
    EXPECT_THAT(faultOf(options), HasSubstr("no password in the first line"));
    options.ariPasswordFile = secret();
    std::filesystem::permissions(
        options.ariPasswordFile, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    EXPECT_THAT(faultOf(options), HasSubstr("mode 0600"));
}

TEST_F(TheOptions, addresses_areReadStrictly) {
    EXPECT_THAT(faultOf(calling("http://pbx:8088/ari")), HasSubstr("--ari-url: it begins with ws:// or wss://"));
    EXPECT_THAT(faultOf(calling("ws://pbx:99999/ari")), HasSubstr("--ari-url: its port"));
    EXPECT_THAT(faultOf(waiting("7412")), HasSubstr("--ari-listen must be an address and a port"));
    EXPECT_THAT(faultOf(waiting("nowhere:7412")), HasSubstr("--ari-listen"));
}

TEST_F(TheOptions, W93_trunk_hasAPlaceForTheNumber) {
    for (const char* wrong : {"PJSIP/trunk", "{number}", "trunk"}) {
        Options options = calling();
        options.ariTrunk = wrong;
        EXPECT_THAT(faultOf(options), HasSubstr("--ari-trunk")) << wrong;
    }
}

TEST_F(TheOptions, authorities_areForTlsAlone) {
    const std::string file = scratch.write("ca.pem", pemOf(makeAuthority("Ours")));
    for (Options options : {calling("ws://pbx/ari"), waiting()}) {
        options.ariCaFile = file;
        EXPECT_THAT(faultOf(options), HasSubstr("--ari-ca-file is for --ari-url wss://"));
    }
    Options options = calling("wss://pbx/ari");
    options.ariCaFile = file;
    EXPECT_EQ(faultOf(options), "");
}

TEST_F(TheOptions, fileWithoutCertificates_isNotTakenForOne) {
    Options options = calling("wss://pbx/ari");
    for (const std::string& file :
        {(scratch.path() / "nowhere.pem").string(), scratch.write("empty.pem", {}), scratch.write("x.pem", "x\n")}) {
        options.ariCaFile = file;
        EXPECT_THAT(faultOf(options), HasSubstr("--ari-ca-file: ")) << file;
    }
}

TEST_F(TheOptions, connector_isOneOfTheSite) {
    Options options = calling();
    options.ariConnector = "ilse"; // a person, and none of that role
    EXPECT_THAT(faultOf(options), HasSubstr("no connector \"ilse\""));
    options.ariConnector = "pbx";
    EXPECT_EQ(faultOf(options), "");
}

TEST(ConnectorOf, site_isTheOnlyOne_orTheOneThatIsNamed) {
    domain::Site site;
    EXPECT_THAT(connectorOf(site, {}).error(), HasSubstr("role \"connector\""));
    for (const char* id : {"one", "two"}) {
        domain::Person person;
        person.id = domain::PersonId{id};
        person.role = domain::Role::Connector;
        site.people.push_back(person);
    }
    EXPECT_THAT(connectorOf(site, {}).error(), HasSubstr("--ari-connector"));
    EXPECT_EQ(connectorOf(site, "two")->person, domain::PersonId{"two"});
    site.people.pop_back();
    EXPECT_EQ(connectorOf(site, {})->person, domain::PersonId{"one"});
}

// --- wss:// ----------------------------------------------------------------------------------------------------------
class OverTls : public TheOptions {
protected:
    // To one who shows this certificate, trusting that authority.
    void call(const Identity& shown, const Identity& trusted) {
        door.emplace(io, shown);
        Options options = calling("wss://localhost:" + std::to_string(door->port()) + "/ari");
        options.ariCaFile = scratch.write("ca.pem", pemOf(trusted));
        ASSERT_EQ(faultOf(options), "");
        connector->start();
        ASSERT_TRUE(until([&] { return !logged("ari.opened").empty() || !logged("ari.not-opened").empty(); }));
    }
    void expectRefused(const std::string& why) {
        EXPECT_THAT(logged("ari.not-opened"), HasSubstr(why));
        EXPECT_EQ(logged("ari.opened"), "");
        EXPECT_TRUE(until([&] { return door->seen().refused == 1; }));
        EXPECT_EQ(door->seen().authorization, "") << "the password is for the exchange alone";
    }

    Identity ours = makeAuthority("Ours");
    Identity others = makeAuthority("Somebody else's");
    std::optional<TlsDoor> door;
};

TEST_F(OverTls, rightCertificate_isToldThePassword) {
    call(issue(ours, "localhost"), ours);
    EXPECT_NE(logged("ari.opened"), "");
    EXPECT_TRUE(until([&] { return door->seen().opened == 1; }));
    EXPECT_EQ(door->seen().authorization, basicAuth({"readyline", kPassword}));
}

TEST_F(OverTls, certificateForAnotherName_isRefused) {
    call(issue(ours, "pbx.example"), ours);
    expectRefused("its certificate is not for localhost");
}

TEST_F(OverTls, certificateOfAnUnknownAuthority_isRefused) {
    call(issue(others, "localhost"), ours);
    expectRefused("its certificate is not trusted");
}

TEST_F(OverTls, certificateThatSignsItself_isRefused) {
    call(makeAuthority("localhost"), ours);
    expectRefused("its certificate is not trusted");
}

} // namespace
} // namespace readyline::voice::test
