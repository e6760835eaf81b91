// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Tray.h"

#include "ui/models/StatusChoicesModel.h"
#include "ui/status/StatusLook.h"
#include "ui/text/Sentences.h"
#include "ui/text/Strings.h"
#include "ui/widgets/TrayIcon.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPalette>
#include <QSystemTrayIcon>

#include <algorithm>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::ChoiceKind;

namespace {
constexpr Duration kWholeShown{600}, kWavesShown{400};

bool isRinging(const desk::OfferItem& item) {
    return !item.ended && item.offer.state == domain::OfferState::Ringing && item.answering == replica::Answering::Not;
}
} // namespace

Tray::Tray(desk::Desk& desk, Time& time, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_menu(std::make_unique<QMenu>()),
      m_time(time) {
    m_menu->setObjectName(u"trayMenu"_s);
    connect(&desk, &desk::Desk::selfChanged, this, &Tray::refresh);
    connect(&desk, &desk::Desk::siteChanged, this, &Tray::refresh);
    connect(&desk, &desk::Desk::offersChanged, this, &Tray::refresh);
    connect(&desk, &desk::Desk::connectionChanged, this, &Tray::refresh);
    connect(&desk, &desk::Desk::ended, this, &Tray::refresh);
    refresh();
}

Tray::~Tray() = default;

void Tray::create() {
    if (m_icon) return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) Q_EMIT activated();
    });
    refresh();
    draw();
    m_icon->show();
}

bool Tray::isThere() const { return m_icon && QSystemTrayIcon::isSystemTrayAvailable(); }

QString Tray::toolTip() const {
    if (m_desk.me().person.empty()) return tr("Readyline: signed out");
    const bool away = !m_desk.connection().isLive();
    const QString word = text::statusWithWork(m_desk.self().shown);
    if (!away) return tr("Readyline: %1").arg(word);
    //: A status, and the site's word for the connection being away: "Readyline: Ready, reconnecting".
    return tr("Readyline: %1, %2").arg(word, text::toQt(m_desk.site().policy.words.reconnecting));
}

bool Tray::rings() const {
    const std::vector<desk::OfferItem> offers = m_desk.offers();
    return std::ranges::any_of(offers, isRinging);
}

bool Tray::canAccept() const {
    const std::vector<desk::OfferItem> offers = m_desk.offers();
    return std::ranges::any_of(offers, [](const desk::OfferItem& item) {
        return isRinging(item) && item.offer.answer == domain::VoiceAnswer::Desktop;
    });
}

void Tray::setReducedMotion(bool reduced) {
    m_reducedMotion = reduced;
    refresh();
}

void Tray::refresh() {
    refreshMenu();
    if (!m_icon) return;
    const domain::Shown shown = m_desk.self().shown;
    const bool signedOut = m_desk.me().person.empty();
    const bool away = !m_desk.connection().isLive();
    const bool ringing = !signedOut && !away && rings();
    Look next = m_look;
    next.shape = signedOut ? StatusShape::Offline
        : away             ? StatusShape::Reconnecting
        : ringing          ? StatusShape::Ringing
                           : status::shapeOf(shown);
    next.written = shown.written;
    next.dark = isDark(QGuiApplication::palette());
    const bool blinks = ringing && !m_reducedMotion;
    if (!blinks) {
        m_blink.cancel();
        next.half = Blink::Whole;
    }
    if (next != m_look) {
        m_look = next;
        draw();
    }
    if (blinks && !m_blink.isHeld()) blink(Blink::Whole);
    m_icon->setToolTip(toolTip());
}

void Tray::blink(Blink half) {
    if (half != m_look.half) {
        m_look.half = half;
        draw();
    }
    const bool whole = half == Blink::Whole;
    m_blink = m_time.after(
        whole ? kWholeShown : kWavesShown, [this, whole] { blink(whole ? Blink::Waves : Blink::Whole); });
}

void Tray::draw() { m_icon->setIcon(trayIcon(m_look.shape, m_look.written, m_look.dark, m_look.half)); }

void Tray::refreshMenu() {
    m_menu->clear();
    QAction* open = m_menu->addAction(tr("Open Readyline"));
    connect(open, &QAction::triggered, this, &Tray::activated);
    if (rings()) {
        m_menu->addSeparator();
        if (canAccept())
            connect(m_menu->addAction(tr("Accept the request")), &QAction::triggered, this,
                [this] { Q_EMIT answerAsked(true); });
        connect(m_menu->addAction(tr("Decline the request")), &QAction::triggered, this,
            [this] { Q_EMIT answerAsked(false); });
    }
    if (!m_desk.me().person.empty()) {
        m_menu->addSeparator();
        models::StatusChoicesModel choices;
        const domain::AgentLayers self = m_desk.self().layers;
        choices.setChoices(m_desk.site(), chooserOf(m_desk.me(), self.queues), models::inForce(self, m_desk.site()));
        for (const models::ChoiceRow& row : choices.rows()) {
            if (row.fault) continue;
            const bool reason = row.kind == ChoiceKind::Reason;
            QAction* action = m_menu->addAction(reason ? tr("%1: %2").arg(row.entryText, row.text) : row.text);
            if (!reason) action->setIcon(icon(shapeIcon(status::shapeOf(row.base)), family(status::shapeOf(row.base))));
            action->setCheckable(row.current);
            action->setChecked(row.current);
            action->setEnabled(m_desk.connection().isLive());
            connect(action, &QAction::triggered, this, [this, choice = row.choice] { Q_EMIT chosen(choice); });
        }
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Quit Readyline")), &QAction::triggered, this, &Tray::quitAsked);
}

} // namespace readyline::shell
