// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Strings.h"

#include <QCoreApplication>
#include <QStringList>

namespace readyline::text {

QString toQt(const std::string& utf8) { return QString::fromStdString(utf8); }

std::string toUtf8(const QString& string) { return string.toStdString(); }

QString list(const QStringList& names) {
    if (names.size() < 2) return names.value(0);
    //: The end of a list: "Billing, Outages and Sales".
    return QCoreApplication::translate("readyline::text", "%1 and %2")
        .arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last());
}

} // namespace readyline::text
