// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The command line of the desktop.

#include "core/base/Expected.h"
#include "ui/widgets/Theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace readyline::composition {

struct Options {
    QString server;
    QString login;
    QString password; // from a file; never from the command line, where others could read it
    QString profile;  // empty: the default folder
    std::optional<widgets::ThemeChoice> theme;
    QString presenceFile; // empty: as the settings say
    bool hidden = false;
};

// What to print instead of starting, and the exit code.
struct Exit {
    QString words;
    int code = 0;
};

[[nodiscard]] Expected<Options, Exit> parse(const QStringList& arguments);

} // namespace readyline::composition
