// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one place that knows everybody: makes ports, core and screens and connects them. It decides nothing of its own
// but which window shows.

#include "app/composition/Mirroring.h"
#include "app/composition/Options.h"
#include "app/net/QtHttp.h"
#include "app/net/QtTime.h"
#include "app/net/QtWebSocketTransport.h"
#include "app/platform/ProcessSound.h"
#include "app/platform/SingleInstance.h"
#include "app/platform/SystemBrowser.h"
#include "core/desk/ScreenPops.h"
#include "core/ports/GlobalShortcuts.h"
#include "core/ports/IdleWatch.h"
#include "core/ports/Notifier.h"
#include "ui/shell/Settings.h"
#include "ui/shell/Ticker.h"
#include "ui/tasks/Drafts.h"

class QApplication;

namespace readyline::popover {
class Popovers;
class Ringer;
} // namespace readyline::popover
namespace readyline::shell {
class AnswerKeys;
class Inactivity;
class MainWindow;
class MiniWindow;
class Notices;
class SoundSettings;
class Tray;
} // namespace readyline::shell
namespace readyline::signin {
class SignInWindow;
}
namespace readyline::widgets {
class ToastHost;
}

namespace readyline::composition {

class Composition : public QObject {
    Q_OBJECT
public:
    Composition(QApplication& application, Options options);
    ~Composition() override;

    // False: another one runs for this account and was shown instead.
    [[nodiscard]] bool start();

private:
    void makeWindows();
    void makeMainWindow();
    void connectSession();
    void connectTray();
    void createTray();
    void connectSystem();
    void signIn(const session::Credentials& credentials);
    void askAgain();
    void onLive();
    void onConnectionChanged();
    void onEnded(const session::SessionEnd& end);
    void onCloseAsked();
    void showSomething();
    void setTheme(widgets::ThemeChoice theme);
    void setReducedMotion(bool reduced);
    void setRingChoices(const popover::RingChoices& choices);
    void showSounds();
    void quit();

    QApplication& m_application;
    Options m_options;
    QString m_profile;
    net::QtTime m_time;
    SystemRandom m_random;
    shell::Settings m_settings;
    widgets::Theme m_theme;
    net::QtWebSocketTransport m_transport;
    net::QtHttp m_http;
    session::Session m_session;
    desk::Desk m_desk;
    platform::SystemBrowser m_browser;
    desk::ScreenPops m_screenPops;
    shell::Clock m_clock;
    tasks::Drafts m_drafts;
    Mirroring m_mirroring;
    platform::SingleInstance m_instance;
    platform::ProcessSound m_sound;
    std::unique_ptr<ports::Notifier> m_notifier;
    std::unique_ptr<ports::GlobalShortcuts> m_shortcuts;
    std::unique_ptr<widgets::ToastHost> m_toasts;
    std::unique_ptr<shell::Notices> m_notices;
    std::unique_ptr<signin::SignInWindow> m_signIn;
    std::unique_ptr<shell::Tray> m_tray;
    std::unique_ptr<shell::MainWindow> m_main;
    std::unique_ptr<shell::MiniWindow> m_mini;
    std::unique_ptr<popover::Popovers> m_popovers;
    std::unique_ptr<popover::Ringer> m_ringer;
    std::unique_ptr<shell::SoundSettings> m_sounds;
    std::unique_ptr<shell::AnswerKeys> m_answerKeys;
    std::unique_ptr<ports::IdleWatch> m_idle;
    std::unique_ptr<shell::Inactivity> m_inactivity;
    std::unique_ptr<QObject> m_trayWatch, m_looks, m_screen;
    Timer m_quitAtLast, m_trayLater;
    bool m_reducedMotion = false;
    bool m_quitting = false;
    bool m_firstTime = true;
};

} // namespace readyline::composition
