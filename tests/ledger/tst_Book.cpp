// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The lines that a floor's records make: one for each change of what somebody shows, and none besides.
#include "server/ledger/Book.h"
#include "tests/floor/RandomPlay.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;
using namespace readyline::ledger;

namespace {

using Lines = std::vector<LedgerLine>;

struct Play {
    Stage stage;
    Book book;
    Lines lines;

    Play() { book.rebuild(stage.floor); }
    Lines enter(const Actor& by) {
        Lines made = book.enter(stage.floor, {stage.floor.seq, stage.floor.at, by, stage.last});
        lines.insert(lines.end(), made.begin(), made.end());
        return made;
    }
    Lines tell(const Command& command, const std::string& who) {
        const Actor by = who.empty() ? Actor{} : stage.as(who);
        stage.must(command, by);
        return enter(by);
    }
    Lines ready(const std::string& who) {
        (void)tell(OpenSession{DeviceId{who + "-pc"}, "pc", true}, who);
        (void)tell(SetStation{PersonId{who}, StationState::Idle}, "pbx");
        return tell(SetPresence{kReady, false}, who);
    }
    Lines choose(const Choice& choice) { return tell(SetPresence{choice, false}, "ann"); }
};

LedgerStatus status(ShownRow row, BaseStatus base, std::string word, std::string reason = {}, std::string next = {}) {
    return {row, base, std::move(word), std::move(reason), std::move(next), {}};
}

} // namespace

TEST(Book, K12_signInAndChoice_areALineEach) {
    Play play;
    const Lines made = play.ready("ann");
    ASSERT_EQ(play.lines.size(), 2U);
    EXPECT_EQ(play.lines[0].cause, LedgerCause::SignedIn);
    EXPECT_EQ(play.lines[0].before.row, ShownRow::SignedOut);
    EXPECT_EQ(play.lines[0].after, status(ShownRow::NotReady, BaseStatus::Away, "Not Ready"));
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].person, PersonId{"ann"});
    EXPECT_EQ(made[0].cause, LedgerCause::Chosen);
    EXPECT_EQ(made[0].by, play.stage.as("ann"));
    EXPECT_EQ(made[0].before, play.lines[0].after);
    EXPECT_EQ(made[0].after, status(ShownRow::Ready, BaseStatus::Available, "Ready"));
    EXPECT_EQ(made[0].seq, play.stage.floor.seq);
    EXPECT_EQ(made[0].at, play.stage.now);
}

TEST(Book, K12_K28_P17_reasonChange_isALine) {
    Play play;
    (void)play.ready("ann");
    EXPECT_EQ(play.choose(kLunch).size(), 1U);
    const Lines made = play.choose(kTraining);
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].before.reason, "Lunch");
    EXPECT_EQ(made[0].after.reason, "Training");
    EXPECT_EQ(made[0].before.word, made[0].after.word);
}

TEST(Book, K28_sameChoiceAgain_isNoLine) {
    Play play;
    (void)play.ready("ann");
    (void)play.choose(kLunch);
    EXPECT_TRUE(play.choose(kLunch).empty());
}

TEST(Book, Z20_pendingSetAndApplied_areALineEach) {
    Play play;
    (void)play.ready("ann");
    const AssignmentId work = play.stage.engage("ann", Channel::Chat);
    play.book.rebuild(play.stage.floor);
    const Lines planned = play.choose(kLunch);
    ASSERT_EQ(planned.size(), 1U);
    EXPECT_EQ(planned[0].cause, LedgerCause::Chosen);
    EXPECT_EQ(planned[0].after.next, "Lunch");
    (void)play.tell(EndContact{play.stage.work(work).contact}, "ann");
    const Lines applied = play.tell(SubmitWrapUp{work, CodeId{"done"}, {}}, "ann");
    ASSERT_EQ(applied.size(), 1U);
    EXPECT_EQ(applied[0].cause, LedgerCause::PendingApplied);
    EXPECT_EQ(applied[0].after, status(ShownRow::NotReady, BaseStatus::Away, "Not Ready", "Lunch"));
}

TEST(Book, W21_statusOfAChannel_isALineWithItsWords) {
    Play play;
    (void)play.ready("ann");
    SetPresence command{kNotReady, false};
    command.channels.set(domain::index(Channel::Chat));
    const Lines made = play.tell(command, "ann");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].after.channels, (std::vector{LedgerChannel{Channel::Chat, "Not Ready"}}));
    EXPECT_EQ(made[0].channel, Channel::Chat);
    EXPECT_TRUE(made[0].before.channels.empty());
}

