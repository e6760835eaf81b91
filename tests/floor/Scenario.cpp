// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Scenario.h"

#include "core/wire/SiteFile.h"
#include "core/wire/Utf8.h"
#include "tests/floor/Stage.h"

#include <fstream>
#include <sstream>

namespace readyline::floor::test {
namespace {

constexpr const char* kSite = R"({"name": "Scenario", "preset": "-",
 "reasons": [{"id": "lunch", "label": "Lunch", "group": "not-ready"}, {"id": "coaching", "label": "Coaching", "group": "not-ready"}],
 "teams": [{"id": "red", "name": "Red"}],
 "queues": [{"id": "mixed", "name": "Mixed", "channels": ["voice", "chat", "email"]},
            {"id": "letters", "name": "Letters", "channels": ["chat", "email"]}],
 "codes": [{"id": "done", "label": "Done", "isDefault": true}],
 "people": [{"id": "ann", "name": "Ann", "role": "agent", "teams": ["red"], "queues": ["mixed"]},
            {"id": "bob", "name": "Bob", "role": "agent", "teams": ["red"], "queues": ["letters"]},
            {"id": "sue", "name": "Sue", "role": "supervisor", "supervises": ["red"]},
            {"id": "pbx", "name": "Exchange", "role": "connector"}]})";

const Choice kCoaching{EntryId{"not-ready"}, ReasonId{"coaching"}};

std::string padded(std::string text, std::size_t width) {
    const std::size_t length = wire::countCharacters(text);
    return text + std::string(length < width ? width - length : 1, ' ');
}

std::string nameOf(ShownRow row) {
    switch (row) {
    case ShownRow::SignedOut: return "signed out";
    case ShownRow::Reconnecting: return "reconnecting";
    case ShownRow::Ringing: return "ringing";
    case ShownRow::Engaged: return "engaged";
    case ShownRow::Acknowledge: return "acknowledge";
    case ShownRow::TimedOverlay: return "timed";
    case ShownRow::WrapUp: return "wrap-up";
    case ShownRow::NotReady: return "not ready";
    case ShownRow::Full: return "full";
    case ShownRow::Written: return "written";
    case ShownRow::Ready: return "ready";
    }
    return {};
}

class Play {
public:
    explicit Play(const std::string& preset) : m_stage(presetSite(preset)) {
        m_stage.open("pbx");
        m_table = "preset " + preset + "\n\n" + line("what happens", "row", "status", "next", "ends in", "answer");
    }

    std::string table() && { return std::move(m_table); }

    void morning() {
        step("before the first sign-in", [] {});
        step("signs in", [&] { m_stage.open("ann"); });
        step("chooses Ready", [&] {
            m_stage.must(SetStation{PersonId{"ann"}, StationState::Idle}, m_stage.as("pbx"));
            tell(SetPresence{kReady});
        });
        step("a call is offered", [&] { post(Channel::Voice); });
        step("it is on screen", [&] { present(); });
        step("5 s later", [&] { m_stage.advance(5s); });
        step("not answered", [&] { wait(); });
        step("9 s later", [&] { m_stage.advance(9s); });
        step("1 s later", [&] { m_stage.advance(1s); });
        step("a second call is missed", [&] { missCall(); });
        step("10 s later", [&] { m_stage.advance(10s); });
        step("a third call is missed", [&] { missCall(); });
        step("10 s later", [&] { m_stage.advance(10s); });
        step("acknowledges it", [&] { tell(AcknowledgeOverlays{}); });
        step("a chat is missed", [&] {
            post(Channel::Chat);
            present();
            wait();
        });
        step("10 s later", [&] { m_stage.advance(10s); });
        step("chooses Ready", [&] { tell(SetPresence{kReady}); });
        step("declines a call", [&] {
            post(Channel::Voice);
            decline();
        });
        step("10 s later", [&] { m_stage.advance(10s); });
        step("acknowledges it", [&] { tell(AcknowledgeOverlays{}); });
    }

