// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many of the team are in which status, as shapes with figures above the table.

#include "ui/models/TeamModel.h"

#include <QWidget>

#include <array>

namespace readyline::team {

class TeamSummary : public QWidget {
    Q_OBJECT
public:
    explicit TeamSummary(QWidget* parent = nullptr);

    void show(const std::vector<models::TeamRow>& rows);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum Box : std::size_t { Ready, Busy, WrapUp, NotReady, Missed, Offline, Count };
    std::array<int, Count> m_counts{};
};

} // namespace readyline::team
