// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Secret: a password or a token on its way through the server. Printed it is "[secret]"; its memory is wiped when it goes.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace readyline::identity {

class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view text) : m_text(text) {}
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    // The text itself: for the one who is entitled to it, never for a log.
    [[nodiscard]] std::string_view reveal() const { return m_text; }

private:
    void wipe();
    std::string m_text;
};

[[nodiscard]] std::string_view describe(const Secret& secret);
std::ostream& operator<<(std::ostream& out, const Secret& secret);

} // namespace readyline::identity
