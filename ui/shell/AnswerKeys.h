// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The keys that answer the next request or lead to those that wait, from any program where the desktop allows it. They are taken from other
// programs only while a request is open; and what is said of them is what holds here.

#include "core/desk/Desk.h"
#include "core/ports/GlobalShortcuts.h"

namespace readyline::shell {

class AnswerKeys : public QObject {
    Q_OBJECT
public:
    AnswerKeys(const desk::Desk& desk, ports::GlobalShortcuts& shortcuts, QObject* parent = nullptr);

    [[nodiscard]] static std::vector<ports::GlobalKey> keys();
    struct Hint {
        QString accept, decline; // the keys where they work from any program, else empty
        QString words;           // both, and where they work
        QString declineWords{};  // the same where only declining is done here
    };
    [[nodiscard]] Hint hint() const;

Q_SIGNALS:
    void answerAsked(bool accept);
    void openAsked();
    void awayAsked(); // declines, and takes no more work (K10)
    void hintChanged();

private:
    void refresh();

    const desk::Desk& m_desk;
    ports::GlobalShortcuts& m_shortcuts;
};

} // namespace readyline::shell
