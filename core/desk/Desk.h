// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Desk: the one object that the screens talk to. It shows the picture (confirmed, with what is asked for laid over it), says
// what changed, and takes what the person wants. Single thread. Every verb returns at once with the command's id; what
// becomes of it comes as a change of the picture, as commandRefused or as commandUnconfirmed.
#pragma once

#include "core/base/Expected.h"
#include "core/replica/Coalescer.h"
#include "core/replica/Fold.h"
#include "core/session/Session.h"

#include <QObject>

#include <functional>

namespace readyline::domain {
enum class Action : std::uint8_t;
}

namespace readyline::desk {

using namespace domain;
using replica::AgentItem;
using replica::Answered;
using replica::CallbackItem;
using replica::CommandKind;
using replica::MonitorItem;
using replica::OfferItem;
using replica::SelfView;
using replica::TaskItem;
using replica::Told;

// The server's answer to a reading of targets; its refusal, or none where there was no connection or it went before.
using TargetsAnswer = std::function<void(const Expected<wire::Targets, std::optional<wire::Refused>>&)>;

enum class OpenOffers : std::uint8_t { Keep, Decline }; // K7: what becomes of them when a not routable status is chosen

class Desk : public QObject {
    Q_OBJECT
public:
    // All must outlive the desk. Sign-in itself goes to the session.
    Desk(session::Session&, Time&, Random&, QObject* parent = nullptr);

    // --- the picture; empty before the first connection and after the end of the session ---
    [[nodiscard]] const session::Connection& connection() const { return m_session.connection(); }
    [[nodiscard]] WallTime serverNow() const { return m_session.serverNow(); }
    [[nodiscard]] const wire::Me& me() const { return m_replica.me(); }
    [[nodiscard]] bool may(Action) const;                                          // by role and grants
    [[nodiscard]] const SessionId& session() const { return m_replica.session(); } // which of my devices this is
    [[nodiscard]] const SiteRules& site() const { return m_replica.site(); }
    [[nodiscard]] SelfView self() const { return foldSelf(m_replica, m_inFlight); }
    [[nodiscard]] std::vector<OfferItem> offers() const { return foldOffers(m_replica, m_inFlight); }
    [[nodiscard]] std::vector<TaskItem> tasks() const { return foldTasks(m_replica, m_inFlight); }
    [[nodiscard]] int openTasks() const; // what keeps me from leaving: all but what is parked
    [[nodiscard]] std::vector<CallbackItem> callbacks() const { return foldCallbacks(m_replica, m_inFlight); }
    [[nodiscard]] const replica::Callbacks& callbackBook() const { return m_replica.callbacks(); }
    [[nodiscard]] std::vector<AgentItem> team() const; // of the open team view, by id
    [[nodiscard]] std::optional<AgentItem> agent(const PersonId&) const;
    // A supervisor's own session in somebody's call (Z22).
    [[nodiscard]] std::optional<MonitorItem> monitor() const { return foldMonitor(m_replica, m_inFlight); }
    // How the sound of my own line is in this call, as last measured; none while nobody has.
    [[nodiscard]] std::optional<LineQuality> line(const ContactId&) const;
    [[nodiscard]] bool isDialling() const; // asked, and the call is not there yet (W1)
    // The stored intent would take work and is old: ask whether it still holds. Until a status is chosen, here or elsewhere.
    [[nodiscard]] bool asksIntent() const;

