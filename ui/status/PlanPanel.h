// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Inside the status menu: when a chosen status begins (idea 6), or on which channel alone it holds (W21). Arrows and
// Tab go through it, Enter takes, Escape goes back to the list.

#include "core/domain/Presence.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace readyline::status {

// What a choice can be asked for besides now and everywhere.
struct PlanOffer {
    QString word;       // "Not Ready: Lunch"
    bool later = false; // it takes no work, so that it may be planned
    int contacts = 0;   // open now
    WallTime now;
    QTimeZone zone = QTimeZone::utc();
    std::vector<domain::Channel> channels;    // of own queues
    std::vector<domain::Channel> chosenThere; // where it holds alone already
    std::vector<domain::Channel> closed;      // where it cannot be chosen alone (P12)
    QString whyClosed;
    [[nodiscard]] bool isEmpty() const { return !later && channels.size() < 2; }
};

class PlanPanel : public QWidget {
    Q_OBJECT
public:
    // As wide as the menu that it is in.
    explicit PlanPanel(int wide, QWidget* parent = nullptr);

    void show(const PlanOffer& offer);
    void focusFirst();

Q_SIGNALS:
    void nowChosen();
    void planned(const readyline::domain::PendingWhen& when);
    void channelChosen(readyline::domain::Channel channel);
    void backAsked();
    void grew(); // it needs more room

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addTimes(const PlanOffer& offer, QVBoxLayout* into);
    void addContacts(QVBoxLayout* into);
    void addInRows(const std::vector<QWidget*>& parts, QVBoxLayout* into);
    void addChannels(const PlanOffer& offer, QVBoxLayout* into);
    void planTyped();
    QPushButton* line(const QString& words, const char* name, QVBoxLayout* into);

    int m_wide;
    QWidget* m_body = nullptr;
    QPushButton* m_first = nullptr;
    QLineEdit* m_time = nullptr;
    QLabel* m_wrong = nullptr;
    QSpinBox* m_count = nullptr;
    WallTime m_now;
    QTimeZone m_zone;
};

} // namespace readyline::status
