// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Header.h"

#include "ui/shell/DevicesPanel.h"
#include "ui/status/PendingChip.h"
#include "ui/status/StatusButton.h"
#include "ui/status/StatusControl.h"
#include "ui/text/Connections.h"
#include "ui/text/Strings.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Themed.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {
constexpr int kNarrow = 1100; // below, the why button keeps its icon only
}

Header::Header(desk::Desk& desk, Ticker& ticker, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(u"header"_s);
    m_status = new status::StatusControl(desk, ticker, this);
    auto* host = new QWidget(this); // screen readers find one popup in each parent
    host->resize(0, 0);
    m_devices = new DevicesPanel(desk, host);
    build();
    buildMenu();
    connect(m_why, &QPushButton::clicked, this, &Header::whyAsked);
    connect(&desk, &desk::Desk::connectionChanged, this, &Header::refresh);
    connect(&desk, &desk::Desk::siteChanged, this, &Header::refresh);
    refresh();
}

void Header::build() {
    m_why = makeButton(Icon::Why, tr("Why am I not getting work?"), ButtonKind::Flat, this);
    m_why->setObjectName(u"whyButton"_s);
    m_why->setAccessibleName(m_why->text());
    m_sign = new QLabel(this);
    m_connection = new QLabel(this);
    m_connection->setObjectName(u"connectionLabel"_s);
    setTextRole(m_connection, TextRole::Small);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFixedHeight(20);
    m_person = new QToolButton(this);
    m_person->setObjectName(u"personButton"_s);
    m_person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_person->setPopupMode(QToolButton::MenuButtonPopup);
    m_person->setIcon(icon(Icon::User));
    m_person->setAutoRaise(true);
    connect(m_person, &QToolButton::clicked, m_person, &QToolButton::showMenu);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(kGap8);
    row->addWidget(m_status->button());
    row->addWidget(m_status->chip());
    row->addWidget(m_why);
    row->addStretch();
    row->addWidget(m_sign);
    row->addWidget(m_connection);
    row->addWidget(line);
    row->addWidget(m_person);
    setFixedHeight(heightFor(kHeaderHeight, fontMetrics()));
}

void Header::buildMenu() {
    auto* menu = new QMenu(m_person);
    menu->setObjectName(u"personMenu"_s);
    auto* group = new QActionGroup(this);
    const std::pair<QString, ThemeChoice> themes[] = {{tr("Theme of the system"), ThemeChoice::System},
        {tr("Light theme"), ThemeChoice::Light}, {tr("Dark theme"), ThemeChoice::Dark}};
    for (const auto& [words, theme] : themes) {
        QAction* action = menu->addAction(words);
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, which = theme] { Q_EMIT themeChosen(which); });
        m_themes << action;
    }
    menu->addSeparator();
    m_mute = menu->addAction(tr("Requests ring"));
    m_mute->setObjectName(u"ringAction"_s);
    m_mute->setCheckable(true);
    connect(m_mute, &QAction::triggered, this, [this](bool rings) { Q_EMIT mutedChosen(!rings); });
    m_sounds = menu->addAction(icon(Icon::Sound), tr("Sounds …"));
    m_sounds->setObjectName(u"soundsAction"_s);
    connect(m_sounds, &QAction::triggered, this, &Header::soundsAsked);
    menu->addSeparator();
    m_keys = menu->addAction(QString());
    m_keys->setObjectName(u"keysAction"_s);
    m_keys->setEnabled(false);
    m_keys->setVisible(false);
    menu->addSeparator();
    QAction* devices = menu->addAction(icon(Icon::DeviceDesk), tr("My devices"));
    devices->setObjectName(u"devicesAction"_s);
    connect(devices, &QAction::triggered, this, [this] {
        m_devices->popup({m_person->mapToGlobal(QPoint(0, 0)), m_person->size()});
    });
    QAction* signOut = menu->addAction(icon(Icon::SignOut), tr("Sign out"));
    signOut->setObjectName(u"signOutAction"_s);
    connect(signOut, &QAction::triggered, this, &Header::signOutAsked);
    QAction* quit = menu->addAction(tr("Quit Readyline"));
    quit->setObjectName(u"quitAction"_s);
    connect(quit, &QAction::triggered, this, &Header::quitAsked);
    m_person->setMenu(menu);
}

void Header::setTheme(ThemeChoice theme) { m_themes[static_cast<int>(theme)]->setChecked(true); }

void Header::setMuted(bool muted) { m_mute->setChecked(!muted); }

void Header::setWhyShown(bool shown) { m_why->setVisible(shown); }

void Header::focusWhy() { m_why->setFocus(Qt::OtherFocusReason); }

void Header::setCanPlay(bool canPlay) {
    m_mute->setEnabled(canPlay);
    m_sounds->setEnabled(canPlay);
    if (!canPlay) m_sounds->setText(tr("No sound player was found here: pulseaudio-utils or alsa-utils has one"));
}

void Header::setKeysHint(const QString& words) {
    m_keys->setText(words);
    m_keys->setVisible(!words.isEmpty());
}

void Header::refresh() {
    const session::Connection& connection = m_desk.connection();
    const bool fine = connection.isLive() && !connection.silent;
    setSign(m_sign, fine ? Icon::Check : Icon::StatusReconnecting, 14,
        [fine](const Tokens& theme) { return theme.of(fine ? StatusFamily::Available : StatusFamily::Away).graphic; });
    m_connection->setText(text::describe(connection));
    setInk(
        m_connection, [fine](const Tokens& theme) { return fine ? theme.text2 : theme.of(StatusFamily::Away).text; });
    const QString name = text::toQt(m_desk.me().name);
    m_person->setText(name);
    m_person->setAccessibleName(name.isEmpty() ? tr("Menu") : tr("%1, menu").arg(name));
}

void Header::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

void Header::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool narrow = window()->width() < kNarrow;
    m_why->setText(narrow ? QString() : m_why->accessibleName());
    m_why->setToolTip(narrow ? m_why->accessibleName() : QString());
}

} // namespace readyline::shell
