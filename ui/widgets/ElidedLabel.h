// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One line of text that gives way: elided where it does not fit, and only then with the whole text as its tooltip.
// Screen readers always hear the whole text.

#include "ui/widgets/Metrics.h"

#include <QWidget>

namespace readyline::widgets {

class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = QString(), QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isElided() const;
    void setSecondary(bool secondary); // text-2 instead of text

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_text;
    bool m_secondary = false;
};

} // namespace readyline::widgets
