// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of a policy, once for reading and writing: as a preset has it whole, and as site, team and queue patch it.
#pragma once

#include "core/wire/Codec.h"

namespace readyline::domain {

using wire::Chars;
using wire::Is;
using wire::Range;
using wire::Seconds;

template <class Io, Is<CallbackPolicy> V>
void members(Io& io, V& v) {
    io.defaulted("attempts", v.attempts, 3, Range{1, 10});
    io.defaulted("pause", v.pause, seconds{600}, Seconds{60, 86'400});
    io.defaulted("growth", v.growth, 2, Range{1, 10});
    io.defaulted("priority", v.priority, 9, Range{0, 9});
    io.defaulted("preferredFor", v.preferredFor, seconds{600}, Seconds{0, 86'400});
    io.defaulted("longestWait", v.longestWait, seconds{86'400}, Seconds{60, 2'678'400});
    io.defaulted("mayCancelWeb", v.mayCancelWeb, false);
}
template <class Io, Is<NoEffect> V>
void members(Io&, V&) {}
template <class Io, Is<ShowOverlay> V>
void members(Io& io, V& v) {
    io("entry", v.entry);
    io("seconds", v.duration); // none: until acknowledged
    io.defaulted("voiceOnly", v.voiceOnly, false);
}
template <class Io, Is<LogOut> V>
void members(Io&, V&) {}
template <class Io, Is<Threshold> V>
void members(Io& io, V& v) {
    io("count", v.count, Range{1, 1000});
    io("effect", v.effect);
    io.defaulted("voiceOnly", v.voiceOnly, false);
}
template <class Io, Is<WrapUpPolicy> V>
void members(Io& io, V& v) {
    io("mode", v.mode);
    io("duration", v.duration);
    io("mayExtend", v.mayExtend);
    io("mayEndEarly", v.mayEndEarly);
    io("supervisorMayEnd", v.supervisorMayEnd);
    io("blocks", v.blocks);
    io.defaulted("blocksFor", v.blocksFor, seconds{60}, Seconds{30, 3600});
    io.defaulted("mayStop", v.mayStop, false);
}
template <class Io, Is<PhoneBusyPolicy> V>
void members(Io& io, V& v) {
    io("entry", v.entry);
    io.defaulted("after", v.after, seconds{0}, Seconds{0, 30}); // rules 2.12
}
template <class Io, Is<ReturnPolicy> V>
void members(Io& io, V& v) {
    io.defaulted("ask", v.ask, false);
    if (!v.ask) io("choice", v.choice);
}
template <class Io, Is<InactivityPolicy> V>
void members(Io& io, V& v) {
    io("after", v.after, Seconds{0, 60'000}); // 3 to 1000 min (W113), or never
    io.defaulted("warning", v.warning, seconds{180}, Seconds{10, 3600});
}
template <class Io, Is<OccupiedRule> V>
void members(Io& io, V& v) {
    io("channel", v.channel);
    io("percent", v.percent, Range{1, 100});
}
template <class Io, Is<TimeOfDay> V>
void members(Io& io, V& v) {
    io("hour", v.hour, Range{0, 23});
    io.defaulted("minute", v.minute, 0, Range{0, 59});
}
template <class Io, Is<RecordingPolicy> V>
void members(Io& io, V& v) {
    io.defaulted("automatic", v.automatic, false);
    io.defaulted("pausable", v.pausable, false);
    io.defaulted("pause", v.pause, seconds{60});
}
template <class Io, Is<Words> V>
void members(Io& io, V& v) {
    io("ringing", v.ringing, Chars{1, 100});
    io("engaged", v.engaged, Chars{1, 100});
    io("wrapUp", v.wrapUp, Chars{1, 100});
    io("full", v.full, Chars{1, 100});
    io("offline", v.offline, Chars{1, 100});
    io("reconnecting", v.reconnecting, Chars{1, 100});
    io.defaulted("acknowledge", v.acknowledge, "", Chars{1, 100});
}
template <class Io, Is<Policy> V>
void members(Io& io, V& v) {
    io("words", v.words);
    io("signInPresence", v.signInPresence);
    io("autoOffered", v.autoOffered);
    io("pendingLeads", v.pendingLeads);
    io("offerTimeoutVoice", v.offerTimeoutVoice);
    io("offerTimeoutWritten", v.offerTimeoutWritten);
    io.defaulted("voiceAnswer", v.voiceAnswer, VoiceAnswer::Desktop);
    io("noAnswer", v.noAnswer);
    io.defaulted("logOutAfterMisses", v.logOutAfterMisses, 0, Range{0, 1000});
    io("decline", v.decline);
    io.defaulted("phoneBusy", v.phoneBusy, {});
    io("offerErrors", v.offerErrors);
    io("wrapUp", v.wrapUp);
    io.defaulted("wrapUpAfterConsult", v.wrapUpAfterConsult, false);
    io("reconnectGrace", v.reconnectGrace);
    io.defaulted("onReturn", v.onReturn, {});
    io.defaulted("inactivity", v.inactivity, {});
    io("logOffAt", v.logOffAt);
    io("sessions", v.sessions);
    io.defaulted("channelOverrides", v.channelOverrides, ChannelOverrides::OpenToo);
    io.defaulted("occupied", v.occupied, {});
    io.defaulted("mailOnChange", v.mailOnChange, false);
    io.defaulted("callbacks", v.callbacks, {});
    io.defaulted("recording", v.recording, {});
    io.defaulted("tellMonitored", v.tellMonitored, false);
    io.defaulted("reachNotReady", v.reachNotReady, true);
}
template <class Io, Is<PolicyPatch> V>
void members(Io& io, V& v) {
    io("signInPresence", v.signInPresence);
    io("offerTimeoutVoice", v.offerTimeoutVoice);
    io("offerTimeoutWritten", v.offerTimeoutWritten);
    io("voiceAnswer", v.voiceAnswer);
    io("noAnswer", v.noAnswer);
    io("logOutAfterMisses", v.logOutAfterMisses);
    io("decline", v.decline);
    io("phoneBusy", v.phoneBusy);
    io("offerErrors", v.offerErrors);
    io("wrapUp", v.wrapUp);
    io("reconnectGrace", v.reconnectGrace);
    io("onReturn", v.onReturn);
    io("inactivity", v.inactivity);
    io("logOffAt", v.logOffAt);
    io("sessions", v.sessions);
    io("channelOverrides", v.channelOverrides);
    io("occupied", v.occupied);
    io("mailOnChange", v.mailOnChange);
    io("callbacks", v.callbacks);
    io("recording", v.recording);
    io("tellMonitored", v.tellMonitored);
    io("reachNotReady", v.reachNotReady);
}

} // namespace readyline::domain
