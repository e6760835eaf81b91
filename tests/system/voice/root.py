# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Asterisk in a folder: Debian 12 has none, so a small newer Debian is unpacked there, from the mirror that apt here uses.

It is made once, in $READYLINE_VOICE_ROOT or build/voice, and used by every laboratory after that. Nothing of it is
mounted while no laboratory runs.
"""

import fcntl
import os
import shutil
from pathlib import Path

from unpacking import HOSTNAME, MOUNTS, NoLab, make
from waiting import Late, wait_until

TREE = Path(__file__).resolve().parents[3]
TOOLS = {"debootstrap": "debootstrap", "sipp": "sip-tester", "baresip": "baresip-core", "ip": "iproute2",
         "unshare": "util-linux", "setpriv": "util-linux"}
PATIENCE = 3600  # seconds, for another program that makes it


def folder():
    return Path(os.environ.get("READYLINE_VOICE_ROOT") or TREE / "build/voice").resolve()


def why_not():
    """Words for what is missing, or None."""
    if os.geteuid() != 0:
        return "telephones and Asterisk need root here, for a folder of their own that a program runs in"
    missing = sorted({package for tool, package in TOOLS.items() if not shutil.which(tool)})
    return f"not installed: {' '.join(missing)} (.ci/install voice)" if missing else None


def command(root, *words):
    """Runs in it with a /proc of its own, which is gone with the program."""
    return ["unshare", "--mount", "--uts", "--propagation", "private", "/bin/sh", "-c",
            f"hostname {HOSTNAME} && {MOUNTS}", str(root), *words]


class Root:
    """A folder with Asterisk in it."""

    def __init__(self, path):
        self.path = Path(path)
        self.version = (self.path / "version").read_text().strip()

    @classmethod
    def ready(cls, say=print):
        """The one that is there, or a new one; NoLab where none can be had. A new one needs the machine's own network."""
        if fault := why_not():
            raise NoLab(fault)
        place = folder()
        try:
            place.mkdir(parents=True, exist_ok=True)
            lock = open(place / "lock", "w")
        except OSError as error:
            raise NoLab(f"no folder for Asterisk: {error}") from None
        with lock:
            _take(lock, place, say)
            if not _is_whole(place / "root"):
                make(place, lock, say)
        return cls(place / "root")


def _take(lock, place, say):
    if not _is_ours(lock):
        say(f"Another program makes {place}; it is waited for")
        try:
            wait_until(lambda: _is_ours(lock), f"another program still makes {place}", PATIENCE, every=0.5)
        except Late as late:
            raise NoLab(str(late)) from None


def _is_ours(lock):
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False


def _is_whole(root):
    """Its version is written last; a hand may have taken something away since."""
    return (root / "version").exists() and (root / "usr/sbin/asterisk").exists()
