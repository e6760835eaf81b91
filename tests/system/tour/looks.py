# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Steps of the tour that show the same in the other theme, and at 200 % on a desktop of twice the size."""

from calls import ASKED_BY

SCALE = 2
SIZE = "2720x1700"  # of the desktop for it: 1360 x 850, scaled


def other(theme):
    return "light" if theme == "dark" else "dark"


class Looks:
    """Of one person's windows. Steps are named for the theme that they show, and with `before` in front of that."""

    def __init__(self, tour, person, before=""):
        self.tour, self.person, self.before = tour, person, before
        self.theme = "dark" if tour.options.theme == "dark" else "light"

    def step(self, name, action):
        self.tour.step(f"{self.before}{name}", action, self.person)

    def turn(self, name):
        """One more picture of what is there, in the other theme, which stays."""
        self.theme = other(self.theme)
        self.step(f"{name}-{self.theme}", lambda theme=self.theme: self.person.choose_theme(theme))


class Scaled(Looks):
    """All of it once more at 200 %, by somebody whom nobody has seen yet."""

    def __init__(self, tour, person):
        super().__init__(tour, person, "200-")

    def walk(self):
        self.step("desk", self.desk)
        self.step("popover", self.popover)
        self.turn("popover")
        self.step("popovers-three", self.popovers_three)
        self.turn("popovers-three")
        self.step("wrap-up", self.wrap_up)
        self.turn("wrap-up")
        self.step("signed-out", self.signed_out)

    def desk(self):
        tour, person = self.tour, self.person
        person.open_readyline(tour.options.build, tour.server.url, tour.options.theme, SCALE).sign_in()
        person.choose_status(tour.preset.ready)
        tour.post("chat", "Ada Lovelace")
        person.sees_request("Ada Lovelace")
        person.accept()
        person.app.button("End chat").wait()

    def popover(self):
        """Twice as wide as at 100 %, and all of it on the screen."""
        self.tour.waiting.append(self.tour.post("voice", "Radia Perlman", consult=ASKED_BY))
        self.person.app.any("Agent team: Ghent A").wait()
        self.person.app.button("Decline").wait_enabled()
        desktop = self.person.desktop
        place = desktop.geometry(self.person.popover())
        assert place.width == SCALE * self.tour.popover_width, f"{place} at {SCALE}, {self.tour.popover_width} wide at 1"
        wide, tall = (int(number) for number in desktop.size.split("x"))
        assert 0 <= place.x and place.x + place.width <= wide and 0 <= place.y and place.y + place.height <= tall, place

    def popovers_three(self):
        self.person.points_elsewhere()
        self.tour.waiting += [self.tour.post("email", "Ada Lovelace 1"), self.tour.post("chat", "Grace Hopper 2")]
        self.person.app.label("Requests").wait()
        self.person.app.label("3").wait()
        for row in ("E-mail to Billing, Ada Lovelace 1", "Chat to Billing, Grace Hopper 2",
                    "Consult from Nuria Castells, Radia Perlman"):
            self.person.app.any(row).wait()

    def wrap_up(self):
        self.tour.all_leave()
        self.person.choose_task("Ada Lovelace").end("End chat")
        self.tour.requests_go(self.person)

    def signed_out(self):
        self.person.submit_wrap_up("Invoice explained")
        self.person.app.menu_item("Sign out", hidden=True).press()
        self.person.app.button("Sign in").wait()
        assert not self.person.popover() and not self.person.status_button().exists(), "signed out, and still there"
