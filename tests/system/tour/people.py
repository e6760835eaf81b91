# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""What an agent and a supervisor do and see, in the words of their screens."""

import re


def begins(words):
    return re.compile("^" + re.escape(words))


def holds(words):
    return re.compile(re.escape(words))


class Person:
    """Somebody at a desktop of his own."""

    def __init__(self, desktop, person):
        self.desktop, self.person, self.app = desktop, person, None

    def open_readyline(self, build, url, theme=None, scale=1):
        argv = [f"{build}/app/readyline", "--server", url, "--user", self.person["login"]]
        if theme:
            argv += ["--theme", theme]
        self.app = self.desktop.launch(self.person["login"], argv, scale=scale)
        return self

    def main_window(self):
        """Its X window; its title names who is signed in."""
        windows = [window for window in self.app.windows() if self.desktop.title(window).endswith(" – Readyline")]
        return windows[0] if windows else None

    def open_page(self, keys, page):
        """By keyboard alone; the rail says where one is."""
        self.desktop.key(keys)
        self.app.button(begins(f"{page}, current page")).wait()

    def choose_theme(self, theme):
        """By the menu under the name. Every window of his follows."""
        self.app.menu_item(f"{theme.capitalize()} theme", hidden=True).press()
        self.app.wait_for(lambda: all(self.is_dark(window) == (theme == "dark") for window in self._dressed()),
                          f"all windows are {theme}")

    def _dressed(self):
        return [window for window in (self.main_window(), self.popover()) if window]

    def is_dark(self, window):
        return self.desktop.lightness(window) < 0.5

    def sign_in(self):
        self.app.field("Password").type(self.person["password"])
        self.app.button("Sign in").click()
        self.status_button().wait(15)

    # --- status ----------------------------------------------------------------------------------------------------

    def status_button(self):
        return self.app.button(begins("Status: "))

    @property
    def status(self):
        return self.status_button().name.removeprefix("Status: ")

    def sees_status(self, words, timeout=10):
        self.app.wait_for(lambda: self.status.startswith(words), f"the status is {words}", timeout)

    def choose_status(self, words, *, reason=None):
        """By the menu under the status button, with the pointer."""
        wanted = f"{words}: {reason}" if reason else words
        self.click_status(wanted)
        self.sees_status(wanted)

    def click_status(self, wanted):
        """Chosen, but perhaps not seen: with it a call may ring at once."""
        self.status_button().click()
        self.app.item(re.compile(f"^{re.escape(wanted)}(, current)?$")).click()

    # --- requests --------------------------------------------------------------------------------------------------

    def popover(self):
        """The X window of the requests; there is one for all of them."""
        windows = [window for window in self.app.windows() if self.desktop.title(window) == "Readyline request"]
        return windows[0] if windows else None

    def sees_request(self, customer, timeout=10, *, on_phone=False):
        self.app.label(customer).wait(timeout)
        self.app.button("Decline").wait_enabled(timeout)
        accept = self.app.button("Accept")
        if on_phone:
            self.app.label("Lift your phone").wait(timeout)
            assert not accept.exists(), "a call that is accepted on the phone has an Accept on the screen"
        else:
            accept.wait_enabled(timeout)

    def accept(self):
        accept = self.app.button("Accept")
        accept.click(until=lambda: self.popover() is None)

    def points_elsewhere(self):
        """Several requests stand still, and what is new waits, as long as somebody points at them."""
        self.desktop.move_pointer(10, 300)

    def asks(self, words):
        """Is there a question that begins so?"""
        return self.app.label(begins(words)).exists()

    def decline(self, *, asks=None):
        """The request goes, or a question takes its place."""
        self.app.button("Decline").click(until=lambda: self.asks(asks) if asks else self.popover() is None)

    # --- tasks -----------------------------------------------------------------------------------------------------

    def task(self, customer):
        return self.app.item(begins(customer + ", "))

    @property
    def tasks(self):
        """Customer and state of each task: "Ada Lovelace, On chat"."""
        roles = self.app.find("list", "Tasks")
        return [", ".join(name.split(", ")[:2]) for name in roles.item().names()]

    def choose_task(self, customer):
        self.task(customer).click()
        return self

    def end(self, button):
        self.app.button(button).click()
        self.app.button("Submit wrap-up").wait()

    def submit_wrap_up(self, code):
        self.app.item(begins(code)).click()
        self.app.button("Submit wrap-up").wait_enabled().click()
        self.app.button("Submit wrap-up").wait_gone()

    # --- team ------------------------------------------------------------------------------------------------------

    def open_team(self):
        self.app.button(begins("Team")).click()
        self.app.find(("table", "tree table"), "Team").wait()

    def status_cell(self, name):
        return self.app.item(begins(f"{name}: "))

    def sees_agent(self, name, status, timeout=10):
        cell = self.status_cell(name)
        self.app.wait_for(lambda: cell.name.startswith(f"{name}: {status}"), f"{name} is {status}", timeout)

    def set_agent(self, name, words, *, reason=None):
        """By the arrow in the status cell."""
        cell = self.status_cell(name).wait()
        rect = cell.steady_extents()
        cell.click(at=(rect.width - 14, rect.height // 2))
        self.app.item(f"{words}: {reason}" if reason else words).click()

    # --- connection ------------------------------------------------------------------------------------------------

    def says_reconnecting(self, timeout=10):
        self.app.any(begins("Reconnecting to the server.")).wait(timeout)

    def is_connected(self, timeout=30):
        self.app.any(begins("Reconnecting to the server.")).wait_gone(timeout)
        self.app.label("Connected").wait(timeout)
