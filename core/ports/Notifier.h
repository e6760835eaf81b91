// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Notifier: the desktop's own notifications, where there are any. Our popovers and toasts never depend on them.
#pragma once

#include <QObject>
#include <QString>

namespace readyline::ports {

struct Notice {
    QString key; // ours; showing the same key again replaces the older one
    QString title;
    QString text;
    bool urgent = false; // stays until closed, where the desktop allows
    struct Action {
        QString id, words;
    };
    QList<Action> actions; // buttons, where the desktop has them
};

class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Never blocks. Without effect where the desktop has no notifications.
    virtual void show(const Notice& notice) = 0;
    virtual void close(const QString& key) = 0;
    // The desktop says that it shows none now; where it does not say, false. Known a moment after it was asked first.
    [[nodiscard]] virtual bool isBlocked() { return false; }

Q_SIGNALS:
    // A button was pressed, or the notice itself (action "default"). On the thread of this object.
    void activated(const QString& key, const QString& action);
};

} // namespace readyline::ports
