// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FieldState.h"

#include <QVariant>
#include <QWidget>

namespace readyline::widgets {
namespace {
constexpr const char* kState = "readylineFieldState";
}

void setFieldState(QWidget* input, FieldState state) {
    input->setProperty(kState, static_cast<int>(state));
    input->update();
}

FieldState fieldState(const QWidget* input) {
    return input ? static_cast<FieldState>(input->property(kState).toInt()) : FieldState::Rest;
}

} // namespace readyline::widgets
