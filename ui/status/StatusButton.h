// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// My status in the header (Z9, P1, P15): it shows what the server said; what is asked for and not yet confirmed stands
// as such. A second changes only its time.

#include "core/domain/Status.h"
#include "ui/shell/Ticker.h"
#include "ui/widgets/StatusButton.h"

#include <QTimeZone>

namespace readyline::status {

class StatusButton : public widgets::StatusButton {
    Q_OBJECT
public:
    explicit StatusButton(shell::Ticker& ticker, QWidget* parent = nullptr);

    void show(const domain::Shown& shown);
    // Of the site; the tool tip says since when.
    void setZone(const QTimeZone& zone);
    // The choice that was sent and is not confirmed yet, in words; empty: none.
    void setRequested(const QString& words);
    // Which keys press it; the tool tip says so.
    void setKeys(const QString& keys);
    [[nodiscard]] const domain::Shown& shown() const { return m_shown; }
    // The time in status, or by how much it is longer than it is meant to last.
    [[nodiscard]] QString timeText() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void refreshTime();

    shell::Ticker& m_ticker;
    domain::Shown m_shown;
    QTimeZone m_zone = QTimeZone::utc();
    QString m_requested;
    QString m_keys;
};

} // namespace readyline::status
