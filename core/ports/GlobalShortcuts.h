// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// GlobalShortcuts: keys that reach us from any program, where the desktop lets us have them. Where it does not, it says so.
#pragma once

#include <QObject>
#include <QString>

namespace readyline::ports {

struct GlobalKey {
    QString id;    // ours
    QString keys;  // "Ctrl+Alt+A"
    QString words; // what it does, for desktops that ask the person
};

class GlobalShortcuts : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // The keys that reach us from any program, in words: as asked for, or as the person chose instead. Empty: none, or none
    // yet, because some desktops say it late.
    [[nodiscard]] virtual QString globalKeys(const QString& id) const = 0;
    // They are taken from other programs only while they are wanted, where the desktop lets us choose.
    virtual void setWanted(bool wanted) = 0;

Q_SIGNALS:
    // Once for each press, however long it is held.
    void pressed(const QString& id);
    void globalKeysChanged();
};

} // namespace readyline::ports
