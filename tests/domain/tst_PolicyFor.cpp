// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Queue > team > site > preset (rules 2.5), for each policy that can be said otherwise.
#include "core/domain/PolicyFor.h"

#include <gtest/gtest.h>

namespace readyline::domain {
namespace {

using namespace std::chrono_literals;

const TeamId kRed{"red"}, kBlue{"blue"}, kNone{"none"};
const QueueId kQueue{"sales"}, kOther{"help"};

SiteRules rules() {
    SiteRules out;
    out.teams = {Team{kRed, "Red"}, Team{kBlue, "Blue"}, Team{kNone, "None"}};
    out.queues.resize(2);
    out.queues[0].id = kQueue;
    out.queues[1].id = kOther;
    return out;
}

// Says it in the preset, the site, a team and a queue in turn; the narrowest word counts each time.
template <class T, class Get>
void expectPrecedence(
    std::optional<T> PolicyPatch::*said, Get get, const T& preset, const T& site, const T& team, const T& queue) {
    const auto values = [&](const SiteRules& r, std::vector<TeamId> teams, const QueueId& q) {
        return T{get(PolicyFor{r, teams, q})};
    };
    SiteRules r = rules();
    PolicyPatch patch;
    patch.*said = preset;
    r.policy = patched(Policy{}, patch);
    EXPECT_EQ(values(r, {kRed}, kQueue), preset);
    patch.*said = site;
    r.policy = patched(r.policy, patch);
    EXPECT_EQ(values(r, {kRed}, kQueue), site);
    r.teams[0].policy.*said = team;
    EXPECT_EQ(values(r, {kRed}, kQueue), team);
    EXPECT_EQ(values(r, {kRed}, {}), team);
    EXPECT_EQ(values(r, {kNone, kRed}, kQueue), team) << "the first team that says something";
    EXPECT_EQ(values(r, {kNone}, kQueue), site);
    r.teams[1].policy.*said = queue;
    EXPECT_EQ(values(r, {kRed, kBlue}, kQueue), team) << "in the order in which he has them";
    r.queues[0].policy.*said = queue;
    EXPECT_EQ(values(r, {kRed}, kQueue), queue);
    EXPECT_EQ(values(r, {kRed}, kOther), team);
    EXPECT_EQ(values(r, {}, kQueue), queue);
    EXPECT_EQ(values(r, {}, kOther), site);
    EXPECT_EQ(values(r, {}, QueueId{"gone"}), site);
}

Choice entry(const char* id) { return {EntryId{id}, std::nullopt}; }
Threshold after(int count) { return {count, LogOut{}}; }
std::vector<OccupiedRule> from(int percent) { return {{Channel::Chat, percent}}; }
WrapUpPolicy lasting(seconds duration) {
    WrapUpPolicy out;
    out.duration = duration;
    return out;
}

CallbackPolicy tried(int attempts) {
    CallbackPolicy out;
    out.attempts = attempts;
    return out;
}

TEST(PolicyFor, W92_W111_callbacks_narrowestWordCounts) {
    expectPrecedence(
        &PolicyPatch::callbacks, [](const PolicyFor& p) { return p.callbacks(); }, tried(1), tried(2), tried(3),
        tried(4));
}

TEST(PolicyFor, C1_C2_C3_Z15_Z16_P5_P6_P7_P9_P16_D15_W113_narrowestWordCounts) {
    using P = PolicyPatch;
    expectPrecedence(
        &P::signInPresence, [](const PolicyFor& p) { return p.signInPresence(); }, entry("a"), entry("b"), entry("c"),
        entry("d"));
    expectPrecedence(
        &P::offerTimeoutVoice, [](const PolicyFor& p) { return p.offerTimeout(Channel::Voice); }, 1s, 2s, 3s, 4s);
    expectPrecedence(
        &P::offerTimeoutVoice, [](const PolicyFor& p) { return p.offerTimeout(Channel::Video); }, 1s, 2s, 3s, 4s);
    expectPrecedence(
        &P::offerTimeoutWritten, [](const PolicyFor& p) { return p.offerTimeout(Channel::Email); }, 1s, 2s, 3s, 4s);
    expectPrecedence(
        &P::voiceAnswer, [](const PolicyFor& p) { return p.voiceAnswer(); }, VoiceAnswer::Desktop, VoiceAnswer::Phone,
        VoiceAnswer::Desktop, VoiceAnswer::Phone);
    expectPrecedence(
        &P::noAnswer, [](const PolicyFor& p) { return p.noAnswer(); }, after(1), after(2), after(3), after(4));
    expectPrecedence(
        &P::logOutAfterMisses, [](const PolicyFor& p) { return p.logOutAfterMisses(); }, 1, 2, 3, 4);
    expectPrecedence<Effect>(
        &P::decline, [](const PolicyFor& p) { return p.decline(); }, NoEffect{}, LogOut{},
        ShowOverlay{EntryId{"a"}, 1s}, ShowOverlay{EntryId{"a"}, 2s});
    expectPrecedence(
        &P::phoneBusy, [](const PolicyFor& p) { return p.phoneBusy(); }, PhoneBusyPolicy{{"a"}, 1s},
        PhoneBusyPolicy{{"a"}, 2s}, PhoneBusyPolicy{{"a"}, 3s}, PhoneBusyPolicy{{"a"}, 4s});
    expectPrecedence(
        &P::offerErrors, [](const PolicyFor& p) { return p.offerErrors(); }, after(1), after(2), after(3), after(4));
    expectPrecedence(
        &P::wrapUp, [](const PolicyFor& p) { return p.wrapUp(); }, lasting(1s), lasting(2s), lasting(3s), lasting(4s));
    expectPrecedence(
        &P::reconnectGrace, [](const PolicyFor& p) { return p.reconnectGrace(); }, 1s, 2s, 3s, 4s);
    expectPrecedence(
        &P::onReturn, [](const PolicyFor& p) { return p.onReturn(); }, ReturnPolicy{true, {}},
        ReturnPolicy{false, entry("a")}, ReturnPolicy{false, entry("b")}, ReturnPolicy{false, {}});
    expectPrecedence(
        &P::inactivity, [](const PolicyFor& p) { return p.inactivity(); }, InactivityPolicy{1s, 9s},
        InactivityPolicy{2s, 9s}, InactivityPolicy{3s, 9s}, InactivityPolicy{4s, 9s});
    expectPrecedence(
        &P::logOffAt, [](const PolicyFor& p) { return p.logOffAt().value(); }, TimeOfDay{1, 0}, TimeOfDay{2, 0},
        TimeOfDay{3, 0}, TimeOfDay{4, 0});
    expectPrecedence(
        &P::sessions, [](const PolicyFor& p) { return p.sessions(); }, SessionsMode::Mirror, SessionsMode::Takeover,
        SessionsMode::Mirror, SessionsMode::Takeover);
    expectPrecedence(
        &P::channelOverrides, [](const PolicyFor& p) { return p.channelOverrides(); }, ChannelOverrides::OpenToo,
        ChannelOverrides::CloseOnly, ChannelOverrides::OpenToo, ChannelOverrides::CloseOnly);
    expectPrecedence(
        &P::occupied, [](const PolicyFor& p) { return p.occupied(); }, from(10), from(20), from(30), from(0));
    expectPrecedence(
        &P::mailOnChange, [](const PolicyFor& p) { return p.mailOnChange(); }, false, true, false, true);
}

TEST(PolicyFor, nothingSaid_isThePreset_andNoHour) {
    const SiteRules r = rules();
    const std::vector<TeamId> teams{kRed};
    const PolicyFor policy{r, teams, kQueue};
    EXPECT_EQ(policy.offerTimeout(Channel::Voice), 20s);
    EXPECT_EQ(policy.offerTimeout(Channel::Chat), 120s);
    EXPECT_FALSE(policy.logOffAt());
    EXPECT_TRUE(patched(r.policy, {}) == r.policy);
}

} // namespace
} // namespace readyline::domain
