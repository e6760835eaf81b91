# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Steps of the tour about what is done with a call in hand: recording, hold, keypad, consult, conference, transfer, dialling
out, and a supervisor who listens. The simulated exchange carries it all."""

import re

from part import Part
from people import begins
from waiting import wait_until

CUSTOMER, SECOND, THIRD = "Grace Hopper", "Hedy Lamarr", "Mary Jackson"
DIALLED = "+32 470 556677"
CONTROL_ROOM = "+32 9 000 02 10"  # in the demo's directory
DIAL_OUT, CALL = "Call a number", "Call"  # the button and the window that it opens; the button there
MONITOR_LISTEN = ("Up", "Up", "Right", "Return")  # above the contacts; first in its own: no screen reader finds a menu there


class Talking(Part):
    @property
    def colleague(self):
        """At a desk of her own; she takes no calls of queues, so nobody else can be asked by mistake."""
        return self.tour.supervisor

    def walk(self):
        self.steps(("W13_W25_W65_call-answered", self.answered),
                   ("W66_recording-paused", self.paused),
                   ("W66_recording-goes-on", self.recorded_again),
                   ("W28_W79_call-held", self.held),
                   ("W29_call-resumed", self.resumed),
                   ("W28_hold-refused", self.refused),
                   ("W27_held-on-the-phone", self.held_on_phone),
                   ("keypad", self.keypad),
                   ("W36_W62_consult-request", self.consult_dialog))
        self.pair(("W37_consult-requested", self.consult_requested),
                  ("W38_consulting", self.consulting),
                  ("W31_consult-swapped", self.swapped),
                  ("W32_both-held", self.both_held),
                  ("W44_W46_conference", self.conference),
                  ("W47_W48_conference-exited", self.conference_exited))
        self.steps(("W58_transfer-request", self.transfer_dialog),
                   ("W59_W61_transferred-to-a-queue", self.transferred),
                   ("W33_W42_outsider-consulted", self.outsider),
                   ("W40_consult-ended", self.consult_ended),
                   ("W1_W19_dial-out", self.dial),
                   ("W1_dialled", self.dialled))
        self.pair(("Z22_supervisor-listens", self.listens),
                  ("Z22_supervisor-whispers", self.whispers),
                  ("Z22_supervisor-barges-in", self.barges_in),
                  ("Z22_monitor-stopped", self.monitor_stopped))
        self.tour.step("calls-are-over", self.cleared, self.agent)

    def pair(self, *of):
        """A picture of each side."""
        for name, action in of:
            self.tour.step(name, action, self.agent, self.colleague)

    # --- what they all do ------------------------------------------------------------------------------------------

    def sees_task(self, customer, state, person=None):
        (person or self.agent).app.item(begins(f"{customer}, {state}")).wait(15)

    def button(self, name, person=None):
        return (person or self.agent).app.button(name)

    def mode(self, name):
        """How the supervisor is heard: one of the bar's segments, of which one is down."""
        return self.colleague.app.find("check box", name)

    def presses(self, name, leads_to):
        """A control, and the one that stands there once the exchange has done it."""
        self.button(name).wait_enabled(15).click()
        self.button(leads_to).wait_enabled(15)

    def ring(self, customer):
        """Somebody calls, and the agent talks with him."""
        self.contact = self.tour.post("voice", customer)
        self.tour.sees_call(customer)
        self.tour.accept_call()
        self.sees_task(customer, "On call")
        self.button("Hold").wait_enabled(15)

    def accepts(self, person, customer):
        """His request, on his screen or his phone, as the preset has it."""
        lifts = self.tour.preset.lifts_phone
        person.sees_request(customer, 15, on_phone=lifts)
        if not lifts:
            return person.accept()
        self.tour.simulator.lift(person.person)
        wait_until(lambda: person.popover() is None, "the request is gone once the phone is lifted")

    def wraps_up(self, person=None):
        person = person or self.agent
        self.button("Submit wrap-up", person).wait(15)
        person.submit_wrap_up("Invoice explained")
        person.app.wait_for(lambda: not person.tasks, "nothing is left to be done", 15)

    def chooses(self, dialog, tab, search, target):
        """Of the picker, whose first list are the agents."""
        if tab:
            dialog.tab(tab).click()
        dialog.field().type(search)
        dialog.item(begins(target)).wait().click()

    # --- one call --------------------------------------------------------------------------------------------------

    def answered(self):
        self.ring(CUSTOMER)
        self.button("End").wait_enabled()
        self.agent.app.any("Recording").wait(15)
        assert self.agent.app.any(re.compile(r"\d:\d\d")).exists(), "no timer counts the call"

    def paused(self):
        self.presses("Pause recording", "Resume recording")
        self.agent.app.any(begins("Paused, goes on in")).wait()

    def recorded_again(self):
        self.presses("Resume recording", "Pause recording")
        self.agent.app.any("Recording").wait()

    def held(self):
        """The customer hears music; a held call cannot be ended."""
        self.presses("Hold", "Resume")
        self.sees_task(CUSTOMER, "On hold")
        assert not self.button("End").enabled, "a held call can be ended"
        self.agent.app.any("A held call cannot be ended. Resume it first.").wait()

    def resumed(self):
        self.presses("Resume", "Hold")
        self.sees_task(CUSTOMER, "On call")
        self.button("End").wait_enabled()

    def refused(self):
        """All is as it was, and why is said."""
        self.tour.simulator.hands("fail")
        self.button("Hold").wait_enabled().click()
        self.agent.app.any(begins("The call was not put on hold.")).wait(15)
        self.button("Hold").wait_enabled()
        self.sees_task(CUSTOMER, "On call")

    def held_on_phone(self):
        """By the key of the telephone; only there it is taken back."""
        hands, me = self.tour.simulator.hands, self.agent.person["id"]
        hands(f"hold {me}")
        self.agent.app.any(begins("On hold at your phone")).wait(15)
        hands(f"resume {me}")
        self.button("Hold").wait_enabled(15)

    def keypad(self):
        """A window of its own, for the keyboard as well."""
        app, before = self.agent.app, len(self.agent.app.windows())
        self.button("Keypad").wait_enabled().click()
        app.wait_for(lambda: len(app.windows()) > before, "the keypad is open")
        self.agent.desktop.type("12#")
        self.agent.desktop.key("Escape")
        app.wait_for(lambda: len(app.windows()) == before, "the keypad is closed")
        assert not app.any(begins("The keys were not sent")).exists()

    # --- a colleague -----------------------------------------------------------------------------------------------

    @property
    def dialog(self):
        return self.agent.app.window(re.compile("^(Consult|Transfer) Request$"))

    def consult_dialog(self):
        self.button("Consult").wait_enabled().click()
        self.agent.app.window("Consult Request").wait()
        for kind in ("Agents", "Queues", "Entry points", "Numbers"):
            self.dialog.tab(kind).wait()
        self.dialog.button("Read all lists anew").click()
        self.chooses(self.dialog, None, "marg", "Margriet Adeyemi")
        self.dialog.button("Consult").wait_enabled()

    def consult_requested(self):
        self.dialog.button("Consult").click()
        self.dialog.wait_gone()
        self.sees_task(CUSTOMER, "Consult requested")
        self.colleague.sees_request(CUSTOMER, 15, on_phone=self.tour.preset.lifts_phone)
        assert not self.button("End").enabled, "a consult is ended first"

    def consulting(self):
        """Both have the customer's data; he hears music, and whoever is asked can leave."""
        self.accepts(self.colleague, CUSTOMER)
        self.colleague.open_page("ctrl+1", "Desk")
        self.sees_task(CUSTOMER, "Consulting")
        self.agent.app.any(f"Customer: {CUSTOMER}, On hold").wait(15)
        self.agent.app.any("Consulted: Margriet Adeyemi, Talking").wait()
        self.button("Exit consult", self.colleague).wait_enabled(15)
        for name in ("Transfer", "Conference", "End consult"):
            self.button(name).wait_enabled()

    def swapped(self):
        self.button("Swap").wait_enabled().click()
        self.agent.app.any(f"Customer: {CUSTOMER}, Talking").wait(15)
        self.agent.app.any("Consulted: Margriet Adeyemi, On hold").wait()

    def both_held(self):
        self.button(f"Hold {CUSTOMER}").wait_enabled(15).click()
        self.agent.app.any(f"Customer: {CUSTOMER}, On hold").wait(15)
        self.agent.app.any("Consulted: Margriet Adeyemi, On hold").wait()

    def conference(self):
        self.button("Conference").wait_enabled(15).click()
        self.sees_task(CUSTOMER, "Conference")
        people = self.agent.app.find("list", "In this call").wait(15)
        assert people.find("list item").count() == 3, people.find("list item").names()
        self.button("Exit conference", self.colleague).wait_enabled(15)

    def conference_exited(self):
        """Whoever was there longest leads it; for him who left the wrap-up begins."""
        self.button("Exit conference").wait_enabled().click()
        self.wraps_up()
        self.sees_task(CUSTOMER, "On call", self.colleague)
        self.button("End", self.colleague).wait_enabled(15).click()
        self.wraps_up(self.colleague)
        assert self.tour.state_of(self.contact) == "ended"
        handled = [self.tour.history_of(each.person)[0]["contact"] for each in (self.agent, self.colleague)]
        assert handled == [self.contact] * 2, handled

    # --- handed on -------------------------------------------------------------------------------------------------

    def transfer_dialog(self):
        self.ring(SECOND)
        self.button("Transfer").wait_enabled().click()
        self.agent.app.window("Transfer Request").wait()
        self.chooses(self.dialog, "Queues", "out", "Outages")
        self.dialog.button("Transfer").wait_enabled()

    def transferred(self):
        """At once: the wrap-up begins, and the customer waits in the other queue."""
        self.dialog.button("Transfer").click()
        self.dialog.wait_gone()
        self.button("Submit wrap-up").wait(15)
        assert self.tour.state_of(self.contact) in ("waiting", "offered")
        self.tour.leave(self.contact)
        self.wraps_up()

    def outsider(self):
        """Of the directory: it rings there, and he answers."""
        self.ring(THIRD)
        self.button("Consult").wait_enabled().click()
        self.agent.app.window("Consult Request").wait()
        self.chooses(self.dialog, "Numbers", "grid", "Grid control room")
        self.dialog.button("Consult").wait_enabled().click()
        self.dialog.wait_gone()
        self.button("Conference").wait_enabled(15)  # it rings: he could be joined already
        self.tour.simulator.hands(f"answer {CONTROL_ROOM}")
        self.sees_task(THIRD, "Consulting")
        self.agent.app.any("Consulted: Grid control room, Talking").wait(15)

    def consult_ended(self):
        """As it was before; then he ends the call."""
        self.button("End consult").wait_enabled().click()
        self.sees_task(THIRD, "On call")
        self.button("End").wait_enabled(15).click()
        self.wraps_up()
        self.agent.sees_status(self.tour.preset.ready, 15)

    # --- dialled out -----------------------------------------------------------------------------------------------

    def dial(self):
        app = self.agent.app
        app.button(DIAL_OUT).wait_enabled().click()
        dialog = app.window(DIAL_OUT).wait()
        dialog.field("Number").type(DIALLED)
        dialog.field("Name").type("Freya Lindqvist")
        dialog.button(CALL).wait_enabled()

    def dialled(self):
        """His own telephone first, then the customer's, who answers."""
        self.agent.app.window(DIAL_OUT).button(CALL).click()
        self.sees_task("Freya Lindqvist", "")
        answered = begins("Freya Lindqvist, On call")

        def talks():  # it rings only once the agent's telephone is up
            self.tour.simulator.hands(f"answer {DIALLED}")
            return self.agent.app.item(answered).exists()
        wait_until(talks, "they talk", 20)
        self.button("End").wait_enabled(15)

    # --- a supervisor ----------------------------------------------------------------------------------------------

    def listens(self):
        """By the menu of the row, to the call that was dialled: only the bar above all pages tells of it."""
        colleague = self.colleague
        colleague.open_team()
        colleague.sees_agent("Ilse Vermeulen", self.tour.preset.words["engaged"])
        app, before = colleague.app, len(colleague.app.windows())
        colleague.status_cell("Ilse Vermeulen").click(button=3)
        app.wait_for(lambda: len(app.windows()) > before, "the menu is open")
        colleague.desktop.key(*MONITOR_LISTEN)
        for name in ("Whisper", "Barge in"):
            self.mode(name).wait_enabled(15)
        for name in ("Take over", "Stop"):
            self.button(name, colleague).wait_enabled(15)

    def whispers(self):
        self.mode("Whisper").click()
        self.mode("Listen").wait_enabled(15)

    def barges_in(self):
        self.mode("Barge in").wait_enabled(15).click()
        self.mode("Whisper").wait_enabled(15)

    def monitor_stopped(self):
        self.button("Stop", self.colleague).wait_enabled().click()
        self.button("Stop", self.colleague).wait_gone(15)
        self.sees_task("Freya Lindqvist", "On call")

    def cleared(self):
        self.button("End").wait_enabled().click()
        self.wraps_up()
        self.agent.sees_status(self.tour.preset.ready, 15)
