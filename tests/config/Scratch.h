// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Scratch: a directory of one test, gone with it.
#pragma once

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace readyline::config {

class Scratch {
public:
    Scratch() {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        m_path
            = std::filesystem::path{testing::TempDir()} / (std::string{test->test_suite_name()} + '.' + test->name());
        std::filesystem::remove_all(m_path);
        std::filesystem::create_directories(m_path);
    }
    Scratch(const Scratch&) = delete;
    ~Scratch() { std::filesystem::remove_all(m_path); }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
        std::ofstream{m_path / name} << text;
        return (m_path / name).string();
    }

private:
    std::filesystem::path m_path;
};

} // namespace readyline::config
