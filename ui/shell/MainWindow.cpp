// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/MainWindow.h"

#include "core/domain/Permission.h"
#include "core/domain/Status.h"
#include "ui/admin/AdminPage.h"
#include "ui/callback/CallbackDialog.h"
#include "ui/callback/CallbacksPage.h"
#include "ui/day/DayPage.h"
#include "ui/history/HistoryPage.h"
#include "ui/history/TimeUp.h"
#include "ui/models/WaysOn.h"
#include "ui/shell/AnswerBar.h"
#include "ui/shell/ConnectionBanner.h"
#include "ui/shell/Header.h"
#include "ui/shell/QuestionBar.h"
#include "ui/status/StatusControl.h"
#include "ui/status/WhyPanel.h"
#include "ui/tasks/DeskPage.h"
#include "ui/tasks/DialDialog.h"
#include "ui/team/MonitorBar.h"
#include "ui/team/TeamPage.h"
#include "ui/text/Strings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace readyline::shell {

using namespace Qt::StringLiterals;

namespace {
const QString kQuit = u"quit"_s;
const QString kIntent = u"intent"_s;
const QString kLeave = u"leave"_s;
} // namespace

MainWindow::MainWindow(const Uses& uses)
    : m_desk(uses.desk),
      m_settings(uses.settings),
      m_ticker(uses.clock),
      m_drafts(uses.drafts),
      m_toasts(uses.toasts) {
    setObjectName(u"mainWindow"_s);
    m_ticker.follow(this);
    build();
    buildShortcuts();
    connect(m_banner, &widgets::Banner::buttonPressed, this, &MainWindow::tryNowAsked);
    connect(m_header, &Header::whyAsked, this, &MainWindow::toggleWhy);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_deskPage, &tasks::DeskPage::callbacksAsked, this, &MainWindow::openCallbacks);
    connect(m_deskPage, &tasks::DeskPage::dialAsked, this, &MainWindow::openDial);
    connect(&m_desk, &desk::Desk::siteChanged, this, &MainWindow::onSiteChanged);
    connect(&m_desk, &desk::Desk::selfChanged, this, &MainWindow::refreshIntentQuestion);
    connect(&m_desk, &desk::Desk::selfChanged, this, &MainWindow::refreshPages);
    connect(&m_desk, &desk::Desk::tasksChanged, this, &MainWindow::refreshPages);
    connect(&m_desk, &desk::Desk::tasksChanged, this, [this] {
        if (m_desk.openTasks() == 0) m_questions->withdraw(kLeave);
    });
    connect(&m_desk, &desk::Desk::commandRefused, this,
        [this](const auto&, desk::CommandKind kind, const wire::Refused& refused) {
            const bool atWork = refused.refusal == domain::Refusal::SignOutBlockedContact;
            if (kind == desk::CommandKind::SignOut && atWork && !m_desk.self().layers.loggingOff) askToLeave();
        });
    connect(&m_desk, &desk::Desk::offersChanged, this, &MainWindow::refreshPages);
    connect(&m_desk, &desk::Desk::offersChanged, this, &MainWindow::refreshBadge);
    connect(&m_desk, &desk::Desk::ended, this, [this] {
        m_questions->hide();
        m_begun = false;
        refreshTitle();
        refreshPages();
        showPage(Page::Desk);
    });
    auto* timeUp = new history::TimeUp(m_desk, m_drafts, m_toasts, this);
    connect(timeUp, &history::TimeUp::correctAsked, this, &MainWindow::correct);
    onSiteChanged();
    resize(1280, 800);
    restoreGeometry(m_settings.geometry());
    m_deskPage->splitter()->restoreState(m_settings.splitter());
}

void MainWindow::build() {
    m_header = new Header(m_desk, m_ticker, this);
    m_banner = new ConnectionBanner(m_desk, m_ticker, this);
    m_questions = new QuestionBar(this);
    m_answer = new AnswerBar(m_desk, this);
    m_monitor = new team::MonitorBar(m_desk, m_ticker, this);
    m_rail = new Rail(this);
    m_deskPage = new tasks::DeskPage(m_desk, m_ticker, m_drafts);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_deskPage);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(m_pages, 1);
    body->setObjectName(u"body"_s);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addWidget(m_banner);
    all->addWidget(m_questions);
    all->addWidget(m_answer);
    all->addLayout(body, 1);
    all->addWidget(m_monitor);
    setMinimumSize(820, 480);
}

