// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamContacts.h"

#include "core/domain/Load.h"
#include "core/domain/Permission.h"
#include "ui/text/Channels.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainText.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace readyline::team {

using namespace Qt::StringLiterals;
using domain::AgentLayers;
using domain::WorkItem;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::team::TeamContacts)
};

// What is being wrapped up is over already.
bool goesOn(const WorkItem& item) { return !item.contact.empty() && !domain::isWrappingUp(item); }

QString titleOf(const WorkItem& item) {
    const QString who = item.customer.empty() ? Words::tr("Contact") : text::toQt(item.customer);
    const QString parked = isParked(item) ? u", "_s + text::taskState(*item.assignment, item.channel) : QString();
    return widgets::withoutMnemonic(u"%1 (%2%3)"_s.arg(who, text::channelWord(item.channel), parked));
}

// By how many units one more would pass what he has room for, of the channel or of all written ones.
int passedBy(const AgentLayers& agent, const domain::SiteRules& site, domain::Channel channel) {
    const domain::Capacity& capacity = domain::capacityOf(agent, site);
    const domain::Load load = domain::loadFor(agent, site, channel);
    const int weight = capacity.weight[index(channel)];
    const int own = load.taken(channel) + weight - capacity.limit[index(channel)];
    return isLive(channel) ? own : std::max(own, load.writtenTaken() + weight - capacity.writtenLimit);
}

bool canBeAsked(const AgentLayers& agent) {
    return agent.presence.connection == domain::Connection::Online && agent.presence.canShow;
}

void addColleagues(QMenu& menu, desk::Desk& desk, const domain::PersonId& person, const WorkItem& item) {
    for (const desk::AgentItem& each : desk.team()) {
        const AgentLayers& agent = each.layers;
        const bool mayTake = std::ranges::count(agent.queues, item.queue) > 0;
        if (agent.person == person || !mayTake || !canBeAsked(agent)) continue;
        QAction* give = menu.addAction(widgets::withoutMnemonic(roomOf(agent, desk.site(), item.channel)));
        give->setObjectName(u"giveTo-"_s + text::toQt(agent.person.value));
        QObject::connect(give, &QAction::triggered, &desk,
            [&desk, contact = item.contact, to = agent.person] { desk.assignContact(contact, to); });
    }
    menu.setEnabled(!menu.isEmpty());
}

} // namespace

QString roomOf(const AgentLayers& agent, const domain::SiteRules& site, domain::Channel channel) {
    const domain::Capacity& capacity = domain::capacityOf(agent, site);
    const domain::Load load = domain::loadFor(agent, site, channel);
    const QString inUse = Words::tr("%1: %2 of %3 in use")
                              .arg(text::toQt(agent.name))
                              .arg(load.taken(channel))
                              .arg(capacity.limit[index(channel)]);
    const int passed = passedBy(agent, site, channel);
    return passed > 0 ? Words::tr("%1, %2 more than fits").arg(inUse).arg(passed) : inUse;
}

void addContacts(QMenu& menu, desk::Desk& desk, const domain::PersonId& person) {
    const auto agent = desk.agent(person);
    if (!agent || !desk.may(domain::Action::CloseContacts)) return;
    for (const WorkItem& item : agent->layers.work) {
        if (!goesOn(item)) continue;
        QMenu* one = menu.addMenu(titleOf(item));
        one->setObjectName(u"contact-"_s + text::toQt(item.contact.value));
        if (!isLive(item.channel)) {
            QMenu* give = one->addMenu(Words::tr("Give to"));
            give->setObjectName(u"giveTo"_s);
            addColleagues(*give, desk, person, item);
        }
        QAction* close = one->addAction(widgets::icon(widgets::Icon::Close), Words::tr("Close for everybody"));
        close->setObjectName(u"closeContact"_s);
        QObject::connect(
            close, &QAction::triggered, &desk, [&desk, contact = item.contact] { desk.closeContact(contact); });
    }
}

} // namespace readyline::team
