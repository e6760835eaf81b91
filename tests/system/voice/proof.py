#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Every control of a call proven by sound: real Asterisk, real telephones, the real server, and who hears whom.

Ends with 1 when a scenario failed, and with 77 where there can be no laboratory. What failed leaves its logs with --keep DIR.
"""

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
from program import options_of, run  # noqa: E402
from stage import Lab  # noqa: E402

PARTS = (talking, consulting, conferences, transfers, dialling, records, monitoring, away)
RULE = re.compile(r"^[ZPGWDK]\d+_")


def scenarios(prefix):
    """Names and functions, in the order of the files: those that begin with a rule's number."""
    for part in PARTS:
        for name, function in list(vars(part).items()):
            if RULE.match(name) and getattr(function, "__module__", "") == part.__name__ and name.startswith(prefix):
                yield name, function


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


def prove(options, tap):
    with Lab(options.build, options.keep) as lab:
        for name, function in scenarios(options.only):
            began = time.monotonic()
            fault = run_one(lab, function)
            print(f"{tap.add(name, fault)}  # {time.monotonic() - began:.1f} s" + (f"  {fault}" if fault else ""), flush=True)
            if options.tap:
                tap.write(options.tap, goes_on=True)


def main():
    parser = options_of(__doc__)
    parser.add_argument("--only", default="", metavar="PREFIX", help="the scenarios whose name begins so")
    parser.add_argument("--list", action="store_true", help="the names, and nothing else")
    options = parser.parse_args()
    if options.list:
        print("\n".join(name for name, _ in scenarios(options.only)))
        return 0
    return run(prove, options)


if __name__ == "__main__":
    sys.exit(main())
