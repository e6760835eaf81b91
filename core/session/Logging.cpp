// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/Logging.h"

namespace readyline::session {

Q_LOGGING_CATEGORY(lcSession, "readyline.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcReplica, "readyline.replica", QtInfoMsg)

} // namespace readyline::session
