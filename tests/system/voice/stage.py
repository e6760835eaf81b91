# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""What all scenarios stand on: the PBX, the telephones, the server with its cable, the desktops; and who hears whom."""

import contextlib
import shutil
import tempfile
import time
from pathlib import Path

import configs
import sitefile
import tones
from callers import Customer
from ears import Ears, sounds
from floor import Server
from pbx import Pbx
from phones import Outsider, Phone, Switchboard
from relay import Relay
from robot import Desk, Office, Refusal
from room import Ports
from root import Root
from waiting import Late, wait_until

LISTEN = 0.5  # seconds: two windows of the measurement
ADMIN = {"login": "boss", "password": sitefile.PASSWORD}


class Lab:
    """
    with Lab(build) as lab:
        lab.customer(sitefile.SUPPORT)
    """

    def __init__(self, build, keep=None, outbound=False, trunk="PJSIP/{number}", say=print, people=sitefile.PHONES,
                 outsiders=sitefile.OUTSIDERS, answers=(), at_trunk=None, switchboard=(), **choices):
        self._build, self._keep, self._choices, self._say = Path(build), keep, choices, say
        self._stack = contextlib.ExitStack()
        self.folder = Path(keep).resolve() if keep else Path(tempfile.mkdtemp(prefix="readyline-voice-"))
        self.folder.mkdir(parents=True, exist_ok=True)
        self._names, self._outside, self._answers, self._switchboard = people, outsiders, answers, switchboard
        self._outbound, self._trunk, self._at_trunk = outbound, trunk, at_trunk
        self.phones, self.desks, self.customers = {}, {}, []

    def __enter__(self):
        try:
            self._build_up()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        try:
            self._stack.close()
        finally:
            if not self._keep:
                shutil.rmtree(self.folder, ignore_errors=True)

    def _build_up(self):
        root = Root.ready(self._say)
        self._say(f"# {root.version}")
        self.ports, self.ears, self.office = Ports(), Ears(), Office()
        for each in (self.ports, self.ears, self.office):
            self._stack.callback(each.close)
        self._make_phones()
        numbers = {phone.number: phone.sip for phone in self.phones.values() if isinstance(phone, Outsider)}
        inside = {**self._names, **{name: str(200 + at) for at, name in enumerate(self._switchboard)}}
        self.pbx = Pbx(root, self.ports, self.folder, inside, numbers, self._outbound)
        self._stack.callback(self.pbx.stop)
        self.pbx.start()
        for phone in self.phones.values():
            self._stack.callback(phone.stop)
            phone.start()
        for name in inside:
            wait_until(lambda name=name: self.pbx.registered(name), f"{name}'s telephone is known to the PBX", 15)
        self._stack.callback(self._all_leave)
        self._start_server()

    def _all_leave(self):
        for name in list(self.desks):
            self.leave(name)
        for customer in self.customers:
            customer.stop()

    def _make_phones(self):
        for name in self._names:
            self.phones[name] = Phone(self.folder, self.ports, self.ears, name, name in self._answers)
        for name, number in self._outside.items():
            sip = self.ports.trunk if name == self._at_trunk else None
            self.phones[name] = Outsider(self.folder, self.ports, self.ears, name, number, sip, name in self._answers)
        if self._switchboard:
            self.phones["all"] = Switchboard(self.folder, self.ports, self.ears, "all", self._switchboard)

    def _start_server(self):
        password = self.folder / "ari.password"
        password.touch(mode=0o600)
        password.write_text(configs.PASSWORD + "\n")
        words = ["--ari-user", configs.USER, "--ari-password-file", password, "--ari-app", configs.APP, "--ari-connector",
                 sitefile.CONNECTOR, "--ari-trunk", self._trunk]
        if self._outbound:
            self.relay = None
            words += ["--ari-listen", f"127.0.0.1:{self.ports.ari}"]
        else:
            self.relay = Relay(self.ports.take(2), self.ports.http)
            self._stack.callback(self.relay.close)
            words += ["--ari-url", f"ws://127.0.0.1:{self.relay.port}/ari"]
        site = sitefile.write(self.folder / "site.json", **self._choices)
        self.server = Server(self._build, self.folder / "journal", site, self.folder / "logs", port=self.ports.take(2),
                             words=words)
        self._stack.callback(self.server.stop)
        self.server.start()
        self._admin = self.server.sign_in(ADMIN)

    # --- people ----------------------------------------------------------------------------------------------------

    def token(self, name):
        body = {"kind": "session", "person": name, "label": "voice"}
        return self.server.call("POST", "/v1/tokens", body, self._admin)["token"]

    def desk(self, name):
        """Signed in, at his first use."""
        if name not in self.desks:
            self.desks[name] = Desk(self.office, self.server.port, self.token(name), name).sign_in()
        return self.desks[name]

    def leave(self, name):
        """His next use is a new sign-in."""
        self.desks.pop(name).sign_off()

    def ready(self, *names):
        """These take calls, and nobody else."""
        for name, desk in self.desks.items():
            if name not in names:
                desk.choose("not-ready")
        for name in names:
            self.desk(name).choose("ready")
            wait_until(lambda name=name: self.station(name) == "idle", f"{name}'s telephone is known as idle", 15)
        return [self.desk(name) for name in names]

    def station(self, name):
        return self.desk(name).layers["presence"].get("station", "none")

    def customer(self, to=sitefile.SUPPORT, tone="customer", number="+49891234567"):
        customer = Customer(self.folder, self.ports, self.ears, tone, number)
        self.customers.append(customer)
        return customer.call(to)

    def restart_server(self, **choices):
        """With another site, if it says so."""
        self.server.stop()
        if choices:
            sitefile.write(self.folder / "site.json", **choices)
        self.server.start()
        self.all_are_back()

    def all_are_back(self):
        for name, desk in self.desks.items():
            wait_until(lambda desk=desk: desk.is_open, f"{name}'s desktop is connected again", 20)

    # --- sound -----------------------------------------------------------------------------------------------------

    def ear(self, name):
        if name in self.phones:
            return self.phones[name].ear
        return next(each for each in reversed(self.customers) if each.name == name).ear

    def hears(self, within=6.0, **wanted):
        """
        lab.hears(ann="customer", customer="ann ben", ben=""): each hears exactly these, all at one time, for a while.
        """
        wanted = {name: set(heard.split()) for name, heard in wanted.items()}
        ears = {name: self.ear(name) for name in wanted}
        end = time.monotonic() + within
        while True:
            found = sounds(ears, LISTEN)
            faults = [_fault(name, wanted[name], samples) for name, samples in found.items()]
            if not any(faults):
                return
            if time.monotonic() > end:
                raise Late("; ".join(filter(None, faults)))

    def stays(self, seconds, **wanted):
        """The same at any time of so many seconds."""
        self.hears(**wanted)
        wanted = {name: set(heard.split()) for name, heard in wanted.items()}
        for name, samples in sounds({name: self.ear(name) for name in wanted}, seconds).items():
            if fault := _fault(name, wanted[name], samples):
                raise AssertionError(fault)

    # --- between two scenarios -------------------------------------------------------------------------------------

    def clear(self):
        """Everybody goes, and nothing of a call is left anywhere."""
        if self.relay:
            self.relay.up()
        for customer in self.customers:
            if customer.is_calling:
                customer.hang_up()
        for phone in self.phones.values():
            if not phone.is_idle:
                phone.hang_up()
        wait_until(self._is_clear, "nothing is left of the calls", 25, every=0.2)
        for customer in self.customers:
            customer.stop()
        self.customers.clear()
        for phone in self.phones.values():
            phone.forget()
        for desk in self.desks.values():
            desk.notices.clear()

    def force_clear(self):
        """After a scenario that left something: the next one is to begin with nothing all the same."""
        for channel in self.pbx.channels():
            self.pbx.cli(f"channel request hangup {channel['name']}")
        for customer in self.customers:
            customer.stop()
        self.customers.clear()
        for desk in self.desks.values():
            _tidy(desk)
            desk.notices.clear()
        for phone in self.phones.values():
            phone.forget()

    def _is_clear(self):
        for desk in self.desks.values():
            _tidy(desk)
        left = self.pbx.channels()
        return not left and not any(desk.tasks or desk.offers or desk.monitor for desk in self.desks.values())


