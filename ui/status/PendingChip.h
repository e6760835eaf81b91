// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What comes next and when: "→ Lunch at 12:30", with a way to take it back. Gone while nothing is pending.

#include <QWidget>

class QPushButton;

namespace readyline::status {

class PendingChip : public QWidget {
    Q_OBJECT
public:
    explicit PendingChip(QWidget* parent = nullptr);

    struct Content {
        QString next;     // "Lunch"; empty: nothing is pending
        QString when;     // "at 12:30"
        QString sentence; // what happens until then
        QString by;       // "Set by Margriet Adeyemi"; empty: by oneself
        QString held;     // why it cannot be taken back; empty: it can
        friend bool operator==(const Content&, const Content&) = default;
    };
    void show(const Content& content);
    [[nodiscard]] QString text() const { return m_content.next; }
    [[nodiscard]] QString whenText() const { return m_content.when; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    Content m_content;
    QPushButton* m_cancel;
};

} // namespace readyline::status
