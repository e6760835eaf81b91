// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the sound of my own line is: three small bars, the word for screen readers, and the figures in the tool tip.
// Keeps its place while nothing is measured.

#include "ui/text/Calls.h"

#include <QWidget>

#include <optional>

namespace readyline::call {

class QualitySign : public QWidget {
    Q_OBJECT
public:
    explicit QualitySign(QWidget* parent = nullptr);

    void show(const std::optional<domain::LineQuality>& quality);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString word() const;

    std::optional<text::LineLevel> m_level;
};

} // namespace readyline::call
