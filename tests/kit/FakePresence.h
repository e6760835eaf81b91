// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// FakePresenceSink and MemoryValues: a sink and a store of the test's. Each step that reaches the world can fail, or kill the
// program before or after it.
#pragma once

#include "core/base/Timestamp.h"
#include "core/mirror/SavedValues.h"

#include <functional>
#include <map>

namespace readyline::kit {

struct Crash {};

// Counts the steps until the program dies.
struct Fuse {
    int left = 0; // 0: never
    void step() {
        if (left > 0 && --left == 0) throw Crash{};
    }
};

// What outlives the program.
struct Place {
    ports::SinkValue value;
    std::optional<ports::SinkFault> readFault, writeFault;
    std::function<void(const ports::SinkValue&)> beforeWrite = [](const ports::SinkValue&) {};
    std::vector<ports::SinkValue> written;
    int reads = 0;
};

class FakePresenceSink final : public ports::PresenceSink {
public:
    FakePresenceSink(std::string name, Place& place, Fuse& fuse)
        : m_name(std::move(name)),
          m_place(place),
          m_fuse(fuse) {}

    static bool isOurs(const ports::SinkValue& value) { return value && value->starts_with("ours "); }

    [[nodiscard]] std::string id() const override { return m_name; }
    [[nodiscard]] std::string valueFor(domain::MirrorValue value, WallTime since) const override {
        return std::string{"ours "} + (value == domain::MirrorValue::OnACall ? "call " : "meeting ") + toIso(since);
    }
    [[nodiscard]] Expected<ports::SinkValue, ports::SinkFault> read() override {
        m_fuse.step();
        ++m_place.reads;
        if (m_place.readFault) return unexpected(*m_place.readFault);
        return m_place.value;
    }
    [[nodiscard]] Expected<void, ports::SinkFault> write(const ports::SinkValue& value) override {
        m_fuse.step();
        if (m_place.writeFault) return unexpected(*m_place.writeFault);
        m_place.beforeWrite(value);
        m_place.value = value;
        m_place.written.push_back(value);
        m_fuse.step();
        return {};
    }

private:
    std::string m_name;
    Place& m_place;
    Fuse& m_fuse;
};

class MemoryValues final : public mirror::SavedValues {
public:
    explicit MemoryValues(Fuse& fuse) : m_fuse(fuse) {}

    std::map<std::string, mirror::Saved> kept;
    bool isFull = false;

    [[nodiscard]] std::optional<mirror::Saved> load(const std::string& sink) override {
        m_fuse.step();
        const auto found = kept.find(sink);
        return found == kept.end() ? std::nullopt : std::optional{found->second};
    }
    [[nodiscard]] bool keep(const std::string& sink, const mirror::Saved& saved) override {
        m_fuse.step();
        if (isFull) return false;
        kept[sink] = saved;
        m_fuse.step();
        return true;
    }
    [[nodiscard]] bool forget(const std::string& sink) override {
        m_fuse.step();
        if (isFull) return false;
        kept.erase(sink);
        m_fuse.step();
        return true;
    }

private:
    Fuse& m_fuse;
};

} // namespace readyline::kit
