# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Who works in the soak: agents that answer, park, end and wrap up, and the exchange that carries the calls."""

import asyncio
import random
from dataclasses import dataclass

from wire import Link

WRITTEN = {"chat", "sms", "social", "email", "task"}


@dataclass
class Manner:
    """How agents behave, as shares of 1 and spans of seconds."""

    declines: float = 0.05
    ignores: float = 0.04
    breaks: float = 0.02   # after a contact
    parks: float = 0.12    # of written contacts
    passes: float = 0.15   # of calls, to their queue
    forgets: float = 0.05  # the wrap-up: the server ends it
    answer: tuple = (0.1, 1.5)
    handle: tuple = (0.3, 3.0)
    wrap_up: tuple = (0.1, 1.0)
    away: tuple = (1.0, 4.0)
    parked: tuple = (2.0, 6.0)  # then he takes it up again, if nobody has written


class Plans:
    """One thing to do later for each name; a new one of the same name takes its place."""

    def __init__(self):
        self._tasks = {}

    def __contains__(self, name):
        return name in self._tasks

    def later(self, name, span, act):
        self.drop(name)
        self._tasks[name] = asyncio.get_running_loop().call_later(random.uniform(*span), act)

    def drop(self, name):
        if task := self._tasks.pop(name, None):
            task.cancel()

    def clear(self):
        for name in list(self._tasks):
            self.drop(name)


class Robot(Link):
    """A colleague at his desk."""

    def __init__(self, port, token, person, manner, counts):
        super().__init__(port, token, f"robot-{person}")
        self.person, self.manner, self.counts = person, manner, counts
        self.tasks = {}     # by assignment, as the server has told
        self._plans = Plans()
        self._parked, self._passed = set(), set()  # contacts, once each
        self._chosen = False

    def on_open(self, session):
        self._plans.clear()
        self.tasks = {}
        if not self._chosen or session["self"].get("asked"):
            self._choose("ready")
            self._chosen = True
        self._see(session["self"])
        for offer in session["offers"]:
            self._offer(offer)
        for task in session["tasks"]:
            self._task(task)

    def on_event(self, event):
        kind = event["type"]
        if kind == "offer.changed":
            self._offer(event["offer"])
        elif kind == "offer.ended":
            self._plans.drop("offer " + event["offer"])
        elif kind == "task.changed":
            self._task(event["task"])
        elif kind == "task.removed":
            self.tasks.pop(event["assignment"], None)
            self._plans.drop("task " + event["assignment"])
            if random.random() < self.manner.breaks:
                self._choose("not-ready")
                self._plans.later("back", self.manner.away, lambda: self._choose("ready"))
        elif kind == "self.changed":
            self._see(event["self"])

    def _choose(self, entry):
        self.command("presence.set", choice={"entry": entry}, declineOffers=True)

    def _see(self, layers):
        waits = any(overlay["end"]["kind"] == "acknowledged" for overlay in layers["overlays"])
        if (waits or layers.get("asked")) and "back" not in self._plans:
            self._plans.later("back", (0.3, 1.0), self._back)

    def _back(self):
        self._plans.drop("back")
        self._choose("ready")

    def _offer(self, offer):
        name = "offer " + offer["offer"]
        if name in self._plans:
            return
        self.command("offer.presented", offer=offer["offer"])
        chance = random.random()
        if chance < self.manner.ignores:
            act = lambda: None
        elif chance < self.manner.ignores + self.manner.declines:
            act = lambda: self._answer("offer.decline", offer)
        else:
            act = lambda: self._answer("offer.accept", offer)
        self._plans.later(name, self.manner.answer, act)

    def _answer(self, method, offer):
        self.counts[method] += 1
        self.command(method, offer=offer["offer"])

    def _task(self, task):
        name = "task " + task["assignment"]
        before = self.tasks.get(task["assignment"])
        self.tasks[task["assignment"]] = task
        if before and before["state"] == task["state"] and name in self._plans:
            return
        if task["state"] == "active":
            self._plans.later(name, self.manner.handle, lambda: self._handled(task))
        elif task["state"] == "parked":
            self._plans.later(name, self.manner.parked, lambda: self.command("contact.resume", contact=task["contact"]))
        elif task["state"] == "wrapUp" and random.random() >= self.manner.forgets:
            self._plans.later(name, self.manner.wrap_up, lambda: self.command(
                "wrapUp.submit", assignment=task["assignment"], code="done"))

    def _handled(self, task):
        contact = task["contact"]
        if task["channel"] in WRITTEN and contact not in self._parked and random.random() < self.manner.parks:
            self._parked.add(contact)
            self.counts["contact.park"] += 1
            self.command("contact.park", contact=contact)
        elif task["channel"] == "voice" and contact not in self._passed and random.random() < self.manner.passes:
            self._passed.add(contact)
            self.counts["call.transfer"] += 1
            self.command("call.transfer", contact=contact, target={"kind": "queue", "id": task["queue"]})
            self._plans.drop("task " + task["assignment"])
        else:
            self.command("contact.end", contact=contact)
            self._plans.drop("task " + task["assignment"])