def _tidy(desk):
    """What an agent does to go: those of it that are refused now are tried again, or have become needless."""
    asked = []
    if desk.monitor:
        asked.append(("monitor.end", {"contact": desk.monitor["contact"]}))
    for task in list(desk.tasks.values()):
        if task["state"] == "wrapUp":
            asked.append(("wrapUp.submit", {"assignment": task["assignment"], "code": "done"}))
        else:
            asked.append(("call.exit" if desk.part != "primary" else "contact.end", {"contact": task["contact"]}))
    if desk.offers:
        asked.append(("presence.set", {"choice": {"entry": "not-ready"}, "declineOffers": True}))
    if any(each["end"]["kind"] == "acknowledged" for each in desk.layers.get("overlays", ())):
        asked.append(("overlay.acknowledge", {}))
    for method, params in asked:
        with contextlib.suppress(Refusal):
            desk.do(method, **params)


def _fault(name, wanted, samples):
    """Words for what differs, or None."""
    heard, silent = tones.heard_in(samples)
    if len(samples) < tones.WINDOW:
        heard, silent = set(), set(tones.TONES)  # nothing comes at all
    if heard == wanted and silent == set(tones.TONES) - wanted:
        return None
    loud = {each: value for each, value in tones.levels(samples).items() if value > tones.SILENT}
    return f"{name} hears {loud or 'nothing'}, not {sorted(wanted) or 'silence'}"


def until(condition, what, timeout=8.0):
    """wait_until with a shorter name: every second line of a scenario is one. Words that tell what is there instead are a
    function: they are made when it is late."""
    try:
        return wait_until(condition, what, timeout)
    except Late as late:
        if callable(what):
            raise Late(f"after {timeout:g} s: {what()}") from late
        raise
