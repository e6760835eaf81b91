// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/Readiness.h"

#include "core/domain/Site.h"
#include "ui/text/Strings.h"

#include <QCoreApplication>

#include <algorithm>

namespace readyline::status {

using namespace std::chrono_literals;
using domain::StationState;
using Fault = ReadinessFault;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::status::Readiness)
};

// Past these a request comes late, and a planned time is misread.
constexpr Duration kSlow = 2s, kClockOff = 60s;

QString part(Fault fault) {
    switch (fault) {
    case Fault::StationUnreachable: return Words::tr("your phone cannot be reached");
    case Fault::NoStation: return Words::tr("you have no phone");
    case Fault::NoSound: return Words::tr("this computer plays no sound");
    case Fault::NoNotices: return Words::tr("the desktop shows no notifications");
    case Fault::SlowServer: return Words::tr("the server answers slowly");
    case Fault::ClockDiffers: return Words::tr("the clock of this computer is wrong");
    }
    return {};
}

bool keepsCallsAway(Fault fault) { return fault == Fault::StationUnreachable || fault == Fault::NoStation; }

} // namespace

std::vector<Fault> readinessFaults(const ReadinessFacts& facts) {
    std::vector<Fault> out;
    if (facts.takesCalls && facts.station == StationState::Unreachable) out.push_back(Fault::StationUnreachable);
    if (facts.takesCalls && facts.phonesRing && facts.station == StationState::None) out.push_back(Fault::NoStation);
    if (!facts.canPlay) out.push_back(Fault::NoSound);
    if (facts.blocksNotices) out.push_back(Fault::NoNotices);
    if (facts.roundTrip && *facts.roundTrip > kSlow) out.push_back(Fault::SlowServer);
    if (facts.clockDiffers && std::chrono::abs(*facts.clockDiffers) > kClockOff) out.push_back(Fault::ClockDiffers);
    return out;
}

QString readinessWords(const std::vector<Fault>& faults) {
    if (faults.empty()) return {};
    QStringList parts;
    for (const Fault each : faults) parts << part(each);
    const QString all = text::list(parts);
    //: %1 is what is wrong: "your phone cannot be reached and this computer plays no sound".
    return keepsCallsAway(faults.front()) ? Words::tr("You would not hear calls: %1.").arg(all)
                                          : Words::tr("You might notice requests too late: %1.").arg(all);
}

Readiness::Readiness(desk::Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

// Asked at once: what takes a moment to find out is known by the time of a choice.
void Readiness::setProbe(std::function<Here()> probe) {
    m_probe = std::move(probe);
    (void)m_probe();
}

ReadinessFacts Readiness::facts() const {
    const domain::AgentLayers self = m_desk.self().layers;
    const domain::SiteRules& site = m_desk.site();
    const auto takesCalls = [&](const domain::QueueId& each) {
        const domain::Queue* queue = domain::find(site, each);
        return queue
            && (queue->channels[domain::index(domain::Channel::Voice)]
                || queue->channels[domain::index(domain::Channel::Video)]);
    };
    const Here here = m_probe();
    ReadinessFacts out;
    out.takesCalls = !self.noCalls && std::ranges::any_of(self.queues, takesCalls);
    out.station = self.presence.station;
    out.phonesRing = site.policy.voiceAnswer == domain::VoiceAnswer::Phone;
    out.canPlay = here.canPlay;
    out.blocksNotices = here.blocksNotices;
    out.roundTrip = m_desk.connection().roundTrip;
    out.clockDiffers = m_desk.connection().clockDiffers;
    return out;
}

std::vector<Fault> Readiness::unasked(const domain::Choice& choice) const {
    const auto& queues = m_desk.self().layers.queues;
    if (queues.empty() || !m_desk.connection().isLive() || !domain::takesWork(m_desk.site(), queues, choice)) return {};
    std::vector<Fault> faults = readinessFaults(facts());
    if (m_session == m_desk.session()) std::erase_if(faults, [&](Fault each) { return m_asked.contains(each); });
    return faults;
}

QString Readiness::question(const domain::Choice& choice) const { return readinessWords(unasked(choice)); }

QString Readiness::ask(const domain::Choice& choice) {
    const std::vector<Fault> faults = unasked(choice);
    if (m_session != m_desk.session()) m_asked.clear();
    m_session = m_desk.session();
    m_asked.insert(faults.begin(), faults.end());
    return readinessWords(faults);
}

} // namespace readyline::status
