# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Drives the shipped desktops against the real server from outside: a step each for what a person does, with a picture.

Ends with 1 when a step failed. Pictures, report.json and what failed steps left behind are in the folder given by --out.
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path

from callbacks import Callbacks
from calls import Calls
from conversation import Conversation
from desktop import Desktop
from floor import Server, Simulator, Site, contact
from looks import SIZE, Looks, Scaled
from people import Person, begins
from ports import port_number, why_not
from preset import Preset
from processes import end_cleanly_on_signals, stop_all
from steps import Steps
from talking import Talking
from waiting import Late, wait_until

ROOT = Path(__file__).resolve().parents[3]
MANY = 12  # requests at a time
CHANNELS = ("voice", "video", "chat", "sms", "social", "email", "task")


class Tour:
    def __init__(self, options, work):
        self.options, self.work = options, Path(work)
        self.preset = Preset.called(options.preset or "default")
        demo = ROOT / "resources/sites/demo.json"
        policy = {"offerTimeoutVoice": self.preset.voice_timeout, "callbacks": {"mayCancelWeb": True}}
        self.site = Site(demo).patched(self.work / "site.json", policy, written=MANY, channels=CHANNELS)
        self.steps = Steps(options.out)
        self.server = Server(options.build, self.work / "journal", self.site, self.work, options.preset, options.port)
        self.simulator = Simulator(options.build, self.work)
        self.contacts = []
        self.waiting = []
        self.popover_width = 0

    def run(self):
        ilse, margriet, admin = self.site.person("ilse"), self.site.person("margriet"), self.site.first("admin")
        jonas = self.site.person("jonas")
        self.server.start()
        self.simulator.start(self.server, admin, self.work / "password", [ilse, margriet, jonas], arrivals=0, robots=False,
                             hand_phones=True)
        self.key = self.server.ingress_key(admin, "tour")
        self.admin_token = self.server.sign_in(admin)
        dark = self.options.theme == "dark"
        with (Desktop("agent", "1360x850", dark=dark) as left, Desktop("supervisor", "1360x850", dark=dark) as right,
              Desktop("large", SIZE, dark=dark) as large):
            self.agent, self.supervisor = Person(left, ilse), Person(right, margriet)
            self.colleague = Person(large, jonas)
            self.walk()

    def step(self, name, action, *people, vital=False):
        self.steps.run(name, action, *(person.desktop for person in people), vital=vital)

    def walk(self):
        agent, supervisor = self.agent, self.supervisor
        conversation, callbacks, looks = Conversation(self), Callbacks(self), Looks(self, agent)
        self.step("sign-in", self.sign_in, agent, supervisor, vital=True)
        self.step("ready", lambda: agent.choose_status(self.preset.ready), agent, vital=True)
        self.step("not-ready-reason", self.not_ready_reason, agent)
        self.step("offer-shown", self.offer_shown, agent)
        self.step("offer-accepted", self.offer_accepted, agent)
        conversation.walk()
        callbacks.walk_dialog()
        self.step("wrap-up", self.wrap_up, agent)
        self.step("wrap-up-done", self.wrap_up_done, agent)
        conversation.walk_history()
        callbacks.walk_page()
        self.step("desk-is-empty", conversation.back_at_the_desk, agent)
        self.step("offer-missed", self.offer_missed, agent)
        self.step("missed-answered", self.missed_answered, agent)
        self.step("offer-declined", self.offer_declined, agent)
        self.step("decline-answered", self.decline_answered, agent)
        self.step("W11_popovers-three", self.popovers_three, agent)
        looks.turn("popovers-three")
        self.step("W8_W10_popovers-twelve", self.popovers_twelve, agent)
        looks.turn("popovers-twelve")
        self.step("W3_popovers-all-channels", self.popovers_all_channels, agent)
        self.step("Z23_popovers-withdrawn", self.popovers_withdrawn, agent)
        Calls(self).walk()
        Talking(self).walk()
        self.step("supervisor-sees", self.supervisor_sees, supervisor)
        self.step("supervisor-sets", self.supervisor_sets, supervisor)
        self.step("agent-told", self.agent_told, agent)
        Scaled(self, self.colleague).walk()
        self.step("busy", self.busy, agent, supervisor)
        self.step("server-killed", self.server_killed, agent, supervisor)
        self.step("resumed", self.resumed, agent, supervisor)
        self.step("floor-fills", self.floor_fills, supervisor, agent)

    # --- contacts --------------------------------------------------------------------------------------------------

    def post(self, channel, name, address="+32 9 225 04 18", secure=None, **more):
        variables = {"customerNo": "40071", "contract": "Day and night", "reason": "Invoice too high", "language": "Dutch"}
        body = contact(channel, "billing", {"name": name, "address": address}, variables | (secure or {}))
        return self.server.call("POST", "/v1/contacts", body | more, self.key)["contact"]

    def change(self, contact_id, variable, value):
        body = {"variables": [{"name": variable, "value": value}]}
        self.server.call("PATCH", f"/v1/contacts/{contact_id}", body, self.key)

    def contact(self, contact_id):
        return self.server.call("GET", f"/v1/contacts/{contact_id}", token=self.key)

    def state_of(self, contact_id):
        return self.contact(contact_id)["state"]

    def history_of(self, person):
        """The latest first, as an administrator reads it."""
        return self.server.call("GET", f"/v1/people/{person['id']}/history", token=self.admin_token)["entries"]

    def leave(self, contact_id):
        self.server.call("DELETE", f"/v1/contacts/{contact_id}", token=self.key)

    def sees_call(self, customer):
        self.agent.sees_request(customer, on_phone=self.preset.lifts_phone)

    def accept_call(self):
        if not self.preset.lifts_phone:
            return self.agent.accept()
        self.simulator.lift(self.agent.person)
        wait_until(lambda: self.agent.popover() is None, "the request is gone once the phone is lifted")

    # --- steps -----------------------------------------------------------------------------------------------------

    def sign_in(self):
        for person in (self.agent, self.supervisor):
            person.open_readyline(self.options.build, self.server.url, self.options.theme).sign_in()
        wait_until(self.agent.desktop.tray_icons, "the agent's icon in the tray", 10)

    def not_ready_reason(self):
        self.agent.choose_status(self.preset.not_ready)
        self.agent.choose_status(self.preset.not_ready, reason="Lunch")

    def offer_shown(self):
        agent = self.agent
        agent.choose_status(self.preset.ready)
        before = agent.desktop.focused_window()
        self.ada = self.post("chat", "Ada Lovelace")
        agent.sees_request("Ada Lovelace")
        popover = wait_until(agent.popover, "the window of the request")
        place = agent.desktop.geometry(popover)
        self.popover_width = place.width
        assert agent.desktop.is_above(popover), "the request is not above all windows"
        assert place.x + place.width > 1300 and place.y + place.height > 790, f"not at the bottom right: {place}"
        assert agent.desktop.focused_window() == before, "the request took the keyboard"
        assert agent.app.any(re.compile(r"Customer no\.: 40071")).exists(), "the variables are not shown"

    def offer_accepted(self):
        self.agent.accept()
        self.agent.task("Ada Lovelace").wait()
        self.agent.app.button("End chat").wait()

    def wrap_up(self):
        self.agent.end("End chat")
        self.agent.sees_status(self.preset.chat_wrap_up)

    def wrap_up_done(self):
        self.agent.submit_wrap_up("Invoice explained")
        self.agent.sees_status(self.preset.ready)

    def offer_missed(self):
        """As often as the preset has it until the status shows something: the customer comes back to the only agent."""
        count, effect = self.preset.misses
        missed = self.post("voice", "Grace Hopper")
        self.sees_call("Grace Hopper")
        self.agent.sees_status(effect.status, count * (self.preset.voice_timeout + 5) + 10)
        if effect.seconds is None:
            self.agent.app.label(begins(f"You missed {count} request")).wait()
        assert self.state_of(missed) == "waiting", "the contact is not back in the queue"
        self.leave(missed)

    def missed_answered(self):
        self.back_to_ready(self.preset.misses[1])

    def back_to_ready(self, effect):
        """By an answer, or by itself after the preset's seconds."""
        if effect.status and effect.seconds is None:
            self.agent.app.button(self.preset.back_to_ready).click(until=lambda: self.agent.popover() is None)
        self.agent.sees_status(self.preset.ready, 10 + (effect.seconds or 0))

    def offer_declined(self):
        declined = self.post("chat", "Alan Turing")
        self.agent.sees_request("Alan Turing")
        effect = self.preset.decline
        self.agent.decline(asks="You declined a request" if effect.status and effect.seconds is None else None)
        wait_until(lambda: self.state_of(declined) == "waiting", "the contact is back in the queue")
        self.agent.sees_status(effect.status or self.preset.ready)
        self.leave(declined)

    def decline_answered(self):
        self.back_to_ready(self.preset.decline)

    # Several at a time. Their customers leave again in the next step: so the picture of a step shows its requests.

    def ring_together(self, *channels):
        self.all_leave()
        self.agent.points_elsewhere()
        self.requests_go(self.agent)
        customers = ("Ada Lovelace", "Grace Hopper", "Alan Turing", "Mary Jackson", "Radia Perlman", "Hedy Lamarr")
        self.waiting = [self.post(channel, f"{customers[i % len(customers)]} {i + 1}") for i, channel in enumerate(channels)]

    def all_leave(self):
        for each in self.waiting:
            self.leave(each)
        self.waiting = []

    @staticmethod
    def requests_go(person):
        wait_until(lambda: person.popover() is None, "the requests are gone, and why was said", 15)

    def popovers_three(self):
        self.ring_together("email", "chat", "voice")
        self.agent.app.label("Requests").wait()
        self.agent.app.label("3").wait()
        for name in ("Ada Lovelace 1", "Grace Hopper 2", "Alan Turing 3"):
            self.agent.task(name).wait()

    def popovers_twelve(self):
        self.ring_together(*["email"] * MANY)
        self.agent.app.label(f"1–5 of {MANY}").wait()
        self.agent.app.button(begins(f"Accept {MANY} request")).wait_enabled()

    def popovers_all_channels(self):
        self.ring_together(*(channel for channel in CHANNELS if channel != "video"))  # one call at a time
        self.agent.app.label("1–5 of 6").wait()

    def popovers_withdrawn(self):
        self.all_leave()
        self.requests_go(self.agent)
        assert not self.agent.tasks, f"left in the list: {self.agent.tasks}"
        self.agent.sees_status(self.preset.ready)

    def supervisor_sees(self):
        self.supervisor.open_team()
        self.supervisor.sees_agent("Ilse Vermeulen", self.preset.ready)

    def supervisor_sets(self):
        self.supervisor.set_agent("Ilse Vermeulen", self.preset.not_ready, reason="Coaching")
        self.supervisor.sees_agent("Ilse Vermeulen", f"{self.preset.not_ready}: Coaching")

    def agent_told(self):
        self.agent.app.any(begins(f"Margriet Adeyemi set you to {self.preset.not_ready}: Coaching")).wait()
        self.agent.sees_status(f"{self.preset.not_ready}: Coaching")

    def busy(self):
        """A wrap-up whose notes are begun, a call and an offer at one time."""
        agent = self.agent
        agent.app.button("Close").click(until=lambda: not agent.app.button("Answer …").exists())
        agent.choose_status(self.preset.ready)
        self.contacts.append(self.post("chat", "Mary Jackson"))
        agent.sees_request("Mary Jackson")
        agent.accept()
        self.contacts.append(self.post("voice", "Radia Perlman"))
        self.sees_call("Radia Perlman")
        self.accept_call()
        agent.app.button("End").wait(15)
        wait_until(lambda: self.state_of(self.contacts[-1]) == "handled", "the phone has joined", 15)
        agent.sees_status(self.preset.words["engaged"])
        self.contacts.append(self.post("chat", "Hedy Lamarr"))
        if not self.preset.calls_keep_chats_away:
            agent.sees_request("Hedy Lamarr")
        agent.choose_task("Mary Jackson").end("End chat")
        agent.app.field("Notes").click()

    def picture(self):
        """What must be the same afterwards."""
        return {"status": re.sub(r"\(\d+\)", "", self.agent.status), "tasks": sorted(self.agent.tasks),
                "contacts": [self.state_of(each) for each in self.contacts]}

    def wrap_up_left(self):
        """Seconds that the panel's countdown shows; None where a wrap-up waits for its code."""
        if not self.preset.counts_wrap_up_down:
            return None
        minutes, seconds = self.agent.app.label(re.compile(r"^\d+:\d\d$")).name.split(":")
        return 60 * int(minutes) + int(seconds)

    def server_killed(self):
        self.before = self.picture()
        self.left = self.wrap_up_left()
        self.server.kill()
        for person in (self.agent, self.supervisor):
            person.says_reconnecting(15)

    def resumed(self):
        self.server.start()
        for person in (self.agent, self.supervisor):
            person.is_connected()
        self.agent.app.wait_for(lambda: self.picture() == self.before, f"all is as before: {self.before}", 15)
        left = self.wrap_up_left()  # the server gives back the time for which it was away, as far as it knows how long
        assert left == self.left or 5 <= left <= self.left + 2, f"{self.left} s of wrap-up were left, {left} s are now"
        self.supervisor.sees_agent("Ilse Vermeulen", self.before["status"].split(":")[0])

    def floor_fills(self):
        """Colleagues come to work, and so do customers."""
        self.simulator.stop()
        self.simulator.start(self.server, self.site.first("admin"), self.work / "password",
                             [self.agent.person, self.supervisor.person], arrivals=60)
        words = [re.escape(self.preset.words[word]) for word in ("engaged", "wrapUp", "full")]
        cells = self.supervisor.app.item(re.compile(rf": ({'|'.join(words)}|[^:]* \(\d\))"))
        self.supervisor.app.wait_for(lambda: cells.count() >= 5, "five are at work", 40)
        # Who is at work with what is chance; that somebody is in a call is not.
        calls = self.supervisor.app.item(re.compile(rf": {re.escape(self.preset.words['engaged'])}$"))
        self.supervisor.app.wait_for(lambda: calls.count() >= 1, "one is in a call", 40)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--preset")
    parser.add_argument("--theme", choices=("dark", "light"))
    parser.add_argument("--port", type=port_number, default=0)
    parser.add_argument("--tap", type=Path, help="the steps as TAP too")
    options = parser.parse_args()
    options.build, options.out = options.build.resolve(), options.out.resolve()
    if options.port and (taken := why_not(options.port)):
        sys.exit(f"tour: {taken}")
    end_cleanly_on_signals()
    with tempfile.TemporaryDirectory(prefix="readyline-tour-") as work:
        tour = Tour(options, work)
        try:
            tour.run()
        finally:
            stop_all()
            for log in Path(work).glob("*.log"):
                (options.out / log.name).write_bytes(log.read_bytes())
            if options.tap:
                tour.steps.write_tap(options.tap)
        print(f"Pictures and report.json: {options.out}")
        return 0 if tour.steps.ok else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
    except Late as ended:
        sys.exit(f"tour: {ended}")
