# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Where a laboratory is: a network of its own where the system lets it, and ports that nobody else has in any case.

The network has no name and belongs to the process: it is gone with the last program in it, however that ends. Where it cannot
be had, all is on loopback, and the ports alone keep two laboratories apart.
"""

import ctypes
import os
import socket
import subprocess

CLONE_NEWNET = 0x40000000
BLOCK, SOUND = 5000, 800  # ports of one laboratory, the last of them for the PBX's sound
FIRST, LAST = 10000, 30000  # below those that a system gives out by itself


def enter_network():
    """Takes this process, and all that it starts from now on, into a network of their own; False where that cannot be."""
    if os.environ.get("READYLINE_VOICE_LOOPBACK"):
        return False
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNET) != 0:
        return False
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True, timeout=10)
    return True


class Ports:
    """A block of ports, held as long as this object is: by the first of them."""

    def __init__(self):
        for self.base in range(FIRST, LAST, BLOCK):
            self._hold = socket.socket()
            try:
                self._hold.bind(("127.0.0.1", self.base))
                self._hold.listen(1)
                break
            except OSError:
                self._hold.close()
        else:
            raise OSError(f"no {BLOCK} free ports between {FIRST} and {LAST}")
        self.sip, self.http, self.ari, self.trunk = self.base + 1, self.base + 2, self.base + 3, self.base + 4
        self.rtp = (self.base + BLOCK - SOUND, self.base + BLOCK - 1)
        self._next, self._returned = self.base + 10, {}

    def give_back(self, first, count):
        """They can be taken again."""
        self._returned.setdefault(count, []).append(first)

    def take(self, count):
        """The first of so many that nobody has, an even one."""
        if self._returned.get(count):
            return self._returned[count].pop(0)
        first = self._next + self._next % 2
        self._next = first + count
        assert self._next < self.rtp[0], "a laboratory has no more ports than these"
        return first

    def close(self):
        self._hold.close()
