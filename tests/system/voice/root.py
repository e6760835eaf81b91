# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Asterisk in a folder: Debian 12 has none, so a small newer Debian is unpacked there, from the mirror that apt here uses.

It is made once, in $READYLINE_VOICE_ROOT or build/voice, and used by every laboratory after that. Nothing of it is
mounted while no laboratory runs.
"""

import fcntl
import os
import shutil
import subprocess
from pathlib import Path

TREE = Path(__file__).resolve().parents[3]
SUITES = ("forky", "sid")  # the first that has Asterisk; both change, so the version is said aloud
PACKAGES = ("asterisk", "asterisk-modules")
TOOLS = {"debootstrap": "debootstrap", "sipp": "sip-tester", "baresip": "baresip-core", "ip": "iproute2",
         "unshare": "util-linux"}
MOUNTS = "mount -t proc proc \"$0/proc\" && mount --bind /dev \"$0/dev\" && exec chroot \"$0\" \"$@\""
HOSTNAME = "voice"  # in its own hosts file: without it every call waits a second for a name server


class NoLab(Exception):
    """Why there can be no laboratory here, in words."""


def folder():
    return Path(os.environ.get("READYLINE_VOICE_ROOT") or TREE / "build/voice").resolve()


def why_not():
    """Words for what is missing, or None."""
    if os.geteuid() != 0:
        return "telephones and Asterisk need root here, for a folder of their own that a program runs in"
    missing = sorted(package for tool, package in TOOLS.items() if not shutil.which(tool))
    return f"not installed: {' '.join(missing)} (.ci/install voice)" if missing else None


def mirror():
    """The first one of the machine's own sources."""
    for path in sorted(Path("/etc/apt/sources.list.d").glob("*.sources")):
        for line in path.read_text().splitlines():
            if line.startswith("URIs:"):
                return line.split()[1]
    lines = Path("/etc/apt/sources.list").read_text().splitlines() if Path("/etc/apt/sources.list").exists() else []
    for words in (line.split() for line in lines):
        if words[:1] == ["deb"]:
            return next(word for word in words[1:] if "://" in word)
    raise NoLab("apt here has no source that could be asked for Asterisk")


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
        """The one that is there, or a new one; NoLab where none can be had."""
        if fault := why_not():
            raise NoLab(fault)
        place = folder()
        place.mkdir(parents=True, exist_ok=True)
        with open(place / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # another one makes it now: then it is there afterwards
            if not (place / "root/version").exists():
                _make(place, say)
        return cls(place / "root")


def _make(place, say):
    faults = []
    for suite in SUITES:
        say(f"Unpacking Asterisk of Debian {suite} into {place} (once, about a minute)")
        partial = place / "partial"
        shutil.rmtree(partial, ignore_errors=True)
        try:
            _unpack(suite, partial, place / f"{suite}.log")
        except (subprocess.SubprocessError, OSError) as error:
            faults.append(f"{suite}: {error}")
            continue
        version = subprocess.run(["chroot", partial, "asterisk", "-V"], check=True, capture_output=True, text=True,
                                 timeout=30).stdout.strip()
        (partial / "version").write_text(f"{version} (Debian {suite})\n")
        shutil.rmtree(place / "root", ignore_errors=True)
        partial.rename(place / "root")
        return
    shutil.rmtree(place / "partial", ignore_errors=True)
    raise NoLab("Asterisk cannot be had: " + "; ".join(faults) + f" (logs in {place})")


def _unpack(suite, root, log):
    script = Path("/usr/share/debootstrap/scripts", suite)
    script = script if script.exists() else script.with_name("sid")
    with open(log, "wb") as out:
        def run(*words):
            subprocess.run(["nice", *map(str, words)], check=True, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                           timeout=900, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"})
        run("debootstrap", "--variant=minbase", suite, root, mirror(), script)
        refuse = root / "usr/sbin/policy-rc.d"  # nothing is to start by being installed
        refuse.write_text("#!/bin/sh\nexit 101\n")
        refuse.chmod(0o755)
        (root / "etc/dpkg/dpkg.cfg.d/no-documentation").write_text("path-exclude=/usr/share/doc/*\n")
        run(*command(root, "apt-get", "install", "-y", "--no-install-recommends", *PACKAGES))
        run("chroot", root, "apt-get", "clean")
        (root / "etc/hosts").write_text(f"127.0.0.1 localhost {HOSTNAME}\n")
