// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Wrapped text whose first words are strong: "Reconnecting. Kept for another 0:47." Read as one sentence.

#include <QWidget>

class QTextLayout;

namespace readyline::widgets {

class LeadLabel : public QWidget {
    Q_OBJECT
public:
    explicit LeadLabel(QWidget* parent = nullptr);

    void setText(const QString& lead, const QString& text);
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSizeF layOut(QTextLayout& layout, qreal width) const;

    QString m_lead;
    QString m_text;
};

} // namespace readyline::widgets
