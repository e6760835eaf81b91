// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The status menu: search from three characters, entries with their reasons, complete by keyboard: arrows, Enter,
// Escape and the numbers 1 to 9. With a note line it is the supervisor's. A question that a choice raises is asked
// inside it, and so is when it shall begin or where alone it shall hold, where that is offered.

#include "ui/models/StatusChoicesModel.h"
#include "ui/status/PlanPanel.h"
#include "ui/widgets/Card.h"

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace readyline::status {

class ChoiceDelegate;
class QuestionPanel;

class StatusMenu : public widgets::PopupFrame {
    Q_OBJECT
public:
    enum class For : std::uint8_t { Myself, Another };
    explicit StatusMenu(For whom, QWidget* parent = nullptr);

    void setChoices(
        const domain::SiteRules& site, const domain::Chooser& chooser, const std::optional<domain::Choice>& current);
    // What has to be asked before this choice, and the words of the buttons that go on and back; empty: nothing.
    struct Question {
        QString words, goOn;
        QString back{}; // empty: the usual one
        [[nodiscard]] bool isEmpty() const { return words.isEmpty(); }
    };
    void setAsking(std::function<Question(const domain::Choice&)> asking) { m_asking = std::move(asking); }
    // What else a choice can be asked for: the arrow of a line, or the right arrow key, opens it.
    void setOffering(std::function<PlanOffer(const domain::Choice&)> offering);
    void setNotePlaceholder(const QString& words);
    // Why nothing can be chosen now; empty: it can.
    void setHeld(const QString& why);

    // Below this rectangle of the screen, or above where there is no room; the search has the keyboard.
    void popup(const QRect& globalAnchor);
    // The same, with the question of this choice at once (a choice made in the tray).
    void ask(const domain::Choice& choice);

Q_SIGNALS:
    // `asked`: its question was answered with yes.
    void chosen(const domain::Choice& choice, const QString& note, bool asked);
    void planned(const domain::Choice& choice, const domain::PendingWhen& when);
    void chosenOn(const domain::Choice& choice, domain::Channel channel);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build(For whom);
    void connectParts();
    void showList();
    void onSearch(const QString& typed);
    void choose(const QModelIndex& index);
    void finish(bool asked);
    bool openPlan(const QModelIndex& index);
    void closePlan();
    bool onListPress(const QMouseEvent* event);
    bool onKey(QKeyEvent* event);
    void move(int by);
    void fit();

    models::StatusChoicesModel m_model;
    ChoiceDelegate* m_delegate;
    QLineEdit* m_search;
    QListView* m_list;
    QLineEdit* m_note = nullptr;
    QLabel* m_hint;
    QuestionPanel* m_question;
    PlanPanel* m_plan;
    std::function<PlanOffer(const domain::Choice&)> m_offering;
    std::function<Question(const domain::Choice&)> m_asking;
    domain::Choice m_choice;
    QRect m_anchor;
    bool m_held = false;
};

} // namespace readyline::status
