// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/Log.h"

#include "core/base/Overloaded.h"
#include "core/base/Timestamp.h"
#include "core/wire/Json.h"

#include <array>

namespace readyline::config {

namespace {

constexpr std::array<std::string_view, 4> kLevels{"error", "warning", "info", "debug"};
constexpr std::array<std::string_view, 2> kFormats{"text", "json"};

template <class Enum, std::size_t N>
std::optional<Enum> byName(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

std::string quoted(std::string_view text) {
    std::string out;
    wire::appendJson(out, text);
    return out;
}

// A word stands as it is; anything else is quoted, so that a line has no second meaning.
std::string word(std::string_view text) {
    const bool isPlain = !text.empty() && text.find_first_of(" \t\r\n\"=\\") == std::string_view::npos;
    return isPlain ? std::string{text} : quoted(text);
}

void appendJson(std::string& line, const LogField& field) {
    line += ',' + quoted(field.name) + ':';
    line += std::visit(Overloaded{[](std::int64_t value) { return std::to_string(value); },
                           [](const std::string& value) { return quoted(value); }},
        field.value);
}

void appendText(std::string& line, const LogField& field) {
    line += ' ' + std::string{field.name} + '=';
    line += std::visit(Overloaded{[](std::int64_t value) { return std::to_string(value); },
                           [](const std::string& value) { return word(value); }},
        field.value);
}

} // namespace

std::optional<LogLevel> logLevelByName(std::string_view name) { return byName<LogLevel>(kLevels, name); }
std::optional<LogFormat> logFormatByName(std::string_view name) { return byName<LogFormat>(kFormats, name); }

void Log::write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
    if (level > m_most || !m_sink) return;
    const std::string at = toIso(m_clock());
    const std::string_view name = kLevels[static_cast<std::size_t>(level)];
    std::string line;
    if (m_format == LogFormat::Json) {
        line = "{\"at\":" + quoted(at) + ",\"level\":" + quoted(name) + ",\"event\":" + quoted(event);
        for (const LogField& each : fields) appendJson(line, each);
        line += '}';
    } else {
        line = at + ' ' + std::string{name} + ' ' + std::string{event};
        for (const LogField& each : fields) appendText(line, each);
    }
    m_sink(line);
}

Log& Log::silent() {
    static Log log{LogLevel::Error, LogFormat::Text, {}, {}};
    return log;
}

} // namespace readyline::config
