// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A change of his status by somebody else, told to an agent who was not there (Z5).
#include "core/domain/Status.h"
#include "server/floor/Layers.h"
#include "tests/kit/HubRig.h"

namespace readyline {
namespace {

using namespace kit;

struct HubTold : testing::Test {
    void SetUp() override { rig.startHub(); }
    void set(const domain::Choice& choice, const std::string& note) {
        const domain::PersonId ilse{"ilse"};
        const domain::AgentLayers seen = floor::layers(rig.floor(), ilse, floor::Visibility::Supervisor);
        const std::string key = shownStatus(seen, rig.floor().site.rules).key;
        ASSERT_TRUE(rig.must(floor::SetOthersPresence{ilse, choice, note, key}, person("margriet")));
    }
    std::optional<wire::MissedChange> resumed(Client& client, std::int64_t seq) {
        const std::int64_t id = client.open("ilse", "pc", "0.1.0", wire::ResumePoint{rig.engine->log(), seq});
        const auto opened = client.result<wire::SessionOpened>(id);
        EXPECT_TRUE(opened);
        return opened ? opened->changed : std::nullopt;
    }
    HubRig rig;
};

TEST_F(HubTold, Z5_setWhileAwayOrSignedOut_isToldAtTheNextOpen_once) {
    set(kLunch, "Come at one");
    Client first{rig};
    const wire::SessionOpened opened = first.enter("ilse");
    ASSERT_TRUE(opened.changed);
    EXPECT_EQ(opened.changed->what, (wire::StatusSetByOther{kLunch, false, "Come at one"}));
    EXPECT_EQ(opened.changed->by.person, domain::PersonId{"margriet"});
    EXPECT_EQ(opened.changed->by.name, "Margriet Adeyemi");
    EXPECT_LT(opened.changed->seq, opened.seq);

    first.vanish();
    Client second{rig};
    EXPECT_FALSE(resumed(second, opened.seq)) << "heard";

    second.vanish();
    const std::int64_t heard = rig.engine->committed();
    set(kReady, "");
    Client third{rig};
    const auto missed = resumed(third, heard);
    ASSERT_TRUE(missed);
    EXPECT_EQ(missed->what.choice, kReady);
    EXPECT_GT(missed->seq, heard);

    set(kLunch, "Now");
    EXPECT_EQ(third.events<wire::StatusSetByOther>().size(), 1U);
    Client laptop{rig};
    EXPECT_FALSE(laptop.enter("ilse", "Laptop").changed) << "told live";
}

TEST_F(HubTold, Z5_goneBeforeItWasHeard_isToldAgain_andNotAtTheSignInAfterIt) {
    set(kLunch, "");
    Client lost{rig};
    (void)lost.enter("ilse");
    lost.vanish();
    Client again{rig};
    EXPECT_TRUE(again.enter("ilse").changed) << "the same session, which says nothing of what it has heard";
    (void)again.send(wire::SessionClose{rig.newCommand()});
    Client next{rig};
    EXPECT_FALSE(next.enter("ilse").changed);
}

} // namespace
} // namespace readyline
