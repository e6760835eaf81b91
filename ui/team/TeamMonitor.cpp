// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamMonitor.h"

#include "ui/team/MonitorWords.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace readyline::team {

using namespace Qt::StringLiterals;
using domain::MonitorMode;
using domain::WorkItem;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::team::TeamMonitor)
};

QString nameOf(MonitorMode mode) {
    switch (mode) {
    case MonitorMode::Listen: return u"monitorListen"_s;
    case MonitorMode::Whisper: return u"monitorWhisper"_s;
    case MonitorMode::BargeIn: return u"monitorBargeIn"_s;
    case MonitorMode::TakeOver: return u"monitorTakeOver"_s;
    }
    return {};
}

bool isLiveCall(const WorkItem& item) {
    return isLive(item.channel) && item.assignment == domain::AssignmentState::Active && !item.contact.empty();
}

// In words, as a line of its own: a tooltip in a menu is seen by nobody.
void addReason(QMenu& menu, const QString& why) {
    QAction* reason = menu.addAction(why);
    reason->setObjectName(u"monitorHeld"_s);
    reason->setEnabled(false);
}

} // namespace

void addMonitor(QMenu& menu, desk::Desk& desk, const domain::PersonId& person,
    const std::function<void(const domain::ContactId&, const domain::PersonId&)>& takeOver) {
    const auto agent = desk.agent(person);
    if (!agent || person == desk.me().person) return;
    const auto call = std::ranges::find_if(agent->layers.work, isLiveCall);
    const auto may = [&](MonitorMode mode) { return desk.may(actionOf(mode)); };
    if (call == agent->layers.work.end() || std::ranges::none_of(kMonitorModes, may)) return;
    QMenu* modes = menu.addMenu(widgets::icon(widgets::Icon::MonitorListen), Words::tr("Monitor"));
    modes->setObjectName(u"teamMonitor"_s);
    const QString held = monitorHeld(desk);
    const bool leads = call->role == domain::WorkRole::Primary; // only who leads can be followed
    for (const MonitorMode mode : kMonitorModes) {
        if (!may(mode)) continue;
        const bool asks = mode == MonitorMode::TakeOver;
        //: In a menu, where it is asked again: "Take over …".
        QAction* way = modes->addAction(
            widgets::icon(modeIcon(mode)), asks ? Words::tr("%1 …").arg(modeWord(mode)) : modeWord(mode));
        way->setObjectName(nameOf(mode));
        way->setStatusTip(modeHelp(mode, text::toQt(agent->layers.name)));
        way->setEnabled(held.isEmpty() && (leads || !asks));
        QObject::connect(way, &QAction::triggered, &desk, [&desk, takeOver, contact = call->contact, person, mode] {
            if (mode == MonitorMode::TakeOver)
                takeOver(contact, person);
            else
                desk.startMonitor(contact, person, mode);
        });
    }
    if (!held.isEmpty()) return addReason(*modes, held);
    if (!leads && may(MonitorMode::TakeOver)) addReason(*modes, Words::tr("Only who leads the call can be followed."));
}

} // namespace readyline::team
