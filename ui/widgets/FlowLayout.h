// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Its parts beside each other, and in a further line what the line has no room for: nothing is cut off while one part
// fits alone.

#include <QLayout>

#include <vector>

namespace readyline::widgets {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    // `across` is between two parts of a line, `down` between two lines.
    FlowLayout(int across, int down, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    // Stands at the end of its line, whatever comes before it.
    void addAtEnd(QWidget* widget);
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int at) const override;
    QLayoutItem* takeAt(int at) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Part {
        QLayoutItem* item;
        bool atEnd = false;
        QSize size; // in its line
    };
    using Line = std::vector<Part>;
    [[nodiscard]] std::vector<Line> linesOf(int width) const;
    void place(const Line& line, const QRect& rect) const;
    [[nodiscard]] QSize marginsSize() const;

    std::vector<Part> m_items;
    int m_across, m_down;
};

} // namespace readyline::widgets
