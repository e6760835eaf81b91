// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FieldState.h"

#include <QVariant>
#include <QWidget>

namespace readyline::widgets {
namespace {
constexpr const char* kState = "readylineFieldState";
constexpr const char* kFramed = "readylineFramed";
} // namespace

void setFieldState(QWidget* input, FieldState state) {
    input->setProperty(kState, static_cast<int>(state));
    input->update();
}

FieldState fieldState(const QWidget* input) {
    return input ? static_cast<FieldState>(input->property(kState).toInt()) : FieldState::Rest;
}

QColor noteColour(FieldState state, const Tokens& theme) {
    switch (state) {
    case FieldState::Wrong: return theme.of(StatusFamily::Busy).text;
    case FieldState::Replaced: return theme.of(StatusFamily::Missed).text;
    case FieldState::NotConfirmed: return theme.of(StatusFamily::Away).text;
    case FieldState::Changed: return theme.accentText;
    case FieldState::Rest:
    case FieldState::Saving:
    case FieldState::Saved: break;
    }
    return theme.text2;
}

void setFramed(QWidget* input, bool framed) {
    input->setProperty(kFramed, framed);
    input->update();
}

bool isFramed(const QWidget* input) { return input && input->property(kFramed).toBool(); }

} // namespace readyline::widgets
