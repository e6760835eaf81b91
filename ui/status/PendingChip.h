// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What comes after the work: "→ Lunch", with a way to take it back. Gone while nothing is pending.

#include <QWidget>

class QPushButton;

namespace readyline::widgets {
class LeadLabel;
}

namespace readyline::status {

class PendingChip : public QWidget {
    Q_OBJECT
public:
    explicit PendingChip(QWidget* parent = nullptr);

    // Empty: nothing is pending. `held`: why it cannot be taken back now, or empty.
    void show(const QString& next, const QString& held);
    [[nodiscard]] QString text() const { return m_next; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_next;
    QPushButton* m_cancel;
};

} // namespace readyline::status
