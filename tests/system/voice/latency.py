#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""How long it takes from Accept until customer and agent hear each other, with a telephone that lifts itself at once.

Measured at the telephones' own ports: when the other's tone came first. Usage: latency.py --build DIR [--calls N]
[--most MS] [--tap FILE] [--keep DIR]
"""

import json
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour"), str(HERE.parent / "soak")]

import sitefile  # noqa: E402
from acts import offered, wraps_up  # noqa: E402
from program import check, options_of, run  # noqa: E402
from stage import Lab, until  # noqa: E402

CALLS, MOST = 50, 100  # milliseconds at the 95th of a hundred


def one_call(lab, desk):
    """Milliseconds until each hears the other, the later of both."""
    arrived = time.monotonic()
    customer = lab.customer()
    offer = offered(desk)
    until(lambda: customer.ear.began("music", arrived), "the customer waits")  # nobody accepts before that
    accepted = time.monotonic()
    desk.do("offer.accept", offer=offer["offer"])
    ann = until(lambda: lab.ear("ann").began("customer", accepted), "the agent hears the customer")
    other = until(lambda: customer.ear.began("ann", accepted), "the customer hears the agent")
    desk.do("contact.end", contact=offer["contact"])
    wraps_up(desk)
    desk.do("wrapUp.submit", assignment=desk.task["assignment"], code="done")
    until(lambda: desk.task is None and not lab.pbx.channels(), "nothing is left of the call")
    customer.stop()
    lab.customers.clear()
    return 1000 * (max(ann, other) - accepted)


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def prove(options, tap):
    with Lab(options.build, options.keep, people={"ann": sitefile.PHONES["ann"]}, outsiders={}, answers=("ann",)) as lab:
        desk, = lab.ready("ann")
        times = [one_call(lab, desk) for _ in range(options.calls)]
    figures = {"calls": len(times), "p50Ms": round(quantile(times, 0.5), 1), "p95Ms": round(quantile(times, 0.95), 1),
               "mostMs": round(max(times), 1)}
    print(json.dumps(figures))

    def fast_enough():
        assert figures["p95Ms"] <= options.most, f"{figures['p95Ms']} ms, not {options.most}"
    check(tap, "W25_acceptUntilBothHearEachOther_isFast", fast_enough)


def main():
    parser = options_of(__doc__)
    parser.add_argument("--calls", type=int, default=CALLS)
    parser.add_argument("--most", type=float, default=MOST, metavar="MS", help="of the 95th of a hundred")
    return run(prove, parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
