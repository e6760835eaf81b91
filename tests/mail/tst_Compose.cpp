// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Which letters a record calls for, what they say, and how they look on the line.
#include "core/base/Timestamp.h"
#include "server/mail/Compose.h"
#include "tests/kit/ServerRig.h"

namespace readyline::mail {
namespace {

using domain::PersonId;

struct Compose : testing::Test {
    floor::Floor floor;
    engine::Applied record{17, *parseIso("2026-11-21T09:30:05.250Z"), kit::person("margriet"), {}, {}};

    Compose() {
        floor.site = kit::demoSite();
        floor.site.rules.policy.mailOnChange = true;
        floor.site.rules.timeZone = "Europe/Brussels";
        for (domain::Person& each : floor.site.people) each.mail = each.id.value + "@desk.example";
        floor::reindex(floor);
    }
    domain::Team& team(const std::string& id) {
        return *std::ranges::find(floor.site.rules.teams, domain::TeamId{id}, &domain::Team::id);
    }
    std::vector<Letter> letters(floor::StatusSetByOther set) {
        record.events = {floor::IntentSet{}, std::move(set)};
        return lettersFor(floor, record);
    }
    std::vector<Letter> lunch() { return letters({PersonId{"ilse"}, kit::kLunch, false, "Go while it is quiet"}); }
};

TEST_F(Compose, Z5_mail_saysWhoWhenWhatAndTheNote) {
    const auto sent = lunch();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].to, "ilse@desk.example");
    EXPECT_EQ(sent[0].subject, "Your status was set to: Not Ready: Lunch");
    EXPECT_EQ(sent[0].text,
        "Hello Ilse Vermeulen,\n\nName of margriet has set your status to: Not Ready: Lunch.\n"
        "When: 2026-11-21 10:30:05 CET (Europe/Brussels)\nNote: Go while it is quiet\n\n"
        "This message was sent because the rules of Readyline demo: Schelde Energy ask for it.\n");
    EXPECT_EQ(sent[0].id, (LetterId{17, 0}));
}

TEST_F(Compose, Z5_mail_pendingAndTakenBack_areSaid) {
    const auto later = letters({PersonId{"ilse"}, kit::kLunch, true, {}});
    EXPECT_NE(later[0].text.find("as soon as your present contact is finished"), std::string::npos);
    EXPECT_EQ(later[0].text.find("Note:"), std::string::npos);
    const auto undone = letters({PersonId{"ilse"}, kit::kReady, false, {}, true});
    EXPECT_EQ(undone[0].subject, "Your status is again: Ready");
    EXPECT_NE(undone[0].text.find("has taken a change of your status back"), std::string::npos);
    const auto planned = letters({PersonId{"ilse"}, kit::kLunch, true, {}, true});
    EXPECT_EQ(planned[0].subject, "Your next status is again: Not Ready: Lunch");
    EXPECT_NE(planned[0].text.find("once your work in hand is done"), std::string::npos);
}

TEST_F(Compose, Z5_mail_onlyAsThePolicySays_teamOverSite) {
    floor.site.rules.policy.mailOnChange = false;
    EXPECT_TRUE(lunch().empty());
    team("ghent-a").policy.mailOnChange = true;
    EXPECT_EQ(lunch().size(), 1U);
    floor.site.rules.policy.mailOnChange = true;
    team("ghent-a").policy.mailOnChange = false;
    EXPECT_TRUE(lunch().empty());
}

TEST_F(Compose, Z5_mail_timeIsThatOfTheSite) {
    floor.site.rules.timeZone = "Asia/Kolkata";
    EXPECT_NE(lunch()[0].text.find("When: 2026-11-21 15:00:05 IST (Asia/Kolkata)\n"), std::string::npos);
    floor.site.rules.timeZone = "UTC";
    EXPECT_NE(lunch()[0].text.find("When: 2026-11-21 09:30:05 UTC\n"), std::string::npos);
}

