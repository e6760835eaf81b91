# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""What the programs of the laboratory have in common: their options, their results as TAP, and how they end."""

import argparse
import sys
import traceback
from pathlib import Path

from processes import end_cleanly_on_signals, stop_all
from room import enter_network
from root import NoLab, Root

SKIPPED = 77


class Tap:
    def __init__(self):
        self.lines, self.failed = [], 0

    def add(self, name, fault=None):
        """The line of it; a fault in words is what failed."""
        self.failed += fault is not None
        self.lines.append(f"{'ok' if fault is None else 'not ok'} {len(self.lines) + 1} - {name}")
        return self.lines[-1]

    def write(self, path, why_skipped=None, goes_on=False):
        """Without its plan while it goes on: who reads it then sees that it is not all."""
        plan = f"1..0 # SKIP {why_skipped}" if why_skipped else f"1..{len(self.lines)}"
        lines = ["TAP version 13", *self.lines, *([] if goes_on else [plan])]
        Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def options_of(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, help="where readylined was built")
    parser.add_argument("--tap", type=Path)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where logs and the journal stay")
    return parser


def run(work, options):
    """work(options, tap) in a network of its own; the exit code: 1 when something failed, 77 where there can be no lab."""
    if options.keep and options.keep.exists() and any(options.keep.iterdir()):
        print(f"{options.keep} is not empty: what is kept is of one run", file=sys.stderr)
        return 2
    end_cleanly_on_signals()
    tap = Tap()
    try:
        Root.ready()  # before that network, from which no mirror is reached
        enter_network()
        work(options, tap)
    except NoLab as why:
        print(f"skipped: {why}")
        if options.tap:
            Tap().write(options.tap, str(why))
        return SKIPPED
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # nothing of it could be built up, or taken down
        traceback.print_exc()
        tap.add("the laboratory", str(error))
    finally:
        stop_all()
    if options.tap:
        tap.write(options.tap)
    print(f"{len(tap.lines) - tap.failed} passed, {tap.failed} failed", flush=True)
    return 1 if tap.failed or not tap.lines else 0


def check(tap, name, action, *words):
    """One result: what action raises is its fault."""
    fault = None
    try:
        action(*words)
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"
    print(tap.add(name, fault) + (f"  # {fault}" if fault else ""), flush=True)
