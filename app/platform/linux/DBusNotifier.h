// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Notifications of the freedesktop kind. Everything is asynchronous; where nobody answers, nothing happens.

#include "core/ports/Notifier.h"

#include <QMap>
#include <QStringList>
#include <QVariantMap>

namespace readyline::platform {

class DBusNotifier final : public ports::Notifier {
    Q_OBJECT
public:
    explicit DBusNotifier(QObject* parent = nullptr);

    void show(const ports::Notice& notice) override;
    void close(const QString& key) override;
    [[nodiscard]] bool isBlocked() override;

private Q_SLOTS:
    void onInvoked(uint id, const QString& action);
    void onClosed(uint id, uint reason);
    void onProperties(const QString& interface, const QVariantMap& changed);

private:
    void askCapabilities();
    void closeId(uint id);
    void watchInhibited();

    QMap<QString, uint> m_ids;    // shown, by key
    QMap<QString, bool> m_wanted; // asked to show, by key; false: closed before its id came
    bool m_asked = false, m_watches = false;
    bool m_inhibited = false;
    bool m_hasActions = true;  // until told otherwise
    bool m_readsMarkup = true; // until told otherwise: what customers are called is none
};

} // namespace readyline::platform
