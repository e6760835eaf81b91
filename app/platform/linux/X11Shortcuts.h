// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys grabbed on the root window.

#include "app/platform/TakenKeys.h"

#include <QAbstractNativeEventFilter>

#include <vector>

struct xcb_connection_t;

namespace readyline::platform {

class X11Shortcuts final : public TakenKeys, public QAbstractNativeEventFilter {
    Q_OBJECT
public:
    X11Shortcuts(xcb_connection_t* x11, const std::vector<ports::GlobalKey>& keys);
    ~X11Shortcuts() override;

    bool nativeEventFilter(const QByteArray& type, void* message, qintptr* result) override;

private:
    struct Key {
        QString id, words;
        std::uint32_t symbol;
        std::uint16_t modifiers;
        std::uint8_t code = 0; // on this keyboard; 0: not on it
    };
    void readKeyboard();
    [[nodiscard]] QMap<QString, QString> take() override;
    void give() override;
    void onPressed(std::uint8_t code, std::uint16_t modifiers, std::uint32_t at);

    xcb_connection_t* m_x11;
    std::uint32_t m_root;
    std::vector<Key> m_keys;
    std::uint8_t m_held = 0;        // the key that is down
    std::uint32_t m_releasedAt = 0; // the server's time; a press at the same one is the keyboard's repeat
};

} // namespace readyline::platform