TEST(Book, P12_channelThatThePolicyKeepsClosed_isNotToldAsOpen) {
    Play play;
    (void)play.ready("ann");
    (void)play.choose(kLunch);
    SetPresence command{kReady, false};
    command.channels.set(domain::index(Channel::Chat));
    EXPECT_EQ(play.tell(command, "ann").at(0).after.channels, (std::vector{LedgerChannel{Channel::Chat, "Ready"}}));
    Site next = smallSite();
    next.rules.policy.channelOverrides = ChannelOverrides::CloseOnly;
    const Lines made = play.tell(SetSite{next}, "");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_TRUE(made[0].after.channels.empty());
    EXPECT_EQ(made[0].cause, LedgerCause::SiteChanged);
}

TEST(Book, Z4_Z5_bySupervisor_namesHimAndHisNote) {
    Play play;
    (void)play.ready("ann");
    const std::string seen = play.stage.shown("ann").key;
    const Lines made = play.tell(SetOthersPresence{PersonId{"ann"}, kLunch, "Go and eat", seen}, "sue");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].person, PersonId{"ann"});
    EXPECT_EQ(made[0].by, play.stage.as("sue"));
    EXPECT_EQ(made[0].note, "Go and eat");
}

TEST(Book, I8_answer_isALineThatBothReadAndChangesNothing) {
    Play play;
    (void)play.ready("ann");
    (void)play.tell(SetOthersPresence{PersonId{"ann"}, kLunch, "Eat", play.stage.shown("ann").key}, "sue");
    const Lines made = play.tell(AnswerChange{play.stage.floor.seq, "I am on a side task"}, "ann");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].cause, LedgerCause::Answered);
    EXPECT_EQ(made[0].by, play.stage.as("ann"));
    EXPECT_EQ(made[0].note, "I am on a side task");
    EXPECT_EQ(made[0].before, made[0].after);
    EXPECT_FALSE(isChange(made[0]));
    const Lines next = play.choose(kReady);
    ASSERT_EQ(next.size(), 1U);
    EXPECT_EQ(next[0].before, made[0].after);
}

TEST(Book, I2_Z5_signedOut_whatIsSetForHimIsALine) {
    Play play;
    (void)play.ready("ann");
    const SessionId session = play.stage.sessionsOf("ann").front();
    EXPECT_EQ(play.tell(CloseSession{session}, "ann").size(), 1U);
    const std::string seen = play.stage.shown("ann").key;
    const Lines made = play.tell(SetOthersPresence{PersonId{"ann"}, kLunch, "Until one", seen}, "sue");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].by, play.stage.as("sue"));
    EXPECT_EQ(made[0].cause, LedgerCause::Chosen);
    EXPECT_EQ(made[0].note, "Until one");
    EXPECT_EQ(made[0].before.row, ShownRow::SignedOut);
    EXPECT_EQ(made[0].after.row, ShownRow::SignedOut);
    EXPECT_EQ(made[0].after.next, "Not Ready: Lunch") << "what holds when she comes";
    const Lines in = play.tell(OpenSession{DeviceId{"ann-pc"}, "pc", true}, "ann");
    ASSERT_EQ(in.size(), 1U);
    EXPECT_EQ(in[0].before.next, "") << "it is no plan";
    EXPECT_EQ(in[0].after.reason, "Lunch");
}

TEST(Book, serverResumed_everybodyWhoWasHereHasALine) {
    Play play;
    (void)play.ready("ann");
    (void)play.ready("bob");
    const Lines made = play.tell(Resume{5s}, "");
    ASSERT_EQ(made.size(), 2U);
    for (const LedgerLine& each : made) {
        EXPECT_EQ(each.cause, LedgerCause::ServerResumed);
        EXPECT_EQ(each.after.row, ShownRow::Reconnecting);
    }
}

TEST(Book, K12_statusIsGoneWithTheOldPreset_theLineSaysThatTheSiteChanged) {
    Play play;
    (void)play.ready("ann");
    Site with = play.stage.floor.site;
    PresenceEntry extra = with.rules.entries[1];
    extra.id = EntryId{"break"};
    extra.text = "Break";
    with.rules.entries.push_back(extra);
    const Site without = play.stage.floor.site;
    (void)play.tell(SetSite{with}, "");
    (void)play.choose(Choice{EntryId{"break"}, {}});
    const Lines made = play.tell(SetSite{without}, "");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].cause, LedgerCause::SiteChanged);
    EXPECT_EQ(made[0].by, Actor{});
    EXPECT_EQ(made[0].before.word, "Break");
    EXPECT_EQ(made[0].after.word, "Not Ready");
}

