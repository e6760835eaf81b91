#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The laboratory without anything of ours: Asterisk, telephones and customers are there, and what they hear is measured.

What fails here is no fault of the server. Usage: check_lab.py [--tap FILE] [--keep DIR]
"""

import contextlib
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour"), str(HERE.parent / "soak")]

import configs  # noqa: E402
import sitefile  # noqa: E402
import tones  # noqa: E402
from ari import Ari  # noqa: E402
from callers import Customer  # noqa: E402
from ears import Ears, sounds  # noqa: E402
from pbx import Pbx  # noqa: E402
from phones import Outsider, Phone  # noqa: E402
from program import check, options_of, run  # noqa: E402
from room import Ports  # noqa: E402
from root import Root  # noqa: E402
from waiting import wait_until  # noqa: E402


class Bench:
    """A customer and ann talk; the rest is at hand."""

    def __init__(self, stack, folder):
        root, self.ports, self.ears = Root.ready(), Ports(), Ears()
        print(f"# {root.version}")
        stack.callback(self.ports.close)
        stack.callback(self.ears.close)
        self.folder = folder
        self.phones = {name: Phone(folder, self.ports, self.ears, name) for name in ("ann", "cem")}
        self.phones["out1"] = Outsider(folder, self.ports, self.ears, "out1", sitefile.OUTSIDERS["out1"])
        self.phones["out2"] = Outsider(folder, self.ports, self.ears, "out2", sitefile.OUTSIDERS["out2"], self.ports.trunk)
        outside = {self.phones["out1"].number: self.phones["out1"].sip}
        self.pbx = stack.enter_context(Pbx(root, self.ports, folder, {"ann": "101", "cem": "103"}, outside))
        self.pbx.start()
        for phone in self.phones.values():
            stack.callback(phone.stop)
            phone.start()
        self.customer = Customer(folder, self.ports, self.ears)
        stack.callback(self.customer.stop)
        self.ari = None

    def hear(self, **wanted):
        """Each hears exactly these."""
        ears = {name: self.customer.ear if name == "customer" else self.phones[name].ear for name in wanted}
        end = time.monotonic() + 5
        while True:
            found = {name: tones.heard_in(samples)[0] for name, samples in sounds(ears, 0.5).items()}
            if found == {name: set(heard.split()) for name, heard in wanted.items()}:
                return
            assert time.monotonic() < end, found

    def call(self, endpoint, leg):
        self.ari.call("POST", "/channels", endpoint=endpoint, app=configs.APP, channelId=leg, timeout=20)

    def join(self, *channels):
        self.ari.call("POST", "/bridges/talk/addChannel", channel=",".join(channels))

    # --- what is checked, one after the other ----------------------------------------------------------------------

    def telephones_register(self):
        for name in ("ann", "cem"):
            wait_until(lambda name=name: self.pbx.registered(name), f"{name} is registered")

    def without_a_server(self):
        self.customer.call(sitefile.SUPPORT)
        self.phones["cem"].rings()
        self.hear(customer="music")
        self.phones["cem"].lift()
        self.hear(customer="cem", cem="customer")
        self.phones["cem"].hang_up()
        wait_until(lambda: not self.customer.is_calling, "the customer's call has ended")

    def gives_up_at_once(self):
        customer = Customer(self.folder, self.ports, self.ears)
        try:
            customer.call(sitefile.SUPPORT).hang_up()
            wait_until(lambda: not customer.is_calling, "the customer's call has ended")
            wait_until(lambda: not self.pbx.channels(), "no line is left")
        finally:
            customer.stop()

    def incoming(self):
        self.ari = Ari(self.pbx.url, self.ports.http)
        self.customer.call(sitefile.SUPPORT)
        begun = self.ari.wait("StasisStart")
        assert begun["args"] == ["inbound", sitefile.SUPPORT], begun["args"]
        self.line = begun["channel"]["id"]
        self.ari.call("POST", f"/channels/{self.line}/answer")
        self.ari.call("POST", f"/channels/{self.line}/moh", mohClass=configs.QUEUE_MUSIC)
        self.hear(customer="music")

    def talk(self):
        self.call("PJSIP/ann", "leg")
        self.phones["ann"].rings().lift()
        self.ari.wait("StasisStart", lambda event: event["channel"]["id"] == "leg")
        self.ari.call("DELETE", f"/channels/{self.line}/moh")
        self.ari.call("POST", "/bridges/talk", type="mixing")
        self.join(self.line, "leg")
        self.hear(customer="ann", ann="customer")

    def keys(self):
        self.ari.call("POST", f"/channels/{self.line}/dtmf", dtmf="42#")
        wait_until(lambda: self.customer.ear.keys == "42#", "the keys arrive")

    def hold_key(self):
        self.phones["ann"].hold()
        self.ari.wait("ChannelHold")
        self.hear(customer="music", ann="")
        self.phones["ann"].unhold()
        self.ari.wait("ChannelUnhold")
        self.hear(customer="ann", ann="customer")

    def outsiders(self):
        for endpoint, leg, name in ((f"PJSIP/{sitefile.OUTSIDERS['out1']}", "leg-out1", "out1"),
                                    (f"PJSIP/{sitefile.OUTSIDERS['out2']}@trunk", "leg-out2", "out2")):
            self.call(endpoint, leg)
            self.phones[name].rings().lift()
            self.ari.wait("StasisStart", lambda event, leg=leg: event["channel"]["id"] == leg)
            self.join(leg)
        self.hear(customer="ann out1 out2", ann="customer out1 out2", out1="ann customer out2", out2="ann customer out1")

    def hang_up(self):
        self.customer.hang_up()
        self.ari.wait("StasisEnd", lambda event: event["channel"]["id"] == self.line)
        for name in ("ann", "out1", "out2"):
            self.phones[name].hang_up()
        wait_until(lambda: not self.pbx.channels(), "no line is left")
        self.ari.close()


def prove(options, tap):
    with contextlib.ExitStack() as stack:
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="readyline-voice-")))
        bench = Bench(stack, folder.resolve())
        for name, action in (("telephones register", bench.telephones_register),
                             ("without a server the PBX's own queue takes the call", bench.without_a_server),
                             ("a customer who hangs up at once is gone", bench.gives_up_at_once),
                             ("a call comes in and hears music", bench.incoming),
                             ("customer and agent hear each other", bench.talk),
                             ("keys arrive", bench.keys),
                             ("the hold key of a telephone", bench.hold_key),
                             ("people outside, by their endpoint and by the trunk", bench.outsiders),
                             ("a customer hangs up, and nothing is left", bench.hang_up)):
            check(tap, name, action)


if __name__ == "__main__":
    sys.exit(run(prove, options_of(__doc__).parse_args()))
