// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Log: what the server did, one line each: a fixed event name and fields that are ids, numbers and fixed words, never
// names or contents; of addresses only those of a sign-in that failed. One thread.
#pragma once

#include "core/base/Time.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace readyline::config {

enum class LogLevel : std::uint8_t { Error, Warning, Info, Debug };
enum class LogFormat : std::uint8_t { Text, Json };

[[nodiscard]] std::optional<LogLevel> logLevelByName(std::string_view);
[[nodiscard]] std::optional<LogFormat> logFormatByName(std::string_view);

struct LogField {
    std::string_view name;
    std::variant<std::int64_t, std::string> value;
};

class Log {
public:
    using Clock = std::function<WallTime()>;
    using Sink = std::function<void(std::string_view line)>; // without the line's end

    Log(LogLevel most, LogFormat format, Clock clock, Sink sink)
        : m_most(most),
          m_format(format),
          m_clock(std::move(clock)),
          m_sink(std::move(sink)) {}

    void write(LogLevel, std::string_view event, std::initializer_list<LogField> fields = {});
    [[nodiscard]] static Log& silent();

private:
    LogLevel m_most;
    LogFormat m_format;
    Clock m_clock;
    Sink m_sink; // empty: nothing is written
};

} // namespace readyline::config
