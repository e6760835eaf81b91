// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The last line of a request: the keys that answer it below the answers they belong to, or a sentence instead.

#include "ui/shell/AnswerKeys.h"
#include "ui/widgets/Themed.h"

#include <QStackedWidget>

class QLabel;

namespace readyline::widgets {
class KeyCap;
}

namespace readyline::popover {

class KeysLine : public QStackedWidget {
    Q_OBJECT
public:
    explicit KeysLine(QWidget* parent = nullptr);

    void setKeys(const shell::AnswerKeys::Hint& keys);
    // Some calls are accepted on the phone: then only what declines is shown.
    void setCanAccept(bool can);
    // Empty: the keys are shown.
    void setNote(const QString& words, widgets::Colouring ink);

private:
    void refresh();

    shell::AnswerKeys::Hint m_hint;
    QLabel* m_note;
    QWidget* m_caps;
    QLabel* m_acceptWord;
    widgets::KeyCap* m_decline;
    widgets::KeyCap* m_accept;
    bool m_noted = false;
    bool m_canAccept = true;
};

} // namespace readyline::popover
