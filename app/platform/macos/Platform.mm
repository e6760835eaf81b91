// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// macOS. The palette already says dark or light.
#include "app/platform/Platform.h"

#include "app/platform/IdleTimer.h"
#include "app/platform/LooksState.h"
#include "app/platform/ScreenState.h"

#import <AppKit/AppKit.h>
#import <CoreGraphics/CoreGraphics.h>

namespace readyline::platform {

namespace {

// Observers of a notification centre, for as long as this lives.
class Observers final {
public:
    explicit Observers(NSNotificationCenter* centre) : m_centre(centre), m_all([NSMutableArray new]) {}
    ~Observers() {
        for (id each in m_all) [m_centre removeObserver:each];
    }
    void on(NSString* name, std::function<void()> then) {
        [m_all addObject:[m_centre addObserverForName:name
                                               object:nil
                                                queue:NSOperationQueue.mainQueue
                                           usingBlock:^(NSNotification*) {
                                             then();
                                           }]];
    }

private:
    NSNotificationCenter* m_centre;
    NSMutableArray* m_all;
};

class LooksWatch final : public QObject {
public:
    explicit LooksWatch(std::function<void(const Looks&)> changed)
        : m_state(std::move(changed)),
          m_observers(NSWorkspace.sharedWorkspace.notificationCenter) {
        m_observers.on(NSWorkspaceAccessibilityDisplayOptionsDidChangeNotification, [this] { say(); });
        say();
    }

private:
    void say() {
        m_state.set({std::nullopt,
            static_cast<bool>(NSWorkspace.sharedWorkspace.accessibilityDisplayShouldReduceMotion)});
    }

    LooksState m_state;
    Observers m_observers;
};

class ScreenWatch final : public QObject {
public:
    explicit ScreenWatch(std::function<void(bool)> changed)
        : m_state(std::move(changed)),
          m_power(NSWorkspace.sharedWorkspace.notificationCenter),
          m_lock(NSDistributedNotificationCenter.defaultCenter) {
        m_power.on(NSWorkspaceWillSleepNotification, [this] { m_state.setAsleep(true); });
        m_power.on(NSWorkspaceDidWakeNotification, [this] { m_state.setAsleep(false); });
        m_lock.on(@"com.apple.screenIsLocked", [this] { m_state.setLocked(true); });
        m_lock.on(@"com.apple.screenIsUnlocked", [this] { m_state.setLocked(false); });
    }

private:
    ScreenState m_state;
    Observers m_power, m_lock;
};

} // namespace

std::unique_ptr<QObject> watchLooks(std::function<void(const Looks&)> changed) {
    return std::make_unique<LooksWatch>(std::move(changed));
}

std::unique_ptr<QObject> watchScreen(Time&, std::function<void(bool)> changed) {
    return std::make_unique<ScreenWatch>(std::move(changed));
}

std::unique_ptr<ports::IdleWatch> makeIdleWatch(Time& time) {
    return std::make_unique<IdleTimer>(time, [] {
        const double seconds
            = CGEventSourceSecondsSinceLastEventType(kCGEventSourceStateCombinedSessionState, kCGAnyInputEventType);
        return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
    });
}

bool hasCompositor() { return true; }

} // namespace readyline::platform
