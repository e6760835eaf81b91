// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether windows may be translucent (there is a compositor). The platform layer says so at start, before the first
// window; menus, popovers and toasts then have rounded corners and a shadow, otherwise square corners and a line.

namespace readyline::widgets {

void setCompositing(bool present);
[[nodiscard]] bool hasCompositing();

} // namespace readyline::widgets