    void work() {
        step("accepts a call on the screen", [&] {
            post(Channel::Voice);
            present();
            accept();
        });
        step("lifts the phone", [&] { lift(); });
        step("a chat comes during the call", [&] { // P14, Z15, D13
            post(Channel::Chat);
            note(m_stage.offerOf("ann") ? "offered" : "not offered");
            leave();
        });
        step("chooses Not Ready: Lunch", [&] { tell(SetPresence{kLunch}); });
        step("cancels it", [&] { tell(CancelPending{}); });
        step("chooses Not Ready: Lunch", [&] { tell(SetPresence{kLunch}); });
        step("the call is over", [&] { endCall(); });
        step("10 s later", [&] { m_stage.advance(10s); });
        step("extends by 30 s", [&] { tell(ExtendWrapUp{m_work, 30}); });
        step("submits a code", [&] { submit(); });
        step("chooses Ready", [&] { tell(SetPresence{kReady}); });
        for (const char* which : {"first", "second", "third"})
            step(std::string("accepts a ") + which + " chat", [&] {
                post(Channel::Chat);
                present();
                accept();
            });
        step("a call comes", [&] {
            post(Channel::Voice);
            const bool offered = m_stage.offerOf("ann") != nullptr;
            note(offered ? "offered" : "not offered");
            leave();
        });
        step("the third chat ends", [&] { tell(EndContact{m_stage.work(m_work).contact}); });
        step("60 s later", [&] { m_stage.advance(60s); });
        step("all is finished", [&] { finishAll(); });
        step("calls somebody himself", [&] { station(StationState::Busy); });
        step("hangs up", [&] { station(StationState::Idle); });
        step("10 s later", [&] { m_stage.advance(10s); });
    }

    void absence() {
        step("the connection is lost", [&] { lose(); });
        step("30 s later", [&] { m_stage.advance(30s); });
        step("it is back", [&] { m_stage.open("ann"); });
        step("lost again, for longer than the grace", [&] {
            lose();
            m_stage.advance(151s);
        });
        step("signs in", [&] { m_stage.open("ann"); });
        step("chooses Not Ready: Lunch", [&] { tell(SetPresence{kLunch}); });
        step("lost from there, for longer than the grace", [&] { // D15
            lose();
            m_stage.advance(151s);
        });
        step("signs in", [&] { m_stage.open("ann"); });
        step("chooses Ready", [&] { tell(SetPresence{kReady}); });
        step("nobody is at the desk for 30 min", [&] {
            m_stage.advance(30min);
            m_stage.must(IdleOnDevice{m_stage.sessionsOf("ann").at(0), true}, m_stage.as("ann"));
            note(m_stage.agent("ann").signOutAt ? "asked" : "not asked");
        });
        step("3 min later", [&] { m_stage.advance(3min); });
        step("signs in where he was signed out, is Ready", [&] {
            m_stage.open("ann");
            m_stage.must(IdleOnDevice{m_stage.sessionsOf("ann").at(0), false}, m_stage.as("ann"));
            tell(SetPresence{kReady});
        });
    }

    void supervised() {
        step("Sue sets Not Ready: Coaching", [&] { set(kCoaching); });
        step("Sue sets Ready", [&] { set(kReady); });
        step("in a call", [&] {
            post(Channel::Voice);
            present();
            accept();
            lift();
            m_note.clear();
        });
        step("Sue sets Ready", [&] { set(kReady); });
        step("Sue sets Not Ready: Coaching", [&] { set(kCoaching); });
        step("the call is over", [&] { endCall(); });
        step("Sue sets Ready", [&] { set(kReady); });
        step("submits a code, or has been spared it", [&] { submit(); });
        step("chooses Ready", [&] { tell(SetPresence{kReady}); });
    }

    void errors() {
        for (int i = 1; i <= 5; ++i)
            step("offer " + std::to_string(i) + " is not shown, then the screen is back", [&] {
                if (m_stage.sessionsOf("ann").empty()) return;
                post(Channel::Chat);
                note(m_stage.offerOf("ann") ? "offered" : "not offered");
                m_stage.advance(3s);
                for (const SessionId& id : m_stage.sessionsOf("ann"))
                    m_stage.must(ShowOnDevice{id, true}, m_stage.as("ann"));
                leave();
            });
        step("signs in where he was logged out", [&] { m_stage.open("ann"); });
        step("chooses Ready", [&] { tell(SetPresence{kReady}); });
        step("signs in on a laptop too", [&] {
            m_stage.open("ann", "laptop");
            note(std::to_string(m_stage.sessionsOf("ann").size()) + " devices");
        });
        step("signs out everywhere", [&] {
            for (const SessionId& id : m_stage.sessionsOf("ann")) tell(CloseSession{id});
        });
    }

    void letters() {
        m_who = "bob";
        step("Bob, for whom there are no calls, is Ready", [&] {
            m_stage.open("bob");
            tell(SetPresence{kReady});
        });
        for (const char* which : {"first", "second", "third"})
            step(std::string("accepts a ") + which + " chat", [&] {
                m_contact = m_stage.post("letters", Channel::Chat);
                present();
                accept();
            });
        step("is shown an e-mail below the limit", [&] {
            finishOne();
            m_contact = m_stage.post("letters", Channel::Email);
            present();
        });
    }

private:
    static std::string line(const std::string& what, const std::string& row, const std::string& status,
        const std::string& next, const std::string& ends, const std::string& answer) {
        std::string out
            = padded(what, 50) + padded(row, 14) + padded(status, 34) + padded(next, 12) + padded(ends, 9) + answer;
        out.erase(out.find_last_not_of(' ') + 1);
        return out + '\n';
    }

