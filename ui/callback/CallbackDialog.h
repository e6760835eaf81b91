// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Callbacks of a customer, or mine, in two tabs: schedule one, and manage those that are there (W97, W105, W110). It asks
// nothing of the rest of the window; what is typed is kept as a draft until it is scheduled.

#include "core/desk/Desk.h"
#include "ui/callback/About.h"
#include "ui/callback/FormDraft.h"
#include "ui/shell/Ticker.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTabWidget;

namespace readyline::callback {

class CallbackList;
class ScheduleForm;

class CallbackDialog : public QDialog {
    Q_OBJECT
public:
    CallbackDialog(desk::Desk& desk, shell::Ticker& ticker, const QDir& drafts, QWidget* parent = nullptr);

    // For this customer; of nobody: a new one, and all of mine.
    void openAbout(const About& about);
    // To change this one.
    void openFor(const wire::CallbackView& callback);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void refreshPlaces();
    void refreshFoot();
    void showForm();
    void keep();
    void showAgain();
    void save();
    void settled();
    void say(const QString& words, bool isFault);
    [[nodiscard]] domain::CallbackForm fresh() const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    FormDraft m_draft;
    About m_about;
    std::optional<wire::CallbackView> m_editing;
    std::optional<domain::CommandId> m_command;
    Timer m_keepSoon;
    QTabWidget* m_tabs;
    ScheduleForm* m_form;
    CallbackList* m_list;
    QLabel* m_note;
    QPushButton *m_cancel, *m_save;
};

} // namespace readyline::callback
