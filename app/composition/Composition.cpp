// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/composition/Composition.h"

#include "app/platform/Platform.h"
#include "core/base/Uuid.h"
#include "core/wire/Protocol.h"
#include "ui/popover/Popovers.h"
#include "ui/popover/Ringer.h"
#include "ui/shell/AnswerKeys.h"
#include "ui/shell/Header.h"
#include "ui/shell/Inactivity.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/MiniWindow.h"
#include "ui/shell/Notices.h"
#include "ui/shell/SoundSettings.h"
#include "ui/shell/Tray.h"
#include "ui/signin/SignInWindow.h"
#include "ui/status/Readiness.h"
#include "ui/status/StatusControl.h"
#include "ui/tasks/DeskPage.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Compositing.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/ToastHost.h"

#include <QAccessible>
#include <QApplication>
#include <QStandardPaths>
#include <QSysInfo>

namespace readyline::composition {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr const char* kUserAgent = "readyline/" READYLINE_VERSION;
constexpr Duration kSignOutPatience = 2s;
constexpr Duration kTrayPatience = 300ms;

QString profileFolder(const QString& asked) {
    const QString folder = asked.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                           : QDir(asked).absolutePath();
    QDir().mkpath(folder);
    return folder;
}

session::DeviceInfo device(shell::Settings& settings, Time& time, Random& random) {
    if (settings.device().isEmpty()) settings.setDevice(text::toQt(uuid7(time.wallNow(), random)));
    return {{text::toUtf8(settings.device())}, text::toUtf8(QSysInfo::machineHostName()), READYLINE_VERSION};
}

} // namespace

Composition::Composition(QApplication& application, Options options)
    : m_application(application),
      m_options(std::move(options)),
      m_profile(profileFolder(m_options.profile)),
      m_settings(QDir(m_profile).filePath(u"readyline.ini"_s)),
      m_theme(application),
      m_transport(kUserAgent, wire::kMaxServerFrame),
      m_http(kUserAgent, m_time),
      m_session(m_transport, m_http, m_time, m_random, device(m_settings, m_time, m_random)),
      m_desk(m_session, m_time, m_random),
      m_screenPops(m_desk, m_browser),
      m_clock{m_time, [this] { return m_session.serverNow(); }},
      m_drafts(QDir(QDir(m_profile).filePath(u"drafts"_s)), m_time),
      m_mirroring(m_desk, m_time, QDir(m_profile),
          m_options.presenceFile.isEmpty() ? m_settings.presenceFile() : m_options.presenceFile),
      m_sound(m_profile),
      m_notifier(platform::makeNotifier()) {
    m_theme.setChoice(m_options.theme.value_or(m_settings.theme()));
    widgets::setCompositing(platform::hasCompositor());
    if (m_options.server.isEmpty()) m_options.server = m_settings.server();
    if (m_options.login.isEmpty()) m_options.login = m_settings.login();
}

Composition::~Composition() = default;

bool Composition::start() {
    const QUrl server = signin::serverUrl(m_options.server);
    const bool known = !server.isEmpty() && !m_options.login.isEmpty();
    if (known && !m_instance.claim(server.toString(), m_options.login)) return false;
    makeWindows();
    connectSession();
    m_signIn->setServer(m_options.server);
    m_signIn->setLogin(m_options.login);
    const bool atOnce = known && !m_options.password.isEmpty();
    if (!atOnce || !m_options.hidden) m_signIn->show();
    if (atOnce) {
        m_signIn->setBusy(true);
        signIn({server, text::toUtf8(m_options.login), text::toUtf8(m_options.password)});
    } else
        m_signIn->start();
    m_options.password.clear();
    return true;
}

// Only what the first picture needs; the rest is made when somebody is signed in.
void Composition::makeWindows() {
    m_signIn = std::make_unique<signin::SignInWindow>();
    connect(m_signIn.get(), &signin::SignInWindow::submitted, this, &Composition::signIn);
    connect(m_signIn.get(), &signin::SignInWindow::againAsked, this, &Composition::askAgain);
    connect(&m_instance, &platform::SingleInstance::showAsked, this, &Composition::showSomething);
    m_looks = platform::watchLooks([this](const platform::Looks& looks) {
        m_theme.setSystemPrefersDark(looks.dark);
        setReducedMotion(looks.reducedMotion);
    });
    connect(&m_application, &QApplication::commitDataRequest, this, [this] { m_desk.signOut(); });
}

void Composition::connectSession() {
    connect(&m_session, &session::Session::signInFailed, this, [this](const session::SignInFailure& failure) {
        m_instance.release();
        m_signIn->setFailure(failure);
        m_signIn->show();
    });
    connect(&m_desk, &desk::Desk::connectionChanged, this, &Composition::onConnectionChanged);
    connect(&m_desk, &desk::Desk::ended, this, &Composition::onEnded);
}

