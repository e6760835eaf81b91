// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A labelled line edit that says what becomes of its value: wrong (with how to put it right), saving, saved, not
// confirmed, replaced by another. The line below is reserved, so saying so moves nothing. Label above or beside.

#include "ui/widgets/FieldState.h"
#include "ui/widgets/Icons.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace readyline::widgets {

class LeadLabel;

enum class LabelPlace : std::uint8_t { Above, Beside };

class Field : public QWidget {
    Q_OBJECT
public:
    explicit Field(const QString& label, LabelPlace place = LabelPlace::Above, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    void setLabelWidth(int width); // for LabelPlace::Beside; 140 unless told otherwise
    void setSecure(bool secure);   // a lock after the label and hidden characters

    // Wrong is said to screen readers as the field's description. The action is a link after the note ("Try again").
    void setState(FieldState state, const QString& note = QString(), const QString& action = QString());
    [[nodiscard]] FieldState state() const;
    [[nodiscard]] QString note() const;
    // Without a reserved line the note takes its room only while there is one.
    void setNoteReserved(bool reserved);
    // A link at the end of the field ("Show"); empty: none.
    void setTrailingLink(const QString& text);
    // In its place, where there is no link: "34 / 256"; empty: none.
    void setCounter(const QString& text);

Q_SIGNALS:
    void actionPressed();
    void trailingPressed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void colourNote();
    void placeTrailing();

    QLabel* m_label;
    QWidget* m_lock;
    QLineEdit* m_edit;
    LeadLabel* m_note;
    QPushButton* m_action;
    QPushButton* m_trailing;
    QLabel* m_counter;
    QAction* m_sign = nullptr;
    bool m_reserved = true;
};

} // namespace readyline::widgets