TEST(Book, siteChanged_newWordsAreALine_andWhoIsNoLongerThereIsSignedOut) {
    Play play;
    (void)play.ready("ann");
    (void)play.ready("bob");
    Site site = play.stage.floor.site;
    site.rules.entries[0].text = "Available";
    std::erase_if(site.people, [](const Person& each) { return each.id.value == "bob"; });
    const Lines made = play.tell(SetSite{site}, "adm");
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(made[0].cause, LedgerCause::SiteChanged);
    EXPECT_EQ(made[0].by, play.stage.as("adm"));
    EXPECT_EQ(made[0].before.word, "Ready") << "the words are those of the moment";
    EXPECT_EQ(made[0].after.word, "Available");
    EXPECT_EQ(made[1].person, PersonId{"bob"});
    EXPECT_EQ(made[1].cause, LedgerCause::SignedOut);
    EXPECT_EQ(made[1].after.row, ShownRow::SignedOut);
}

// Whatever happens: who shows another status has a line, each begins with what the last one came to, and the book is what
// it would be if it were made anew.
TEST(Book, K12_K28_randomPlay_linesAreWholeAndTheBookIsTheFloors) {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        SCOPED_TRACE(seed);
        Play play;
        RandomPlay random(play.stage, seed);
        std::map<PersonId, LedgerStatus> last;
        std::int64_t seq = play.stage.floor.seq;
        std::size_t lines = 0;
        for (int step = 0; step < 3000 && !testing::Test::HasFailure(); ++step) {
            std::map<PersonId, LedgerStatus> before;
            for (const Person& each : play.stage.floor.site.people)
                before[each.id] = statusOf(play.stage.floor, each.id);
            random.step();
            if (play.stage.floor.seq == seq) continue;
            // A step may have ticked: all its records at once.
            const bool isOne = play.stage.floor.seq == seq + 1;
            seq = play.stage.floor.seq;
            if (!isOne) {
                play.book.rebuild(play.stage.floor);
                last.clear();
                continue;
            }
            std::set<PersonId> named;
            for (const LedgerLine& each : play.enter({})) {
                EXPECT_TRUE(named.insert(each.person).second) << "one line a person and record";
                EXPECT_EQ(each.before, before[each.person]);
                LedgerStatus shown = each.after;
                if (each.before.row == ShownRow::SignedOut && shown.row == ShownRow::SignedOut) shown.next.clear();
                EXPECT_EQ(shown, statusOf(play.stage.floor, each.person));
                if (last.contains(each.person)) { EXPECT_EQ(each.before, last[each.person]); }
                if (each.after.row == ShownRow::SignedOut)
                    last.erase(each.person);
                else
                    last[each.person] = each.after;
                ++lines;
            }
            Book anew;
            anew.rebuild(play.stage.floor);
            ASSERT_EQ(play.book, anew) << "a change that no event was said to touch, at " << seq;
        }
        EXPECT_GT(lines, 150U) << "the play was too quiet to prove anything";
    }
}

namespace {

Site listeningSite(bool told) {
    Site site = smallSite();
    site.people[3].grants = {Grant::Listen};
    site.rules.policy.tellMonitored = told;
    return site;
}

// Ann is in a call, and sue lifts her telephone to listen to it.
struct Listening : Play {
    ContactId call;

    explicit Listening(bool told) {
        (void)tell(SetSite{listeningSite(told)}, "");
        stage.open("pbx");
        (void)ready("ann");
        call = stage.work(stage.engage("ann", Channel::Voice)).contact;
        stage.open("sue");
        stage.must(StartMonitor{call, PersonId{"ann"}}, stage.as("sue"));
        book.rebuild(stage.floor);
        lines.clear();
    }
    Lines lift() { return tell(ReportLeg{call, stage.contact(call).call.monitor->id.value, LineState::Up}, "pbx"); }
};

} // namespace

TEST(Book, Z22_whoListens_isALine_whereTheSiteHasItTold) {
    Listening play(true);
    Lines made = play.lift();
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].person, PersonId{"ann"});
    EXPECT_EQ(made[0].cause, LedgerCause::ListenedTo);
    EXPECT_EQ(made[0].by, play.stage.as("sue"));
    EXPECT_FALSE(isChange(made[0])) << "her status is the same";
    made = play.tell(EndMonitor{play.call}, "sue");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].cause, LedgerCause::ListenedNoMore);
    EXPECT_EQ(made[0].by, play.stage.as("sue"));
}

TEST(Book, Z22_whoListens_isNoLine_whereNobodyIsTold) {
    Listening play(false);
    EXPECT_TRUE(play.lift().empty());
    EXPECT_TRUE(play.tell(EndMonitor{play.call}, "sue").empty());
}

TEST(Book, Z22_callEnds_thatIsTheLine) {
    Listening play(true);
    (void)play.lift();
    const Lines made = play.tell(EndCall{play.call}, "pbx");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].cause, LedgerCause::WorkEnded);
}

TEST(Book, Z22_whoListensAtARestart_isKnown) {
    Listening play(true);
    (void)play.lift();
    Book fresh;
    fresh.rebuild(play.stage.floor);
    EXPECT_EQ(fresh, play.book);
}
