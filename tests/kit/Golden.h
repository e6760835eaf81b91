// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Golden files: what a test expects, as text under tests/golden. READYLINE_UPDATE_GOLDEN=1 writes them instead; never under CI.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace readyline::kit {

// The expected text of tests/golden/<name>, after writing `actual` to it where asked to.
inline std::string golden(const std::string& name, const std::string& actual) {
    const std::filesystem::path path = std::filesystem::path{READYLINE_SOURCE_DIR} / "tests/golden" / name;
    if (std::getenv("READYLINE_UPDATE_GOLDEN")) {
        if (std::getenv("CI")) throw std::runtime_error{"golden files are not updated under CI"};
        std::filesystem::create_directories(path.parent_path());
        std::ofstream{path} << actual;
    }
    std::ostringstream text;
    text << std::ifstream{path}.rdbuf();
    return text.str();
}

} // namespace readyline::kit
