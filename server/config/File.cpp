// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/File.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace readyline::config {

namespace {

std::string cannot(std::string_view what, const std::string& file) {
    return "cannot " + std::string{what} + ' ' + file + ": " + std::strerror(errno);
}

} // namespace

Expected<std::string, std::string> readText(const std::string& file) {
    if (std::error_code ignored; std::filesystem::is_directory(file, ignored))
        return unexpected("cannot read " + file + ": it is a directory");
    errno = 0;
    std::ifstream in{file, std::ios::binary};
    if (!in) return unexpected(cannot("read", file));
    std::ostringstream text;
    text << in.rdbuf();
    if (in.bad()) return unexpected(cannot("read", file));
    return std::move(text).str();
}

Expected<void, std::string> writeText(const std::string& file, std::string_view text) {
    const std::string part = file + ".part";
    errno = 0;
    std::ofstream out{part, std::ios::binary | std::ios::trunc};
    out << text;
    out.close();
    if (!out) return unexpected(cannot("write", part));
    std::error_code error;
    std::filesystem::rename(part, file, error);
    if (error) return unexpected("cannot write " + file + ": " + error.message());
    return {};
}

} // namespace readyline::config
