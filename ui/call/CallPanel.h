// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The call of the chosen task: its controls, one line that says what waits or did not work, the signs, both sides of
// a consult and who is in it. Nothing is shown as done before the server says so (rules 2.8); what is asked shows as
// under way.

#include "core/desk/Desk.h"
#include "ui/models/CallModel.h"
#include "ui/models/TargetsModel.h"
#include "ui/models/TaskModel.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

class QBoxLayout;

namespace readyline::widgets {
class Sentence;
} // namespace readyline::widgets

namespace readyline::call {

class CallBar;
class Keypad;
class Participants;
class QualitySign;
class RecordingSign;
class SideCard;
class SignLabel;
class TargetPicker;

class CallPanel : public QWidget {
    Q_OBJECT
public:
    CallPanel(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent = nullptr);

    // Of a task that has a call.
    void show(const models::TaskListRow& row);
    void setMore(bool isThere);
    [[nodiscard]] TargetPicker* picker() const { return m_picker; }

Q_SIGNALS:
    void moreAsked(const QPoint& below);

protected:
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void follow();
    void layOut();
    void update();
    void updateSigns(const models::CallButtons& buttons);
    void updateSides();
    void updatePeople();
    void updateLine(const models::CallButtons& buttons);
    void act(models::CallAct act);
    void sent(const domain::CommandId& command);
    void openPicker(models::TargetsFor purpose);
    void onNotice(const wire::CallNotice& notice);
    void onTicked();
    void fail(const QString& words);
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] models::CallButtons buttons() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString stateHint() const;
    [[nodiscard]] QString whoLeadsNext() const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    models::TaskListRow m_row;
    models::RecentTargets m_recent; // of this session alone
    std::optional<domain::CommandId> m_command;
    QString m_fault;
    CallBar* m_bar;
    widgets::Sentence *m_line, *m_why;
    QWidget* m_signs;
    RecordingSign* m_recording;
    SignLabel *m_monitor, *m_noise;
    QualitySign* m_quality;
    QWidget* m_sides;
    QBoxLayout* m_pair; // of the sides
    SideCard *m_customer, *m_consult;
    Participants* m_people;
    Keypad* m_keypad;
    TargetPicker* m_picker;
};

} // namespace readyline::call
