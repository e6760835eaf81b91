// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Settings.h"

namespace readyline::shell {

using namespace Qt::StringLiterals;

QByteArray Settings::geometry() const { return m_file.value(u"window/geometry"_s).toByteArray(); }
void Settings::setGeometry(const QByteArray& geometry) { m_file.setValue(u"window/geometry"_s, geometry); }
QByteArray Settings::splitter() const { return m_file.value(u"window/splitter"_s).toByteArray(); }
void Settings::setSplitter(const QByteArray& state) { m_file.setValue(u"window/splitter"_s, state); }

widgets::ThemeChoice Settings::theme() const {
    const QString word = m_file.value(u"theme"_s).toString();
    if (word == u"light") return widgets::ThemeChoice::Light;
    if (word == u"dark") return widgets::ThemeChoice::Dark;
    return widgets::ThemeChoice::System;
}

void Settings::setTheme(widgets::ThemeChoice theme) {
    const bool system = theme == widgets::ThemeChoice::System;
    m_file.setValue(u"theme"_s, system ? u"system"_s : theme == widgets::ThemeChoice::Dark ? u"dark"_s : u"light"_s);
}

QString Settings::server() const { return m_file.value(u"account/server"_s).toString(); }
QString Settings::login() const { return m_file.value(u"account/login"_s).toString(); }

void Settings::setAccount(const QString& server, const QString& login) {
    m_file.setValue(u"account/server"_s, server);
    m_file.setValue(u"account/login"_s, login);
}

bool Settings::isMuted() const { return m_file.value(u"sound/muted"_s).toBool(); }
void Settings::setMuted(bool muted) { m_file.setValue(u"sound/muted"_s, muted); }
bool Settings::seesAllTeams() const { return m_file.value(u"team/all"_s).toBool(); }
void Settings::setSeesAllTeams(bool all) { m_file.setValue(u"team/all"_s, all); }
bool Settings::hasSaidTray() const { return m_file.value(u"said/tray"_s).toBool(); }
void Settings::setSaidTray() { m_file.setValue(u"said/tray"_s, true); }
bool Settings::hasSaidMini() const { return m_file.value(u"said/mini"_s).toBool(); }
void Settings::setSaidMini() { m_file.setValue(u"said/mini"_s, true); }
QString Settings::presenceFile() const { return m_file.value(u"presence/file"_s).toString(); }
QString Settings::device() const { return m_file.value(u"device"_s).toString(); }
void Settings::setDevice(const QString& id) { m_file.setValue(u"device"_s, id); }

} // namespace readyline::shell
