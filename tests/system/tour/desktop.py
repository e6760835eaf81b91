# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A desktop of its own: X server, window manager, tray, and the programs started on it.

    with Desktop() as desktop:
        app = desktop.launch("agent", ["build/release/app/readyline", "--server", url])
        app.button("Accept").click()
        desktop.shot("accepted.png")
"""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from bus import Bus
from elements import Finders, Rect
from processes import Child
from x11 import selection_owner


class Desktop:
    def __init__(self, name="desktop", size="1280x800", shots=".", tray=True, dark=False):
        self.name, self.size, self.shots, self.dark = name, size, Path(shots), dark
        self.shots.mkdir(parents=True, exist_ok=True)
        self._bus = Bus.started()
        self._folder = tempfile.TemporaryDirectory(prefix=f"readyline-{name}-")
        self.folder = Path(self._folder.name)
        self._children = []
        self.apps = []
        try:
            self._start_x()
            self._start_window_manager()
            if tray:
                self._start_tray()
            self.atspi = self._bus.atspi()
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        for child in reversed(self._children):
            child.stop()
        self._children.clear()
        self._folder.cleanup()

    # --- what a desktop needs --------------------------------------------------------------------------------------

    def _start(self, name, argv, env=None, cwd=None, pass_fds=()):
        child = Child(name, argv, self.folder, env or self.environment(), cwd, pass_fds)
        self._children.append(child)
        return child

    def _start_x(self):
        reader, writer = os.pipe()
        os.set_inheritable(writer, True)
        argv = ["Xvfb", "-displayfd", writer, "-screen", "0", f"{self.size}x24", "-nolisten", "tcp", "-noreset", "-br", "-ac"]
        self.display = ""
        xvfb = self._start("Xvfb", argv, os.environ.copy(), pass_fds=(writer,))
        os.close(writer)
        os.set_blocking(reader, False)
        told = bytearray()

        def number_told():
            try:
                told.extend(os.read(reader, 16))
            except BlockingIOError:
                pass
            return told.endswith(b"\n")

        xvfb.wait_for(number_told, "says its display number", 20)
        os.close(reader)
        self.display = ":" + told.decode().strip()

    def _start_window_manager(self):
        self._run("display", "-window", "root", "-size", self.size, "xc:#2b3440" if self.dark else "xc:#c9d3dc", check=False)
        manager = self._start("openbox", ["openbox", "--sm-disable"])
        manager.wait_for(lambda: "window id" in self._run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "takes the screen", 20)

    def _start_tray(self):
        self._tray = self._start("trayer", ["trayer", "--edge", "top", "--align", "right", "--widthtype", "request",
                                            "--heighttype", "pixel", "--height", "28", "--SetDockType", "true"])
        self._tray.wait_for(lambda: selection_owner(self.display, "_NET_SYSTEM_TRAY_S0"), "is the tray", 20)

    def stop_tray(self):
        self._tray.stop()

    def environment(self, home=None):
        home = Path(home or self.folder / "home")
        home.mkdir(parents=True, exist_ok=True)
        self._choose_font(home)
        env = {name: os.environ[name] for name in ("PATH", "TMPDIR", "ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ}
        env |= self._bus.environment
        env |= {
            "DISPLAY": self.display, "HOME": str(home), "LANG": "C.UTF-8", "TZ": "UTC",
            "XDG_CONFIG_HOME": str(home / ".config"), "XDG_DATA_HOME": str(home / ".local/share"),
            "XDG_CACHE_HOME": str(home / ".cache"), "XDG_SESSION_TYPE": "x11",
            "QT_QPA_PLATFORM": "xcb", "QT_LOGGING_RULES": "qt.qpa.*=false",
        }
        env["PATH"] = f"{self._silent_player(home)}:{env['PATH']}"
        return env

    @staticmethod
    def _silent_player(home):
        """A computer that plays sound, as those of people do: without one, Ready is asked about first."""
        player = home / "bin/pw-play"
        player.parent.mkdir(exist_ok=True)
        player.write_text("#!/bin/sh\nexit 0\n")
        player.chmod(0o755)
        return player.parent

    @staticmethod
    def _choose_font(home):
        """The same typeface on every machine, so that pictures can be compared."""
        folder = home / ".config/fontconfig"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "fonts.conf").write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            "<alias binding=\"strong\"><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>"
            "<alias binding=\"strong\"><family>Sans</family><prefer><family>Inter</family></prefer></alias>"
            "</fontconfig>\n")

    # --- programs --------------------------------------------------------------------------------------------------

    def launch(self, name, argv, env=None, timeout=20.0, scale=1):
        """Starts a program with a home of its own and waits until the accessibility bus knows it. `scale`: 2 is 200 %."""
        scaled = {} if scale == 1 else {"QT_SCALE_FACTOR": str(scale)}
        child = self._start(name, argv, self.environment(self.folder / f"home-{name}") | scaled | (env or {}))
        app = App(self, child, scale)
        self.apps.append(app)
        child.wait_for(app.known, "appears on the accessibility bus", timeout)
        return app

    # --- hands -----------------------------------------------------------------------------------------------------

    def _run(self, *words, check=True):
        done = subprocess.run([str(word) for word in words], env=self.environment(), capture_output=True, text=True,
                              timeout=20, stdin=subprocess.DEVNULL)
        if check and done.returncode != 0:
            raise RuntimeError(f"{' '.join(map(str, words))}: {done.stderr.strip()}")
        return done.stdout

    def move_pointer(self, x, y):
        self._run("xdotool", "mousemove", x, y)  # --sync would wait 15 s for a pointer that is there already

    def click(self, x, y, button=1):
        self._run("xdotool", "mousemove", x, y, "click", button)

    def double_click(self, x, y):
        self._run("xdotool", "mousemove", x, y, "click", "--repeat", 2, "--delay", 60, 1)

    def type(self, text):
        self._run("xdotool", "type", "--delay", 8, "--", text)

    def key(self, *keys):
        self._run("xdotool", "key", "--delay", 20, *keys)

    # --- eyes ------------------------------------------------------------------------------------------------------

    def shot(self, name, window="root"):
        """A PNG of the screen or of one window (by its X id) in the folder for pictures."""
        path = self.shots / name
        self._run("import", "-silent", "-window", window, path)
        return path

    def lightness(self, window="root"):
        """From 0, all black, to 1, all white: of the screen or of one window."""
        return float(self._run("import", "-silent", "-window", window, "-colorspace", "gray", "-resize", "1x1!",
                               "-format", "%[fx:mean]", "info:-"))

    def focused_window(self):
        """Id and title of the window that has the keyboard."""
        window = self._property("root", "_NET_ACTIVE_WINDOW", r"(0x[0-9a-f]+)")
        return (window, self.title(window)) if window and window != "0x0" else (None, "")

    def title(self, window):
        return self._property(window, "_NET_WM_NAME", r'= "(.*)"') or ""

    def stacking(self):
        """X ids of the managed windows, the lowest first."""
        return re.findall(r"0x[0-9a-f]+", self._run("xprop", "-root", "_NET_CLIENT_LIST_STACKING"))

    def is_above(self, window):
        return "_NET_WM_STATE_ABOVE" in self._run("xprop", "-id", window, "_NET_WM_STATE")

    def _property(self, window, name, pattern):
        target = ["-root"] if window == "root" else ["-id", window]
        match = re.search(pattern, self._run("xprop", *target, name))
        return match[1] if match else None

    def windows_of(self, pid):
        """X ids of all mapped windows of a process, popovers too."""
        found = self._run("xdotool", "search", "--onlyvisible", "--pid", pid, check=False).split()
        return [f"0x{int(number):x}" for number in found]

    def geometry(self, window):
        """Where the contents of a window are on screen, without its frame."""
        told = self._run("xwininfo", "-id", window)
        return Rect(*(int(re.search(rf"{word}:\s+(-?\d+)", told)[1])
                      for word in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")))

    def tray_icons(self):
        """Where the icons of the tray are on screen."""
        trays = self._run("xdotool", "search", "--class", "trayer", check=False).split()
        icons = []
        for tray in trays:
            tree = self._run("xwininfo", "-tree", "-id", tray, check=False)
            for line in tree.splitlines():
                match = re.search(r"^\s+0x[0-9a-f]+ .*\s(\d+)x(\d+)\+-?\d+\+-?\d+\s+\+(-?\d+)\+(-?\d+)$", line)
                if match and 8 <= int(match[1]) <= 64 and 8 <= int(match[2]) <= 64:
                    icons.append(Rect(int(match[3]), int(match[4]), int(match[1]), int(match[2])))
        return list(dict.fromkeys(icons))


class App(Finders):
    """A program on a desktop, found on the accessibility bus by its process id."""

    def __init__(self, desktop, child, scale=1):
        self.desktop, self.child, self.app, self.scale = desktop, child, self, scale

    @property
    def atspi(self):
        return self.desktop.atspi

    @property
    def pid(self):
        return self.child.pid

    def __str__(self):
        return self.child.name

    def roots(self):
        root = self.atspi.get_desktop(0)
        for index in range(root.get_child_count()):
            candidate = root.get_child_at_index(index)
            if candidate is not None and candidate.get_process_id() == self.pid:
                candidate.set_cache_mask(self.atspi.Cache.NONE)
                return [candidate]
        raise LookupError(f"{self} is not on the accessibility bus")

    def known(self):
        return bool(self.roots())

    def wait_for(self, condition, what, timeout=10.0):
        return self.child.wait_for(condition, what, timeout)

    def children_of(self, node):
        for index in range(min(node.get_child_count(), 500)):
            child = node.get_child_at_index(index)
            if child is not None:
                yield child

    def is_showing(self, node):
        states = node.get_state_set()
        return states.contains(self.atspi.StateType.SHOWING) and states.contains(self.atspi.StateType.VISIBLE)

    def extents_of(self, node):
        """In pixels of the screen; Qt 6.4 tells them before it scales."""
        component = node.get_component_iface()
        if component is None:
            return None
        rect = component.get_extents(self.atspi.CoordType.SCREEN)
        return Rect(*(self.scale * number for number in (rect.x, rect.y, rect.width, rect.height)))

    def place_of(self, node):
        """extents_of, corrected: of a window that was moved while the window manager took it over, Qt 6.4 may believe
        that it is at 0,0 for ever; then the X server knows better. The window is known by its
        size, and among several of one size by its title."""
        rect = self.extents_of(node)
        top = self._top_of(node)
        origin = self.extents_of(top) if top else None
        if rect is None or origin is None or (origin.x, origin.y) != (0, 0):
            return rect
        alike = [window for window in self.windows() if self.desktop.geometry(window)[2:] == origin[2:]]
        named = [window for window in alike if self.desktop.title(window) == top.get_name()]
        if not alike:
            return rect
        real = self.desktop.geometry((named + alike)[0])
        return Rect(rect.x + real.x, rect.y + real.y, rect.width, rect.height)

    def _top_of(self, node):
        while node is not None:
            parent = node.get_parent()
            if parent is None or parent.get_role() == self.atspi.Role.APPLICATION:
                return node
            node = parent
        return None

    def windows(self):
        return self.desktop.windows_of(self.pid)

    def to_front(self):
        """Raises the main window and gives it the keyboard."""
        for window in self.windows():
            self.desktop._run("xdotool", "windowactivate", "--sync", window, check=False)

    def has_focus(self):
        window, _ = self.desktop.focused_window()
        return window is not None and int(window, 16) in [int(own, 16) for own in self.windows()]

    def quit(self):
        self.child.stop()
        self.desktop.apps.remove(self)
