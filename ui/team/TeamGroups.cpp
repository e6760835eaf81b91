// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamGroups.h"

#include "ui/models/WaysOn.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>
#include <QStringList>

namespace readyline::team {

using namespace Qt::StringLiterals;
using domain::ShownRow;
using widgets::StatusShape;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::team::TeamGroups)
};

// The words of a site may begin small where they stand in a sentence.
QString capital(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

QString nameOf(const std::optional<domain::PresenceEntry>& entry, const QString& otherwise) {
    return entry ? text::toQt(entry->text) : otherwise;
}

QString either(std::initializer_list<std::string> words) {
    QStringList all;
    for (const std::string& each : words)
        if (!each.empty()) all << text::toQt(each);
    all.removeDuplicates();
    return all.join(u" / "_s);
}

// What people are shown as who have to acknowledge something; the policies of the site say which statuses these are.
QString toAcknowledge(const domain::SiteRules& site) {
    const auto shown = [&](const domain::Effect& effect) -> std::string {
        const auto* overlay = std::get_if<domain::ShowOverlay>(&effect);
        if (!overlay || overlay->duration) return {};
        const domain::PresenceEntry* entry = domain::find(site, overlay->entry);
        return entry ? entry->text : std::string();
    };
    const domain::Policy& policy = site.policy;
    const QString words
        = either({shown(policy.noAnswer.effect), shown(policy.decline), shown(policy.offerErrors.effect)});
    return words.isEmpty() ? Words::tr("Missed") : words;
}

} // namespace

TeamGroups teamGroups(const domain::SiteRules& site) {
    const models::WaysOn ways = models::waysOn(site);
    const domain::Words& words = site.policy.words;
    TeamGroups groups{TeamGroup{u"ready"_s, StatusShape::Available, {ShownRow::Ready, ShownRow::Written},
                          nameOf(ways.ready, Words::tr("Ready"))},
        TeamGroup{u"busy"_s, StatusShape::Busy, {ShownRow::Ringing, ShownRow::Engaged, ShownRow::Full},
            either({words.engaged, words.full})},
        TeamGroup{u"wrap-up"_s, StatusShape::WrapUp, {ShownRow::WrapUp}, text::toQt(words.wrapUp)},
        TeamGroup{u"not-ready"_s, StatusShape::Away, {ShownRow::NotReady, ShownRow::TimedOverlay},
            nameOf(ways.away, Words::tr("Not Ready"))},
        TeamGroup{u"missed"_s, StatusShape::Missed, {ShownRow::Acknowledge}, toAcknowledge(site)},
        TeamGroup{u"offline"_s, StatusShape::Offline, {ShownRow::SignedOut, ShownRow::Reconnecting},
            text::toQt(words.offline)}};
    for (TeamGroup& each : groups) each.words = capital(each.words);
    return groups;
}

} // namespace readyline::team
