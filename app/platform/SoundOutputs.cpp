// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/SoundOutputs.h"

namespace readyline::platform {

using ports::Output;

QList<Output> sinksOf(const QByteArray& text) {
    constexpr const char *kName = "Name: ", *kDescription = "Description: ";
    QList<Output> found;
    for (const QByteArray& line : text.split('\n')) {
        const QByteArray words = line.trimmed();
        if (line.startsWith("Sink #")) found << Output{};
        if (found.isEmpty()) continue;
        Output& last = found.last();
        if (words.startsWith(kName) && last.id.isEmpty())
            last.id = QString::fromUtf8(words.mid(qstrlen(kName)));
        else if (words.startsWith(kDescription) && last.words.isEmpty())
            last.words = QString::fromUtf8(words.mid(qstrlen(kDescription)));
    }
    found.removeIf([](const Output& each) { return each.id.isEmpty(); });
    for (Output& each : found)
        if (each.words.isEmpty()) each.words = each.id;
    return found;
}

QList<Output> cardsOf(const QByteArray& text) {
    QList<Output> found;
    bool wanted = false;
    for (const QByteArray& line : text.split('\n')) {
        const bool isName = !line.isEmpty() && line[0] != ' ' && line[0] != '\t';
        if (isName) {
            wanted = line.startsWith("sysdefault:");
            if (wanted) found << Output{QString::fromUtf8(line.trimmed()), {}};
        } else if (wanted && found.last().words.isEmpty()) {
            found.last().words = QString::fromUtf8(line.trimmed());
        }
    }
    return found;
}

} // namespace readyline::platform
