// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/IconSheet.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>

namespace readyline::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kSheets{12, 14, 16, 18, 20, 22, 24, 28, 32, 36, 40, 42, 44, 48, 54, 60, 64, 72, 96};

struct Index {
    int columns = 0;
    QStringList names;
};

const Index& index() {
    static const Index result = [] {
        QFile file(u":/icons/names.txt"_s);
        Index read;
        if (!file.open(QIODevice::ReadOnly)) return read;
        read.names = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        if (!read.names.isEmpty()) read.columns = read.names.takeFirst().toInt();
        return read;
    }();
    return result;
}

const QImage& sheet(int pixels) {
    static QHash<int, QImage> loaded;
    auto found = loaded.find(pixels);
    if (found == loaded.end()) {
        const QImage image(u":/icons/sheet-%1.png"_s.arg(pixels));
        found = loaded.insert(pixels, image.convertToFormat(QImage::Format_Alpha8));
    }
    return *found;
}

QImage cell(int place, int pixels) {
    const int columns = index().columns;
    return sheet(pixels).copy(place % columns * pixels, place / columns * pixels, pixels, pixels);
}

} // namespace

const QStringList& sheetNames() { return index().names; }

QImage iconMask(Icon icon, int pixels) {
    static const std::array<int, kIcons> places = [] {
        std::array<int, kIcons> result{};
        for (int i = 0; i < kIcons; ++i)
            result[static_cast<std::size_t>(i)]
                = static_cast<int>(sheetNames().indexOf(iconName(static_cast<Icon>(i))));
        return result;
    }();
    const int place = places[static_cast<std::size_t>(icon)];
    if (place < 0 || pixels <= 0) return {};
    const auto* larger = std::find_if(kSheets.begin(), kSheets.end(), [pixels](int size) { return size >= pixels; });
    const int from = larger == kSheets.end() ? kSheets.back() : *larger;
    const QImage mask = cell(place, from);
    if (from == pixels) return mask;
    return mask.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Alpha8);
}

} // namespace readyline::widgets
