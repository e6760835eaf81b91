// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The client's logging categories. Debug is for developers, Info is the life of a shift, Warning is worth a look. Ids only.
#pragma once

#include <QLoggingCategory>

namespace readyline::session {

Q_DECLARE_LOGGING_CATEGORY(lcSession) // readyline.session
Q_DECLARE_LOGGING_CATEGORY(lcReplica) // readyline.replica

} // namespace readyline::session
