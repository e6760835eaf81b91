// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys by Carbon's RegisterEventHotKey, which needs no right to listen to the keyboard.

#include "core/ports/GlobalShortcuts.h"

#include <QMap>

#include <memory>
#include <vector>

namespace readyline::platform {

class HotKeys final : public ports::GlobalShortcuts {
public:
    explicit HotKeys(std::vector<ports::GlobalKey> keys);
    ~HotKeys() override;

    [[nodiscard]] QString globalKeys(const QString& id) const override { return m_global.value(id); }
    void setWanted(bool wanted) override;

private:
    struct Carbon; // the registered ones and their handler
    void take();
    void give();

    std::vector<ports::GlobalKey> m_keys;
    QMap<QString, QString> m_global;
    std::unique_ptr<Carbon> m_carbon;
    bool m_wanted = false;
};

} // namespace readyline::platform
