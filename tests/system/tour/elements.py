# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Finding widgets the way a screen reader does. An Element is a question, asked anew at every use: never stale."""

import re
from itertools import islice
from typing import NamedTuple

from waiting import Late, wait_until


class Rect(NamedTuple):
    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self):
        return self.x + self.width // 2, self.y + self.height // 2


def _matches(wanted, text):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(text or "") is not None
    return wanted == text


class Finders:
    """What can be looked for inside a program or inside another element. Names are exact, or compiled patterns."""

    def find(self, role=None, name=None, *, where=None, nth=0, hidden=False, top=False):
        """`hidden`: what does not show, too. `top`: only what lies in this itself, as its windows do in a program."""
        return Element(self, role, name, where, nth, hidden, top)

    def window(self, name=None, **more):
        return self.find(("frame", "window", "dialog", "alert", "filler"), name, top=True, **more)

    def button(self, name=None, **more):
        return self.find(("push button", "toggle button"), name, **more)

    def label(self, name=None, **more):
        return self.find(("label", "static"), name, **more)

    def field(self, name=None, **more):
        return self.find(("text", "password text", "entry", "spin button"), name, **more)

    def combo(self, name=None, **more):
        return self.find("combo box", name, **more)

    def check(self, name=None, **more):
        return self.find(("check box", "radio button"), name, **more)

    def item(self, name=None, **more):
        return self.find(("list item", "table cell", "tree item"), name, **more)

    def menu_item(self, name=None, **more):
        return self.find(("menu item", "check menu item", "radio menu item"), name, **more)

    def tab(self, name=None, **more):
        return self.find("page tab", name, **more)

    def any(self, name=None, **more):
        return self.find(None, name, **more)

    def tree(self, hidden=False):
        """The accessible tree as indented text: what a failed step leaves behind."""
        lines = []

        def walk(node, depth):
            if depth and not hidden and not self.app.is_showing(node):
                return
            extents = self.app.extents_of(node)
            about = node.get_description()
            lines.append("  " * depth + f"{node.get_role_name()} '{node.get_name()}'" + (f" — {about}" if about else "")
                         + (f"  [{extents.x},{extents.y} {extents.width}x{extents.height}]" if extents else ""))
            for child in self.app.children_of(node):
                walk(child, depth + 1)

        for root in self.roots():
            walk(root, 0)
        return "\n".join(lines)


class Element(Finders):
    def __init__(self, parent, role, name, where, nth, hidden, top=False):
        self._parent, self._role, self._name = parent, role, name
        self._where, self._nth, self._hidden, self._top = where, nth, hidden, top
        self.app = parent.app

    def __str__(self):
        name = self._name.pattern if isinstance(self._name, re.Pattern) else self._name
        role = self._role[0] if isinstance(self._role, tuple) else self._role
        return f"{role or 'anything'} '{name or ''}'" + (f" in {self._parent}" if isinstance(self._parent, Element) else "")

    # --- looking ---------------------------------------------------------------------------------------------------

    def roots(self):
        return [self.node()]

    def nodes(self):
        """Every match now, in the order of the tree; empty when there is none."""
        return list(self._found())

    def _found(self):
        """One after the other: whoever needs the first only has not to ask for the whole tree, which takes its time."""
        try:
            roots = self._parent.roots()
        except LookupError:
            return
        for root in roots:
            yield from self._within(root)

    def _within(self, node):
        for child in self.app.children_of(node):
            if not self._hidden and not self.app.is_showing(child):
                continue
            if self._fits(child):
                yield child
            if not self._top:
                yield from self._within(child)

    def _fits(self, node):
        roles = self._role if isinstance(self._role, tuple) else (self._role,)
        return ((self._role is None or node.get_role_name() in roles) and _matches(self._name, node.get_name())
                and (self._where is None or self._where(node)))

    def node(self):
        found = next(islice(self._found(), self._nth, None), None)
        if found is None:
            raise LookupError(f"{self} is not there")
        return found

    def exists(self):
        return next(islice(self._found(), self._nth, None), None) is not None

    def count(self):
        return len(self.nodes())

    def names(self):
        return [node.get_name() for node in self.nodes()]

    def wait(self, timeout=10.0):
        self.app.wait_for(self.exists, f"{self} appears", timeout)
        return self

    def wait_gone(self, timeout=10.0):
        self.app.wait_for(lambda: not self.exists(), f"{self} goes", timeout)

    def wait_enabled(self, timeout=10.0):
        self.app.wait_for(lambda: self.enabled, f"{self} is enabled", timeout)
        return self

    # --- reading ---------------------------------------------------------------------------------------------------

    @property
    def name(self):
        return self.node().get_name()

    @property
    def description(self):
        return self.node().get_description()

    @property
    def text(self):
        """The text of a field, else the name."""
        node = self.node()
        text = node.get_text_iface()
        return self.app.atspi.Text.get_text(text, 0, -1) if text else node.get_name()

    @property
    def extents(self):
        rect = self.app.place_of(self.node())
        if rect is None:
            raise LookupError(f"{self} has no place on screen")
        return rect

    @property
    def enabled(self):
        return self._has("ENABLED")

    @property
    def checked(self):
        return self._has("CHECKED")

    @property
    def focused(self):
        return self._has("FOCUSED")

    def _has(self, state):
        return self.node().get_state_set().contains(getattr(self.app.atspi.StateType, state))

    # --- doing -----------------------------------------------------------------------------------------------------

    def steady_extents(self, timeout=10.0):
        """Where it is, once it has stopped moving: the same place at two looks in a row."""
        seen = []

        def steady():
            seen.append(self.extents)
            return len(seen) > 1 and seen[-1] == seen[-2] and seen[-1].width > 0

        self.app.wait_for(steady, f"{self} stands still", timeout)
        return seen[-1]

    def click(self, button=1, until=None, timeout=10.0, at=None):
        """Moves the pointer there and clicks, as a person does. With `until` (a condition) it clicks again after a
        second without effect: popovers take no click in their first moments."""
        self.wait(timeout)
        rect = self.steady_extents(timeout)
        x, y = (rect.x + at[0], rect.y + at[1]) if at else rect.centre
        if until is None:
            self.app.desktop.click(x, y, button)
            return self

        def clicked_and_true():
            if self.exists():
                self.app.desktop.click(*self.extents.centre, button)
            try:
                return wait_until(until, "effect", 1.0)
            except Late:
                return False

        self.app.wait_for(clicked_and_true, f"clicking {self} has its effect", timeout)
        return self

    def double_click(self):
        rect = self.wait().steady_extents()
        self.app.desktop.double_click(*rect.centre)
        return self

    def hover(self):
        rect = self.wait().steady_extents()
        self.app.desktop.move_pointer(*rect.centre)
        return self

    def type(self, text, clear=True):
        """Clicks into a field and types; what was in it goes first."""
        self.click()
        self.app.wait_for(lambda: self.focused, f"{self} takes the focus")
        if clear and self.text:
            self.app.desktop.key("ctrl+a")
        self.app.desktop.type(text)
        return self

    def press(self, action="Press", timeout=10.0):
        """The accessibility action, for what has no place on screen (an item of a closed menu)."""
        def pressed():
            node = self.node()
            actions = node.get_action_iface()
            names = [actions.get_action_name(index) for index in range(actions.get_n_actions())]
            return actions.do_action(names.index(action))
        self.app.wait_for(pressed, f"{self} takes {action}", timeout)
        return self
