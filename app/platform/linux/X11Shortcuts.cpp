// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/linux/X11Shortcuts.h"

#include <QGuiApplication>
#include <QKeySequence>

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace readyline::platform {

namespace {

struct Free {
    void operator()(void* what) const { std::free(what); }
};
template <class T>
using Reply = std::unique_ptr<T, Free>;

// Caps Lock and Num Lock are no part of what was meant.
constexpr std::uint16_t kIgnored[] = {0, XCB_MOD_MASK_LOCK, XCB_MOD_MASK_2, XCB_MOD_MASK_LOCK | XCB_MOD_MASK_2};
constexpr std::uint16_t kMeant = XCB_MOD_MASK_SHIFT | XCB_MOD_MASK_CONTROL | XCB_MOD_MASK_1 | XCB_MOD_MASK_4;

std::uint16_t modifiersOf(Qt::KeyboardModifiers keys) {
    std::uint16_t mask = 0;
    if (keys & Qt::ShiftModifier) mask |= XCB_MOD_MASK_SHIFT;
    if (keys & Qt::ControlModifier) mask |= XCB_MOD_MASK_CONTROL;
    if (keys & Qt::AltModifier) mask |= XCB_MOD_MASK_1;
    if (keys & Qt::MetaModifier) mask |= XCB_MOD_MASK_4;
    return mask;
}

// Latin letters and digits: their symbol is the character, letters small.
std::uint32_t symbolOf(Qt::Key key) {
    const auto code = static_cast<std::uint32_t>(key);
    return key >= Qt::Key_A && key <= Qt::Key_Z ? code + 0x20 : code;
}

} // namespace

X11Shortcuts::X11Shortcuts(xcb_connection_t* x11, const std::vector<ports::GlobalKey>& keys)
    : m_x11(x11),
      m_root(xcb_setup_roots_iterator(xcb_get_setup(m_x11)).data->root) {
    for (const ports::GlobalKey& each : keys) {
        const QKeyCombination combination = QKeySequence::fromString(each.keys, QKeySequence::PortableText)[0];
        m_keys.push_back(
            {each.id, each.keys, symbolOf(combination.key()), modifiersOf(combination.keyboardModifiers())});
    }
    readKeyboard();
    learn();
    qGuiApp->installNativeEventFilter(this);
}

X11Shortcuts::~X11Shortcuts() {
    if (isWanted() && qGuiApp) give();
}

void X11Shortcuts::readKeyboard() {
    const xcb_setup_t* setup = xcb_get_setup(m_x11);
    const std::uint8_t first = setup->min_keycode;
    const auto count = static_cast<std::uint8_t>(setup->max_keycode - first + 1);
    const Reply<xcb_get_keyboard_mapping_reply_t> map(
        xcb_get_keyboard_mapping_reply(m_x11, xcb_get_keyboard_mapping(m_x11, first, count), nullptr));
    if (!map) return;
    const xcb_keysym_t* symbols = xcb_get_keyboard_mapping_keysyms(map.get());
    const int total = xcb_get_keyboard_mapping_keysyms_length(map.get());
    for (Key& key : m_keys) {
        const xcb_keysym_t* found = std::find(symbols, symbols + total, key.symbol);
        key.code = found == symbols + total
            ? std::uint8_t{0}
            : static_cast<std::uint8_t>(first + (found - symbols) / map->keysyms_per_keycode);
    }
}

QMap<QString, QString> X11Shortcuts::take() {
    QMap<QString, QString> taken;
    for (const Key& key : m_keys) {
        if (key.code == 0) continue;
        std::vector<xcb_void_cookie_t> asked;
        for (const std::uint16_t ignored : kIgnored)
            asked.push_back(xcb_grab_key_checked(m_x11, 0, m_root, static_cast<std::uint16_t>(key.modifiers | ignored),
                key.code, XCB_GRAB_MODE_ASYNC, XCB_GRAB_MODE_ASYNC));
        bool ours = true;
        for (const xcb_void_cookie_t each : asked)
            if (const Reply<xcb_generic_error_t> refused{xcb_request_check(m_x11, each)}) ours = false;
        if (ours) taken[key.id] = key.words;
    }
    return taken;
}

void X11Shortcuts::give() {
    for (const Key& key : m_keys)
        for (const std::uint16_t ignored : kIgnored)
            if (key.code != 0)
                xcb_ungrab_key(m_x11, key.code, m_root, static_cast<std::uint16_t>(key.modifiers | ignored));
    xcb_flush(m_x11);
}

bool X11Shortcuts::nativeEventFilter(const QByteArray& type, void* message, qintptr*) {
    if (type != "xcb_generic_event_t") return false;
    const auto* event = static_cast<const xcb_generic_event_t*>(message);
    switch (event->response_type & 0x7f) {
    case XCB_KEY_PRESS: {
        const auto* press = static_cast<const xcb_key_press_event_t*>(message);
        if (press->event == m_root) onPressed(press->detail, press->state, press->time);
        break;
    }
    case XCB_KEY_RELEASE: {
        const auto* release = static_cast<const xcb_key_release_event_t*>(message);
        if (release->detail != m_held) break;
        m_held = 0;
        m_releasedAt = release->time;
        break;
    }
    case XCB_MAPPING_NOTIFY:
        if (isWanted()) give();
        readKeyboard();
        if (isWanted()) takeAnew();
        break;
    default: break;
    }
    return false;
}

// The keyboard repeats a key that is held: as presses alone, or as a release and a press at the same time.
void X11Shortcuts::onPressed(std::uint8_t code, std::uint16_t modifiers, std::uint32_t at) {
    const bool repeats = m_held == code || m_releasedAt == at;
    m_held = code;
    if (repeats || !isWanted()) return;
    const auto key = std::ranges::find_if(
        m_keys, [&](const Key& each) { return each.code == code && each.modifiers == (modifiers & kMeant); });
    if (key != m_keys.end()) Q_EMIT pressed(key->id);
}

} // namespace readyline::platform
