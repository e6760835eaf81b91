#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Writes ring.wav: two soft double notes, about a second, 16 bit mono at 22.05 kHz. The same bytes every time."""

import math
import struct
import sys
import wave

RATE = 22050
NOTES = [(0.00, 0.20, 784.0), (0.20, 0.28, 988.0), (0.56, 0.20, 784.0), (0.76, 0.34, 988.0)]  # start, length, Hz
LENGTH = 1.15


def sample(at):
    value = 0.0
    for start, length, pitch in NOTES:
        t = at - start
        if not 0 <= t < length:
            continue
        fade = min(1.0, t / 0.012) * min(1.0, (length - t) / 0.08)
        tone = math.sin(2 * math.pi * pitch * t) + 0.25 * math.sin(4 * math.pi * pitch * t)
        value += 0.32 * fade * tone
    return round(max(-1.0, min(1.0, value)) * 32767)


with wave.open(sys.argv[1], "wb") as out:
    out.setnchannels(1)
    out.setsampwidth(2)
    out.setframerate(RATE)
    out.writeframes(b"".join(struct.pack("<h", sample(i / RATE)) for i in range(int(LENGTH * RATE))))