    // --- what the person wants ---
    CommandId setPresence(const Choice&, OpenOffers = OpenOffers::Keep);
    // Holds later: when the work is done, at a time, after so many contacts (idea 6).
    CommandId planPresence(const Choice&, const domain::PendingWhen&);
    // Holds on these channels alone, at once (W21).
    CommandId setPresenceOn(const domain::ChannelSet&, const Choice&);
    // What waits to be acknowledged is seen; the status below holds again (W23, D16).
    CommandId acknowledge();
    CommandId cancelPending();
    // `note` is read by the agent; `seen` is the key of the status shown when this was decided. Refused ChangedMeanwhile if
    // his status is another one by then (Z20).
    CommandId setOthersPresence(const PersonId&, const Choice&, const std::string& note, const std::string& seen);
    // Within ten seconds of it, if it still stands (idea 8).
    CommandId undoOthersPresence(const PersonId&);
    // What I say to a change of my status that I was told of, once (idea 8). 1 to 250 characters.
    CommandId answerChange(const Told&, const std::string& text);
    // Signs all his devices out; he reads `note` (Z21, K20).
    CommandId endOthersSessions(const PersonId&, const std::string& note);
    // Nobody has touched this computer for as long as the site allows; or somebody has again (Z21).
    void setIdle(bool idle);
    // The changes of somebody's status in that time, newest first: ledgerRead() says them, ledgerUnread() why not. Only live;
    // asking anew forgets an answer that is still to come.
    void readLedger(const PersonId&, WallTime from, WallTime to);
    // The contacts that are over for somebody, newest first, and those before one of them: historyRead() says them,
    // historyUnread() why not. Only live; asking anew forgets an answer that is still to come.
    void readHistory(const PersonId&, std::optional<std::int64_t> before = {});
    // My own newest ones, apart from those: recentRead() says them, once, if they can be had.
    void readRecent();
    // --- administration (D1-D11, Z13)
    CommandId put(const domain::PresenceEntry&);
    CommandId put(const domain::Reason&);
    CommandId remove(const domain::EntryId&);
    CommandId remove(const domain::ReasonId&);
    CommandId setSignInPresence(const Choice&);
    // The popover of this offer is on screen (idea 3). Once per offer; repeats do nothing.
    void presented(const OfferId&);
    CommandId accept(const OfferId&);
    // Several written ones, in one command (W10): notHad() says which could not be had.
    CommandId acceptAll(const std::vector<OfferId>&);
    CommandId decline(const OfferId&);
    CommandId endContact(const ContactId&);
    // A written one of mine, until its customer writes again; and taken up again by hand (D20).
    CommandId parkContact(const ContactId&);
    CommandId resumeContact(const ContactId&);
    // Given to somebody, or ended, whatever becomes of it otherwise (D21, K32).
    CommandId assignContact(const ContactId&, const PersonId&);
    CommandId closeContact(const ContactId&);
    // A variable of a contact that I have accepted; `seen` is ShownVariable::changed of what it replaces (W70). Refused
    // SavedFirst with what stands.
    CommandId setVariable(const ContactId&, const std::string& name, const std::string& value, std::int64_t seen);
    // The value of a secure one (W73), with a look that is on record: revealed() says it, unrevealed() that it did not come.
    void revealVariable(const ContactId&, const std::string& name);
    CommandId submitWrapUp(const AssignmentId&, const CodeId&, const std::string& notes);
    CommandId extendWrapUp(const AssignmentId&, std::chrono::seconds);
    CommandId endWrapUp(const AssignmentId&); // without a choice: the default code, or none where it is optional (P5)
    CommandId stopCountdown(const AssignmentId&);
    // --- callbacks (W94 to W110); the list is there once it was asked for, also after every reconnect
    void openCallbacks();
    CommandId scheduleCallback(const domain::CallbackForm&, const std::optional<ContactId>& about = std::nullopt);
    CommandId editCallback(const CallbackId&, const domain::CallbackPatch&);
    CommandId deleteCallback(const CallbackId&);
    // --- calls (rules 2.8). What is granted is only asked of the exchange: TaskItem::asked shows it until the task
    // says that it is so, or callNotice() that it is not.
    CommandId holdCall(const ContactId&, CallSide = CallSide::Customer); // W27
    CommandId resumeCall(const ContactId&, CallSide = CallSide::Customer);
    CommandId startConsult(const ContactId&, const CallTarget&, bool holdOthers = true); // W36, W43
    CommandId endConsult(const ContactId&);                                              // W40
    // With a target: blind (W61); without: to who is consulted (W41).
    CommandId transferCall(const ContactId&, const std::optional<CallTarget>& = std::nullopt);
    CommandId startConference(const ContactId&);                     // W46
    CommandId exitCall(const ContactId&);                            // W39, W47
    CommandId dropParty(const ContactId&, const std::string& party); // W55; PartyView::party
    CommandId pauseRecording(const ContactId&);                      // W66
    CommandId resumeRecording(const ContactId&);
    CommandId dialOut(const QueueId&, const std::string& number, const std::string& name); // W1
    // Tones to whom I talk with, each sent once; keysRefused() says those that were not. 0-9 * # A-D, 32 at most.
    void pressKeys(const ContactId&, const std::string& keys);
    // Whom a call may go to. The answer comes once, perhaps before this returns; asking anew for the same kind forgets
    // the older question without a word. Who asks may be gone by then: hold him by a QPointer.
    void readTargets(TargetKind, const std::string& search, TargetsAnswer);
    CommandId startMonitor(const ContactId&, const PersonId& agent, MonitorMode); // Z22
    CommandId setMonitor(const ContactId&, MonitorMode);
    CommandId endMonitor(const ContactId&);
    // One team view at a time; another one replaces it. Opened again after every reconnect (K33).
    void openTeam(const std::vector<TeamId>&);
    void closeTeam();
    // Live: asks the server, which refuses while work is open (W7). Else leaves at once.
    CommandId signOut();
    // Asks the server for it once the last work is done; until then no new work comes (W7).
    CommandId signOutWhenDone();
    // Locked, asleep or without a display: this device cannot show offers (idea 3).
    void setCanShow(bool canShow);

Q_SIGNALS:
    // The picture is new. First change after quiet at once, then once a frame at most. Read it with the accessors above.
    void connectionChanged();
    void siteChanged(); // also before everything else on a fresh connection
    void selfChanged();
    void offersChanged();
    void tasksChanged();
    void callbacksChanged();
    void teamChanged(const std::set<readyline::domain::PersonId>& ids); // empty: read them all
    void monitorChanged();
    void linesChanged(const std::set<readyline::domain::ContactId>& contacts); // line() of these
    // Said once, never coalesced away.
    void commandRefused(const readyline::domain::CommandId& command, readyline::replica::CommandKind kind,
        const readyline::wire::Refused& refused);
    // The server has it, and the picture contains the effect. Of what shows while it is under way.
    void commandConfirmed(const readyline::domain::CommandId& command, readyline::replica::CommandKind kind);
    // No answer within the time, or the connection went with it. A late one still shows as news.
    void commandUnconfirmed(const readyline::domain::CommandId& command, readyline::replica::CommandKind kind);
    void ledgerRead(const readyline::domain::PersonId& person, const readyline::wire::LedgerLines& lines);
    void ledgerUnread(const readyline::domain::PersonId& person, const readyline::wire::Refused& refused);
    void historyRead(const readyline::domain::PersonId& person, const readyline::wire::HistoryEntries& page);
    void historyUnread(const readyline::domain::PersonId& person, const readyline::wire::Refused& refused);
    void recentRead(const readyline::wire::HistoryEntries& page);
    void revealed(const readyline::wire::VariableRevealed& variable);
    // The server's word, or none: there was no connection, or it went before the answer.
    void unrevealed(const readyline::domain::ContactId& contact, const std::string& name,
        const std::optional<readyline::wire::Refused>& refused);
    void told(const readyline::replica::Told& told);
    void answered(const readyline::replica::Answered& answered);
    void taskDone(const readyline::wire::TaskRemoved& task);
    // By me on this device; of several at once also those that were not had, which have no task.
    void accepted(const readyline::domain::OfferId& offer);
    void notHad(const readyline::replica::NotHad& rest);
    void callbackMissed(const readyline::wire::CallbackMissed& missed); // its customer did not answer (W92)
    // What I asked of a call was not done, or whom I asked did not come or has left.
    void callNotice(const readyline::wire::CallNotice& notice);
    void monitorEnded(const readyline::wire::MonitorEnded& over);
    // The server's word, or none: there was no connection, or it went before the answer.
    void keysRefused(
        const readyline::domain::ContactId& contact, const std::optional<readyline::wire::Refused>& refused);
    void ended(const readyline::session::SessionEnd& end);

private:
    CommandId submit(wire::Request);
    void send(const replica::Entry&);
    void tellIdle();
    void requestTeam(const std::optional<wire::ResumePoint>& since);
    void requestCallbacks();
    void presentAgain();
    [[nodiscard]] CommandId newId();

