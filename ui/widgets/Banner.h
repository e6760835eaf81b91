// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A strip under the header that stays while what it says is true: icon, strong lead, sentence, at most one button.

#include "ui/widgets/Icons.h"

#include <QWidget>

class QPushButton;

namespace readyline::widgets {

class LeadLabel;

class Banner : public QWidget {
    Q_OBJECT
public:
    Banner(StatusFamily family, Icon icon, QWidget* parent = nullptr);

    void setLook(StatusFamily family, Icon icon);
    void setText(const QString& lead, const QString& text);
    [[nodiscard]] QString text() const;
    void setButton(const QString& text); // empty: none

Q_SIGNALS:
    void buttonPressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusFamily m_family;
    Icon m_icon;
    LeadLabel* m_label;
    QPushButton* m_button;
};

} // namespace readyline::widgets
