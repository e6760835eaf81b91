// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ToastHost.h"

#include "ui/widgets/Metrics.h"
#include "ui/widgets/Shadow.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace readyline::widgets {

ToastHost::ToastHost(Time& time, QObject* parent) : QObject(parent), m_time(time) {}

ToastHost::~ToastHost() = default;

ToastId ToastHost::show(ToastSpec spec) {
    makeRoom();
    const ToastId id = ++m_last;
    const Duration stay = spec.button.isEmpty() ? kPassing : kWithButton;
    auto toast = std::make_unique<Toast>(std::move(spec));
    connect(toast.get(), &Toast::closeAsked, this, [this, id] { close(id); });
    connect(toast.get(), &Toast::pointerEntered, this, [this, id] { hold(id); });
    connect(toast.get(), &Toast::pointerLeft, this, [this, id] { resume(id); });
    m_shown.insert(m_shown.begin(), Entry{id, std::move(toast), Timer(), stay, m_time.now()});
    wait(m_shown.front());
    place();
    m_shown.front().toast->show();
    return id;
}

void ToastHost::setButtonText(ToastId id, const QString& text) {
    if (Entry* entry = find(id)) entry->toast->setButtonText(text);
}

void ToastHost::close(ToastId id) {
    const auto found
        = std::find_if(m_shown.begin(), m_shown.end(), [id](const Entry& entry) { return entry.id == id; });
    if (found == m_shown.end()) return;
    // Not deleted here: its own button may be what closes it.
    Toast* toast = found->toast.release();
    m_shown.erase(found);
    toast->hide();
    toast->deleteLater();
    place();
    Q_EMIT closed(id);
}

const Toast* ToastHost::toast(ToastId id) const {
    const auto found
        = std::find_if(m_shown.begin(), m_shown.end(), [id](const Entry& entry) { return entry.id == id; });
    return found == m_shown.end() ? nullptr : found->toast.get();
}

void ToastHost::setArea(const QRect& area) {
    m_area = area;
    place();
}

ToastHost::Entry* ToastHost::find(ToastId id) {
    const auto found
        = std::find_if(m_shown.begin(), m_shown.end(), [id](const Entry& entry) { return entry.id == id; });
    return found == m_shown.end() ? nullptr : &*found;
}

void ToastHost::wait(Entry& entry) {
    if (entry.toast->spec().stay == ToastStay::UntilClosed) return;
    entry.since = m_time.now();
    entry.timer = m_time.after(entry.left, [this, id = entry.id] { close(id); });
}

void ToastHost::hold(ToastId id) {
    Entry* entry = find(id);
    if (!entry || !entry->timer.isHeld()) return;
    entry->timer.cancel();
    constexpr Duration kLeast{2000}; // whoever just read it has a moment to come back
    entry->left = std::max(kLeast, entry->left - (m_time.now() - entry->since));
}

void ToastHost::resume(ToastId id) {
    Entry* entry = find(id);
    if (entry && !entry->timer.isHeld()) wait(*entry);
}

void ToastHost::makeRoom() {
    while (m_shown.size() >= kMost) {
        auto oldest = std::find_if(m_shown.rbegin(), m_shown.rend(),
            [](const Entry& entry) { return entry.toast->spec().stay == ToastStay::Passing; });
        if (oldest == m_shown.rend()) oldest = m_shown.rbegin();
        close(oldest->id);
    }
}

void ToastHost::place() {
    const QScreen* screen = QGuiApplication::primaryScreen();
    const QRect area = m_area.isValid() || !screen ? m_area : screen->availableGeometry();
    int y = area.top() + kScreenMargin;
    for (const Entry& entry : m_shown) {
        Toast& toast = *entry.toast;
        const int height = toast.height() - shadowMargins().top() - shadowMargins().bottom();
        toast.moveBody({area.right() + 1 - kScreenMargin - kToastWidth, y});
        y += height + kGap12;
    }
}

} // namespace readyline::widgets
