# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Steps of the tour about calls that are not just a customer's: a colleague asks, and customers who are called back."""

from part import Part
from people import begins, holds

ASKED_BY = {"by": "nuria", "number": "2041"}
ENTRY_POINT = "+32 9 000 01 10"  # that the demo's billing calls back from
ACCOUNT = "BE68 5390 0754 7034"  # of a secure variable


class Calls(Part):
    def walk(self):
        self.steps(("W15_W16_W17_popover-consult", self.consult),
                   ("W81_consult-over", self.consult_over),
                   ("W87_W88_W89_popover-callback", self.web_callback),
                   ("W88_callback-cancelled", self.cancelled),
                   ("W85_popover-courtesy-callback", self.courtesy),
                   ("Z23_callback-taken-back", self.taken_back))

    # --- a colleague asks ------------------------------------------------------------------------------------------

    def consult(self):
        """Who asks comes before the queue's variables; what is secure is nowhere on the screen, nor is the whole number."""
        self.asked = self.tour.post("voice", "Radia Perlman", consult=ASKED_BY, secure={"bankAccount": ACCOUNT})
        self.tour.sees_call("Radia Perlman")
        self.sees("Consult from Nuria Castells", "Agent: Nuria Castells", "Agent number: 2041", "Agent team: Ghent A",
                  "Customer no.: 40071", "Reason for contact: Invoice too high", "…0418")
        app = self.agent.app
        assert not app.any(holds("225 04 18")).exists(), "the whole number is on the screen"
        assert not app.any(holds(ACCOUNT)).exists() and not app.any(begins("Bank account")).exists(), "a secret is shown"

    def sees(self, *words):
        for each in words:
            self.agent.app.any(each).wait()

    def consult_over(self):
        """Who was only asked wraps nothing up, unless the preset has it so."""
        agent, preset = self.agent, self.tour.preset
        self.tour.accept_call()
        agent.app.button("End").wait_enabled(15).click()
        if preset.wraps_up_consults:
            agent.app.button("Submit wrap-up").wait(15)
            agent.submit_wrap_up("Invoice explained")
        agent.app.wait_for(lambda: not agent.tasks, "nothing is left to be done", 15)
        agent.sees_status(preset.ready)
        assert self.tour.state_of(self.asked) == "ended"
        entry = self.tour.history_of(agent.person)[0]
        assert (entry["contact"], "code" in entry) == (self.asked, preset.wraps_up_consults), entry

    # --- customers who are called back -----------------------------------------------------------------------------

    def web_callback(self):
        body = {"kind": "web", "name": "Matteo Bianchi", "phone": "+39 02 5550 118", "queue": "billing",
                "reason": "Payment plan", "variables": [{"name": "customerNo", "value": "4118902"}]}
        self.callback = self.ask(body)
        self.tour.sees_call("Matteo Bianchi")
        self.sees("Callback to Billing", "Reason: Payment plan", f"Called from: {ENTRY_POINT}", "Customer no.: 4118902",
                  "…0118")
        self.agent.app.button("Cancel the callback").wait_enabled()
        assert self.callback_now()["state"] == "waiting"

    def cancelled(self):
        self.agent.app.button("Cancel the callback").click(until=lambda: self.callback_now()["state"] == "ended")
        assert self.callback_now()["outcome"] == "cancelled", self.callback_now()
        self.agent.app.any("You have cancelled the callback.").wait()
        self.can_answer_no_more()

    def courtesy(self):
        """A caller who waits hangs up and is called instead; nobody but he may take that back."""
        tour = self.tour
        self.agent.choose_status(tour.preset.not_ready)
        waiting = tour.post("voice", "Grace Hopper")
        self.callback = self.ask({"kind": "courtesy", "contact": waiting})
        told = tour.contact(waiting)
        assert (told["state"], told["end"]) == ("ended", "calledBackLater"), told
        tour.requests_go(self.agent)
        self.agent.click_status(tour.preset.ready)
        tour.sees_call("Grace Hopper")
        self.sees("Callback to Billing", f"Called from: {ENTRY_POINT}", "Customer no.: 40071")
        assert not self.agent.app.button("Cancel the callback").exists(), "an agent may cancel what was promised to a caller"

    def taken_back(self):
        self.tour.server.call("DELETE", f"/v1/callbacks/{self.callback}", token=self.tour.key)
        self.agent.app.any("The customer has left.").wait()
        self.can_answer_no_more()
        assert self.callback_now()["outcome"] == "deleted", self.callback_now()

    def can_answer_no_more(self):
        """What has ended says why for three seconds, and takes no answer meanwhile."""
        decline = self.agent.app.button("Decline")
        self.agent.app.wait_for(lambda: not decline.exists() or not decline.enabled, "nothing can be answered")
        self.agent.app.wait_for(lambda: not self.agent.tasks, "the list is empty")

    def ask(self, body):
        return self.tour.server.call("POST", "/v1/callbacks", body, self.tour.key)["callback"]

    def callback_now(self):
        return self.tour.server.call("GET", f"/v1/callbacks/{self.callback}", token=self.tour.key)
