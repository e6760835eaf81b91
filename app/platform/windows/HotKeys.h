// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys by RegisterHotKey. What another program has registered already is not ours, and is not said to be.

#include "app/platform/windows/HiddenWindow.h"
#include "core/ports/GlobalShortcuts.h"

#include <QMap>

#include <vector>

namespace readyline::platform {

class HotKeys final : public ports::GlobalShortcuts {
public:
    explicit HotKeys(std::vector<ports::GlobalKey> keys);
    ~HotKeys() override;

    [[nodiscard]] QString globalKeys(const QString& id) const override { return m_global.value(id); }
    void setWanted(bool wanted) override;

private:
    void take();
    void give();

    std::vector<ports::GlobalKey> m_keys;
    QMap<QString, QString> m_global;
    HiddenWindow m_window;
    bool m_wanted = false;
};

} // namespace readyline::platform
