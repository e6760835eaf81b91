// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The frame of a form at the right of a list: title, fields that scroll, what becomes of it, and Delete, Revert, Save.
// Leaving a form loses nothing: what is not saved stays a draft, and it says so.

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace readyline::widgets {
class StatusChip;
}

namespace readyline::admin {

enum class FormState : std::uint8_t { Unchanged, Changed, Saving, Saved, Failed };

class FormFrame : public QWidget {
    Q_OBJECT
public:
    explicit FormFrame(QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout* fields() const { return m_fields; }
    [[nodiscard]] QWidget* body() const { return m_body; }
    void setTitle(const QString& title);
    // Failed says why, below the fields.
    void setState(FormState state, const QString& why = {});
    [[nodiscard]] FormState state() const { return m_state; }
    void setDeletable(bool deletable);
    // Why it can only be read; empty: it can be edited. The fields themselves are the form's.
    void setLocked(const QString& why);

Q_SIGNALS:
    void saveAsked();
    void revertAsked();
    void deleteAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    FormState m_state = FormState::Unchanged;
    QString m_why, m_lockedWhy;
    bool m_deletable = true;
    QLabel* m_title;
    widgets::StatusChip* m_chip;
    QWidget* m_body;
    QVBoxLayout* m_fields;
    QLabel* m_note;
    QPushButton *m_delete, *m_revert, *m_save;
};

} // namespace readyline::admin
