# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Everybody's ears: what arrives as sound at a telephone's ports, taken from the loopback device itself, with its time.

So it does not depend on what a telephone makes of it: neither SIPp nor baresip keeps all that it hears.
"""

import contextlib
import select
import socket
import threading
import time
from array import array
from collections import deque

import tones

IP, OUTGOING, UDP = 0x0800, 4, 17
PACKET = 160  # samples, 20 ms
KEPT = 50 * 120  # packets of each: two minutes
KEYS = "0123456789*#ABCD"
RECEIVE_BUFFER = 4 * 1024 * 1024
MULAW, EVENTS = 0, 101


class Ear:
    """What one telephone hears."""

    def __init__(self):
        self._packets = deque(maxlen=KEPT)
        self._last_key, self.keys = None, ""

    def take(self, packet, now):
        if len(packet) < 13 or packet[0] >> 6 != 2:
            return
        kind, data = packet[1] & 0x7F, packet[12 + 4 * (packet[0] & 0x0F):]
        if kind == MULAW:
            self._packets.append((now, data))
        elif kind == EVENTS and len(data) >= 4 and data[0] < len(KEYS) and packet[4:8] != self._last_key:
            self._last_key = packet[4:8]  # all packets of one key have one time
            self.keys += KEYS[data[0]]

    @property
    def has_heard(self):
        """Anything at all, and be it silence."""
        return bool(self._packets)

    def since(self, begin):
        """Samples that came after a moment of time.monotonic()."""
        data = b"".join(data for came, data in list(self._packets) if came >= begin)
        return array("h", (tones.FROM_MULAW[byte] for byte in data))

    def began(self, name, after):
        """When this tone came first after a moment, as a time of time.monotonic(); None while it has not."""
        for came, data in list(self._packets):
            if came < after:  # first: this is asked often, and what takes long here comes late to the ear itself
                continue
            samples = array("h", (tones.FROM_MULAW[byte] for byte in data))
            if tones.level(samples, tones.TONES[name]) > tones.HEARD:
                return came
        return None


class Ears(threading.Thread):
    """Listens at the ports that were named to it."""

    def __init__(self):
        super().__init__(daemon=True)
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(IP))
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BUFFER)
        self._socket.bind(("lo", 0))
        self._ports, self._open = {}, True
        self.start()

    def at(self, first, count):
        """The ear behind these ports; an odd one is for reports on the sound."""
        ear = Ear()
        for port in range(first, first + count, 2):
            self._ports[port] = ear
        return ear

    def run(self):
        while self._open:
            if select.select([self._socket], [], [], 0.2)[0]:
                with contextlib.suppress(OSError):
                    data, origin = self._socket.recvfrom(2048)
                    if origin[2] != OUTGOING and len(data) > 28 and data[9] == UDP:  # each passes here twice
                        self._take(data[4 * (data[0] & 0x0F):])
        self._socket.close()

    def _take(self, datagram):
        if ear := self._ports.get(int.from_bytes(datagram[2:4], "big")):
            ear.take(datagram[8:], time.monotonic())

    def close(self):
        self._open = False
        self.join(2)


def sounds(ears, seconds):
    """What each ear has heard in the next so many seconds: a dict like the one given, of samples."""
    begin = time.monotonic()
    time.sleep(seconds)
    return {name: ear.since(begin) for name, ear in ears.items()}