void MainWindow::buildShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto&& then) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setAutoRepeat(false); // a held key must not answer the next request as well
        connect(shortcut, &QShortcut::activated, this, then);
        return shortcut;
    };
    QShortcut* const answers[]
        = {on(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A), [this] { m_deskPage->answerFirst(true); }),
            on(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D), [this] { m_deskPage->answerFirst(false); }),
            on(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N), [this] { m_deskPage->declineAndLeave(); }),
            on(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O), [this] { openRequest(); })};
    for (QShortcut* each : answers) each->setContext(Qt::ApplicationShortcut); // a dialog may be in front
    const QKeySequence choose(Qt::CTRL | Qt::ALT | Qt::Key_S);
    on(choose, [this] { m_header->status().openMenu(); });
    m_header->status().setKeys(choose.toString(QKeySequence::NativeText));
    on(answerBarKeys(), [this] { openAnswer(); });
    const std::pair<Qt::Key, Page> pages[] = {{Qt::Key_1, Page::Desk}, {Qt::Key_2, Page::Team}, {Qt::Key_3, Page::Day},
        {Qt::Key_4, Page::Admin}, {Qt::Key_H, Page::History}, {Qt::Key_5, Page::Callbacks}};
    for (const auto& [key, page] : pages) {
        const QKeySequence keys(Qt::CTRL | key);
        on(keys, [this, which = page] { showPage(which); });
        m_rail->setKeys(page, keys.toString(QKeySequence::NativeText));
    }
    on(QKeySequence(Qt::Key_F1), [this] { toggleWhy(); });
    on(QKeySequence(QKeySequence::Quit), [this] { askQuit(); });
}

bool MainWindow::works() const { return m_desk.me().role != domain::Role::Admin || hasWork(); }

bool MainWindow::hasWork() const {
    return !m_desk.self().layers.queues.empty() || !m_desk.tasks().empty() || !m_desk.offers().empty();
}

void MainWindow::onSiteChanged() {
    refreshTitle();
    refreshPages();
    refreshIntentQuestion();
    if (m_desk.me().person.empty() || std::exchange(m_begun, true)) return;
    showPage(firstPage());
}

void MainWindow::refreshTitle() {
    const QString name = text::toQt(m_desk.me().name);
    //: The window's title: who is signed in.
    setWindowTitle(name.isEmpty() ? tr("Readyline") : tr("%1 – Readyline").arg(name));
}

// A supervisor whom no work reaches begins with the others.
Page MainWindow::firstPage() const {
    if (!works()) return Page::Admin;
    return hasWork() || m_desk.me().supervises.empty() ? Page::Desk : Page::Team;
}

// What the role can never use is not there.
void MainWindow::refreshPages() {
    m_rail->setShown(Page::Desk, works());
    m_rail->setShown(Page::History, works());
    m_rail->setShown(Page::Team, m_desk.may(domain::Action::SeeStatus));          // Z3
    m_rail->setShown(Page::Callbacks, m_desk.may(domain::Action::PlanCallbacks)); // W96
    m_rail->setShown(Page::Admin, m_desk.may(domain::Action::EditStatuses));
    m_header->setWhyShown(works());
    if (m_why && !works()) m_why->hide();
    if (!m_rail->isShown(m_page)) showPage(works() ? Page::Desk : Page::Admin);
}

void MainWindow::showPage(Page page) {
    if (!m_rail->isShown(page)) return;
    m_page = page;
    m_pages->setCurrentWidget(pageOf(page));
    m_rail->setCurrent(page);
}

void MainWindow::correct(const domain::AssignmentId& assignment) {
    bringForward();
    showPage(Page::History);
    if (m_historyPage) m_historyPage->choose(assignment);
}

void MainWindow::makeTeamPage() {
    m_teamPage = new team::TeamPage(m_desk, m_ticker, m_toasts);
    m_teamPage->setAllTeams(m_settings.seesAllTeams());
    connect(m_teamPage, &team::TeamPage::allTeamsChosen, this, [this](bool all) { m_settings.setSeesAllTeams(all); });
    connect(m_teamPage, &team::TeamPage::takeOverAsked, m_monitor, &team::MonitorBar::askTakeOver);
    m_pages->addWidget(m_teamPage);
}

void MainWindow::makeCallbacksPage() {
    m_callbacksPage = new callback::CallbacksPage(m_desk);
    connect(m_callbacksPage, &callback::CallbacksPage::scheduleAsked, this, [this] { openCallbacks({}); });
    connect(m_callbacksPage, &callback::CallbacksPage::editAsked, this,
        [this](const wire::CallbackView& callback) { callbackDialog().openFor(callback); });
    m_pages->addWidget(m_callbacksPage);
}

callback::CallbackDialog& MainWindow::callbackDialog() {
    if (!m_callbackDialog) m_callbackDialog = new callback::CallbackDialog(m_desk, m_ticker, m_drafts.folder(), this);
    return *m_callbackDialog;
}

void MainWindow::openCallbacks(const callback::About& about) { callbackDialog().openAbout(about); }

void MainWindow::openDial() {
    if (!m_dialDialog) m_dialDialog = new tasks::DialDialog(m_desk, this);
    m_dialDialog->open();
}

