// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the options about mail must be, and what is said where there are none.
#include "server/mail/PostOffice.h"
#include "tests/config/Scratch.h"
#include "tests/kit/ServerRig.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace readyline::mail {
namespace {

config::Options options(const std::vector<std::string>& more) {
    std::vector<std::string> all{"--smtp-url", "smtp://localhost", "--smtp-from", "desk@site.example"};
    all.insert(all.end(), more.begin(), more.end());
    return *config::parseOptions(all);
}
std::string fault(const std::vector<std::string>& more) {
    const auto settings = smtpSettings(options(more));
    return settings ? "no fault" : settings.error();
}

TEST(SmtpSettings, tls_isOnUnlessSwitchedOff) {
    EXPECT_TRUE(smtpSettings(options({}))->tls);
    EXPECT_FALSE(smtpSettings(options({"--smtp-tls", "off"}))->tls);
    EXPECT_FALSE(config::parseOptions(std::vector<std::string>{"--smtp-tls", "maybe"}));
}

TEST(SmtpSettings, password_isTheFirstLineOfItsFile) {
    config::Scratch scratch;
    const auto settings
        = smtpSettings(options({"--smtp-user", "u", "--smtp-password-file", scratch.write("pw", "s3cret\r\nmore")}));
    ASSERT_TRUE(settings) << settings.error();
    EXPECT_EQ(settings->user, "u");
    EXPECT_EQ(settings->password, "s3cret");
    const std::string empty = scratch.write("none", "\n");
    EXPECT_EQ(fault({"--smtp-user", "u", "--smtp-password-file", empty}),
        "there is no password in the first line of " + empty);
}

TEST(SmtpSettings, mistakes_areSaidInWords) {
    EXPECT_EQ(fault({"--smtp-url", "http://x"}), "--smtp-url must begin with smtp:// or smtps://");
    EXPECT_EQ(fault({"--smtp-from", "desk"}), "--smtp-url needs --smtp-from, an address");
    EXPECT_EQ(fault({"--smtp-user", "u"}), "--smtp-user and --smtp-password-file need each other");
    EXPECT_NE(fault({"--smtp-user", "u", "--smtp-password-file", "/nowhere/x"}), "no fault");
}

TEST(PostOffice, Z5_siteWantsMailAndNobodyCarriesIt_isWarnedOf) {
    kit::ServerRig rig;
    ASSERT_TRUE(rig.start());
    std::string said;
    config::Log log{config::LogLevel::Warning, config::LogFormat::Text, [&] { return rig.time.wallNow(); },
        [&](std::string_view line) { said += line; }};
    const auto saidOf = [&](const domain::Site& site) {
        said.clear();
        EXPECT_TRUE(rig.must(floor::SetSite{site}, {}));
        const auto office = PostOffice::open(config::Options{}, {*rig.engine, rig.codec, rig.time, log}, rig.floor());
        EXPECT_TRUE(office && !*office);
        return said;
    };
    domain::Site site = kit::demoSite();
    EXPECT_EQ(saidOf(site), "") << "nobody wants it";
    site.people[0].mail = "ilse@desk.example";
    site.rules.policy.mailOnChange = true;
    const auto people = std::ranges::count_if(
        site.people, [](const domain::Person& each) { return each.role != domain::Role::Connector; });
    EXPECT_THAT(saidOf(site), testing::HasSubstr("mail.off why=no-smtp-url"));
    EXPECT_THAT(said, testing::EndsWith("people-without-address=" + std::to_string(people - 1)));
    site.rules.policy.mailOnChange = false;
    site.rules.teams[1].policy.mailOnChange = true;
    EXPECT_THAT(saidOf(site), testing::HasSubstr("mail.off")) << "a team does";
}

} // namespace
} // namespace readyline::mail
