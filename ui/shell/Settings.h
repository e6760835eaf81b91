// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the window remembers between two starts, in the profile's folder.

#include "ui/popover/RingChoices.h"
#include "ui/widgets/Theme.h"

#include <QSettings>

namespace readyline::shell {

class Settings {
public:
    explicit Settings(const QString& file) : m_file(file, QSettings::IniFormat) {}

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray splitter() const;
    void setSplitter(const QByteArray& state);
    [[nodiscard]] widgets::ThemeChoice theme() const;
    void setTheme(widgets::ThemeChoice theme);
    [[nodiscard]] QString server() const;
    [[nodiscard]] QString login() const;
    void setAccount(const QString& server, const QString& login);
    [[nodiscard]] popover::RingChoices ringChoices() const;
    void setRingChoices(const popover::RingChoices& choices);
    // A supervisor's team page: everybody, not only his own teams (Z3).
    [[nodiscard]] bool seesAllTeams() const;
    void setSeesAllTeams(bool all);
    // Said once in the life of a profile: that closing the window keeps the program.
    [[nodiscard]] bool hasSaidTray() const;
    void setSaidTray();
    // Likewise, where there is no tray.
    [[nodiscard]] bool hasSaidMini() const;
    void setSaidMini();
    // Written by hand: the file that mirrors the presence; empty: none.
    [[nodiscard]] QString presenceFile() const;
    // Made once and kept: the device's id for the server.
    [[nodiscard]] QString device() const;
    void setDevice(const QString& id);

private:
    QSettings m_file;
};

} // namespace readyline::shell
