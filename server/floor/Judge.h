// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// One judge per command: either says why not, or adds to the decision what happens. Missing one breaks the build.
#pragma once

#include "core/domain/Permission.h"
#include "server/floor/Decision.h"

namespace readyline::floor {

using Verdict = std::optional<Refused>; // none: granted
[[nodiscard]] inline Verdict refuse(Refusal refusal, std::string detail = {}) {
    return Refused{refusal, std::move(detail)};
}
inline const Verdict kGranted = std::nullopt;

// What JudgePresence.cpp and JudgeSupervisor.cpp share.
[[nodiscard]] Verdict refused(ChoiceFault);
[[nodiscard]] bool isAvailable(const SiteRules&, const Choice&);
void endPending(Decision&, const PersonId&, PendingEnd);
// The newest human choice wins (K9): at once, or as the pending one.
void choose(Decision&, const PersonId&, const Choice&, const std::optional<PendingWhen>& later);

// LogOff.cpp: when he is signed out by the site's clock (P16), as these rules have it
void planLogOff(Decision&, const Person&, const SiteRules&);
// So too: he has asked to be signed out once his work is done (W7), or goes on after all
void leaveWhenDone(Decision&, const PersonId&);
void stay(Decision&, const PersonId&);

// Strays.cpp: what somebody chose and this site no longer has
void replaceStrays(Decision&, const Site&);

// JudgeAdmin.cpp
[[nodiscard]] Verdict judge(Decision&, const SetSite&);
[[nodiscard]] Verdict judge(Decision&, const IssueToken&);
[[nodiscard]] Verdict judge(Decision&, const RevokeToken&);
[[nodiscard]] Verdict judge(Decision&, const Resume&);
[[nodiscard]] Verdict judge(Decision&, const Tick&);
// JudgeStatuses.cpp: what statuses and reasons there are (D1-D11, Z13)
[[nodiscard]] Verdict judge(Decision&, const PutEntry&);
[[nodiscard]] Verdict judge(Decision&, const RemoveEntry&);
[[nodiscard]] Verdict judge(Decision&, const PutReason&);
[[nodiscard]] Verdict judge(Decision&, const RemoveReason&);
[[nodiscard]] Verdict judge(Decision&, const SetSignInPresence&);
// JudgeSessions.cpp
[[nodiscard]] Verdict judge(Decision&, const OpenSession&);
[[nodiscard]] Verdict judge(Decision&, const LoseSession&);
[[nodiscard]] Verdict judge(Decision&, const CloseSession&);
[[nodiscard]] Verdict judge(Decision&, const ShowOnDevice&);
[[nodiscard]] Verdict judge(Decision&, const IdleOnDevice&);
[[nodiscard]] Verdict judge(Decision&, const EndOthersSessions&);
// JudgePresence.cpp
[[nodiscard]] Verdict judge(Decision&, const SetPresence&);
[[nodiscard]] Verdict judge(Decision&, const CancelPending&);
[[nodiscard]] Verdict judge(Decision&, const AcknowledgeOverlays&);
// JudgeSupervisor.cpp
[[nodiscard]] Verdict judge(Decision&, const SetOthersPresence&);
[[nodiscard]] Verdict judge(Decision&, const UndoOthersPresence&);
[[nodiscard]] Verdict judge(Decision&, const AnswerChange&);
// JudgeOffers.cpp
[[nodiscard]] Verdict judge(Decision&, const PresentOffer&);
[[nodiscard]] Verdict judge(Decision&, const AcceptOffer&);
[[nodiscard]] Verdict judge(Decision&, const DeclineOffer&);
[[nodiscard]] Verdict judge(Decision&, const AcceptOffers&);
// JudgeWork.cpp
[[nodiscard]] Verdict judge(Decision&, const PostContact&);
[[nodiscard]] Verdict judge(Decision&, const LeaveContact&);
[[nodiscard]] Verdict judge(Decision&, const EndContact&);
[[nodiscard]] Verdict judge(Decision&, const SubmitWrapUp&);
[[nodiscard]] Verdict judge(Decision&, const ExtendWrapUp&);
[[nodiscard]] Verdict judge(Decision&, const EndWrapUp&);
[[nodiscard]] Verdict judge(Decision&, const StopCountdown&);
// JudgeContacts.cpp: parked, given to somebody, closed (D20, D21)
[[nodiscard]] Verdict judge(Decision&, const ParkContact&);
[[nodiscard]] Verdict judge(Decision&, const ResumeContact&);
[[nodiscard]] Verdict judge(Decision&, const CustomerWrote&);
[[nodiscard]] Verdict judge(Decision&, const AssignContact&);
[[nodiscard]] Verdict judge(Decision&, const CloseContact&);
// JudgeVariables.cpp: what is known of a contact (W68-W77)
[[nodiscard]] Verdict judge(Decision&, const SaveVariables&);
[[nodiscard]] Verdict judge(Decision&, const LookAtVariable&);
// Why a queue's variables do not take these as a contact brings them; nothing if they do.
[[nodiscard]] Verdict checkValues(const Queue&, const std::vector<Variable>&);
// JudgeCalls.cpp
[[nodiscard]] Verdict judge(Decision&, const SetStation&);
[[nodiscard]] Verdict judge(Decision&, const EndCall&);

// JudgeCallbacks.cpp
[[nodiscard]] Verdict judge(Decision&, const PlanCallback&);
[[nodiscard]] Verdict judge(Decision&, const EditCallback&);
[[nodiscard]] Verdict judge(Decision&, const DeleteCallback&);

// JudgeTalk.cpp: hold, resume, exit, drop, recording (W27-W32, W47, W65-W67)
[[nodiscard]] Verdict judge(Decision&, const HoldCall&);
[[nodiscard]] Verdict judge(Decision&, const ResumeCall&);
[[nodiscard]] Verdict judge(Decision&, const ExitCall&);
[[nodiscard]] Verdict judge(Decision&, const DropParty&);
[[nodiscard]] Verdict judge(Decision&, const PauseRecording&);
[[nodiscard]] Verdict judge(Decision&, const ResumeRecording&);
// JudgeConsult.cpp: asking somebody, handing on, conference (W33-W64)
[[nodiscard]] Verdict judge(Decision&, const StartConsult&);
[[nodiscard]] Verdict judge(Decision&, const EndConsult&);
[[nodiscard]] Verdict judge(Decision&, const TransferCall&);
[[nodiscard]] Verdict judge(Decision&, const StartConference&);
// JudgeOutdial.cpp (W1, W19, W93)
[[nodiscard]] Verdict judge(Decision&, const DialOut&);
// JudgeMonitor.cpp (Z22, G12)
[[nodiscard]] Action actionFor(MonitorMode); // the right that it needs
[[nodiscard]] Verdict judge(Decision&, const StartMonitor&);
[[nodiscard]] Verdict judge(Decision&, const SetMonitor&);
[[nodiscard]] Verdict judge(Decision&, const EndMonitor&);
[[nodiscard]] Verdict judge(Decision&, const SettleMonitor&);
// JudgeExchange.cpp: what the exchange says of a call
[[nodiscard]] Verdict judge(Decision&, const ReportLeg&);
[[nodiscard]] Verdict judge(Decision&, const SettleCall&);
[[nodiscard]] Verdict judge(Decision&, const RefuseCall&);
[[nodiscard]] Verdict judge(Decision&, const HoldOnPhone&);
[[nodiscard]] Verdict judge(Decision&, const TransferOnPhone&);
[[nodiscard]] Verdict judge(Decision&, const ReportRecording&);

} // namespace readyline::floor
