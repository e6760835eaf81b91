# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A newer Debian with Asterisk is unpacked into a folder, whole or not at all.

It is made beside its place and gets its name at the end. What makes it is in namespaces of its own, which end with their first
process: whatever way this is left, also by kill -9, no process and no mount stays, and the next one begins anew.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from processes import Child
from waiting import Late, wait_until

SUITES = ("forky", "sid")  # the first that has Asterisk; both change, so the version is said aloud
PACKAGES = ("asterisk", "asterisk-modules")
RELEASES = {"bullseye", "bookworm", "trixie", "forky", "sid", "oldstable", "stable", "testing", "unstable"}
FIELD = r"^([\w-]+):(.*(?:\n[ \t].*)*)"  # of a .sources file, over several lines perhaps
KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
TRIES = 2  # of each mirror: it may have had a bad moment
ROOM = 1_000_000_000  # bytes, while it is made; 400 MB stay
SILENCE = 600  # seconds without a word: it hangs. A slow machine is slow, but says what it does
LONGEST = 3 * 3600
ALONE = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "--propagation", "private")
MOUNTS = "mount -t proc proc \"$0/proc\" && mount --bind /dev \"$0/dev\" && exec chroot \"$0\" \"$@\""
HOSTNAME = "voice"  # in its own hosts file: without it every call waits a second for a name server


class NoLab(Exception):
    """Why there can be no laboratory here, in words."""


def make(place, lock, say):
    """place/root, or NoLab. `lock` is held by everything that works on it: nobody else begins before the last of that ends."""
    _must_be_possible(place)
    partial, faults = place / "partial", []
    try:
        for suite in SUITES:
            for mirror in mirrors() * TRIES:
                _remove(partial)
                say(f"Unpacking Asterisk of Debian {suite} into {place} (once, about a minute)")
                try:
                    version = Unpacking(place, lock, suite, mirror).into(partial)
                except Late as fault:
                    faults.append(f"{suite} of {mirror}: {fault}")
                    continue
                (partial / "version").write_text(f"{version} (Debian {suite})\n")
                _remove(place / "root")
                partial.rename(place / "root")
                return
    except OSError as error:
        faults.append(str(error))
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    raise NoLab("Asterisk cannot be had: " + "; ".join(faults) + f" (logs in {place})")


def _must_be_possible(place):
    if not mirrors():
        raise NoLab("apt here has no source of Debian that could be asked for Asterisk")
    if not KEYRING.exists():
        raise NoLab(f"{KEYRING} is not there: Debian's packages could not be checked (debian-archive-keyring)")
    if (free := shutil.disk_usage(place).free) < ROOM:
        raise NoLab(f"not enough room in {place}: {free / 1e6:.0f} MB are free, {ROOM / 1e6:.0f} are needed")
    tried = subprocess.run([*ALONE, "true"], capture_output=True, text=True, timeout=60)
    if tried.returncode != 0:
        raise NoLab(f"mounts of one's own are not possible here: {tried.stderr.strip()}")


def _remove(folder):
    if folder.exists():
        shutil.rmtree(folder)


def mirrors(etc=Path("/etc/apt")):
    """Where apt here has Debian from; never a source of something else, or of security updates alone."""
    found = []
    for path in sorted(etc.glob("sources.list.d/*.sources")):
        for stanza in re.split(r"\n\s*\n", path.read_text()):
            fields = {key.lower(): value.split() for key, value in re.findall(FIELD, stanza, re.MULTILINE)}
            if "deb" in fields.get("types", ()) and fields.get("enabled", ["yes"]) != ["no"]:
                found += [uri for uri in fields.get("uris", ()) if _have_debian(fields.get("suites", ()))]
    for path in (etc / "sources.list", *sorted(etc.glob("sources.list.d/*.list"))):
        for line in path.read_text().splitlines() if path.exists() else ():
            words = re.sub(r"\[[^]]*\]", "", line).split()
            if words[:1] == ["deb"] and len(words) > 2 and _have_debian(words[2:3]):
                found.append(words[1])
    return list(dict.fromkeys(uri.rstrip("/") for uri in found if re.match("https?://", uri)))


def _have_debian(suites):
    return any(suite.split("-")[0] in RELEASES and not suite.endswith("security") for suite in suites)


class Unpacking:
    """One try. What it says is in place/SUITE.log, and on a terminal in one line that is written over."""

    def __init__(self, place, lock, suite, mirror):
        self._place, self._lock, self._suite, self._mirror = place, lock, suite, mirror
        (place / f"{suite}.log").unlink(missing_ok=True)
        self._began = time.monotonic()

    def into(self, root):
        """The version of Asterisk there; Late where that was not to be had."""
        script = Path("/usr/share/debootstrap/scripts", self._suite)
        script = script if script.exists() else script.with_name("sid")
        self._run("debootstrap", "--variant=minbase", "--force-check-gpg", f"--keyring={KEYRING}", self._suite, root,
                  self._mirror, script)
        refuse = root / "usr/sbin/policy-rc.d"  # nothing is to start by being installed
        refuse.write_text("#!/bin/sh\nexit 101\n")
        refuse.chmod(0o755)
        (root / "etc/dpkg/dpkg.cfg.d/no-documentation").write_text("path-exclude=/usr/share/doc/*\n")
        inside = ("/bin/sh", "-c", MOUNTS, root)
        self._run(*inside, "apt-get", "install", "-y", "--no-install-recommends", "-o", "Acquire::Retries=5", *PACKAGES)
        self._run(*inside, "apt-get", "clean")
        (root / "etc/hosts").write_text(f"127.0.0.1 localhost {HOSTNAME}\n")
        return self._run(*inside, "asterisk", "-V").last_words(1).strip()

    def _run(self, *words):
        child = Child(self._suite, ["setpriv", "--pdeathsig", "KILL", *ALONE, "nice", *words], self._place,
                      os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}, pass_fds=(self._lock.fileno(),))
        heard = Silence(child, self._began)
        try:
            wait_until(lambda: heard.has_ended(), "it is unpacked", LONGEST, every=0.25)
        finally:
            child.stop(0)
            heard.wipe()
        if child.exit_code != 0:
            raise Late(_why(child))
        return child


class Silence:
    """Watches a log grow, and shows its last line where somebody looks."""

    def __init__(self, child, began):
        self._child, self._began = child, began
        self._size, self._last = 0, time.monotonic()

    def has_ended(self):
        size, now = self._child.log.stat().st_size, time.monotonic()
        if size != self._size:
            self._size, self._last = size, now
            self._show(f"  {now - self._began:.0f} s  {self._child.last_words(1)}")
        if now - self._last > SILENCE:
            raise Late(f"nothing was said for {SILENCE} s after: {self._child.last_words(1)}")
        return self._child.exit_code is not None

    def _show(self, text):
        if sys.stdout.isatty():
            width = shutil.get_terminal_size().columns - 1
            print(f"\r\033[K{text[:width]}", end="", flush=True)

    def wipe(self):
        self._show("")


def _why(child):
    """The first line that says what was wrong, else how it ended."""
    lines = child.last_words(40).splitlines()
    return next((line for line in lines if line.startswith("E:")), f"ended with {child.exit_code}: {(lines or [''])[-1]}")
