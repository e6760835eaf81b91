// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/windows/HotKeys.h"

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

} // namespace

HotKeys::HotKeys(std::vector<ports::GlobalKey> keys)
    : m_keys(std::move(keys)),
      m_window([this](UINT message, WPARAM number, LPARAM) {
          if (message == WM_HOTKEY && number < m_keys.size()) Q_EMIT pressed(m_keys[number].id);
      }) {
    take(); // to learn which of them we can have
    give();
}

HotKeys::~HotKeys() {
    if (m_wanted) give();
}

void HotKeys::take() {
    QMap<QString, QString> global;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const QKeyCombination keys = QKeySequence::fromString(m_keys[i].keys, QKeySequence::PortableText)[0];
        // Letters and digits have the same codes in Qt and in Windows.
        if (RegisterHotKey(m_window.handle(), static_cast<int>(i), modifiersOf(keys.keyboardModifiers()),
                static_cast<UINT>(keys.key())))
            global[m_keys[i].id] = m_keys[i].keys;
    }
    if (global == m_global) return;
    m_global = global;
    Q_EMIT globalKeysChanged();
}

void HotKeys::give() {
    for (std::size_t i = 0; i < m_keys.size(); ++i) UnregisterHotKey(m_window.handle(), static_cast<int>(i));
}

void HotKeys::setWanted(bool wanted) {
    if (wanted == m_wanted) return;
    m_wanted = wanted;
    if (wanted)
        take();
    else
        give();
}

} // namespace readyline::platform
