#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The client as a process: how fast its first window is painted, what it holds, and what it does while nothing happens.

Prints one JSON object a line. The client is the shipped binary, on an X server of its own without accessibility tools."""

import argparse
import ctypes
import ctypes.util
import json
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/system/tour"))

from desktop import Desktop  # noqa: E402
from floor import Server, Simulator, Site  # noqa: E402
from processes import Child, end_cleanly_on_signals, stop_all  # noqa: E402

STARTS = 7
IDLE_SECONDS = 30
TIMERS = 20
DESK_BUTTON = (36, 82)  # in the main window: in its rail
TEAM_BUTTON = (36, 140)
TEAM_MARGIN = (78, 400)  # beside the table of the team, where the list of tasks is on the other page
AT_REST = 0.011  # of a processor's seconds: one tick of the clock that counts them


def figure(name, value, unit, goal):
    print(json.dumps({"name": name, "value": round(value, 4), "unit": unit, "goal": goal}), flush=True)


class Pixel:
    """One pixel of the screen, read without starting a program."""

    class _Image(ctypes.Structure):
        _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                    ("format", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_ubyte))]

    def __init__(self, display):
        self._x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x11.XGetImage.restype = ctypes.POINTER(self._Image)
        self._x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                                        ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self._x11.XDestroyImage.argtypes = [ctypes.c_void_p]
        self._display = self._x11.XOpenDisplay(display.encode())
        self._root = self._x11.XDefaultRootWindow(self._display)

    def read(self, x, y):
        image = self._x11.XGetImage(self._display, self._root, x, y, 1, 1, 0xFFFFFFFF, 2)
        value = bytes(image.contents.data[:3])
        self._x11.XDestroyImage(image)
        return value


def cpu_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss_megabytes(pid):
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0


def plain_environment(desktop, home):
    """As a desktop without a screen reader: the accessibility bridge is then asleep."""
    env = desktop.environment(home)
    return {name: value for name, value in env.items() if not name.startswith(("QT_LINUX_ACCESSIBILITY", "AT_SPI"))}


def first_paint(desktop, build, url):
    """From exec to the first change of the pixel in the middle of the screen, in seconds."""
    pixel = Pixel(desktop.display)
    before = pixel.read(640, 400)
    started = time.monotonic()
    client = Child("readyline", [build / "app/readyline", "--server", url, "--user", "ilse"], desktop.folder,
                   plain_environment(desktop, desktop.folder / "home-paint"))
    while pixel.read(640, 400) == before:
        client.must_run()
        if time.monotonic() - started > 20:
            raise SystemExit("bench_client: no window within 20 s")
        time.sleep(0.0005)
    seconds = time.monotonic() - started
    client.stop()
    while pixel.read(640, 400) != before:
        time.sleep(0.005)
    return seconds


def team_of(size, folder):
    """The demo site with so many agents more, for a table full of running timers."""
    site = json.loads((ROOT / "resources/sites/demo.json").read_text())
    for number in range(size):
        site["people"].append({"id": f"more{number}", "name": f"Agent {number + 1}", "login": f"more{number}",
                               "role": "agent", "teams": ["ghent-a"], "queues": ["sales"]})
    path = Path(folder) / "site.json"
    path.write_text(json.dumps(site))
    return Site(path)


def main_window(desktop, client):
    """Where it is, or None before it is there."""
    places = [desktop.geometry(window) for window in desktop.windows_of(client.pid)]
    return next((place for place in places if place.width > 1000), None)


def settle(client, seconds=20):
    """Waits until the start-up work has ended: the process has used no time for a whole second."""
    used, since = cpu_seconds(client.pid), time.monotonic()

    def at_rest():
        nonlocal used, since
        now = cpu_seconds(client.pid)
        if now - used > AT_REST:
            used, since = now, time.monotonic()
        return time.monotonic() - since >= 1

    client.wait_for(at_rest, "comes to rest", seconds)


def signed_in(desktop, build, url, person):
    """A client with its main window, by the password file."""
    password = desktop.folder / f"{person['login']}.password"
    password.touch(mode=0o600)
    password.write_text(person["password"] + "\n")
    client = Child(f"readyline-{person['login']}",
                   [build / "app/readyline", "--server", url, "--user", person["login"], "--password-file", password],
                   desktop.folder, plain_environment(desktop, desktop.folder / f"home-{person['login']}"))
    client.wait_for(lambda: main_window(desktop, client), "shows its main window", 20)
    client.wait_for(desktop.tray_icons, "is in the tray, which ends the start", 20)
    settle(client)
    return client


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", required=True, type=Path)
    build = parser.parse_args().build.resolve()
    end_cleanly_on_signals()
    with tempfile.TemporaryDirectory(prefix="readyline-bench-") as scratch, Desktop("bench", shots=scratch) as desktop:
        site = team_of(TIMERS - 8, scratch)
        server = Server(build, Path(scratch) / "data", site, scratch).start()
        simulator = Simulator(build, scratch)
        simulator.start(server, site.first("admin"), Path(scratch) / "admin-password", [], arrivals=0)

        times = sorted(first_paint(desktop, build, server.url) for _ in range(STARTS))
        figure("client_exec_to_first_paint", times[STARTS // 2], "s", "<= 0.15 warm")

        agent = signed_in(desktop, build, server.url, site.first("agent"))
        figure("client_pss_agent", pss_megabytes(agent.pid), "MB", "<= 50")
        agent.stop()

        supervisor = signed_in(desktop, build, server.url, site.first("supervisor"))
        window = main_window(desktop, supervisor)
        pixel, margin = Pixel(desktop.display), (window.x + TEAM_MARGIN[0], window.y + TEAM_MARGIN[1])
        team = pixel.read(*margin)  # a supervisor begins with it; that it is the team shows where another page is
        desktop.click(window.x + DESK_BUTTON[0], window.y + DESK_BUTTON[1])
        supervisor.wait_for(lambda: pixel.read(*margin) != team, "shows the desk", 10)
        desktop.click(window.x + TEAM_BUTTON[0], window.y + TEAM_BUTTON[1])
        supervisor.wait_for(lambda: pixel.read(*margin) == team, "shows the team", 10)
        settle(supervisor)
        desktop.shot("idle.png")
        used, started = cpu_seconds(supervisor.pid), time.monotonic()
        time.sleep(IDLE_SECONDS)
        share = 100 * (cpu_seconds(supervisor.pid) - used) / (time.monotonic() - started)
        figure("client_idle_cpu_20_timers", share, "% of a core", "<= 0.3")
        figure("client_pss_supervisor", pss_megabytes(supervisor.pid), "MB", "<= 50")
        if os.environ.get("READYLINE_BENCH_PICTURE"):
            Path(os.environ["READYLINE_BENCH_PICTURE"]).write_bytes((Path(scratch) / "idle.png").read_bytes())
    return 0


if __name__ == "__main__":
    try:
        code = main()
    finally:
        stop_all()
    sys.exit(code)
