// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A page in the rail: icon over word, with a number where something waits.

#include "ui/widgets/Icons.h"

#include <QAbstractButton>

namespace readyline::shell {

class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(widgets::Icon icon, const QString& word, QWidget* parent);

    // The page that is shown. No check box for screen readers: a button whose name says so.
    void setCurrent(bool current);
    void setBadge(int number);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    widgets::Icon m_icon;
    bool m_current = false;
    int m_badge = 0;
};

} // namespace readyline::shell
