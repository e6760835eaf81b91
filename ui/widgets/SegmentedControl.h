// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A few exclusive choices in one row ("Today | Week"). Arrow keys move the choice; screen readers see radio buttons.

#include <QWidget>

class QButtonGroup;

namespace readyline::widgets {

class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(const QStringList& choices, QWidget* parent = nullptr);

    void setCurrent(int index);
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
};

} // namespace readyline::widgets