TEST_F(Compose, Z5_K20_mail_signedOutByASupervisor_isTheSameOnceForAllDevices) {
    const auto ended = [](const char* session, domain::EndReason why, const char* who = "ilse") {
        return floor::SessionEnded{domain::SessionId{session}, why, {}, PersonId{who}, "Left at noon"};
    };
    using enum domain::EndReason;
    record.events = {ended("s-1", LoggedOutBySupervisor), ended("s-2", LoggedOutBySupervisor)};
    const auto sent = lettersFor(floor, record);
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].to, "ilse@desk.example");
    EXPECT_EQ(sent[0].subject, "You were signed out");
    EXPECT_EQ(sent[0].text,
        "Hello Ilse Vermeulen,\n\nName of margriet has signed you out of all devices. Your status is kept for your "
        "next "
        "sign-in.\nWhen: 2026-11-21 10:30:05 CET (Europe/Brussels)\nNote: Left at noon\n\n"
        "This message was sent because the rules of Readyline demo: Schelde Energy ask for it.\n");
    record.events.push_back(ended("s-3", LoggedOutBySupervisor, "jonas"));
    EXPECT_EQ(lettersFor(floor, record).size(), 2U);
    for (const auto why : {SignedOut, TakenOver, LoggedOutByPolicy, GraceOver, Inactive, LogOffHour, NotEntitled,
             TooManyMisses, TooManyErrors}) {
        record.events = {ended("s-1", why)};
        EXPECT_TRUE(lettersFor(floor, record).empty()) << static_cast<int>(why);
    }
    floor.site.rules.policy.mailOnChange = false;
    record.events = {ended("s-1", LoggedOutBySupervisor)};
    EXPECT_TRUE(lettersFor(floor, record).empty());
}

TEST_F(Compose, noAddress_noMail) {
    for (const char* address : {"", "ilse", "@x", "ilse@", "a@b\r\nBcc: c@d", "a b@c", "<a@b>", "a@b,c@d"}) {
        for (domain::Person& each : floor.site.people) each.mail = address;
        EXPECT_TRUE(lunch().empty()) << address;
    }
    EXPECT_TRUE(letters({PersonId{"nobody"}, kit::kLunch, false, {}}).empty());
}

TEST_F(Compose, twoInARecord_haveIdsOfTheirOwn) {
    record.events = {floor::StatusSetByOther{PersonId{"ilse"}, kit::kLunch, false, {}},
        floor::StatusSetByOther{PersonId{"jonas"}, kit::kLunch, false, {}}};
    const auto sent = lettersFor(floor, record);
    ASSERT_EQ(sent.size(), 2U);
    EXPECT_EQ(sent[1].to, "jonas@desk.example");
    EXPECT_EQ(sent[1].id, (LetterId{17, 1}));
}

TEST_F(Compose, message_isPlainLinesThatNobodyCanBreak) {
    const Letter letter{{17, 0}, record.at, "ilse@desk.example", "Not Ready: caf\xc3\xa9", ".\nBcc: x@y\n"};
    EXPECT_EQ(wholeMessage(letter, "desk@site.example", "log-1"),
        "Date: Sat, 21 Nov 2026 09:30:05 +0000\r\nFrom: <desk@site.example>\r\nTo: <ilse@desk.example>\r\n"
        "Subject: =?UTF-8?B?Tm90IFJlYWR5OiBjYWbDqQ==?=\r\nMessage-ID: <log-1.17.0@site.example>\r\n"
        "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\nLgpCY2M6IHhAeQo=\r\n");
}

TEST_F(Compose, message_longSubject_isFoldedBetweenCharacters) {
    std::string subject;
    for (int i = 0; i < 60; ++i) subject += "\xc3\xa9";
    const std::string text = wholeMessage({{1, 0}, record.at, "a@b", subject, std::string(500, 'x')}, "c@d", "l");
    std::size_t at = 0;
    for (std::size_t end = 0; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2)
        EXPECT_LE(end - at, 76U) << text.substr(at, end - at);
    EXPECT_NE(text.find("=?UTF-8?B?w6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6k=?=\r\n ="), std::string::npos)
        << text;
}

} // namespace
} // namespace readyline::mail