class Exchange(Link):
    """All telephones: they ring, are lifted, and calls end."""

    def __init__(self, port, token, phones, counts):
        super().__init__(port, token, "exchange", can_show=False)
        self.phones, self.counts = phones, counts
        self._plans = Plans()
        self._rings = {}  # the lines of each call that are being called

    def on_open(self, _session):
        self._plans.clear()
        self._rings.clear()
        for person in self.phones:
            self.command("station.set", person=person, state="idle")
        self.ask("view.calls", then=lambda result: [self._call(call) for call in result["calls"]])

    def on_event(self, event):
        if event["type"] == "call.changed":
            self._call(event["call"])

    def _call(self, call):
        """What the plan has and is not so yet is made so; what it has no more is dropped without a word."""
        contact, plan = call["contact"], call["plan"]
        legs = {} if plan.get("over") else {leg["id"]: leg for leg in plan["legs"]}
        for leg in self._rings.pop(contact, set()) - set(legs):
            self._plans.drop("leg " + leg)
        if plan.get("over"):
            for name in ("talk ", "ask ", "over "):
                self._plans.drop(name + contact)
            if call.get("hangUp") and call["state"] != "ended":
                self._plans.later("over " + contact, (0.0, 0.1), lambda: self._line(contact, contact, "gone"))
            return
        rings = {id for id, leg in legs.items() if leg.get("phone") and not leg.get("up")}
        self._rings[contact] = rings
        for leg in rings:
            if "leg " + leg not in self._plans:
                self._plans.later("leg " + leg, (0.05, 0.4), lambda leg=legs[leg]: self._answer(contact, leg))
        if not any(leg.get("up") and leg.get("person") for leg in legs.values()):
            self._plans.drop("talk " + contact)
        elif "talk " + contact not in self._plans:
            self._plans.later("talk " + contact, (0.5, 4.0), lambda: self._line(contact, contact, "gone"))
        if plan.get("ask") and not rings:
            self._plans.later("ask " + contact, (0.0, 0.1), lambda: self.command(
                "call.settled", contact=contact, ask=plan["ask"]))

    def _line(self, contact, leg, state, **why):
        self.command("leg.changed", contact=contact, leg=leg, state=state, **why)

    def _answer(self, contact, leg):
        if leg.get("person") and random.random() < 0.03:
            self.counts["phone did not answer"] += 1
            self._line(contact, leg["id"], "gone", fault="stationNoAnswer")
            self._plans.later("station " + leg["person"], (0.5, 1.5), lambda: self.command(
                "station.set", person=leg["person"], state="idle"))
        else:
            self._line(contact, leg["id"], "up")
