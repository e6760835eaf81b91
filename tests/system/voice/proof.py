#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Every control of a call proven by sound: real Asterisk, real telephones, the real server, and who hears whom.

Ends with 1 when a scenario failed, and with 77 where there can be no laboratory. What failed leaves its logs with --keep DIR.
"""

import argparse
import re
import sys
import time
import traceback
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour"), str(HERE.parent / "soak")]

import away  # noqa: E402
import conferences  # noqa: E402
import consulting  # noqa: E402
import dialling  # noqa: E402
import monitoring  # noqa: E402
import records  # noqa: E402
import talking  # noqa: E402
import transfers  # noqa: E402
from processes import end_cleanly_on_signals, stop_all  # noqa: E402
from room import enter_network  # noqa: E402
from root import NoLab  # noqa: E402
from stage import Lab  # noqa: E402

SKIPPED = 77
PARTS = (talking, consulting, conferences, transfers, dialling, records, monitoring, away)
RULE = re.compile(r"^[ZPGWDK]\d+_")


def scenarios(prefix):
    """Names and functions, in the order of the files: those that begin with a rule's number."""
    for part in PARTS:
        for name, function in vars(part).items():
            if RULE.match(name) and getattr(function, "__module__", "") == part.__name__ and name.startswith(prefix):
                yield name, function


class Tap:
    def __init__(self):
        self.lines, self.failed = [], 0

    def add(self, name, fault=None):
        self.failed += fault is not None
        self.lines.append(f"{'ok' if fault is None else 'not ok'} {len(self.lines) + 1} - {name}")
        return self.lines[-1]

    def write(self, path, why_skipped=None):
        plan = f"1..0 # SKIP {why_skipped}" if why_skipped else f"1..{len(self.lines)}"
        Path(path).write_text("\n".join(["TAP version 13", *self.lines, plan]) + "\n", encoding="utf-8")


def run_one(lab, function):
    """None, or what was wrong; afterwards nothing is left of it."""
    fault = None
    try:
        function(lab)
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"
        print("".join(f"#   {line}" for line in traceback.format_exc().splitlines(True)[-6:]))
    try:
        lab.clear()
    except Exception as error:
        fault = fault or f"what it left behind: {error}"
        lab.force_clear()
    return fault


def prove(options):
    tap = Tap()
    with Lab(options.build, options.keep) as lab:
        for name, function in scenarios(options.only):
            began = time.monotonic()
            fault = run_one(lab, function)
            print(f"{tap.add(name, fault)}  # {time.monotonic() - began:.1f} s" + (f"  {fault}" if fault else ""), flush=True)
            if options.tap:
                tap.write(options.tap)
    return tap


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=Path, help="where readylined was built")
    parser.add_argument("--only", default="", metavar="PREFIX", help="the scenarios whose name begins so")
    parser.add_argument("--tap", type=Path)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where logs and the journal stay")
    parser.add_argument("--list", action="store_true", help="the names, and nothing else")
    options = parser.parse_args()
    if options.list:
        print("\n".join(name for name, _ in scenarios(options.only)))
        return 0
    end_cleanly_on_signals()
    enter_network()
    try:
        tap = prove(options)
    except NoLab as why:
        print(f"skipped: {why}")
        if options.tap:
            Tap().write(options.tap, str(why))
        return SKIPPED
    finally:
        stop_all()
    print(f"{len(tap.lines) - tap.failed} passed, {tap.failed} failed")
    return 1 if tap.failed or not tap.lines else 0


if __name__ == "__main__":
    sys.exit(main())
