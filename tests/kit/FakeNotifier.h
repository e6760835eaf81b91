// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FakeNotifier: remembers what it was to show and to close, in order.
#pragma once

#include "core/ports/Notifier.h"

namespace readyline::kit {

struct FakeNotifier final : ports::Notifier {
    void show(const ports::Notice& notice) override { shown << notice; }
    void close(const QString& key) override { closed << key; }
    QList<ports::Notice> shown;
    QStringList closed;
};

} // namespace readyline::kit
