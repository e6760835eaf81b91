// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Lowered.h"

#include <array>

namespace readyline::hub {

namespace {

// In Unicode's order: each block's capitals, and how far its small letters are from them.
struct Block {
    unsigned first, last, distance;
    bool isPaired = false; // capital and small letter stand next to each other, from `first` on
};
constexpr std::array kBlocks{
    Block{0x41, 0x5A, 0x20},      // Latin
    Block{0xC0, 0xD6, 0x20},      // with accents
    Block{0xD8, 0xDE, 0x20},      // and past the sign of multiplication
    Block{0x100, 0x12F, 1, true}, // Extended-A
    Block{0x132, 0x137, 1, true}, //
    Block{0x139, 0x148, 1, true}, //
    Block{0x14A, 0x177, 1, true}, //
    Block{0x179, 0x17E, 1, true}, //
    Block{0x391, 0x3A9, 0x20},    // Greek
    Block{0x400, 0x40F, 0x50},    // Cyrillic
    Block{0x410, 0x42F, 0x20},    //
};

unsigned small(unsigned letter) {
    for (const Block& each : kBlocks) {
        if (letter < each.first || letter > each.last) continue;
        return each.isPaired && (letter - each.first) % 2 != 0 ? letter : letter + each.distance;
    }
    return letter;
}

} // namespace

std::string lowered(std::string_view utf8) {
    std::string out{utf8};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const unsigned first = static_cast<unsigned char>(out[i]);
        if (first < 0x80) out[i] = static_cast<char>(small(first));
        if ((first & 0xE0U) != 0xC0U || i + 1 == out.size()) continue;
        const unsigned letter = small((first & 0x1FU) << 6U | (static_cast<unsigned char>(out[i + 1]) & 0x3FU));
        out[i] = static_cast<char>(0xC0U | letter >> 6U);
        out[++i] = static_cast<char>(0x80U | (letter & 0x3FU));
    }
    return out;
}

} // namespace readyline::hub
