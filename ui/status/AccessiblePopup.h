// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Qt leaves popups out of what screen readers see. This puts one back in: as a child of its parent while it is shown.

class QWidget;

namespace readyline::status {

// The popup's parent must be a plain widget; one popup per parent.
void makeAccessible(QWidget* popup);

} // namespace readyline::status
