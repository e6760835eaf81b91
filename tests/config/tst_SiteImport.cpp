// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/Resources.h"
#include "server/config/SiteImport.h"
#include "server/identity/Passwords.h"
#include "tests/config/Scratch.h"

namespace readyline::config {
namespace {

constexpr const char* kSite = R"({"name": "Small", "preset": "default", "reasons": [], "teams": [], "queues": [],
 "codes": [{"id": "other", "label": "Other", "isDefault": true}],
 "people": [{"id": "ada", "name": "Ada", "login": "ada", "password": "secret words", "role": "agent"},
            {"id": "pbx", "name": "PBX", "role": "connector"}]})";

TEST(SiteImport, builtIn_presetsAndSitesAreThereAndRead) {
    EXPECT_EQ(builtInPresets(), (std::vector<std::string>{"default", "dynamics", "goto", "puzzel", "webex", "zoom"}));
    EXPECT_EQ(builtInSites(), std::vector<std::string>{"demo"});
    for (const std::string& preset : builtInPresets())
        for (const std::string& site : builtInSites()) {
            const auto import = SiteImport::read(site, preset);
            EXPECT_TRUE(import) << import.error();
        }
    EXPECT_FALSE(builtInPreset("none"));
}

TEST(SiteImport, passwords_areHashedAndNeverKept) {
    Scratch scratch;
    const auto import = SiteImport::read(scratch.write("site.json", kSite), "");
    ASSERT_TRUE(import) << import.error();
    const auto site = import->hashed();
    ASSERT_TRUE(site) << site.error();
    EXPECT_EQ(site->rules.preset, "default");
    EXPECT_EQ(identity::Passwords::verify(site->people[0].passwordHash, identity::Secret{"secret words"}), true);
    EXPECT_TRUE(site->people[1].passwordHash.empty());
}

TEST(SiteImport, W33_telephony_isOfTheSite) {
    const auto site = SiteImport::read("demo", "")->hashed();
    ASSERT_TRUE(site) << site.error();
    EXPECT_EQ(site->telephony.entryPoints.size(), 2U);
    EXPECT_EQ(site->people.front().phone, "PJSIP/ilse");
    EXPECT_EQ(site->people.front().number, "101");
}

TEST(SiteImport, mistake_isSaidWithFileAndLine) {
    Scratch scratch;
    const std::string file = scratch.write("site.json", "{\"name\": \"Small\",\n\"preset\": 7}");
    const auto import = SiteImport::read(file, "");
    ASSERT_FALSE(import);
    EXPECT_EQ(import.error().find(file + ": line 2, preset"), 0U) << import.error();
    EXPECT_FALSE(SiteImport::read("nowhere.json", ""));
    EXPECT_FALSE(SiteImport::read("demo", "nowhere.json"));
}

TEST(SiteImport, P16_timeZone_thatNobodyKnows_isSaidWithFileAndLine) {
    Scratch scratch;
    std::string text = kSite;
    text.insert(text.find("\"preset\""), "\n\"timeZone\": \"Europe/Atlantis\", ");
    const auto import = SiteImport::read(scratch.write("site.json", text), "");
    ASSERT_FALSE(import);
    EXPECT_NE(import.error().find("line 2, timeZone"), std::string::npos) << import.error();
    text.replace(text.find("Atlantis"), 8, "Brussels");
    EXPECT_TRUE(SiteImport::read(scratch.write("site.json", text), ""));
}

TEST(SiteImport, presetOfTheSite_givesWayToTheOneAskedFor) {
    const auto site = SiteImport::read("demo", "webex")->hashed();
    ASSERT_TRUE(site);
    EXPECT_EQ(site->rules.preset, "webex");
    EXPECT_EQ(site->rules.policy.words.engaged, "Engaged");
}

TEST(SiteImport, sameFiles_areKnownAgain_changedOnesAreNot) {
    Scratch scratch;
    const std::string file = scratch.write("site.json", kSite);
    const auto import = SiteImport::read(file, "");
    ASSERT_TRUE(import);
    EXPECT_FALSE(import->isIn(scratch.path()));
    ASSERT_TRUE(import->remember(scratch.path()));
    EXPECT_TRUE(SiteImport::read(file, "")->isIn(scratch.path()));
    EXPECT_FALSE(SiteImport::read(file, "puzzel")->isIn(scratch.path()));
    std::ofstream{file, std::ios::app} << '\n';
    EXPECT_FALSE(SiteImport::read(file, "")->isIn(scratch.path()));
    EXPECT_FALSE(import->isIn({}));
}

} // namespace
} // namespace readyline::config
