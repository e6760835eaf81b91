// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/macos/HotKeys.h"

#include <QKeySequence>

#import <Carbon/Carbon.h>

namespace readyline::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr OSType kOurs = 'Rdln';

// The places of the letters on the keyboard; only those that are asked for.
struct Place {
    Qt::Key key;
    UInt32 code;
};
constexpr Place kPlaces[] = {{Qt::Key_A, kVK_ANSI_A}, {Qt::Key_D, kVK_ANSI_D}};

// Qt writes Command as Ctrl; the Control key is its Meta.
UInt32 modifiersOf(Qt::KeyboardModifiers keys) {
    UInt32 mask = 0;
    if (keys & Qt::ShiftModifier) mask |= shiftKey;
    if (keys & Qt::ControlModifier) mask |= cmdKey;
    if (keys & Qt::AltModifier) mask |= optionKey;
    if (keys & Qt::MetaModifier) mask |= controlKey;
    return mask;
}

} // namespace

struct HotKeys::Carbon {
    EventHandlerRef handler = nullptr;
    std::vector<EventHotKeyRef> keys;

    static OSStatus onPressed(EventHandlerCallRef, EventRef event, void* owner) {
        EventHotKeyID which{};
        GetEventParameter(
            event, kEventParamDirectObject, typeEventHotKeyID, nullptr, sizeof(which), nullptr, &which);
        auto* self = static_cast<HotKeys*>(owner);
        if (which.signature != kOurs || which.id >= self->m_keys.size()) return eventNotHandledErr;
        Q_EMIT self->pressed(self->m_keys[which.id].id);
        return noErr;
    }
};

HotKeys::HotKeys(std::vector<ports::GlobalKey> keys) : m_keys(std::move(keys)), m_carbon(std::make_unique<Carbon>()) {
    const EventTypeSpec pressed{kEventClassKeyboard, kEventHotKeyPressed};
    InstallApplicationEventHandler(&Carbon::onPressed, 1, &pressed, this, &m_carbon->handler);
    take(); // to learn which of them we can have
    give();
}

HotKeys::~HotKeys() {
    give();
    if (m_carbon->handler) RemoveEventHandler(m_carbon->handler);
}

void HotKeys::take() {
    QMap<QString, QString> global;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const QKeySequence sequence = QKeySequence::fromString(m_keys[i].keys, QKeySequence::PortableText);
        for (const Place& each : kPlaces) {
            if (each.key != sequence[0].key()) continue;
            EventHotKeyRef key = nullptr;
            const EventHotKeyID id{kOurs, static_cast<UInt32>(i)};
            if (RegisterEventHotKey(each.code, modifiersOf(sequence[0].keyboardModifiers()), id,
                    GetApplicationEventTarget(), 0, &key)
                != noErr)
                continue;
            m_carbon->keys.push_back(key);
            global[m_keys[i].id] = sequence.toString(QKeySequence::NativeText);
        }
    }
    if (global == m_global) return;
    m_global = global;
    Q_EMIT globalKeysChanged();
}

void HotKeys::give() {
    for (EventHotKeyRef key : m_carbon->keys) UnregisterEventHotKey(key);
    m_carbon->keys.clear();
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
