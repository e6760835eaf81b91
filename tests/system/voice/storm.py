#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A hundred calls at ten a second to robot agents, while the cable to the PBX is cut and the server is killed. Every call has
one outcome in the journal, none is with two agents, and nothing is left at the PBX. The figures are one JSON object.

Usage: storm.py --build DIR [--calls N] [--rate N] [--tap FILE] [--keep DIR]
"""

import asyncio
import json
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour"), str(HERE.parent / "soak")]

from audit import Audit  # noqa: E402
from callers import Crowd  # noqa: E402
from program import check, options_of, run  # noqa: E402
from robots import Manner, Robot  # noqa: E402
from stage import Lab, until  # noqa: E402

AGENTS, CALLS, RATE = 20, 100, 10
PATIENCE = 60  # seconds until a customer hangs up
CUTS = 3
CROWD = "5555000"
MANNER = Manner(declines=0.03, ignores=0.03, breaks=0, parks=0, answer=(0.05, 0.8), handle=(0.5, 2.0), wrap_up=(0.05, 0.5))
OWN_QUEUE = re.compile(rf"Executing \[{CROWD}@from-trunk:\d+\] Queue\(")


def hire(lab, counts):
    """Robots at their desks, each with a telephone that lifts itself."""
    robots = []
    for number in range(AGENTS):
        person = f"r{number:02}"
        robots.append(Robot(lab.server.port, lab.token(person), person, MANNER, counts))
        lab.office.loop.call_soon_threadsafe(robots[-1].start)
    until(lambda: all(robot._chosen for robot in robots), "all robots are at work", 20)
    return robots


def disturb(lab, seconds):
    """The cable is cut three times, and after the second the server is killed; spread over the time that customers come."""
    pauses = seconds / (CUTS + 2)
    for number in range(CUTS):
        time.sleep(pauses * random.uniform(0.8, 1.2))
        lab.relay.cut()
        if number == 1:
            time.sleep(pauses * 0.5)
            lab.server.kill()
            lab.server.start()


def blow(lab, options, figures):
    counts = Counter()
    robots = hire(lab, counts)
    crowd = Crowd(lab.folder, lab.ports, options.calls, options.rate, PATIENCE)
    began = time.monotonic()
    try:
        crowd.start(CROWD)
        disturb(lab, options.calls / options.rate)
        figures["sipp"] = crowd.wait(PATIENCE + options.calls / options.rate + 60)
        until(lambda: not lab.pbx.channels(), "no line is left at the PBX", 30)
        until(lambda: not any(robot.tasks for robot in robots), "the last wrap-ups", 30)
        until(lambda: not lab.pbx.bridges(), "no bridge is left at the PBX", 15)
    finally:
        crowd.stop()
        figures["seconds"] = round(time.monotonic() - began, 1)
        figures["asked"], figures["reconnects"] = dict(counts), sum(robot.losses for robot in robots)
        figures["lines"], figures["bridges"] = len(lab.pbx.channels()), len(lab.pbx.bridges())
        figures["stillInHand"] = sum(len(robot.tasks) for robot in robots)
        figures["faults"] = [str(robot.fault or robot.ended) for robot in robots if robot.fault or robot.ended]
        for robot in robots:
            asyncio.run_coroutine_threadsafe(robot.stop(), lab.office.loop).result(5)
        lab.server.stop()
    figures["ownQueue"] = len(OWN_QUEUE.findall(lab.pbx.log()))


def judge(figures, audit, calls):
    """Name and what must be empty."""
    posted = len(audit.posted)
    figures |= {"posted": posted, "outcomes": dict(audit.outcomes), "offers": dict(audit.ends)}
    unknown = calls - figures["ownQueue"] - posted
    return [
        ("K18_everyCall_isKnown_orWasThePbxsOwn", [] if unknown == 0 else [f"{unknown} of {calls}"]),
        ("K18_everyCall_hasOneOutcome", audit.contacts_not_ended_once()),
        ("D20_noCall_isWithTwoAgents", audit.with_two),
        ("K10_noCall_isOfferedTwiceAtATime", audit.offered_twice),
        ("Z23_everyOffer_endsOnce", audit.offers_not_ended_once()),
        ("W84_everyWork_isFinishedOnce", audit.work_not_finished_once()),
        ("K14_noLine_isLeftAtThePbx", [figures["lines"], figures["bridges"]] if figures["lines"] + figures["bridges"] else []),
        ("K33_everyRobot_isThereAtTheEnd", figures["faults"]),
        ("K18_theServer_wasKilledAndCameBack", [] if audit.resumes >= 1 else [audit.resumes]),
    ]


def prove(options, tap):
    figures, fault = {"calls": options.calls, "rate": options.rate, "cuts": CUTS, "kills": 1}, None
    people = [f"r{number:02}" for number in range(AGENTS)]
    with Lab(options.build, options.keep, people={}, outsiders={}, switchboard=people, robots=AGENTS) as lab:
        try:
            blow(lab, options, figures)
        except AssertionError as late:
            fault = late
        verdicts = judge(figures, Audit(lab.folder / "journal"), options.calls) if "ownQueue" in figures else []
    print(json.dumps(figures))

    def holds(found):
        assert not found, str(found)[:2000]
    check(tap, "K18_theStorm_isOver", holds, fault)
    for name, found in verdicts:
        check(tap, name, holds, found)


def main():
    parser = options_of(__doc__)
    parser.add_argument("--calls", type=int, default=CALLS)
    parser.add_argument("--rate", type=float, default=RATE, help="a second")
    return run(prove, parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
