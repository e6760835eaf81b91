// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Between the wire's UTF-8 and Qt's strings.

#include <QString>

#include <string>

namespace readyline::text {

[[nodiscard]] QString toQt(const std::string& utf8);
[[nodiscard]] std::string toUtf8(const QString& string);
// "Jonas Keller", "Jonas Keller and Nuria Castells", "A, B and C".
[[nodiscard]] QString list(const QStringList& names);

} // namespace readyline::text
