# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Steps of the tour about callbacks that an agent plans: the dialog with its two tabs, opened from a task, and the page."""

import re

from part import Part

CUSTOMER = "Ada Lovelace"  # who is in a chat meanwhile


class Callbacks(Part):
    def walk_dialog(self):
        self.steps(("W96_W97_callback-dialog", self.dialog_opened),
                   ("W98_W100_callback-refused", self.refused_while_typed),
                   ("W102_W104_callback-filled", self.filled),
                   ("W105_callback-managed", self.managed),
                   ("callback-dialog-closed", self.closed))

    def walk_page(self):
        self.steps(("W105_W110_callbacks-page", self.page),
                   ("W105_callback-deleted", self.deleted))

    # --- the dialog ------------------------------------------------------------------------------------------------

    @property
    def dialog(self):
        return self.agent.app.window(f"Callbacks for {CUSTOMER}")

    def dialog_opened(self):
        """From the task, by keyboard in its menu: a screen reader finds no menu of a button that has none set."""
        app, before = self.agent.app, len(self.agent.app.windows())
        app.button("More").click()
        app.wait_for(lambda: len(app.windows()) > before, "the menu is open")
        self.agent.desktop.key("Down", "Return")
        self.dialog.wait()
        self.dialog.field("Name").wait()
        assert self.dialog.field("Name").text == CUSTOMER, "the customer's name is to be typed anew"
        assert self.dialog.field("Phone").text == "", "what a chat has as its address is taken for a number"
        self.dialog.button("Schedule callback").wait_enabled()

    def refused_while_typed(self):
        """What is wrong is said below the field, and nothing is sent."""
        dialog = self.dialog
        dialog.field("Phone").type("+32 9")
        dialog.label("Write a number of 7 to 15 characters.").wait()
        dialog.button("Schedule callback").click()
        dialog.label("Some of it is not right yet.").wait()
        dialog.label(re.compile("^Write (until )?when the call may begin")).wait()
        assert not self.planned(), "a callback without a time was planned"

    def filled(self):
        dialog = self.dialog
        dialog.field("Phone").type("+3292250418")
        dialog.label("Write a number of 7 to 15 characters.").wait_gone()
        dialog.field("Begin at the earliest").type("10:00")
        dialog.field("Begin at the latest").type("10:15")
        dialog.label("The window needs at least 30 minutes: end at 10:30 or later.").wait()
        dialog.field("Begin at the latest").type("10:30")
        dialog.label(re.compile("^The window needs")).wait_gone()
        dialog.field("Reason").type("The meter number")
        dialog.label("16 / 250").wait()

    def managed(self):
        """The server has it, and the second tab lists it."""
        dialog = self.dialog
        dialog.button("Schedule callback").click()
        dialog.tab("Manage callbacks (1)").wait()
        dialog.item("planned").wait()
        callback, = self.planned()
        told = {name: callback.get(name) for name in ("kind", "from", "to", "reason", "queue", "state")}
        assert told == {"kind": "scheduled", "from": "10:00", "to": "10:30", "reason": "The meter number",
                        "queue": "billing", "state": "planned"}, callback
        dialog.item(CUSTOMER).click()
        dialog.button("Edit").wait_enabled()

    def planned(self):
        """As an administrator reads them by REST."""
        told = self.tour.server.call("GET", "/v1/callbacks", token=self.tour.admin_token)
        return [each for each in told["callbacks"] if each["name"] == CUSTOMER and each["kind"] == "scheduled"]

    def closed(self):
        self.agent.desktop.key("Escape")
        self.dialog.wait_gone()
        desktop, main = self.agent.desktop, int(self.agent.main_window(), 16)
        self.agent.app.wait_for(lambda: int(desktop.focused_window()[0], 16) == main, "the desk has the keyboard again")

    # --- the page --------------------------------------------------------------------------------------------------

    def page(self):
        """Mine, by keyboard."""
        self.agent.open_page("ctrl+5", "Callbacks")
        table = self.agent.app.find(("table", "tree table"), "Callbacks").wait()
        assert not self.agent.app.button("Edit").enabled, "nothing is chosen, and it can be edited"
        table.item(CUSTOMER).wait().click()
        self.agent.app.button("Edit").wait_enabled()
        self.agent.desktop.key("Delete")
        self.agent.app.button("Delete for good").wait()
        self.agent.app.label(f"Nobody will call {CUSTOMER} then.").wait()
        assert [each["state"] for each in self.planned()] == ["planned"], "one stroke of a key has deleted it"

    def deleted(self):
        self.agent.desktop.key("Delete")
        self.agent.app.find(("table", "tree table"), "Callbacks").item("deleted").wait()
        told = [(each["state"], each.get("outcome")) for each in self.planned()]
        assert told == [("ended", "deleted")], told
