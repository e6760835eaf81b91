// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Keys by RegisterHotKey.
#include "app/platform/Platform.h"
#include "app/platform/TakenKeys.h"
#include "app/platform/windows/HiddenWindow.h"

#include <QKeySequence>

namespace readyline::platform {

namespace {

UINT modifiersOf(Qt::KeyboardModifiers keys) {
    UINT mask = MOD_NOREPEAT;
    if (keys & Qt::ShiftModifier) mask |= MOD_SHIFT;
    if (keys & Qt::ControlModifier) mask |= MOD_CONTROL;
    if (keys & Qt::AltModifier) mask |= MOD_ALT;
    if (keys & Qt::MetaModifier) mask |= MOD_WIN;
    return mask;
}

class HotKeys final : public TakenKeys {
public:
    explicit HotKeys(std::vector<ports::GlobalKey> keys)
        : m_keys(std::move(keys)),
          m_window([this](UINT message, WPARAM number, LPARAM) {
              if (message == WM_HOTKEY && number < m_keys.size()) Q_EMIT pressed(m_keys[number].id);
          }) {
        learn();
    }
    ~HotKeys() override {
        if (isWanted()) HotKeys::give();
    }

private:
    QMap<QString, QString> take() override {
        QMap<QString, QString> taken;
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            const QKeyCombination keys = QKeySequence::fromString(m_keys[i].keys, QKeySequence::PortableText)[0];
            // Letters and digits have the same codes in Qt and in Windows.
            if (RegisterHotKey(m_window.handle(), static_cast<int>(i), modifiersOf(keys.keyboardModifiers()),
                    static_cast<UINT>(keys.key())))
                taken[m_keys[i].id] = m_keys[i].keys;
        }
        return taken;
    }

    void give() override {
        for (std::size_t i = 0; i < m_keys.size(); ++i) UnregisterHotKey(m_window.handle(), static_cast<int>(i));
    }

    std::vector<ports::GlobalKey> m_keys;
    HiddenWindow m_window;
};

} // namespace

std::unique_ptr<ports::GlobalShortcuts> makeGlobalShortcuts(std::vector<ports::GlobalKey> keys) {
    return std::make_unique<HotKeys>(std::move(keys));
}

} // namespace readyline::platform
