// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/ScreenPops.h"

#include "core/domain/ScreenPop.h"

#include <algorithm>

namespace readyline::desk {

namespace {

constexpr std::size_t kMostSeen = 200; // those that were not accepted here go then

PoppedContact asSeen(const wire::TaskView& task) {
    PoppedContact out{task.contact, task.queue, task.customer, {}};
    for (const wire::ShownVariable& each : task.variables)
        if (!each.secure) out.variables.push_back({each.name, each.value});
    return out;
}

} // namespace

ScreenPops::ScreenPops(Desk& desk, ports::Browser& browser, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_browser(browser) {
    connect(&desk, &Desk::offersChanged, this, &ScreenPops::refresh);
    connect(&desk, &Desk::tasksChanged, this, &ScreenPops::refresh);
    connect(&desk, &Desk::accepted, this, [this](const OfferId& offer) {
        if (!m_seen.contains(offer)) return;
        m_accepted.insert(offer);
        refresh();
    });
    connect(&desk, &Desk::ended, this, [this] {
        m_seen.clear();
        m_accepted.clear();
    });
    refresh();
}

// A request that is not open any more and is a task now was accepted; where, its command or its phone says.
void ScreenPops::refresh() {
    std::set<OfferId> open;
    for (const OfferItem& each : m_desk.offers()) {
        if (each.ended) continue;
        open.insert(each.offer.offer);
        m_seen[each.offer.offer] = {each.offer.contact, each.offer.answer == VoiceAnswer::Phone};
    }
    std::vector<TaskItem> begun; // opened last: nobody knows what that brings about
    for (const TaskItem& task : m_desk.tasks()) {
        const auto found = std::ranges::find_if(m_seen, [&](const auto& seen) {
            return seen.second.contact == task.task.contact && !open.contains(seen.first)
                && (seen.second.onPhone || m_accepted.contains(seen.first));
        });
        if (found == m_seen.end()) continue;
        m_accepted.erase(found->first);
        m_seen.erase(found);
        if (task.task.state != AssignmentState::WrapUp) begun.push_back(task);
    }
    if (m_seen.size() > kMostSeen) std::erase_if(m_seen, [&](const auto& seen) { return !open.contains(seen.first); });
    for (const TaskItem& each : begun) openPage(each);
}

void ScreenPops::openPage(const TaskItem& item) {
    const auto page = screenPop(m_desk.site(), asSeen(item.task));
    if (!page) return;
    const QUrl url = QUrl::fromEncoded(QByteArray::fromStdString(*page), QUrl::StrictMode);
    if (!url.isValid() || !m_browser.open(url)) Q_EMIT notOpened(url.host());
}

} // namespace readyline::desk
