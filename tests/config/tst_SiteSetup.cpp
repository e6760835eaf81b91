// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/SiteSetup.h"
#include "tests/config/Scratch.h"
#include "tests/kit/ServerRig.h"

namespace readyline {
namespace {

struct SiteSetup : testing::Test {
    using Done = std::optional<Expected<void, std::string>>;
    Done setUp(std::optional<config::SiteImport> from) {
        Done done;
        hub::setUpSite(
            *rig.engine, std::move(from), scratch.path(), [&](Expected<void, std::string> result) { done = result; });
        rig.drain();
        return done;
    }
    [[nodiscard]] config::SiteImport imported(const std::string& name) const {
        return *config::SiteImport::read(scratch.write("site.json", R"({"name": ")" + name + R"(", "preset": "default",
            "reasons": [], "teams": [], "queues": [], "codes": [{"id": "other", "label": "Other", "isDefault": true}],
            "people": [{"id": "pbx", "name": "PBX", "role": "connector"}]})"),
            "");
    }
    config::Scratch scratch;
    kit::ServerRig rig;
};

TEST_F(SiteSetup, emptyStore_getsTheSite) {
    ASSERT_TRUE(rig.start());
    const Done done = setUp(imported("Small"));
    ASSERT_TRUE(done && *done);
    EXPECT_EQ(rig.floor().site.rules.name, "Small");
}

TEST_F(SiteSetup, emptyStoreWithoutAFile_isSaid) {
    ASSERT_TRUE(rig.start());
    const Done done = setUp(std::nullopt);
    ASSERT_TRUE(done && !*done);
    EXPECT_NE(done->error().find("--site"), std::string::npos);
}

TEST_F(SiteSetup, sameFileAgain_changesNothing_anotherDoes) {
    ASSERT_TRUE(rig.start());
    (void)setUp(imported("Small"));
    const std::int64_t before = rig.engine->committed();
    ASSERT_TRUE(*setUp(imported("Small")));
    EXPECT_EQ(rig.engine->committed(), before);
    ASSERT_TRUE(*setUp(imported("Other")));
    EXPECT_EQ(rig.floor().site.rules.name, "Other");
}

TEST_F(SiteSetup, storeWithASiteAndNoFile_keepsIt) {
    ASSERT_TRUE(rig.start());
    (void)setUp(imported("Small"));
    rig.kill();
    ASSERT_TRUE(rig.start());
    const Done done = setUp(std::nullopt);
    ASSERT_TRUE(done && *done);
    EXPECT_EQ(rig.floor().site.rules.name, "Small");
}

TEST_F(SiteSetup, D9_anotherFile_keepsWhatAdministrationChanged_overRestarts) {
    ASSERT_TRUE(rig.start());
    config::SiteImport first = imported("Small"), second = imported("Other");
    (void)setUp(first);
    domain::Site site = rig.floor().site;
    domain::Person admin = site.people.front();
    admin.id = domain::PersonId{"chief"};
    admin.role = domain::Role::Admin;
    site.people.push_back(admin);
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    domain::PresenceEntry entry;
    entry.id = domain::EntryId{"errand"};
    entry.text = "Errand";
    ASSERT_TRUE(rig.must(floor::PutEntry{entry}, kit::person("chief")));
    rig.kill();
    ASSERT_TRUE(rig.start());
    ASSERT_TRUE(*setUp(first)); // the same file
    EXPECT_NE(find(rig.floor().site.rules, entry.id), nullptr);
    ASSERT_TRUE(*setUp(second));
    EXPECT_EQ(rig.floor().site.rules.name, "Other");
    EXPECT_NE(find(rig.floor().site.rules, entry.id), nullptr);
    rig.kill();
    ASSERT_TRUE(rig.start());
    ASSERT_TRUE(*setUp(first)); // and back
    EXPECT_NE(find(rig.floor().site.rules, entry.id), nullptr);
}

TEST_F(SiteSetup, diskFails_isSaid) {
    ASSERT_TRUE(rig.start());
    rig.journal->failNextAppend({journal::FaultKind::DiskFull, {}});
    const Done done = setUp(imported("Small"));
    ASSERT_TRUE(done && !*done);
    EXPECT_NE(done->error().find("could not be stored"), std::string::npos);
}

} // namespace
} // namespace readyline
