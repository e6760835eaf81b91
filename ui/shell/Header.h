// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The strip at the top: my status at the very left (Z9), what is pending, why no work comes, the connection, the
// person.

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"
#include "ui/widgets/Theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace readyline::status {
class StatusControl;
}

namespace readyline::shell {

class DevicesPanel;

class Header : public QWidget {
    Q_OBJECT
public:
    Header(desk::Desk& desk, Ticker& ticker, QWidget* parent = nullptr);

    [[nodiscard]] status::StatusControl& status() { return *m_status; }
    void setTheme(widgets::ThemeChoice theme);
    void setMuted(bool muted);
    // Only for whom work could reach at all.
    void setWhyShown(bool shown);
    void focusWhy();
    // Said under the speaker in the menu when this computer cannot play anything.
    void setCanPlay(bool canPlay);
    // Which keys answer requests, and where they work.
    void setKeysHint(const QString& words);

Q_SIGNALS:
    void whyAsked();
    void themeChosen(widgets::ThemeChoice theme);
    void mutedChosen(bool muted);
    void soundsAsked();
    void signOutAsked();
    void quitAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildMenu();
    void refresh();

    desk::Desk& m_desk;
    DevicesPanel* m_devices;
    status::StatusControl* m_status;
    QPushButton* m_why;
    QLabel* m_sign;
    QLabel* m_connection;
    QToolButton* m_person;
    QList<QAction*> m_themes;
    QAction* m_mute;
    QAction* m_sounds;
    QAction* m_keys;
};

} // namespace readyline::shell
