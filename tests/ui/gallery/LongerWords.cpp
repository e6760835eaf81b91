// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/LongerWords.h"

namespace readyline::gallery {

using namespace Qt::StringLiterals;

namespace {

// Two vowels in five letters is what languages have, so that a second one each is 40 %.
QString longer(const QString& words) {
    static const QString plain = u"aeiouAEIOU"_s, accented = u"áéíóúáéíóú"_s;
    QString out;
    for (const QChar each : words) {
        out += each;
        if (const auto at = plain.indexOf(each); at >= 0) out += accented.at(at);
    }
    return out;
}

} // namespace

LongerWords::LongerWords(const QTranslator& english, QObject* parent) : QTranslator(parent), m_english(english) {}

// What is Qt's own, the names of keys among it, stays: its words are not ours to lengthen.
QString LongerWords::translate(const char* context, const char* source, const char* comment, int count) const {
    if (!QByteArrayView(context).startsWith("readyline")) return {};
    const QString words = m_english.translate(context, source, comment, count);
    return longer(words.isEmpty() ? QString::fromUtf8(source) : words);
}

} // namespace readyline::gallery