    template <class Action>
    void step(const std::string& what, Action action) {
        m_note.clear();
        action();
        const Shown now = m_stage.shown(m_who);
        std::string status = now.reason.empty() ? now.word : now.word + ": " + now.reason;
        if (now.written > 0) status += " (" + std::to_string(now.written) + ')';
        std::string ends;
        if (now.deadline)
            ends = std::to_string(std::chrono::ceil<std::chrono::seconds>(*now.deadline - m_stage.now).count()) + " s";
        m_table += line(what, nameOf(now.row), status, now.next.empty() ? "" : "→ " + now.next, ends, m_note);
    }
    void note(const std::string& text) { m_note = text; }

    void tell(const Command& command) {
        const auto done = m_stage.tell(command, m_stage.as(m_who));
        if (!done) note(std::string{row(done.error().refusal).name});
    }
    void post(Channel channel) { m_contact = m_stage.post("mixed", channel); }
    void present() {
        if (m_stage.offerOf(m_who)) m_stage.ring(m_who);
    }
    void accept() {
        const Offer* offer = m_stage.offerOf(m_who);
        if (!offer) return note("not offered");
        tell(AcceptOffer{offer->id});
        for (const auto& made : m_stage.happened<AssignmentMade>()) m_work = made.assignment.id;
    }
    // Which accepts the call where the screen does not, and joins him in any case.
    void lift() {
        const Offer* offer = m_stage.offerOf(m_who);
        if (!offer) return m_stage.leg(m_work, LineState::Up);
        m_stage.leg(offer->id, LineState::Up);
        m_work = m_stage.happened<AssignmentMade>().at(0).assignment.id;
    }
    void decline() {
        present();
        tell(DeclineOffer{m_stage.offer(m_who).id});
        leave();
    }
    // Until the offer that is on screen has ended by itself; then the customer is gone.
    void wait() {
        const Offer* offer = m_stage.offerOf(m_who);
        if (offer)
            m_stage.advance(offer->deadline - m_stage.now);
        else
            note("not offered");
        leave();
    }
    void missCall() {
        post(Channel::Voice);
        present();
        wait();
    }
    void leave() { m_stage.must(LeaveContact{m_contact}, Stage::customer()); }
    void endCall() { m_stage.must(EndCall{m_stage.work(m_work).contact}, m_stage.as("pbx")); }
    void submit() {
        if (m_stage.work(m_work).state == AssignmentState::WrapUp) tell(SubmitWrapUp{m_work, CodeId{"done"}, {}});
    }
    void finishOne() {
        tell(EndContact{m_stage.work(m_work).contact});
        if (m_stage.work(m_work).state == AssignmentState::WrapUp) submit();
    }
    void finishAll() {
        std::vector<AssignmentId> all;
        for (const auto& [id, each] : m_stage.floor.assignments)
            if (each.agent.value == m_who && each.state != AssignmentState::Done) all.push_back(id);
        for (const AssignmentId& id : all) {
            m_work = id;
            if (m_stage.work(id).state == AssignmentState::Active) tell(EndContact{m_stage.work(id).contact});
            submit();
        }
    }
    void station(StationState state) { m_stage.must(SetStation{PersonId{"ann"}, state}, m_stage.as("pbx")); }
    void lose() { m_stage.must(LoseSession{m_stage.sessionsOf("ann").at(0)}, m_stage.as("ann")); }
    void set(const Choice& choice) {
        const auto done
            = m_stage.tell(SetOthersPresence{PersonId{"ann"}, choice, {}, m_stage.shown("ann").key}, m_stage.as("sue"));
        if (!done) note(std::string{row(done.error().refusal).name});
    }

    Stage m_stage;
    std::string m_who = "ann";
    std::string m_table, m_note;
    ContactId m_contact;
    AssignmentId m_work;
};

} // namespace

Site presetSite(const std::string& name) {
    std::ifstream in{READYLINE_SOURCE_DIR "/resources/presets/" + name + ".json"};
    std::ostringstream text;
    text << in.rdbuf();
    const auto preset = wire::parsePreset(text.str());
    if (!preset) throw std::runtime_error(describe(preset.error()));
    auto file = wire::parseSiteFile(kSite, *preset);
    if (!file) throw std::runtime_error(describe(file.error()));
    return std::move(file->site);
}

std::string scenario(const std::string& preset) {
    Play play{preset};
    play.morning();
    play.work();
    play.absence();
    play.supervised();
    play.errors();
    play.letters();
    return std::move(play).table();
}

} // namespace readyline::floor::test
