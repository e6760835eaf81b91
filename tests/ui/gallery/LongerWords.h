// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every word of ours as a language would say it that needs 40 % more room: "Hold" as "Hoóld". What stays short in such a
// picture is not translated, what is cut off will be cut off in German.

#include <QTranslator>

namespace readyline::gallery {

class LongerWords : public QTranslator {
    Q_OBJECT
public:
    explicit LongerWords(const QTranslator& english, QObject* parent = nullptr);

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(
        const char* context, const char* source, const char* comment, int count) const override;

private:
    const QTranslator& m_english; // has the plurals
};

} // namespace readyline::gallery