void Composition::signIn(const session::Credentials& credentials) {
    const QString login = text::toQt(credentials.login);
    if (!m_instance.claim(credentials.server.toString(), login)) return m_application.quit();
    m_settings.setAccount(credentials.server.toString(), login);
    m_signIn->setBusy(true);
    m_session.signIn(credentials);
}

// Z7: with the sign-in that he has.
void Composition::askAgain() {
    if (!m_instance.claim(m_settings.server(), m_settings.login())) return m_application.quit();
    m_signIn->setBusy(true);
    m_session.tryAgain();
}

void Composition::onConnectionChanged() {
    if (m_desk.connection().isLive() && (!m_main || m_signIn->isVisible() || m_firstTime)) onLive();
}

void Composition::onLive() {
    makeMainWindow();
    m_signIn->hide();
    m_signIn->setBusy(false);
    if (!std::exchange(m_firstTime, false) || !m_options.hidden) m_main->bringForward();
}

void Composition::makeMainWindow() {
    if (m_main) return;
    m_toasts = std::make_unique<widgets::ToastHost>(m_time);
    m_main = std::make_unique<shell::MainWindow>(
        shell::MainWindow::Uses{m_desk, m_clock, m_settings, m_drafts, *m_toasts});
    m_notices = std::make_unique<shell::Notices>(m_desk, *m_toasts, *m_notifier);
    m_notices->setLooking([this] { return m_main->isActiveWindow(); });
    m_notices->setReader([] { return QAccessible::isActive(); });
    m_popovers = std::make_unique<popover::Popovers>(m_desk, m_clock);
    m_ringer = std::make_unique<popover::Ringer>(m_desk, m_sound, m_time);
    m_tray = std::make_unique<shell::Tray>(m_desk, m_time);
    connectTray();
    connectSystem();
    shell::Header& header = m_main->header();
    header.setTheme(m_theme.choice());
    header.setCanPlay(m_sound.canPlay());
    setRingChoices(m_settings.ringChoices());
    connect(&header, &shell::Header::themeChosen, this, &Composition::setTheme);
    connect(&header, &shell::Header::mutedChosen, this, [this](bool muted) {
        popover::RingChoices choices = m_settings.ringChoices();
        choices.muted = muted;
        setRingChoices(choices);
    });
    connect(&header, &shell::Header::soundsAsked, this, &Composition::showSounds);
    connect(m_ringer.get(), &popover::Ringer::lastSeconds, m_main.get(), &shell::MainWindow::attract);
    connect(&header, &shell::Header::signOutAsked, this, [this] { m_desk.signOut(); });
    connect(&header, &shell::Header::quitAsked, m_main.get(), &shell::MainWindow::askQuit);
    connect(m_main.get(), &shell::MainWindow::tryNowAsked, this, [this] { m_session.tryNow(); });
    connect(m_main.get(), &shell::MainWindow::quitConfirmed, this, &Composition::quit);
    connect(m_main.get(), &shell::MainWindow::closeAsked, this, &Composition::onCloseAsked);
    connect(m_popovers.get(), &popover::Popovers::notHad, m_notices.get(), &shell::Notices::sayNotHad);
    connect(&m_screenPops, &desk::ScreenPops::notOpened, m_notices.get(), &shell::Notices::sayNotOpened);
    connect(m_notices.get(), &shell::Notices::openAsked, this, &Composition::showSomething);
    connect(m_notices.get(), &shell::Notices::requestAsked, m_main.get(), [this](const domain::ContactId& contact) {
        showSomething();
        m_main->openRequest(contact);
    });
    connect(m_notices.get(), &shell::Notices::answerAsked, this, [this] {
        showSomething();
        m_main->openAnswer();
    });
}

void Composition::connectTray() {
    connect(m_tray.get(), &shell::Tray::activated, this, &Composition::showSomething);
    connect(m_tray.get(), &shell::Tray::chosen, this,
        [this](const domain::Choice& choice) { m_main->header().status().choose(choice); });
    connect(
        m_tray.get(), &shell::Tray::answerAsked, this, [this](bool accept) { m_main->deskPage().answerFirst(accept); });
    connect(&m_main->deskPage(), &tasks::DeskPage::liftAsked, m_popovers.get(), &popover::Popovers::sayLift);
    connect(m_tray.get(), &shell::Tray::quitAsked, m_main.get(), &shell::MainWindow::askQuit);
    m_trayWatch = platform::watchTray(m_time, [this] { createTray(); });
}

// A tray's window that comes up closes whatever menu is open, so it waits for that.
void Composition::createTray() {
    if (QApplication::activePopupWidget()) {
        m_trayLater = m_time.after(kTrayPatience, [this] { createTray(); });
        return;
    }
    m_tray->create();
    if (m_options.hidden && !m_tray->isThere() && !m_main->isVisible()) onCloseAsked();
}

