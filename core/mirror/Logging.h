// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The mirror's logging category. Ids only.
#pragma once

#include <QLoggingCategory>

namespace readyline::mirror {

Q_DECLARE_LOGGING_CATEGORY(lcMirror) // readyline.mirror

} // namespace readyline::mirror
