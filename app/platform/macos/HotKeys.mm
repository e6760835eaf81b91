// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Keys by Carbon's RegisterEventHotKey, which needs no right to listen to the keyboard.
#include "app/platform/Platform.h"
#include "app/platform/TakenKeys.h"

#include <QKeySequence>

#import <Carbon/Carbon.h>

namespace readyline::platform {

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

class HotKeys final : public TakenKeys {
public:
    explicit HotKeys(std::vector<ports::GlobalKey> keys) : m_keys(std::move(keys)) {
        const EventTypeSpec pressed{kEventClassKeyboard, kEventHotKeyPressed};
        InstallApplicationEventHandler(&onPressed, 1, &pressed, this, &m_handler);
        learn();
    }
    ~HotKeys() override {
        HotKeys::give();
        if (m_handler) RemoveEventHandler(m_handler);
    }

private:
    static OSStatus onPressed(EventHandlerCallRef, EventRef event, void* owner) {
        EventHotKeyID which{};
        GetEventParameter(event, kEventParamDirectObject, typeEventHotKeyID, nullptr, sizeof(which), nullptr, &which);
        auto* self = static_cast<HotKeys*>(owner);
        if (which.signature != kOurs || which.id >= self->m_keys.size()) return eventNotHandledErr;
        Q_EMIT self->pressed(self->m_keys[which.id].id);
        return noErr;
    }

    QMap<QString, QString> take() override {
        QMap<QString, QString> taken;
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
                m_taken.push_back(key);
                taken[m_keys[i].id] = sequence.toString(QKeySequence::NativeText);
            }
        }
        return taken;
    }

    void give() override {
        for (EventHotKeyRef key : m_taken) UnregisterEventHotKey(key);
        m_taken.clear();
    }

    std::vector<ports::GlobalKey> m_keys;
    EventHandlerRef m_handler = nullptr;
    std::vector<EventHotKeyRef> m_taken;
};

} // namespace

std::unique_ptr<ports::GlobalShortcuts> makeGlobalShortcuts(std::vector<ports::GlobalKey> keys) {
    return std::make_unique<HotKeys>(std::move(keys));
}

} // namespace readyline::platform