void Composition::connectSystem() {
    m_screen = platform::watchScreen(m_time, [this](bool canShow) { m_desk.setCanShow(canShow); });
    m_idle = platform::makeIdleWatch(m_time);
    m_inactivity = std::make_unique<shell::Inactivity>(m_desk, *m_idle, *m_notifier, m_clock);
    m_shortcuts = platform::makeGlobalShortcuts(shell::AnswerKeys::keys());
    m_answerKeys = std::make_unique<shell::AnswerKeys>(m_desk, *m_shortcuts);
    connect(m_answerKeys.get(), &shell::AnswerKeys::answerAsked, this,
        [this](bool accept) { m_main->deskPage().answerFirst(accept); });
    connect(m_answerKeys.get(), &shell::AnswerKeys::openAsked, m_main.get(), [this] { m_main->openRequest(); });
    connect(m_answerKeys.get(), &shell::AnswerKeys::awayAsked, m_main.get(),
        [this] { m_main->deskPage().declineAndLeave(); });
    const auto say = [this] {
        const shell::AnswerKeys::Hint keys = m_answerKeys->hint();
        m_popovers->setKeys(keys);
        m_main->header().setKeysHint(keys.words);
    };
    connect(m_answerKeys.get(), &shell::AnswerKeys::hintChanged, this, say);
    say();
    setReducedMotion(m_reducedMotion);
    status::Readiness& readiness = m_main->header().status().readiness();
    readiness.setProbe([this] { return status::Readiness::Here{m_sound.canPlay(), m_notifier->isBlocked()}; });
    m_popovers->setAsking([&readiness](const domain::Choice& choice) { return readiness.ask(choice); });
}

// Never hides the only window: without a tray the small one stays.
void Composition::onCloseAsked() {
    if (m_tray->isThere()) {
        if (!m_settings.hasSaidTray()) m_notices->sayInTray();
        m_settings.setSaidTray();
    } else {
        if (!m_mini) {
            m_mini = std::make_unique<shell::MiniWindow>(m_desk, m_clock);
            connect(m_mini.get(), &shell::MiniWindow::openAsked, this, &Composition::showSomething);
        }
        m_mini->show();
        if (!m_settings.hasSaidMini()) m_notices->sayInMini();
        m_settings.setSaidMini();
    }
    m_main->hide();
}

void Composition::showSomething() {
    const bool signedIn = m_main && !m_desk.me().person.empty();
    if (m_mini) m_mini->hide();
    if (signedIn) return m_main->bringForward();
    m_signIn->show();
    m_signIn->raise();
    m_signIn->activateWindow();
}

void Composition::onEnded(const session::SessionEnd& end) {
    if (m_quitting) return m_application.quit();
    m_instance.release();
    if (m_main) m_main->hide();
    if (m_mini) m_mini->hide();
    if (m_sounds) m_sounds->hide();
    m_firstTime = true;
    m_options.hidden = false;
    m_signIn->setEnded(end);
    m_signIn->show();
    m_signIn->activateWindow();
}

void Composition::setTheme(widgets::ThemeChoice theme) {
    m_theme.setChoice(theme);
    m_settings.setTheme(theme);
    m_main->header().setTheme(theme);
}

void Composition::setReducedMotion(bool reduced) {
    m_reducedMotion = reduced;
    if (auto* style = qobject_cast<widgets::Style*>(QApplication::style())) style->setReducedMotion(reduced);
    if (m_popovers) m_popovers->setReducedMotion(reduced);
    if (m_tray) m_tray->setReducedMotion(reduced);
}

void Composition::setRingChoices(const popover::RingChoices& choices) {
    m_settings.setRingChoices(choices);
    m_main->header().setMuted(choices.muted);
    m_ringer->setChoices(choices);
    if (m_sounds) m_sounds->setChoices(choices);
}

void Composition::showSounds() {
    if (!m_sounds) {
        m_sounds = std::make_unique<shell::SoundSettings>(m_sound);
        m_sounds->setChoices(m_settings.ringChoices());
        connect(m_sounds.get(), &shell::SoundSettings::chosen, this, &Composition::setRingChoices);
    }
    m_sounds->open();
}

// With work open the server would refuse the sign-out: then it keeps everything for the grace and gives it on.
void Composition::quit() {
    m_quitting = true;
    m_main->hide();
    const bool hasWork = m_desk.openTasks() > 0 || !m_desk.offers().empty();
    if (hasWork || !m_desk.connection().isLive()) {
        m_session.leave();
        return m_application.quit();
    }
    m_quitAtLast = m_time.after(kSignOutPatience, [this] { m_application.quit(); });
    m_desk.signOut();
}

} // namespace readyline::composition
