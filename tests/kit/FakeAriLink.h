// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FakeAriLink: the link between a connector and a FakeAsterisk, without a socket. What each says waits until the test has it
// carried, so that the order of things is the test's.
#pragma once

#include "server/voice/Link.h"
#include "tests/kit/FakeAsterisk.h"

#include <deque>

namespace readyline::kit {

class FakeAriLink final : public voice::Link {
public:
    explicit FakeAriLink(FakeAsterisk& asterisk) : m_asterisk(asterisk) {}

    void start(Events events) override { m_events = std::move(events); }
    void stop() override {
        m_events = {};
        forget();
    }
    [[nodiscard]] bool send(std::string frame) override {
        if (!m_isOpen) return false;
        m_there.push_back(std::move(frame));
        return true;
    }
    void drop(Duration) override {
        ++drops;
        m_isToClose = m_isOpen;
    }

    // --- the test's
    void open() {
        m_isOpen = true;
        m_asterisk.open([this](std::string frame) { m_here.push_back(std::move(frame)); });
        if (m_events.opened) m_events.opened();
    }
    void lose() {
        if (!m_isOpen) return;
        forget();
        if (m_events.closed) m_events.closed("the test has lost it");
    }
    // One step of what waits; false: nothing does.
    bool carry() {
        if (m_isToClose) {
            m_isToClose = false;
            lose();
            return true;
        }
        if (!m_there.empty()) {
            const std::string frame = std::move(m_there.front());
            m_there.pop_front();
            m_asterisk.receive(frame);
            return true;
        }
        if (m_here.empty()) return false;
        const std::string frame = std::move(m_here.front());
        m_here.pop_front();
        if (m_events.frame) m_events.frame(frame);
        return true;
    }
    void say(std::string frame) { m_here.push_back(std::move(frame)); }

    int drops = 0;

private:
    void forget() {
        m_isOpen = false;
        m_isToClose = false;
        m_there.clear();
        m_here.clear();
        m_asterisk.cut();
    }

    FakeAsterisk& m_asterisk;
    Events m_events;
    std::deque<std::string> m_there, m_here;
    bool m_isOpen = false;
    bool m_isToClose = false;
};

} // namespace readyline::kit
