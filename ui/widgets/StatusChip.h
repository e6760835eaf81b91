// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A status as shape and word: StatusLabel on the surface, StatusChip on its tint. Both read as their word.

#include "ui/widgets/StatusShape.h"

#include <QWidget>

namespace readyline::widgets {

class StatusLabel : public QWidget {
    Q_OBJECT
public:
    StatusLabel(StatusShape shape, const QString& word, QWidget* parent = nullptr);

    void setStatus(StatusShape shape, const QString& word);
    [[nodiscard]] StatusShape shape() const { return m_shape; }
    [[nodiscard]] QString word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusShape m_shape;
    QString m_word;
};

class StatusChip : public QWidget {
    Q_OBJECT
public:
    StatusChip(StatusShape shape, const QString& word, QWidget* parent = nullptr);
    // A chip without a shape, on the neutral well: counts, labels.
    explicit StatusChip(const QString& word, QWidget* parent = nullptr);

    void setStatus(StatusShape shape, const QString& word);
    void setWord(const QString& word);
    [[nodiscard]] QString word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<StatusShape> m_shape;
    QString m_word;
};

} // namespace readyline::widgets
