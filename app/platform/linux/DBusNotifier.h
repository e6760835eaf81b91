// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Notifications of the freedesktop kind. Everything is asynchronous; where nobody answers, nothing happens.

#include "core/ports/Notifier.h"

#include <QMap>
#include <QStringList>

namespace readyline::platform {

class DBusNotifier final : public ports::Notifier {
    Q_OBJECT
public:
    explicit DBusNotifier(QObject* parent = nullptr);

    void show(const ports::Notice& notice) override;
    void close(const QString& key) override;

private Q_SLOTS:
    void onInvoked(uint id, const QString& action);
    void onClosed(uint id, uint reason);

private:
    void askCapabilities();
    void closeId(uint id);

    QMap<QString, uint> m_ids;    // shown, by key
    QMap<QString, bool> m_wanted; // asked to show, by key; false: closed before its id came
    bool m_asked = false;
    bool m_hasActions = true;  // until told otherwise
    bool m_readsMarkup = true; // until told otherwise: what customers are called is none
};

} // namespace readyline::platform
