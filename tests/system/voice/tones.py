# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Who hears whom, measured: everybody says one tone of his own, and a recording tells how loud each of them is in it.

Levels are in dBFS: a whole scale sine has 0. What is louder than HEARD is heard, what is below SILENT is not; between them is
neither, and proves nothing.
"""

import math
import struct
from array import array

RATE = 8000
HEARD, SILENT, NOTHING = -35.0, -50.0, -120.0
LEVEL = -22.0  # of each tone: eight of them together do not yet clip
WINDOW = RATE // 4

TONES = {"customer": 440, "caller2": 520, "music": 600, "ringing": 1500, "ann": 1000, "ben": 1300, "cem": 1700, "dia": 2000, "sue": 2300,
         "tom": 2450, "out1": 2700, "out2": 2900, "out3": 3100, "out4": 3250, "all": 800}


def level(samples, frequency):
    """dBFS of one frequency in these, by the Goertzel algorithm."""
    if not samples:
        return NOTHING
    twice = 2 * math.cos(2 * math.pi * frequency / RATE)
    before, last = 0.0, 0.0
    for sample in samples:
        before, last = last, sample + twice * last - before
    power = last * last + before * before - twice * last * before
    amplitude = 2 * math.sqrt(max(0.0, power)) / len(samples) / 32768
    return max(NOTHING, 20 * math.log10(amplitude)) if amplitude > 0 else NOTHING


def levels(samples, names=TONES, loudest=True):
    """dBFS of each tone in its loudest quarter of a second, or in its most quiet one."""
    parts = [samples[at:at + WINDOW] for at in range(0, len(samples) - WINDOW + 1, WINDOW)]
    choose = max if loudest else min
    return {name: round(choose((level(part, TONES[name]) for part in parts), default=NOTHING), 1) for name in names}


def heard_in(samples, names=TONES):
    """Whose tones go through it all, and whose are nowhere in it: two sets. Who is in neither proves nothing."""
    most, least = levels(samples, names), levels(samples, names, loudest=False)
    return ({name for name in names if least[name] > HEARD}, {name for name in names if most[name] < SILENT})


def tone(frequency, seconds, dbfs=LEVEL):
    """Samples of a sine of a whole frequency: each second is like the first."""
    scale = 32767 * 10 ** (dbfs / 20)
    second = array("h", (round(scale * math.sin(2 * math.pi * frequency * n / RATE)) for n in range(RATE)))
    return second * seconds


def write_wav(path, samples):
    data = array("h", samples).tobytes()
    head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16, 1, 1, RATE, 2 * RATE, 2, 16,
                       b"data", len(data))
    path.write_bytes(head + data)


def read_wav(path):
    """Samples of a mono file of 16 bits; of one that is still written to, those that are there."""
    raw = path.read_bytes()
    start = raw.find(b"data") + 8
    if start < 8 or len(raw) < 44:
        return array("h")
    return array("h", raw[start:start + (len(raw) - start) // 2 * 2])


def _from_mulaw(byte):
    byte = ~byte & 0xFF
    size = (((byte & 0x0F) << 3) + 0x84 << ((byte & 0x70) >> 4)) - 0x84
    return -size if byte & 0x80 else size


FROM_MULAW = tuple(_from_mulaw(byte) for byte in range(256))
TO_MULAW = {value: byte for byte, value in enumerate(FROM_MULAW)}


def mulaw(samples):
    """As it is on the line: the nearest of the 256 values."""
    values = sorted(TO_MULAW)
    nearest = {}
    for sample in set(samples):
        nearest[sample] = TO_MULAW[min(values, key=lambda value: abs(value - sample))]
    return bytes(nearest[sample] for sample in samples)
