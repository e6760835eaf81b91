// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys that are taken from all other programs while they are wanted. What another one has taken already is not ours,
// and is not said to be. Each system says how they are taken and given back.

#include "core/ports/GlobalShortcuts.h"

#include <QMap>

namespace readyline::platform {

class TakenKeys : public ports::GlobalShortcuts {
public:
    [[nodiscard]] QString globalKeys(const QString& id) const final { return m_taken.value(id); }
    void setWanted(bool wanted) final;

protected:
    // Takes those that can be had; returns them in words, by id.
    [[nodiscard]] virtual QMap<QString, QString> take() = 0;
    virtual void give() = 0;

    // Takes them for a moment, to learn which of them we can have.
    void learn();
    void takeAnew() { say(take()); }
    [[nodiscard]] bool isWanted() const { return m_wanted; }

private:
    void say(const QMap<QString, QString>& taken);

    QMap<QString, QString> m_taken;
    bool m_wanted = false;
};

} // namespace readyline::platform
