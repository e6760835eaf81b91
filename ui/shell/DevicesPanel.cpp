// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/DevicesPanel.h"

#include "core/domain/PolicyFor.h"
#include "ui/status/AccessiblePopup.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Themed.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int kWidth = 344;

QString connectionWords(const domain::Device& device, const QTimeZone& zone) {
    switch (device.connection) {
    case domain::Connection::Online:
        return DevicesPanel::tr("connected since %1").arg(text::timeOfDay(device.since, zone));
    case domain::Connection::Reconnecting:
        return DevicesPanel::tr("reconnecting since %1").arg(text::timeOfDay(device.since, zone));
    case domain::Connection::None: break;
    }
    return DevicesPanel::tr("not connected");
}

QString showWords(const domain::Device& device) {
    if (device.rings) return DevicesPanel::tr("rings now");
    return device.canShow ? DevicesPanel::tr("shows requests")
                          : DevicesPanel::tr("cannot show requests: locked, asleep or without a screen");
}

} // namespace

QString deviceSentence(const domain::Device& device, bool isThis, const QTimeZone& zone) {
    const QString label = text::toQt(device.label);
    const QString name = isThis ? DevicesPanel::tr("%1 (this computer)").arg(label) : label;
    return DevicesPanel::tr("%1, %2, %3").arg(name, connectionWords(device, zone), showWords(device));
}

DevicesPanel::DevicesPanel(desk::Desk& desk, QWidget* parent)
    : PopupFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint),
      m_desk(desk) {
    setObjectName(u"devicesPanel"_s);
    setAccessibleName(tr("My devices"));
    setFocusPolicy(Qt::StrongFocus);
    auto* title = new QLabel(tr("My devices"), this);
    setTextRole(title, TextRole::Title);
    m_mode = new QLabel(this);
    m_mode->setObjectName(u"devicesMode"_s);
    m_mode->setWordWrap(true);
    setTextRole(m_mode, TextRole::Small);
    m_mode->setForegroundRole(QPalette::PlaceholderText);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap12);
    all->addWidget(title);
    all->addWidget(m_mode);
    status::makeAccessible(this);
    connect(&desk, &desk::Desk::selfChanged, this, &DevicesPanel::refresh);
}

void DevicesPanel::popup(const QRect& globalAnchor) {
    m_anchor = globalAnchor;
    show();
    refresh();
    setFocus(Qt::PopupFocusReason);
}

void DevicesPanel::refresh() {
    if (!isVisible()) return;
    delete m_rows;
    m_rows = new QWidget(this);
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(kGap12);
    grid->setVerticalSpacing(kGap12);
    grid->setColumnStretch(1, 1);
    const QTimeZone zone = text::zoneNamed(m_desk.site().timeZone);
    for (const domain::Device& each : m_desk.self().layers.devices) {
        const bool isThis = each.session == m_desk.session();
        const bool fine = each.connection == domain::Connection::Online && each.canShow;
        auto* sign = new QLabel(m_rows);
        if (each.rings)
            setSign(sign, Icon::StatusRinging, 20,
                [](const Tokens& theme) { return theme.of(StatusFamily::Ringing).graphic; });
        else
            setSign(sign, fine ? Icon::DeviceDesk : Icon::PlugOff, 20,
                [fine](const Tokens& theme) { return fine ? theme.text2 : theme.of(StatusFamily::Away).graphic; });
        auto* words = new QWidget(m_rows);
        words->setObjectName(u"deviceRow"_s);
        words->setAccessibleName(deviceSentence(each, isThis, zone));
        setAccessibleRole(words, QAccessible::ListItem);
        auto* two = new QVBoxLayout(words);
        two->setContentsMargins({});
        two->setSpacing(2);
        auto* name
            = new QLabel(isThis ? tr("%1 (this computer)").arg(text::toQt(each.label)) : text::toQt(each.label), words);
        setTextRole(name, TextRole::Strong);
        //: How a device is connected, and whether it can show requests.
        auto* how = new QLabel(tr("%1, %2").arg(connectionWords(each, zone), showWords(each)), words);
        how->setWordWrap(true);
        how->setForegroundRole(QPalette::PlaceholderText);
        two->addWidget(name);
        two->addWidget(how);
        const int row = grid->rowCount();
        grid->addWidget(sign, row, 0, Qt::AlignTop);
        grid->addWidget(words, row, 1);
    }
    const std::vector<domain::TeamId> teams = m_desk.me().teams;
    const bool mirror = domain::PolicyFor(m_desk.site(), teams).sessions() == domain::SessionsMode::Mirror;
    m_mode->setText(mirror ? tr("All of them show the same. Who answers on one closes the request on the others.")
                           : tr("Signing in on another computer signs this one out."));
    layout()->addWidget(m_rows);
    m_rows->show();
    fit();
}

void DevicesPanel::fit() {
    layout()->activate();
    setFixedWidth(kWidth + (width() - body().width()));
    setFixedHeight(layout()->totalHeightForWidth(width()));
    const QRect free = screen()->availableGeometry();
    const int left = std::clamp(m_anchor.right() - kWidth, free.left(), std::max(free.left(), free.right() - kWidth));
    moveBody({left, m_anchor.bottom() + 5});
}

void DevicesPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return hide();
    PopupFrame::keyPressEvent(event);
}

} // namespace readyline::shell
