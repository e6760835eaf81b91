// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/Tones.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace readyline::platform {

using namespace Qt::StringLiterals;
using ports::Tone;

namespace {

constexpr int kRate = 22'050;
constexpr double kTail = 0.05; // of silence, so that players do not cut the last note

struct Note {
    double start, length, pitch; // s, s, Hz
};
constexpr Note kBell[]{{0.00, 0.20, 784.0}, {0.20, 0.28, 988.0}, {0.56, 0.20, 784.0}, {0.76, 0.34, 988.0}};
constexpr Note kChime[]{{0.00, 0.35, 659.0}, {0.18, 0.35, 831.0}, {0.36, 0.60, 988.0}};
constexpr Note kPulse[]{{0.00, 0.10, 880.0}, {0.16, 0.10, 880.0}, {0.50, 0.10, 880.0}, {0.66, 0.10, 880.0}};
constexpr Note kKnock[]{{0.00, 0.10, 220.0}, {0.16, 0.10, 220.0}, {0.46, 0.12, 247.0}};
constexpr Note kDrop[]{{0.00, 0.16, 1175.0}, {0.12, 0.34, 587.0}};
constexpr Note kUrgent[]{{0.00, 0.12, 1047.0}, {0.16, 0.12, 1319.0}, {0.32, 0.12, 1047.0}, {0.48, 0.16, 1319.0}};

std::span<const Note> notesOf(Tone tone) {
    switch (tone) {
    case Tone::Bell: return kBell;
    case Tone::Chime: return kChime;
    case Tone::Pulse: return kPulse;
    case Tone::Knock: return kKnock;
    case Tone::Drop: return kDrop;
    case Tone::Urgent: return kUrgent;
    }
    return kBell;
}

// Soft at both ends, with a little of the octave above.
double soundOf(const Note& note, double at) {
    constexpr double kLoudness = 0.32, kOctave = 0.25, kAttack = 0.012, kRelease = 0.08;
    const double t = at - note.start;
    if (t < 0 || t >= note.length) return 0;
    const double fade = std::min(1.0, t / kAttack) * std::min(1.0, (note.length - t) / kRelease);
    const double turn = 2 * std::numbers::pi * note.pitch * t;
    return kLoudness * fade * (std::sin(turn) + kOctave * std::sin(2 * turn));
}

void writeHeader(QDataStream& out, quint32 bytes) {
    constexpr quint16 kPcm = 1, kMono = 1, kBits = 16, kFrame = 2;
    out.writeRawData("RIFF", 4);
    out << quint32(36 + bytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << kPcm << kMono << quint32(kRate) << quint32(kRate * kFrame) << kFrame << kBits;
    out.writeRawData("data", 4);
    out << bytes;
}

} // namespace

QString nameOf(Tone tone) {
    switch (tone) {
    case Tone::Bell: return u"bell"_s;
    case Tone::Chime: return u"chime"_s;
    case Tone::Pulse: return u"pulse"_s;
    case Tone::Knock: return u"knock"_s;
    case Tone::Drop: return u"drop"_s;
    case Tone::Urgent: return u"urgent"_s;
    }
    return {};
}

QByteArray waveOf(Tone tone, int volume) {
    const std::span<const Note> notes = notesOf(tone);
    double length = 0;
    for (const Note& each : notes) length = std::max(length, each.start + each.length);
    const int count = static_cast<int>((length + kTail) * kRate);
    const double loud = std::clamp(volume, 0, 100) / 100.0 * 32'767;
    QByteArray wave;
    QDataStream out(&wave, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    writeHeader(out, quint32(count) * 2);
    for (int i = 0; i < count; ++i) {
        double value = 0;
        for (const Note& each : notes) value += soundOf(each, static_cast<double>(i) / kRate);
        out << qint16(std::lround(std::clamp(value, -1.0, 1.0) * loud));
    }
    return wave;
}

} // namespace readyline::platform
