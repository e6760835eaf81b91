#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Robots and a storm of customers through the real gateway, while the server is killed and started again. Every contact that
was taken in ends exactly once, none is lost, none is with two agents. The figures are printed as one JSON object.

Usage: soak.py --build DIR [--short] [--agents N] [--seconds N] [--kills N] [--rate N] [--seed N] [--tap FILE] [--json FILE]"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour")]

from audit import Audit  # noqa: E402
from customers import Http, Storm  # noqa: E402
from floor import Server, Site  # noqa: E402
from processes import end_cleanly_on_signals  # noqa: E402
from robots import Exchange, Manner, Robot  # noqa: E402
from waiting import Late  # noqa: E402

FULL = {"agents": 200, "seconds": 120, "kills": 5, "rate": 40, "drain": 90}
SHORT = {"agents": 20, "seconds": 4, "kills": 1, "rate": 10, "drain": 45}
ADMIN = {"id": "boss", "name": "Boss", "login": "boss", "password": "correct horse battery", "role": "admin"}
QUEUES = [
    {"id": "sales", "name": "Sales", "channels": ["voice", "chat"], "maximumWait": 15,
     "overflow": {"kind": "queue", "queue": "help"}, "preferredWait": 2, "maximumParked": 30},
    {"id": "help", "name": "Help", "channels": ["chat", "email"], "maximumWait": 15,
     "overflow": {"kind": "raise", "by": 2}, "preferredWait": 2, "maximumParked": 30},
    {"id": "letters", "name": "Letters", "channels": ["email", "social"], "maximumWait": 20, "preferredWait": 2,
     "maximumParked": 30}]


def write_site(path, agents):
    """A site whose clocks run fast: what takes minutes at a desk takes seconds here."""
    people = [ADMIN, {"id": "pbx", "name": "Exchange", "role": "connector"}]
    for number in range(agents):
        people.append({"id": f"a{number}", "name": f"Agent {number}", "role": "agent", "teams": [f"t{number % 4}"],
                       "queues": ["sales", "help", "letters"] if number % 3 else ["help", "letters"]})
    timed = {"mode": "timed", "duration": 3, "mayExtend": True, "mayEndEarly": True, "supervisorMayEnd": True,
             "blocks": "always"}
    site = {"name": "Soak", "preset": "default", "reasons": [],
            "policy": {"offerTimeoutVoice": 4, "offerTimeoutWritten": 6, "wrapUp": timed, "reconnectGrace": 20},
            "teams": [{"id": f"t{number}", "name": f"Team {number}"} for number in range(4)],
            "queues": QUEUES, "codes": [{"id": "done", "label": "Done", "isDefault": True}], "people": people}
    path.write_text(json.dumps(site), encoding="utf-8")
    return Site(path)


class Soak:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.counts = Counter()
        self.restarts = []
        self.server = Server(options.build, folder / "data", write_site(folder / "site.json", options.agents),
                             folder / "logs")
        self.robots, self.exchange, self.storm = [], None, None

    async def run(self):
        self.server.start()
        await self._hire()
        begun = time.monotonic()
        await asyncio.gather(self.storm.blow(self.options.seconds), self._kill_now_and_then())
        await self.storm.calm()
        left = await self._drain()
        figures = await self._figures(time.monotonic() - begun, left)
        for link in [*self.robots, self.exchange]:
            await link.stop()
        self.server.stop()
        return figures

    async def _hire(self):
        admin = self.server.call("POST", "/v1/sign-in", {"login": ADMIN["login"], "password": ADMIN["password"]})["token"]
        http = Http(self.server.port, admin)

        async def mint(kind, person):
            status, answer = await http.call("POST", "/v1/tokens", {"kind": kind, "person": person, "label": "soak"})
            assert status == 201, answer
            return answer["token"]
        people = [f"a{number}" for number in range(self.options.agents)]
        tokens = await asyncio.gather(*(mint("session", person) for person in people))
        self.exchange = Exchange(self.server.port, await mint("session", "pbx"), people, self.counts)
        self.exchange.start()
        manner = Manner(parks=self.options.parks)
        for person, token in zip(people, tokens):
            self.robots.append(Robot(self.server.port, token, person, manner, self.counts))
            self.robots[-1].start()
        self.storm = Storm(Http(self.server.port, await mint("ingress", "pbx")), QUEUES, self.options.rate)

    async def _kill_now_and_then(self):
        pause = self.options.seconds / (self.options.kills + 1)
        for _ in range(self.options.kills):
            await asyncio.sleep(pause * random.uniform(0.7, 1.1))
            self.server.kill()
            await asyncio.sleep(random.uniform(0.1, 1.0))
            begun = time.monotonic()
            self.server.start()
            self.restarts.append(time.monotonic() - begun)

    async def _open_ones(self, contacts):
        states = await asyncio.gather(*(self.storm.http.call("GET", f"/v1/contacts/{each}") for each in contacts))
        return [each for each, (status, answer) in zip(contacts, states)
                if status != 200 or answer["state"] != "ended" or "end" not in answer]

    async def _drain(self):
        """Nobody comes any more: what is there ends by itself, by somebody's hand or by the queue's rule."""
        left = self.storm.posted
        end = time.monotonic() + self.options.drain
        while (left := await self._open_ones(left)) and time.monotonic() < end:
            await asyncio.sleep(0.5)
        while time.monotonic() < end and any(robot.tasks for robot in self.robots):
            await asyncio.sleep(0.2)  # the last wrap-ups
        return left

    async def _figures(self, seconds, left):
        refused = Counter()
        for link in [*self.robots, self.exchange]:
            refused.update(link.refused)
        return {
            "agents": self.options.agents, "seconds": round(seconds, 1), "kills": len(self.restarts),
            "slowestRestartMs": round(1000 * max(self.restarts, default=0)),
            "posted": len(self.storm.posted), "postedPerSecond": round(len(self.storm.posted) / self.options.seconds, 1),
            "notTaken": len(self.storm.failed), "retries": self.storm.http.retries,
            "reconnects": sum(robot.losses for robot in self.robots), "refused": dict(refused),
            "asked": dict(self.counts), "left": left, "failed": self.storm.failed[:5],
            "endedForGood": [f"{link.device}: {link.fault or link.ended}" for link in [*self.robots, self.exchange]
                             if link.ended is not None or link.fault],
            "stillInHand": sum(len(robot.tasks) for robot in self.robots)}


