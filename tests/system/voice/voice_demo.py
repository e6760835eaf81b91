#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""What ./run --voice opens: the demo floor with a real Asterisk behind it. Everybody has a telephone that lifts itself after
Accept, robot colleagues answer, customers call and say a tone; the desktops of an agent and of the supervisor open signed in.
"""

import asyncio
import contextlib
import json
import sys
import time
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour"), str(HERE.parent / "soak")]

import configs  # noqa: E402
import tones  # noqa: E402
from callers import Customer  # noqa: E402
from demo import (USUAL_PORT, free_slot, open_desktop, password_file, read_options, run,  # noqa: E402
                  start_anew, wait_for_close)
from ears import Ears  # noqa: E402
from floor import Server, Site  # noqa: E402
from pbx import Pbx  # noqa: E402
from phones import Outsider, Phone, Switchboard  # noqa: E402
from ports import is_free  # noqa: E402
from program import SKIPPED  # noqa: E402
from robot import Office  # noqa: E402
from robots import Manner, Robot  # noqa: E402
from room import Ports  # noqa: E402
from root import NoLab, Root  # noqa: E402

ROOT = Path(__file__).resolve().parents[3]
MANNER = Manner(breaks=0.02, parks=0, answer=(2, 8), handle=(15, 60), wrap_up=(3, 15))
MOST_CUSTOMERS = 6
TALKS = 90  # seconds until a customer of the demo hangs up


class Telephones:
    """Asterisk, a telephone for each who is at a desktop here, and one for all the others together."""

    def __init__(self, stack, folder, people, numbers, humans):
        self.ports, self.ears, self.folder = Ports(), Ears(), folder
        stack.callback(self.ports.close)
        stack.callback(self.ears.close)
        for human, tone in zip(humans, (1000, 1300)):
            tones.TONES[human] = tone
        self.phones = [Phone(folder, self.ports, self.ears, human, answers=True) for human in humans]
        self.phones.append(Switchboard(folder, self.ports, self.ears, "all", [each for each in people if each not in humans]))
        outside = Outsider(folder, self.ports, self.ears, "out1", numbers[0], self.ports.trunk, answers=True)
        self.phones.append(outside)
        self.pbx = stack.enter_context(Pbx(Root.ready(), self.ports, folder, people))
        self.pbx.start()
        for phone in self.phones:
            stack.callback(phone.stop)
            phone.start()

    def words(self, folder):
        """The server's options for it."""
        password = folder / "ari.password"
        password.touch(mode=0o600)
        password.write_text(configs.PASSWORD + "\n")
        return ["--ari-url", f"ws://127.0.0.1:{self.ports.http}/ari", "--ari-user", configs.USER, "--ari-password-file",
                password, "--ari-app", configs.APP, "--ari-connector", configs.CONNECTOR, "--ari-trunk", "PJSIP/{number}@trunk"]


class Customers:
    """They call now and then, each for a while."""

    def __init__(self, telephones, numbers, a_minute):
        self._telephones, self._numbers, self._pause = telephones, numbers, 60 / a_minute if a_minute else None
        self._calling, self._next, self._count = [], time.monotonic() + 3, 0

    def go_on(self):
        """To be called now and then: never late by more than its pause."""
        now = time.monotonic()
        for customer, began in list(self._calling):
            if customer.is_calling and now - began > TALKS:
                customer.hang_up()
            if not customer.is_calling:
                customer.stop()
                self._calling.remove((customer, began))
        if self._pause and now >= self._next and len(self._calling) < MOST_CUSTOMERS:
            self._next, self._count = now + self._pause, self._count + 1
            lab = self._telephones
            customer = Customer(lab.folder, lab.ports, lab.ears, number=f"+3292250{self._count % 10000:04}")
            self._calling.append((customer.call(self._numbers[self._count % len(self._numbers)]), now))

    def stop(self):
        for customer, _ in self._calling:
            customer.stop()


def dialled(number, also=""):
    return "".join(each for each in number if each.isdigit() or each in also)


def hire(server, office, people, admin):
    """Robot colleagues at their desktops."""
    token = server.sign_in(admin)
    for person in people:
        body = {"kind": "session", "person": person, "label": "run"}
        robot = Robot(server.port, server.call("POST", "/v1/tokens", body, token)["token"], person, MANNER, Counter())
        office.loop.call_soon_threadsafe(robot.start)
        yield robot


def numbers_of(site):
    """Those of the telephones by people, those of the ways in, and those outside."""
    numbers = {each["id"]: each["number"] for each in site["people"] if "number" in each}
    telephony = site["telephony"]
    return numbers, [dialled(each["number"]) for each in telephony["entryPoints"]], \
        [dialled(each["number"], also="+") for each in telephony["numbers"]]


def open_floor(options, stack):
    path = ROOT / "resources/sites/demo.json"
    demo, site = Site(path), json.loads(path.read_text(encoding="utf-8"))
    agent, supervisor, admin = demo.first("agent"), demo.first("supervisor"), demo.first("admin")
    folder, lock = free_slot(options.data)
    stack.callback(lock.close)
    if options.fresh:
        start_anew(folder, (agent, supervisor, admin))
    logs = folder / "logs" / time.strftime("voice-%H%M%S")
    logs.mkdir(parents=True, exist_ok=True)
    people, ways, outside = numbers_of(site)
    telephones = Telephones(stack, logs, people, outside, [agent["id"], supervisor["id"]])
    port = options.port or (USUAL_PORT if is_free(USUAL_PORT) else 0)
    server = Server(options.build, folder / "journal", demo, logs, options.preset, port, telephones.words(folder)).start()
    stack.callback(server.stop)
    office = Office()
    stack.callback(office.close)
    colleagues = [each["id"] for each in site["people"] if each["role"] == "agent" and each["id"] != agent["id"]]
    for robot in list(hire(server, office, colleagues, admin)):
        stack.callback(lambda robot=robot: asyncio.run_coroutine_threadsafe(robot.stop(), office.loop).result(5))
    customers = Customers(telephones, ways, options.arrivals)
    stack.callback(customers.stop)
    print(f"Server          {server.url}   (logs: {logs})\nExchange        {Root.ready().version}, on this machine only; "
          f"a telephone of one's own calls 127.0.0.1:{telephones.ports.sip}")
    print(f"Outside         {outside[0]} answers; other numbers are not reached")
    desktops = [open_desktop(options.build, server.url, person, password_file(folder, person), folder / person["login"],
                             options.theme) for person in (agent, supervisor)]
    print(f"\nThe desktops of {agent['name']} and {supervisor['name']} open signed in. Ctrl-C ends everything.", flush=True)
    return server, customers, desktops


def main():
    options = read_options(__doc__)
    try:
        with contextlib.ExitStack() as stack:
            server, customers, desktops = open_floor(options, stack)
            wait_for_close(desktops, lambda: (server.child.must_run(), customers.go_on()))
    except NoLab as why:
        print(f"run: no telephones here: {why}", file=sys.stderr)
        sys.exit(SKIPPED)


if __name__ == "__main__":
    run(main)
