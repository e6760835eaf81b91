// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One page with every part of the kit, for looking at.

#include <QWidget>

class QVBoxLayout;

namespace readyline::gallery {

class Gallery : public QWidget {
public:
    Gallery();

    // The button that shows its focus ring.
    [[nodiscard]] QWidget* focused() const { return m_focused; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buttons(QVBoxLayout* column);
    void fields(QVBoxLayout* column);
    void choices(QVBoxLayout* column);
    void statuses(QVBoxLayout* column);
    void countdowns(QVBoxLayout* column);
    void rows(QVBoxLayout* column);
    void controls(QVBoxLayout* column);
    void toasts(QVBoxLayout* column);
    void banners(QVBoxLayout* column);
    void statusButtons(QVBoxLayout* column);
    void more(QVBoxLayout* column);

    QWidget* m_focused = nullptr;
};

} // namespace readyline::gallery
