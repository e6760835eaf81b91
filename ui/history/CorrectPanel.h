// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One contact of the history: how it was, its wrap-up reason and notes, and for five minutes after its end a way for its agent
// to correct them (W82). What he had typed when the time was over stands there, to be saved.

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"
#include "ui/text/History.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace readyline::tasks {
class CodeList;
class Drafts;
} // namespace readyline::tasks
namespace readyline::widgets {
class ElidedLabel;
}

namespace readyline::history {

class CorrectPanel : public QWidget {
    Q_OBJECT
public:
    // Without drafts only for others to read.
    CorrectPanel(desk::Desk& desk, shell::Ticker& ticker, tasks::Drafts* drafts, QWidget* parent = nullptr);

    // What is being typed stays while the same entry comes again.
    void show(const domain::HistoryEntry& entry, text::Whose whose);
    using QWidget::show;
    [[nodiscard]] const domain::OfferId& shown() const { return m_entry.offer; }

private:
    void build();
    void fill();
    void fillDraft();
    void update();
    void save();
    void sayLength();
    void say(const QString& words, bool isFault);
    [[nodiscard]] bool isCorrectable() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] QString untilWhen() const;
    [[nodiscard]] QString facts() const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    tasks::Drafts* m_drafts;
    domain::HistoryEntry m_entry;
    text::Whose m_whose = text::Whose::Own;
    bool m_isTooLong = false;                   // is said
    std::optional<domain::CommandId> m_command; // under way
    widgets::ElidedLabel* m_name;
    QLabel* m_facts;
    QLabel* m_code; // where it can no longer be another
    tasks::CodeList* m_codes;
    QPlainTextEdit* m_notes;
    QLabel* m_until;
    QLabel* m_said;
    QPushButton* m_save;
    QWidget* m_wrapUp;
};

} // namespace readyline::history
