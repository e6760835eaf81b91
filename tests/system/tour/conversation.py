# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Steps of the tour about a chat in hand: two who save one value, parked and come back, and what the history says of it."""

import re

from part import Part
from people import begins

CUSTOMER = "Ada Lovelace"


class Conversation(Part):
    def walk(self):
        self.steps(("W70_data-conflict", self.data_conflict),
                   ("W74_W76_data-saved", self.data_saved),
                   ("D20_parked", self.parked),
                   ("D20_customer-wrote", self.customer_wrote),
                   ("D20_parked-accepted", self.accepted_again))

    def walk_history(self):
        self.steps(("history", self.history),
                   ("W80_W82_history-corrected", self.corrected))

    # --- saved by two ----------------------------------------------------------------------------------------------

    def data_conflict(self):
        """She types while the system that brought the contact saves: that value stands, and she is told."""
        app = self.agent.app
        reason = app.field("Reason for contact")
        reason.type("Invoice twice as high")
        self.tour.change(self.tour.ada, "reason", "Payment plan")
        app.any(re.compile("saved first. That value is shown")).wait()
        assert reason.text == "Payment plan", reason.text
        assert not app.button("Save").enabled, "there is something to save though his value stands"
        app.button("Copy yours").wait()

    def data_saved(self):
        """What she lost she pastes, and saves it on top of the other."""
        app = self.agent.app
        reason = app.field("Reason for contact")
        app.button("Copy yours").click()
        reason.click()
        app.wait_for(lambda: reason.focused, "the field has the keyboard")
        self.agent.desktop.key("ctrl+a", "ctrl+v")
        app.wait_for(lambda: reason.text == "Invoice twice as high", "her words are in the field again")
        app.button("Save").wait_enabled().click()
        app.any(re.compile(r"^Saved \d")).wait()
        saved = next(each for each in self.tour.contact(self.tour.ada)["variables"] if each["name"] == "reason")
        assert (saved["value"], saved["by"]) == ("Invoice twice as high", self.agent.person["name"]), saved

    # --- parked ----------------------------------------------------------------------------------------------------

    def parked(self):
        app = self.agent.app
        app.button("Park").click()
        app.item(begins(f"{CUSTOMER}, Parked")).wait()
        app.any("Comes back to you when the customer writes again.").wait()
        app.button("Resume").wait_enabled()
        assert self.tour.state_of(self.tour.ada) == "parked"
        self.agent.sees_status(self.tour.preset.ready)

    def customer_wrote(self):
        self.tour.server.call("POST", f"/v1/contacts/{self.tour.ada}/messages", token=self.tour.key)
        self.agent.sees_request(CUSTOMER)
        self.agent.app.any("Why you: You had this before").wait()
        assert self.agent.popover(), "the request of who had it before has no window"

    def accepted_again(self):
        self.agent.accept()
        self.agent.app.item(begins(f"{CUSTOMER}, Open")).wait()
        assert self.tour.state_of(self.tour.ada) == "handled"

    # --- history ---------------------------------------------------------------------------------------------------

    def row(self, reason):
        return self.agent.app.item(re.compile(rf"^{CUSTOMER}, Chat to Billing, .+, Ended by you, {reason}$"))

    def history(self):
        """By keyboard; the contact that was finished is there once, and its end can still be corrected."""
        self.agent.open_page("ctrl+h", "History")
        table = self.agent.app.find(("table", "tree table"), "Contacts that are over").wait()
        self.row("Invoice explained").wait().click()
        assert table.item(begins(f"{CUSTOMER}, ")).count() == 1, "one contact stands there twice"
        entry = self.tour.history_of(self.agent.person)[0]
        assert (entry["contact"], entry["codeLabel"]) == (self.tour.ada, "Invoice explained"), entry
        self.agent.app.any(begins("Can be corrected for")).wait()
        assert not self.agent.app.button("Save correction").enabled, "nothing is changed, and it can be saved"

    def corrected(self):
        app = self.agent.app
        codes = app.find("list", "Wrap-up reasons")
        app.field("Search wrap-up reasons").type("pa")
        assert codes.item("Invoice explained").exists(), "two letters are no search"
        app.desktop.type("ym")
        app.wait_for(lambda: codes.item().names()[:1] == ["Payment plan agreed"], "the search has found it")
        app.label(re.compile(r"^1 of \d+$")).wait()
        codes.item("Payment plan agreed").click()
        app.button("Save correction").wait_enabled().click()
        app.any("Corrected.").wait()
        self.row("Payment plan agreed").wait()
        entry = self.tour.history_of(self.agent.person)[0]
        assert entry["code"] == "payment-plan" and entry.get("corrected"), entry

    def back_at_the_desk(self):
        self.agent.open_page("ctrl+1", "Desk")
        assert not self.agent.tasks, f"left in the list: {self.agent.tasks}"
