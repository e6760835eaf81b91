// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What happened. apply() of these, in order, is the floor: they carry every id, moment and value that was decided, so that
// replay needs neither clock nor chance. Written to the journal; add members only with a default, change meaning never.
#pragma once

#include "server/floor/State.h"

#include <variant>

namespace readyline::floor {

enum class PendingEnd : std::uint8_t { Applied, Cancelled, Superseded };
enum class OverlayGone : std::uint8_t { TimeUp, Answered, CauseEnded };

struct SiteWasSet {
    Site site;
};
struct TokenIssued {
    TokenInfo token;
};
struct TokenRevoked {
    std::string digest;
};
struct SessionOpened {
    Session session;
    bool asks = false; // whether the stored intent still holds (K16)
};
struct SessionLost {
    SessionId session;
    WallTime until;
};
struct SessionBack {
    SessionId session;
    bool canShow = true;
    std::string token{}; // that it was opened with this time
};
struct SessionEnded {
    SessionId session;
    EndReason reason = EndReason::SignedOut;
    std::string device;
    PersonId person;    // whose: the session is gone after it
    std::string note{}; // of the supervisor who ended it; NotEntitled: who can change that
};
struct DeviceShows {
    SessionId session;
    bool canShow = true;
};
struct DeviceIdled {
    SessionId session;
    bool idle = true;
};
struct SignOutAsked {
    PersonId person;
    std::optional<WallTime> until; // none: the question is withdrawn
};
struct LogOffSet {
    PersonId person;
    std::optional<WallTime> at; // none: never
    bool due = false;           // it has come, or
    bool leaving = false;       // with due: he has asked for it himself (W7)
};
struct StationChanged {
    PersonId person;
    StationState state = StationState::None;
};
struct IntentSet {
    PersonId person;
    Intent intent;
    bool asked = false; // as AgentState has them; true only where what was replaced holds again
    bool recalculated = false;
    bool applied = false; // it was pending: what it may be undone to stands (idea 8)
};                        // on all channels: what was chosen for single ones is gone (W21)
struct ChannelIntentSet {
    PersonId person;
    ChannelOverride choice;
    bool asked = false; // as in IntentSet
};                      // instead of the one there was
struct ChannelIntentEnded {
    PersonId person;
    Channel channel = Channel::Voice;
}; // the status holds there again
struct PendingSet {
    PersonId person;
    Pending pending;
};
struct PendingCounted {
    PersonId person;
    int left = 0;
};
struct PendingArmed {
    PersonId person;
}; // its time has come: no new work from now
struct PendingEnded {
    PersonId person;
    PendingEnd why = PendingEnd::Applied;
};
struct OverlayLaid {
    PersonId person;
    Overlay overlay;
}; // new, or the same id with one more cause
struct OverlayLifted {
    PersonId person;
    OverlayId overlay;
    OverlayGone why = OverlayGone::TimeUp;
};
struct CountersSet {
    PersonId person;
    int missed = 0;
    int offerErrors = 0;
    std::optional<OverlayCause> miss{}; // the one that was counted
};
struct StatusSetByOther {
    PersonId person;
    Choice choice;
    bool pending = false;
    std::string note;
    bool undone = false;
    std::optional<Replaced> replaced{}; // what it may be undone to
};                                      // is told (Z5)
struct ChangeAnswered {
    PersonId person; // by whom
    PersonId to;
    std::string text;
};
struct ContactPosted {
    Contact contact;
};
struct ContactRequeued {
    ContactId contact;
    bool front = false;
    std::optional<PersonId> avoid;
    std::optional<PersonId> preferred{}; // had it
    std::optional<WallTime> preferredUntil{};
};
struct ContactReleased {
    ContactId contact;
}; // others than the preferred one may be asked, too
struct ContactParked {
    ContactId contact;
    AssignmentId assignment;
    WallTime until; // over then, if nobody has written or resumed it
};
struct AssignmentResumed {
    AssignmentId assignment;
}; // parked before: by its agent, or because he has accepted it again
struct ContactOverflowed {
    ContactId contact;
    QueueId queue; // where it waits now; the same one where its priority was raised
    int priority = 0;
    WallTime until; // for so long
};
struct DayBegan {
    PersonId person;
    WallTime until;
}; // his contacts of the day are counted from here (D19)
struct DayOver {
    PersonId person;
};
struct ContactCooledDown {
    ContactId contact;
}; // those who declined it may be asked again if nobody else can
struct ContactEndAsked {
    ContactId contact;
};
struct VariableSaved {
    ContactId contact;
    Variable variable; // with its new value
    Actor by;
};
struct VariableLooked {
    ContactId contact;
    std::string name; // never the value
    PersonId person;
};
struct ContactOver {
    ContactId contact;
    ContactOutcome outcome = ContactOutcome::Handled;
    PersonId source; // whose key had posted it: the contact may be gone after it
};
struct OfferOpened {
    Offer offer;
};
struct OfferRings {
    OfferId offer;
    SessionId session;
    WallTime deadline;
};
struct OfferOver {
    OfferId offer;
    PersonId agent;
    ContactId contact;
    OfferState end = OfferState::Withdrawn;
    std::optional<WithdrawReason> reason;
    std::optional<OfferFault> fault;
};
struct OffersNotHad {
    PersonId person;
    std::vector<OfferId> offers; // in the order in which he had named them
};                               // of several that he accepted at once (W10)
struct AssignmentMade {
    Assignment assignment;
};
struct AssignmentJoined {
    AssignmentId assignment;
};
struct WrapUpStarted {
    AssignmentId assignment;
    std::optional<WallTime> deadline;
    int seconds = 0;
    WrapUpBlocks blocks = WrapUpBlocks::Always;
    std::optional<WallTime> blocksUntil{};
    EndedBy endedBy = EndedBy::Customer; // the conversation
};
struct WrapUpFreed {
    AssignmentId assignment;
}; // it keeps nothing away any more (D20)
struct WrapUpExtended {
    AssignmentId assignment;
    WallTime deadline;
    int seconds = 0;
};
struct AssignmentOver {
    AssignmentId assignment;
    PersonId agent;
    std::optional<CodeId> code;
    std::string notes;
    bool byDeadline = false;
    std::optional<OfferFault> fault;
    bool byDefault = false;           // nobody has chosen the code
    std::optional<EndedBy> endedBy{}; // of one that is not wrapped up: who ended the contact
    bool passedOn = false;            // others go on with it, who were given it
};
struct WrapUpCorrected {
    AssignmentId assignment;
    std::optional<CodeId> code;
    std::string notes;
}; // afterwards; or chosen before the end of one that is locked
struct AssignmentForgotten {
    AssignmentId assignment;
    PersonId agent;
}; // past correction; its ended contact goes with it
struct CountdownStopped {
    AssignmentId assignment;
}; // it lasts until its agent ends it
struct ServerResumed {
    Duration gap;
    bool sessionsStay = false;
}; // every deadline moves by the gap; sessions reconnect with full grace, or stay: only the disk was away

struct CallbackPlanned {
    Callback callback;
};
struct CallbackEdited {
    Callback callback; // as it is now
};
struct CallbackQueued { // its time has come: a contact of it waits
    CallbackId callback;
    ContactId contact;
};
struct CallbackPaused { // the customer did not answer
    CallbackId callback;
    WallTime until;
    std::string cause{};
    PersonId agent{}; // who was on the line; empty: nobody yet
};
struct CallbackOver {
    CallbackId callback;
    CallbackEnd end = CallbackEnd::Reached;
    std::string cause{};
    PersonId agent{}; // NotReached: as above
};
struct CallbackForgotten {
    CallbackId callback;
};
struct CustomerAnswered {
    ContactId contact;
};

// --- calls
struct CallAsked {
    ContactId contact;
    CallAsk ask;
};
struct CallSettled { // the exchange has done it: the call is after() it
    ContactId contact;
    AskId ask;
};
struct CallAskGone { // it has not; all is as before. Who asked is told
    ContactId contact;
    CallAsk ask;
    AskEnd why = AskEnd::Refused;
    std::string cause{}; // the exchange's own word
};
struct ConsultOver { // not by who asked: as before it began. He is told
    ContactId contact;
    ConsultEnd why = ConsultEnd::NoAnswer;
    std::string cause{};
};
struct OutsiderPut { // called, or its state is another
    ContactId contact;
    Outsider outsider;
};
struct OutsiderGone {
    ContactId contact;
    PartyId party;
    std::string cause{};
};
struct CustomerWent { // the others talk on (W53)
    ContactId contact;
};
struct RoleGiven { // W48, W60
    AssignmentId assignment;
    WorkRole role = WorkRole::Primary;
};
struct OfferTurned { // who was asked for advice is asked to take it over (W41)
    OfferId offer;
    OfferKind kind = OfferKind::Transfer;
};
struct ContactMoved { // handed to a queue: it waits there
    ContactId contact;
    QueueId queue;
    WallTime until;
    PersonId by{}; // who had it, and is not asked first
};
struct ContactGivenOut { // its agents have left: the customer talks with outsiders
    ContactId contact;
};
struct HeldOnPhone {
    ContactId contact;
    bool held = true;
};
struct RecordingSet {
    ContactId contact;
    Recording recording;
};
struct MonitorPut { // begun, or another mode, wanted mode or state
    ContactId contact;
    Monitor monitor;
};
struct MonitorOver {
    ContactId contact;
    PersonId by; // the supervisor
    MonitorEnd why = MonitorEnd::Ended;
    PersonId told{}; // the agent, where he is told of it
};

// Its special members are compiled once, in Event.cpp: inline they would be thousands of functions in every source that
// copies one.
struct Event
    : std::variant<SiteWasSet, TokenIssued, TokenRevoked, SessionOpened, SessionLost, SessionBack, SessionEnded,
          DeviceShows, DeviceIdled, SignOutAsked, LogOffSet, StationChanged, IntentSet, ChannelIntentSet,
          ChannelIntentEnded, PendingSet, PendingCounted, PendingArmed, PendingEnded, OverlayLaid, OverlayLifted,
          CountersSet, StatusSetByOther, ChangeAnswered, ContactPosted, ContactRequeued, ContactCooledDown,
          ContactEndAsked, VariableSaved, VariableLooked, ContactOver, OfferOpened, OfferRings, OfferOver, OffersNotHad,
          AssignmentMade, AssignmentJoined, WrapUpStarted, WrapUpFreed, WrapUpExtended, AssignmentOver, WrapUpCorrected,
          AssignmentForgotten, ServerResumed, ContactReleased, ContactParked, AssignmentResumed, ContactOverflowed,
          DayBegan, DayOver, CountdownStopped, CallbackPlanned, CallbackEdited, CallbackQueued, CallbackPaused,
          CallbackOver, CallbackForgotten, CustomerAnswered, CallAsked, CallSettled, CallAskGone, ConsultOver,
          OutsiderPut, OutsiderGone, CustomerWent, RoleGiven, OfferTurned, ContactMoved, ContactGivenOut, HeldOnPhone,
          RecordingSet, MonitorPut, MonitorOver> {
    using variant::variant;
    Event();
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();
};
using Events = std::vector<Event>;

// Whom an event concerns: what a view must encode again.
struct Touched {
    std::set<PersonId> people;
    std::set<OfferId> offers;
    std::set<AssignmentId> assignments;
    std::set<ContactId> contacts;
    std::set<CallbackId> callbacks;
    bool site = false;
    bool everybody = false; // ServerResumed
};
// Called with the floor after the event; adds to what is there.
void touch(Touched&, const Floor&, const Event&);

} // namespace readyline::floor
