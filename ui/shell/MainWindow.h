// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The window of a signed-in person: header, what must be said now, the rail and its pages. It lays out; each part does
// its own wiring to the desk.

#include "core/desk/Desk.h"
#include "ui/shell/Rail.h"
#include "ui/shell/Settings.h"
#include "ui/shell/Ticker.h"
#include "ui/tasks/Drafts.h"

#include <QWidget>

class QStackedWidget;

namespace readyline::admin {
class AdminPage;
}
namespace readyline::callback {
class CallbackDialog;
class CallbacksPage;
struct About;
} // namespace readyline::callback
namespace readyline::day {
class DayPage;
}
namespace readyline::history {
class HistoryPage;
}
namespace readyline::status {
class WhyPanel;
}
namespace readyline::tasks {
class DeskPage;
class DialDialog;
} // namespace readyline::tasks
namespace readyline::team {
class MonitorBar;
class TeamPage;
} // namespace readyline::team
namespace readyline::widgets {
class ToastHost;
}

namespace readyline::shell {

class AnswerBar;
class ConnectionBanner;
class Header;
class QuestionBar;

class MainWindow : public QWidget {
    Q_OBJECT
public:
    struct Uses {
        desk::Desk& desk;
        Clock clock;
        Settings& settings;
        tasks::Drafts& drafts;
        widgets::ToastHost& toasts;
    };
    explicit MainWindow(const Uses& uses);

    [[nodiscard]] Header& header() { return *m_header; }
    [[nodiscard]] tasks::DeskPage& deskPage() { return *m_deskPage; }
    [[nodiscard]] QuestionBar& questions() { return *m_questions; }
    void showPage(Page page);
    void bringForward();
    // In front, at the request of this contact, or at the one that expires first.
    void openRequest(const std::optional<domain::ContactId>& contact = std::nullopt);
    // The task bar says that something waits here, for a few seconds; nothing comes forward.
    void attract();
    // To say something to whoever changed my status.
    void openAnswer();
    // Asks inline while work or a request is open, else quits (quitConfirmed).
    void askQuit();

Q_SIGNALS:
    void tryNowAsked();
    void quitConfirmed();
    void closeAsked(); // the window's close button

protected:
    void closeEvent(QCloseEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void buildShortcuts();
    [[nodiscard]] QWidget* pageOf(Page page);
    void makeTeamPage();
    void correct(const domain::AssignmentId& assignment);
    void makeCallbacksPage();
    [[nodiscard]] callback::CallbackDialog& callbackDialog();
    void openCallbacks(const callback::About& about);
    void openDial();
    void onSiteChanged();
    void refreshPages();
    // Work can reach him: he is in queues, or has some. An administrator who is no agent has no desk.
    [[nodiscard]] bool works() const;
    [[nodiscard]] bool hasWork() const; // in queues, or with work
    [[nodiscard]] Page firstPage() const;
    void refreshTitle();
    void refreshIntentQuestion();
    void askToLeave();
    void refreshBadge();
    void toggleWhy();
    void closeWhy();
    void remember();

    desk::Desk& m_desk;
    Settings& m_settings;
    Ticker m_ticker;
    Header* m_header;
    ConnectionBanner* m_banner;
    QuestionBar* m_questions;
    AnswerBar* m_answer;
    team::MonitorBar* m_monitor;
    Rail* m_rail;
    QStackedWidget* m_pages;
    tasks::DeskPage* m_deskPage;
    team::TeamPage* m_teamPage = nullptr;               // made when first needed
    callback::CallbacksPage* m_callbacksPage = nullptr; // so too
    callback::CallbackDialog* m_callbackDialog = nullptr;
    tasks::DialDialog* m_dialDialog = nullptr;
    day::DayPage* m_dayPage = nullptr;       // so too
    admin::AdminPage* m_adminPage = nullptr; // likewise
    history::HistoryPage* m_historyPage = nullptr;
    Page m_page = Page::Desk;
    bool m_begun = false; // the first page of this sign-in was shown
    status::WhyPanel* m_why = nullptr;
    tasks::Drafts& m_drafts;
    widgets::ToastHost& m_toasts;
};

} // namespace readyline::shell
