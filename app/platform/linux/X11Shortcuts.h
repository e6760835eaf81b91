// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys grabbed on the root window. What another program has grabbed already is not ours, and is not said to be.

#include "core/ports/GlobalShortcuts.h"

#include <QAbstractNativeEventFilter>
#include <QMap>

#include <vector>

struct xcb_connection_t;

namespace readyline::platform {

class X11Shortcuts final : public ports::GlobalShortcuts, public QAbstractNativeEventFilter {
    Q_OBJECT
public:
    // Only on the platform "xcb".
    explicit X11Shortcuts(const std::vector<ports::GlobalKey>& keys);
    ~X11Shortcuts() override;

    [[nodiscard]] QString globalKeys(const QString& id) const override { return m_global.value(id); }
    void setWanted(bool wanted) override;

    bool nativeEventFilter(const QByteArray& type, void* message, qintptr* result) override;

private:
    struct Key {
        QString id, words;
        std::uint32_t symbol;
        std::uint16_t modifiers;
        std::uint8_t code = 0; // on this keyboard; 0: not on it
    };
    void readKeyboard();
    void grab();
    void release();
    void onPressed(std::uint8_t code, std::uint16_t modifiers, std::uint32_t at);

    xcb_connection_t* m_x11;
    std::uint32_t m_root;
    std::vector<Key> m_keys;
    QMap<QString, QString> m_global;
    bool m_wanted = false;
    std::uint8_t m_held = 0;        // the key that is down
    std::uint32_t m_releasedAt = 0; // the server's time; a press at the same one is the keyboard's repeat
};

} // namespace readyline::platform
