// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A key or a combination as a small cap: KeyCap(QKeySequence("Ctrl+Alt+A")).

#include <QKeySequence>
#include <QWidget>

namespace readyline::widgets {

class KeyCap : public QWidget {
    Q_OBJECT
public:
    explicit KeyCap(const QKeySequence& keys, QWidget* parent = nullptr);
    void setText(const QString& keys);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace readyline::widgets