def judge(figures, audit, storm):
    """Name and whether it holds, and what was found where it does not."""
    unexpected = {name: times for name, times in figures["refused"].items() if name not in (
        "OFFER_GONE", "NOT_YOUR_CONTACT", "NOT_IN_STATE", "NOT_FOUND", "NOT_YOUR_OFFER", "PBX_AWAY")}
    return [
        ("K18_everyContactTakenIn_endsExactlyOnce", audit.contacts_not_ended_once()),
        ("K18_everyContactTakenIn_isKnownAfterTheKills", audit.lost(storm.posted)),
        ("K18_everyContact_sourceReadsItsEnd", figures["left"]),
        ("D20_noContact_isWithTwoAgents", audit.with_two),
        ("K10_noContact_isOfferedTwiceAtOnce", audit.offered_twice),
        ("K18_nothingHappens_afterTheEnd", audit.after_end),
        ("Z23_everyOffer_endsExactlyOnce", audit.offers_not_ended_once()),
        ("W84_everyWork_isFinishedExactlyOnce", audit.work_not_finished_once()),
        ("W84_noWrapUpCode_isWrittenTwice", audit.coded_twice()),
        ("K33_everyRobot_isThereAtTheEnd", figures["endedForGood"] + figures["failed"]),
        ("K18_noRefusal_thatIsNoRace", unexpected),
        ("K18_theServer_wasKilledAndCameBack", [] if audit.resumes >= figures["kills"] else [audit.resumes]),
    ]


def write_tap(path, verdicts):
    lines = ["TAP version 13"]
    for number, (name, found) in enumerate(verdicts, 1):
        lines.append(f"{'not ok' if found else 'ok'} {number} - {name}")
        if found:
            lines.append(f"# {str(found)[:2000]}")
    path.write_text("\n".join([*lines, f"1..{len(verdicts)}"]) + "\n", encoding="utf-8")


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=Path)
    parser.add_argument("--short", action="store_true", help="20 agents for some seconds, killed once")
    for name in FULL:
        parser.add_argument(f"--{name}", type=float if name in ("seconds", "rate", "drain") else int)
    parser.add_argument("--parks", type=float, default=Manner.parks, help="share of written contacts that are parked")
    parser.add_argument("--seed", type=int, help="of chance; the clock is not repeatable")
    parser.add_argument("--tap", type=Path)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    for name, value in (SHORT if options.short else FULL).items():
        if getattr(options, name) is None:
            setattr(options, name, value)
    return options


def main():
    end_cleanly_on_signals()
    options = read_options()
    random.seed(options.seed)
    with tempfile.TemporaryDirectory(prefix="readyline-soak-") as name:
        soak = Soak(options, Path(name))
        try:
            figures = asyncio.run(soak.run())
            audit = Audit(Path(name) / "data")
            verdicts = judge(figures, audit, soak.storm)
            figures |= {"outcomes": dict(audit.outcomes), "offers": dict(audit.ends), "records": dict(audit.events)}
        except (Late, AssertionError) as error:
            figures, verdicts = {}, [("K18_soak_ran", [str(error)])]
        finally:
            soak.server.stop()
    text = json.dumps(figures)
    print(text)
    if options.json:
        options.json.write_text(text + "\n", encoding="utf-8")
    if options.tap:
        write_tap(options.tap, verdicts)
    for name, found in verdicts:
        print(f"{'FAIL' if found else 'ok  '} {name}" + (f": {str(found)[:400]}" if found else ""), file=sys.stderr)
    return 1 if any(found for _, found in verdicts) else 0


if __name__ == "__main__":
    sys.exit(main())