QWidget* MainWindow::pageOf(Page page) {
    switch (page) {
    case Page::Desk: return m_deskPage;
    case Page::Team:
        if (!m_teamPage) makeTeamPage();
        return m_teamPage;
    case Page::Callbacks:
        if (!m_callbacksPage) makeCallbacksPage();
        return m_callbacksPage;
    case Page::Day:
        if (!m_dayPage) m_pages->addWidget(m_dayPage = new day::DayPage(m_desk, m_ticker));
        return m_dayPage;
    case Page::Admin:
        if (!m_adminPage) m_pages->addWidget(m_adminPage = new admin::AdminPage(m_desk, m_toasts));
        return m_adminPage;
    case Page::History:
        if (!m_historyPage) m_pages->addWidget(m_historyPage = new history::HistoryPage(m_desk, m_ticker, &m_drafts));
        return m_historyPage;
    }
    return m_deskPage;
}

void MainWindow::toggleWhy() {
    if (!works()) return;
    if (!m_why) {
        m_why = new status::WhyPanel(m_desk, m_ticker, this);
        m_why->hide();
        findChild<QHBoxLayout*>(u"body"_s)->addWidget(m_why);
        connect(m_why, &status::WhyPanel::closed, this, &MainWindow::closeWhy);
        connect(m_why, &status::WhyPanel::wrapUpAsked, this, [this](const domain::ContactId& contact) {
            showPage(Page::Desk);
            m_deskPage->choose(contact);
        });
    }
    if (m_why->isVisible()) return closeWhy();
    m_why->show();
    m_why->setFocus(Qt::OtherFocusReason);
}

// Back to the button that opens it; else Qt would take whatever comes next.
void MainWindow::closeWhy() {
    const QWidget* at = focusWidget();
    if (at && (at == m_why || m_why->isAncestorOf(at))) m_header->focusWhy();
    m_why->hide();
}

void MainWindow::bringForward() {
    if (isMinimized()) setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::openRequest(const std::optional<domain::ContactId>& contact) {
    bringForward();
    showPage(Page::Desk);
    m_deskPage->openRequests();
    if (contact) m_deskPage->choose(*contact);
}

void MainWindow::attract() {
    constexpr int kMilliseconds = 5000;
    QApplication::alert(this, kMilliseconds);
}

// The server kept a status that takes work and the absence was long: it is asked, never assumed.
void MainWindow::refreshIntentQuestion() {
    if (!m_desk.asksIntent() || m_desk.me().person.empty() || !works()) return m_questions->withdraw(kIntent);
    if (m_questions->isAsking(kIntent)) return;
    const models::WaysOn ways = models::waysOn(m_desk.site());
    const domain::Choice kept = m_desk.self().layers.intent.choice;
    const QString word = text::toQt(domain::describe(kept, m_desk.site()));
    m_questions->ask({kIntent, tr("You left as %1. Is that still so? Until you choose, no work reaches you.").arg(word),
        word, ways.notReady ? text::toQt(ways.notReady->text) : tr("Later"),
        [this, kept] { m_header->status().choose(kept); },
        [this, ways] {
            if (ways.notReady) m_desk.setPresence({ways.notReady->id, {}});
        }});
}

// W7: now it is refused; what the server keeps instead is offered.
void MainWindow::askToLeave() {
    m_questions->ask(
        {kLeave, tr("You still have work open. Sign out when your work is done? Until then nothing new reaches you."),
            tr("Sign out then"), tr("Stay"), [this] { m_desk.signOutWhenDone(); }, {}});
}

void MainWindow::refreshBadge() {
    const std::vector<desk::OfferItem> offers = m_desk.offers();
    m_rail->setBadge(
        Page::Desk, static_cast<int>(std::ranges::count_if(offers, [](const auto& item) { return !item.ended; })));
}

void MainWindow::openAnswer() { m_answer->open(); }

void MainWindow::askQuit() {
    const std::vector<desk::OfferItem> offers = m_desk.offers();
    const auto requests = static_cast<int>(std::ranges::count_if(offers, [](const auto& item) { return !item.ended; }));
    const int contacts = m_desk.openTasks();
    if (requests + contacts == 0) {
        Q_EMIT quitConfirmed();
        return;
    }
    bringForward();
    const QString open = contacts > 0 ? tr("You still have %n open contact(s).", nullptr, contacts)
                                      : tr("%n request(s) still wait(s) for you.", nullptr, requests);
    m_questions->ask({kQuit, tr("%1 The server keeps them for a while, then gives them to others.").arg(open),
        tr("Quit anyway"), tr("Stay"), [this] { Q_EMIT quitConfirmed(); }, {}});
}

void MainWindow::remember() {
    m_settings.setGeometry(saveGeometry());
    m_settings.setSplitter(m_deskPage->splitter()->saveState());
}

void MainWindow::hideEvent(QHideEvent* event) {
    if (!event->spontaneous()) remember();
    QWidget::hideEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->ignore();
    Q_EMIT closeAsked();
}

} // namespace readyline::shell
