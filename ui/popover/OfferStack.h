// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Several requests at once (W8-W11): five rows at most, then "1–5 of n"; all written ones can be accepted together.

#include "ui/models/Offers.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

#include <map>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace readyline::popover {

class StackRow;

class OfferStack : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMost = 5;

    explicit OfferStack(shell::Ticker& ticker, QWidget* parent = nullptr);

    // In the order in which they are to stand. Still: somebody points at it, nothing comes or goes around them.
    void show(const std::vector<models::OfferRow>& offers, bool still = false);
    // No answer can be given now: there is no connection. Holds from the next show() on.
    void setHeld(bool held) { m_held = held; }
    // Until it may move again: nothing stands below the rows.
    void hideFoot() { m_foot->hide(); }
    void setRefused(const domain::OfferId& offer, const QString& words);
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }

Q_SIGNALS:
    void accepted(const domain::OfferId& offer);
    void declined(const domain::OfferId& offer);
    void allAccepted(const std::vector<domain::OfferId>& offers);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StackRow* rowAt(std::size_t place);

    shell::Ticker& m_ticker;
    std::vector<StackRow*> m_rows;
    std::vector<domain::OfferId> m_written;
    std::map<domain::OfferId, QString> m_faults; // of answers that were refused, until the next one
    bool m_held = false;
    QLabel* m_count;
    QVBoxLayout* m_list;
    QPushButton* m_all;
    QWidget* m_head;
    QWidget* m_foot;
};

} // namespace readyline::popover
