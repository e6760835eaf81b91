# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Child processes that end with us: each in its own group, ended by that group's id, whatever way we leave."""

import atexit
import ctypes
import os
import signal
import subprocess
import sys
from pathlib import Path

from waiting import Late, wait_until

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)
_running = []


def _die_with_parent():
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Child:
    """One program; its output goes to a log file, whose end is part of every complaint about it."""

    def __init__(self, name, argv, log_dir, env=None, cwd=None, pass_fds=(), listens=False):
        self.name = name
        self.argv = [str(word) for word in argv]
        self.log = Path(log_dir) / f"{name}.log"
        with open(self.log, "ab") as log:
            self._from = log.tell()  # earlier runs wrote what is before
            self._process = subprocess.Popen(
                self.argv, env=env, cwd=cwd, stdin=subprocess.PIPE if listens else subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True, preexec_fn=_die_with_parent, pass_fds=pass_fds)
        _running.append(self)

    @property
    def pid(self):
        return self._process.pid

    @property
    def exit_code(self):
        """None while it runs; -9 after kill -9."""
        return self._process.poll()

    def must_run(self):
        if self.exit_code is not None:
            raise Late(f"{self.name} ended with {self.exit_code}:\n{self.last_words()}")
        return self

    def last_words(self, lines=20):
        """Of this start, not of earlier ones."""
        return "\n".join(self.log.read_bytes()[self._from:].decode(errors="replace").splitlines()[-lines:])

    def wait_for(self, condition, what, timeout=10.0):
        """wait_until, but at once an error when the program has ended."""
        def alive_and_true():
            self.must_run()
            return condition()
        return wait_until(alive_and_true, f"{self.name}: {what}", timeout)

    def wait_exit(self, timeout=10.0):
        try:
            return self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise Late(f"{self.name} still runs after {timeout:g} s") from None

    def say(self, line):
        """To a child that listens."""
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def signal(self, number):
        if self.exit_code is None:
            self._process.send_signal(number)

    def kill(self):
        """kill -9, as if the power went."""
        self.signal(signal.SIGKILL)
        self.wait_exit()
        self._forget()

    def stop(self, grace=3.0):
        """TERM to the group, KILL to what is left of it; safe to call twice."""
        self._signal_group(signal.SIGTERM)
        try:
            self._process.wait(grace)
        except subprocess.TimeoutExpired:
            pass
        self._signal_group(signal.SIGKILL)
        self._process.wait()
        self._forget()

    def _forget(self):
        if self in _running:
            _running.remove(self)

    def _signal_group(self, number):
        try:
            os.killpg(self._process.pid, number)
        except (ProcessLookupError, PermissionError):
            pass


def stop_all():
    """The last started goes first. It is the end, which a second Ctrl-C does not hasten: it would leave some running."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    for child in list(reversed(_running)):
        child.stop()


def end_cleanly_on_signals():
    """SIGTERM and SIGHUP leave through the same door as Ctrl-C: every `with` closes, every child ends."""
    def leave(number, _frame):
        sys.exit(128 + number)
    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGHUP, leave)


atexit.register(stop_all)
