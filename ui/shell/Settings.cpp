// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Settings.h"

#include <algorithm>
#include <array>

namespace readyline::shell {

using namespace Qt::StringLiterals;

namespace {

// As they are written; in the order of ports::kTonesToChoose.
constexpr std::array kToneWords{
    QStringView(u"bell"), QStringView(u"chime"), QStringView(u"pulse"), QStringView(u"knock"), QStringView(u"drop")};
static_assert(kToneWords.size() == ports::kTonesToChoose.size());
constexpr QStringView kSilent(u"none");

QString toneKey(domain::Channel channel) {
    const std::string_view name = toName(channel);
    return u"sound/tone/"_s + QLatin1String(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

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

popover::RingChoices Settings::ringChoices() const {
    popover::RingChoices choices;
    choices.muted = m_file.value(u"sound/muted"_s).toBool();
    choices.volume = std::clamp(m_file.value(u"sound/volume"_s, choices.volume).toInt(), 0, 100);
    choices.output = m_file.value(u"sound/output"_s).toString();
    choices.standsIn = m_file.value(u"sound/standsIn"_s).toBool();
    for (const domain::Channel each : domain::kChannels) {
        const QString word = m_file.value(toneKey(each)).toString();
        std::optional<ports::Tone>& tone = choices.tones[domain::index(each)];
        if (word == kSilent) tone.reset();
        for (std::size_t i = 0; i < kToneWords.size(); ++i)
            if (word == kToneWords[i]) tone = ports::kTonesToChoose[i];
    }
    return choices;
}

void Settings::setRingChoices(const popover::RingChoices& choices) {
    m_file.setValue(u"sound/muted"_s, choices.muted);
    m_file.setValue(u"sound/volume"_s, choices.volume);
    m_file.setValue(u"sound/output"_s, choices.output);
    m_file.setValue(u"sound/standsIn"_s, choices.standsIn);
    for (const domain::Channel each : domain::kChannels) {
        QString word = kSilent.toString();
        for (std::size_t i = 0; i < kToneWords.size(); ++i)
            if (choices.tones[domain::index(each)] == ports::kTonesToChoose[i]) word = kToneWords[i].toString();
        m_file.setValue(toneKey(each), word);
    }
}
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
