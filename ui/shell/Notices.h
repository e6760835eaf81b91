// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is said in the corner: who set my status (Z5), what of my status commands did not work. What must be seen even
// when the window is hidden goes to the desktop's own notifications, too.

#include "core/desk/Desk.h"
#include "core/ports/Notifier.h"

#include <functional>

namespace readyline::widgets {
class ToastHost;
}

namespace readyline::shell {

class Notices : public QObject {
    Q_OBJECT
public:
    Notices(desk::Desk& desk, widgets::ToastHost& toasts, ports::Notifier& notifier, QObject* parent = nullptr);

    // Whether the person looks at the window; then the toast is enough.
    void setLooking(std::function<bool()> looking) { m_looking = std::move(looking); }
    // Whether something reads the screen to him: then a request is told by the desktop in any case (I7).
    void setReader(std::function<bool()> reader) { m_reader = std::move(reader); }
    // That closing the window has not ended the program.
    void sayInTray();
    // Of so many requests that were accepted at once these could not be had (W10).
    void sayNotHad(const QStringList& customers, int of);
    // The page of what was accepted: nothing here opens pages of the web.
    void sayNotOpened(const QString& host);
    // The same where the small window stays instead.
    void sayInMini();

Q_SIGNALS:
    void openAsked();                                               // a native notification was pressed
    void requestAsked(const readyline::domain::ContactId& contact); // that of a request which is open still (K23)
    void answerAsked(); // the person wants to say something to the change that he was told of

private:
    void onTold(const desk::Told& told);
    void onAnswered(const desk::Answered& answered);
    void onCallbackMissed(const wire::CallbackMissed& missed);
    void onEnded(const session::SessionEnd& end);
    void onFailed(desk::CommandKind kind, const QString& why);
    void refreshOffers();
    void openOffer(const domain::OfferId& offer);
    void onActivated(const QString& key, const QString& action);

    desk::Desk& m_desk;
    widgets::ToastHost& m_toasts;
    ports::Notifier& m_notifier;
    int m_told = 0; // the toast of the last change
    std::function<bool()> m_looking = [] { return true; };
    std::function<bool()> m_reader = [] { return false; };
    std::map<domain::OfferId, QString> m_noticed; // offers with a native notification
};

} // namespace readyline::shell
