// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Variables.h"

#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::text {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Variables)
};
} // namespace

QString valueWords(const wire::ShownVariable& variable) {
    if (variable.type != domain::VariableType::Boolean) return toQt(variable.value);
    if (variable.value == "true") return Words::tr("Yes");
    if (variable.value == "false") return Words::tr("No");
    return toQt(variable.value);
}

QString describe(domain::ValueFault fault) {
    switch (fault) {
    case domain::ValueFault::TooLong: return Words::tr("256 characters are the most. Shorten it.");
    case domain::ValueFault::NoNumber: return Words::tr("Only a number goes here, as 48213.5.");
    case domain::ValueFault::NoDateTime:
        return Words::tr("A date or time goes here, as 2026-03-14 or 2026-03-14T09:30+01:00.");
    case domain::ValueFault::NoBoolean: return Words::tr("Choose Yes or No.");
    }
    return {};
}

} // namespace readyline::text
