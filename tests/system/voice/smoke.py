#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""One call from in and one to outside, over both ways to be linked: we call Asterisk, and Asterisk calls us.

Usage: smoke.py --build DIR [--tap FILE] [--keep DIR]
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour"), str(HERE.parent / "soak")]

import sitefile  # noqa: E402
from acts import is_in, take, wraps_up  # noqa: E402
from program import check, options_of, run  # noqa: E402
from stage import Lab, until  # noqa: E402

WAYS = {"weCallAsterisk": False, "asteriskCallsUs": True}


def comes_in(lab):
    desk, contact = take(lab)
    desk.do("contact.end", contact=contact)
    wraps_up(desk)
    lab.clear()


def goes_out(lab):
    """By the trunk, as a company has one."""
    desk = lab.desk("ann")
    until(lambda: lab.station("ann") == "idle", "ann's telephone is known as idle", 15)
    desk.do("call.dial", queue="support", number=sitefile.OUTSIDERS["out1"])
    lab.phones["ann"].rings().lift()
    lab.phones["out1"].rings(12).lift()
    is_in(desk, "active")
    lab.hears(ann="out1", out1="ann")
    desk.do("contact.end", contact=desk.task["contact"])
    wraps_up(desk)
    lab.clear()


def comes_back(lab):
    lab.server.kill()
    lab.server.start()
    lab.all_are_back()
    comes_in(lab)


def prove(options, tap):
    for way, outbound in WAYS.items():
        keep = options.keep / way if options.keep else None
        with Lab(options.build, keep, outbound, "PJSIP/{number}@trunk", people={"ann": sitefile.PHONES["ann"]},
                 outsiders={"out1": sitefile.OUTSIDERS["out1"]}, at_trunk="out1") as lab:
            check(tap, f"W25_{way}_aCallComesIn", comes_in, lab)
            check(tap, f"W1_{way}_aCallGoesOut", goes_out, lab)
            check(tap, f"K18_{way}_afterAServerThatWasKilled", comes_back, lab)


if __name__ == "__main__":
    sys.exit(run(prove, options_of(__doc__).parse_args()))
