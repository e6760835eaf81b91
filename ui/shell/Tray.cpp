// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Tray.h"

#include "ui/models/StatusChoicesModel.h"
#include "ui/status/StatusLook.h"
#include "ui/text/Sentences.h"
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

Tray::Tray(desk::Desk& desk, QObject* parent) : QObject(parent), m_desk(desk), m_menu(std::make_unique<QMenu>()) {
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
    m_look.clear();
    refresh();
    m_icon->show();
}

bool Tray::isThere() const { return m_icon && QSystemTrayIcon::isSystemTrayAvailable(); }

QString Tray::toolTip() const {
    if (m_desk.me().person.empty()) return tr("Readyline: signed out");
    const bool away = !m_desk.connection().isLive();
    const QString word = text::statusWithWork(m_desk.self().shown);
    return away ? tr("Readyline: %1, reconnecting").arg(word) : tr("Readyline: %1").arg(word);
}

void Tray::refresh() {
    refreshMenu();
    if (!m_icon) return;
    domain::Shown shown = m_desk.self().shown;
    const bool signedOut = m_desk.me().person.empty();
    const bool away = !m_desk.connection().isLive();
    const StatusShape shape = signedOut ? StatusShape::Offline
        : away                          ? StatusShape::Reconnecting
                                        : status::shapeOf(shown);
    const bool dark = isDark(QGuiApplication::palette());
    const QString look = u"%1/%2/%3"_s.arg(static_cast<int>(shape)).arg(shown.written).arg(dark);
    if (look != m_look) m_icon->setIcon(trayIcon(shape, shown.written, dark));
    m_look = look;
    m_icon->setToolTip(toolTip());
}

void Tray::refreshMenu() {
    m_menu->clear();
    QAction* open = m_menu->addAction(tr("Open Readyline"));
    connect(open, &QAction::triggered, this, &Tray::activated);
    const std::vector<desk::OfferItem> offers = m_desk.offers();
    const bool rings = std::ranges::any_of(offers, [](const desk::OfferItem& item) {
        return !item.ended && item.offer.state == domain::OfferState::Ringing
            && item.answering == replica::Answering::Not;
    });
    if (rings) {
        m_menu->addSeparator();
        connect(m_menu->addAction(tr("Accept the request")), &QAction::triggered, this,
            [this] { Q_EMIT answerAsked(true); });
        connect(m_menu->addAction(tr("Decline the request")), &QAction::triggered, this,
            [this] { Q_EMIT answerAsked(false); });
    }
    if (!m_desk.me().person.empty()) {
        m_menu->addSeparator();
        models::StatusChoicesModel choices;
        choices.setChoices(m_desk.site(), m_desk.me().role, m_desk.self().layers.intent.choice);
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
