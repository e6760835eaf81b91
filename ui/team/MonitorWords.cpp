// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/MonitorWords.h"

#include "core/domain/Permission.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

#include <algorithm>

namespace readyline::team {

using domain::MonitorEnd;
using domain::MonitorMode;
using domain::StationState;
using widgets::Icon;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::team::Monitor)
};

// What is so, once the supervisor's own telephone is in the call.
QString inCall(const wire::MonitorView& monitor) {
    const QString agent = text::toQt(monitor.agentName);
    const QString customer = monitor.customer.empty() ? Words::tr("the customer") : text::toQt(monitor.customer);
    switch (monitor.mode) {
    //: %1 is the agent, %2 the customer.
    case MonitorMode::Listen: return Words::tr("You listen to %1 with %2. Nobody hears you").arg(agent, customer);
    case MonitorMode::Whisper: return Words::tr("You listen to %1 with %2. Only %1 hears you").arg(agent, customer);
    case MonitorMode::BargeIn: return Words::tr("You talk with %1 and %2. Both hear you").arg(agent, customer);
    case MonitorMode::TakeOver: return Words::tr("You take over %2 from %1").arg(agent, customer);
    }
    return {};
}

} // namespace

QString modeWord(MonitorMode mode) {
    switch (mode) {
    case MonitorMode::Listen: return Words::tr("Listen");
    case MonitorMode::Whisper: return Words::tr("Whisper");
    case MonitorMode::BargeIn: return Words::tr("Barge in");
    case MonitorMode::TakeOver: return Words::tr("Take over");
    }
    return {};
}

Icon modeIcon(MonitorMode mode) {
    switch (mode) {
    case MonitorMode::Listen: return Icon::MonitorListen;
    case MonitorMode::Whisper: return Icon::MonitorWhisper;
    case MonitorMode::BargeIn: return Icon::MonitorBarge;
    case MonitorMode::TakeOver: return Icon::CallTransfer;
    }
    return Icon::MonitorListen;
}

QString modeHelp(MonitorMode mode, const QString& agent) {
    switch (mode) {
    case MonitorMode::Listen: return Words::tr("You hear both. Nobody hears you.");
    case MonitorMode::Whisper: return Words::tr("%1 hears you, the customer does not.").arg(agent);
    case MonitorMode::BargeIn: return Words::tr("Everybody in the call hears you.");
    case MonitorMode::TakeOver: return Words::tr("The call becomes yours, and %1 leaves it.").arg(agent);
    }
    return {};
}

domain::Action actionOf(MonitorMode mode) {
    switch (mode) {
    case MonitorMode::Listen: return domain::Action::Listen;
    case MonitorMode::Whisper: return domain::Action::Whisper;
    case MonitorMode::BargeIn: return domain::Action::BargeIn;
    case MonitorMode::TakeOver: return domain::Action::TakeOver;
    }
    return domain::Action::Listen;
}

QString monitorSentence(const desk::MonitorItem& item) {
    const wire::MonitorView& monitor = item.monitor;
    if (item.ending) return Words::tr("Leaving the call …");
    if (monitor.state != domain::PartyState::Up)
        return Words::tr("Calling your phone. Lift it to enter the call of %1.").arg(text::toQt(monitor.agentName));
    if (!item.asked || *item.asked == monitor.mode) return inCall(monitor) + u'.';
    //: %1 is what is so now, %2 what the supervisor has asked for: "Whisper".
    return Words::tr("%1. Asked for: %2 …").arg(inCall(monitor), modeWord(*item.asked));
}

QString monitorOver(MonitorEnd why, const QString& agent) {
    switch (why) {
    case MonitorEnd::Ended: return {};
    case MonitorEnd::PhoneGone: return Words::tr("Your phone did not answer, or was hung up.");
    case MonitorEnd::CallOver: return Words::tr("The call is over.");
    case MonitorEnd::TookOver: return Words::tr("The call is yours now. You find it on your desk.");
    case MonitorEnd::AgentLeft: return Words::tr("%1 has left the call.").arg(agent);
    case MonitorEnd::NotAllowed: return Words::tr("You may no longer do this. Your administrator can say why.");
    case MonitorEnd::SessionOver:
        return Words::tr("You left the call: you were signed out, or disconnected for too long.");
    }
    return {};
}

QString monitorHeld(const desk::Desk& desk) {
    if (!desk.connection().isLive()) return Words::tr("Reconnecting. This has to wait.");
    if (const auto now = desk.monitor())
        return Words::tr("You are in the call of %1. Stop that first.").arg(text::toQt(now->monitor.agentName));
    const domain::AgentLayers self = desk.self().layers;
    if (self.presence.station == StationState::Unreachable) return Words::tr("Your phone cannot be reached.");
    const bool inCall = std::ranges::any_of(self.work, [](const domain::WorkItem& each) {
        return isLive(each.channel) && (domain::isEngaged(each) || domain::isOffered(each));
    });
    return inCall || self.presence.station == StationState::Busy ? Words::tr("Your phone is in use.") : QString();
}

} // namespace readyline::team
