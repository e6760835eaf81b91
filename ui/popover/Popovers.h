// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Decides what the popover shows: open requests first, then what was missed. It tells the desk which requests have been
// on screen, gives the answers on, and keeps everything in its place while the pointer is on it.

#include "core/desk/Desk.h"
#include "ui/models/Offers.h"
#include "ui/popover/PopoverWindow.h"
#include "ui/shell/AnswerKeys.h"

#include <map>

namespace readyline::popover {

class MissedCard;
class OfferCard;
class OfferStack;

class Popovers : public QObject {
    Q_OBJECT
public:
    Popovers(desk::Desk& desk, shell::Clock clock, QObject* parent = nullptr);
    ~Popovers() override;

    [[nodiscard]] PopoverWindow& window() { return *m_window; }
    void setReducedMotion(bool reduced);
    void setKeys(const shell::AnswerKeys::Hint& keys);
    // Somebody wants to accept it from here, and cannot (W25).
    void sayLift(const domain::OfferId& offer);
    // What is wrong with a choice that takes work, in words, once (idea 11): said before the missed card's is sent.
    void setAsking(std::function<QString(const domain::Choice&)> asking) { m_asking = std::move(asking); }
    // The pointer's presence is asked for through this; a test can say it.
    void setPointerProbe(std::function<bool()> probe) { m_hasPointer = std::move(probe); }

Q_SIGNALS:
    // Of so many that were accepted at once (W10) these customers' could not be had.
    void notHad(const QStringList& customers, int of);

private:
    void refresh();
    void showOne(const models::OfferRow& row);
    void showStack(const std::vector<models::OfferRow>& offers, bool still);
    bool showMissed();
    [[nodiscard]] bool isWarned(const domain::Choice& choice);
    void answerMissed(const std::optional<domain::Choice>& choice);
    void acceptAll(const std::vector<domain::OfferId>& offers);
    void sayNotHad(const domain::CommandId& command,
        const std::optional<std::vector<domain::OfferId>>& offers = std::nullopt); // none: all of them
    void onPainted();
    void onTicked();
    void sayFault(const domain::OfferId& offer, const QString& words);
    void onRefused(const domain::CommandId& command, replica::CommandKind kind, const QString& words);

    desk::Desk& m_desk;
    shell::Ticker m_ticker;
    std::unique_ptr<PopoverWindow> m_window;
    OfferCard* m_card;
    OfferStack* m_stack;
    MissedCard* m_missed;
    std::function<bool()> m_hasPointer;
    std::function<QString(const domain::Choice&)> m_asking = [](const domain::Choice&) { return QString(); };
    std::vector<models::OfferRow> m_shown; // in their order on screen
    std::map<domain::CommandId, domain::OfferId> m_answers;
    std::map<domain::CommandId, std::vector<models::OfferRow>> m_many; // accepted at once, as they were then
    std::optional<domain::CommandId> m_choice;                         // made on the missed card
    bool m_reducedMotion = false;
};

} // namespace readyline::popover