    void onConnectionChanged();
    void onLive(const wire::SessionOpened&, bool sameLog);
    void onReceived(const std::vector<wire::ServerItem>&);
    void onAnswer(const wire::Answer&);
    void onLedger(const wire::Answer&);
    void onHistory(const wire::Answer&);
    void onReveal(const wire::VariableReveal&, const wire::Answer&);
    void forgetReveals();
    [[nodiscard]] bool onCallRead(const wire::Answer&); // it was the answer to tones or to a reading of targets
    void onKeys(const ContactId&, const wire::Answer&);
    static void tellTargets(const TargetsAnswer&, const wire::Answer&);
    void forgetCallReads();
    void onResult(const std::optional<CommandId>&, const wire::Result&);
    void onRefused(const CommandId&, const wire::Refused&);
    void onEnded(const session::SessionEnd&);

    void settle(const replica::Entries& gone);
    void confirmed(const replica::Entries& gone);
    void unconfirmed(const replica::Entries& gone);
    [[nodiscard]] static bool isSaid(const replica::Entry&);
    void armDeadline();
    void armEnded();
    void note(replica::Changes&&);
    void deliver();

    session::Session& m_session;
    Time& m_time;
    Random& m_random;
    replica::Replica m_replica;
    replica::InFlight m_inFlight;
    replica::Coalescer m_coalescer;
    replica::Changes m_changes;                                                // not yet delivered
    std::vector<std::tuple<CommandId, CommandKind, wire::Refused>> m_refusals; // said once the frame is taken in
    std::vector<std::pair<CommandId, CommandKind>> m_confirmed;                // likewise
    std::vector<OfferId> m_accepted;                                           // likewise
    std::set<OfferId> m_presented;
    std::vector<TeamId> m_teams; // of the view that is wanted; empty: none
    wire::ViewId m_view;
    std::int64_t m_views = 0;                     // made so far, for their ids
    std::optional<std::int64_t> m_viewFrame;      // of the unanswered view.team
    std::optional<std::int64_t> m_callbacksFrame; // likewise view.callbacks
    bool m_wantsCallbacks = false;
    struct Asked {
        std::int64_t frame = 0;
        PersonId person;
    };
    std::optional<Asked> m_ledgerAsked;
    std::optional<Asked> m_historyAsked;
    std::optional<std::int64_t> m_recentFrame;              // of the unanswered reading of my own
    std::map<std::int64_t, wire::VariableReveal> m_reveals; // by frame
    std::map<std::int64_t, ContactId> m_keys;               // pressed and not answered, by frame
    struct TargetsAsked {
        std::int64_t frame = 0;
        TargetsAnswer answer;
    };
    std::map<TargetKind, TargetsAsked> m_targets;
    bool m_wasLive = false;
    bool m_idle = false;
    bool m_idleTold = false; // as the server knows it of this session
    bool m_connectionChanged = false;
    Timer m_deadline, m_endedDue;
};

} // namespace readyline::desk
