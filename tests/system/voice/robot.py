# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A desktop without a screen: signed in as an agent or a supervisor, it says what a desktop says and knows what one knows."""

import asyncio
import threading
from concurrent.futures import Future

from waiting import wait_until
from wire import Link, uuid7

ANSWERED_WITHIN = 10.0
NO_COMMANDS = ("call.keys", "targets.read")


class Refusal(Exception):
    """The server's own word for it is .name."""

    def __init__(self, error):
        data = error.get("data", {})
        self.name, self.detail = data.get("name", "?"), data.get("detail", "")
        super().__init__(f"{self.name} {self.detail or error.get('message', '')}")


class Office:
    """Where the desktops run: one thread for all of them."""

    def __init__(self):
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)


class Desk(Link):
    """desk.do("call.hold", contact=...) waits for the answer and raises Refusal where it is one."""

    def __init__(self, office, port, token, person):
        super().__init__(port, token, f"desk-{person}")
        self.person, self._loop = person, office.loop
        self.offers, self.tasks, self.layers, self.me = {}, {}, {}, {}
        self.notices, self.lines, self.monitor, self.monitor_end = [], [], None, None

    def sign_in(self):
        self._loop.call_soon_threadsafe(self.start)
        wait_until(lambda: self.me, f"{self.person} is signed in")
        return self

    def sign_off(self):
        """The program ends; nobody says goodbye."""
        asyncio.run_coroutine_threadsafe(self.stop(), self._loop).result(5)

    @property
    def is_open(self):
        return self._open

    def do(self, method, **params):
        answer = Future()
        if method not in NO_COMMANDS:
            params = {"command": uuid7()} | params
        self._loop.call_soon_threadsafe(self._say, method, params, answer.set_result, method not in NO_COMMANDS)
        item = answer.result(ANSWERED_WITHIN)
        if "error" in item:
            raise Refusal(item["error"])
        return item["result"]

    def refuses(self, method, **params):
        """The name of the refusal; an error where it was granted."""
        try:
            self.do(method, **params)
        except Refusal as refusal:
            return refusal.name
        raise AssertionError(f"{method} was granted to {self.person}")

    def choose(self, entry):
        return self.do("presence.set", choice={"entry": entry}, declineOffers=True)

    # --- what is known ---------------------------------------------------------------------------------------------

    @property
    def offer(self):
        """The open one that can be answered; None where there is none."""
        return next((each for each in list(self.offers.values()) if each["channel"] == "voice"), None)

    @property
    def task(self):
        """The call that he is in or wraps up."""
        return next((each for each in list(self.tasks.values()) if each["channel"] == "voice"), None)

    @property
    def call(self):
        return (self.task or {}).get("call")

    @property
    def state(self):
        """Of the call, as the controls have it; the assignment's where there is none any more; None where nothing is."""
        return self.call["state"] if self.call else (self.task or {}).get("state")

    @property
    def part(self):
        return (self.call or {}).get("part")

    @property
    def settled(self):
        return self.call is not None and "asked" not in self.call

    @property
    def recording(self):
        return (self.call or {}).get("recording", {}).get("state", "off")

    @property
    def parties(self):
        parties = (self.call or {}).get("parties", ())
        return {each.get("person") or each.get("number") or each["kind"]: each for each in parties}

    def overlays(self):
        return {each["kind"] for each in self.layers.get("overlays", ())}

    # --- what the server says, on the office's thread --------------------------------------------------------------

    def on_open(self, session):
        self.me, self.layers = session["me"], session["self"]
        self.offers = {each["offer"]: each for each in session["offers"]}
        self.tasks = {each["assignment"]: each for each in session["tasks"]}
        self.monitor = session.get("monitor")
        for offer in self.offers:
            self.command("offer.presented", offer=offer)

    def on_event(self, event):
        kind = event["type"]
        if kind == "offer.changed":
            if event["offer"]["offer"] not in self.offers:
                self.command("offer.presented", offer=event["offer"]["offer"])
            self.offers = self.offers | {event["offer"]["offer"]: event["offer"]}
        elif kind == "offer.ended":
            self.offers = {key: each for key, each in self.offers.items() if key != event["offer"]}
        elif kind == "task.changed":
            self.tasks = self.tasks | {event["task"]["assignment"]: event["task"]}
        elif kind == "task.removed":
            self.tasks = {key: each for key, each in self.tasks.items() if key != event["assignment"]}
        elif kind == "self.changed":
            self.layers = event["self"]
        elif kind == "call.notice":
            self.notices.append(event)
        elif kind == "line.heard":
            self.lines.append(event)
        elif kind == "monitor.changed":
            self.monitor, self.monitor_end = event["monitor"], None
        elif kind == "monitor.ended":
            self.monitor, self.monitor_end = None, event.get("why", "ended")

    def _answered(self, item):
        _, then, _ = self._asked.pop(item.get("id"), (None, None, False))
        if then:
            then(item)
