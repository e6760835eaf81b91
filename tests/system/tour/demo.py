# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""What ./run opens on a display: server, customers and colleagues, the desktops of an agent and of the supervisor."""

import argparse
import fcntl
import os
import socket
import sys
from pathlib import Path

from floor import Server, Simulator, Site, post_contact_curl
from preset import Preset
from processes import Child, end_cleanly_on_signals, stop_all
from waiting import Late, wait_until

ROOT = Path(__file__).resolve().parents[3]
USUAL_PORT = 7411


def free_slot(wanted):
    """The folder for the journal, held by a lock as long as we run: the first of build/run/1, 2, ... that is free."""
    candidates = [Path(wanted)] if wanted else [ROOT / "build/run" / str(number) for number in range(1, 100)]
    for folder in candidates:
        folder.mkdir(parents=True, exist_ok=True)
        lock = open(folder / ".lock", "w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return folder, lock
        except BlockingIOError:
            lock.close()
    sys.exit(f"run: {candidates[0]} is used by another ./run")


def usual_port_or_any():
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", USUAL_PORT))
            return USUAL_PORT
        except OSError:
            return 0


def open_desktop(build, url, person, folder, theme):
    environment = os.environ | {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "share"),
                                "XDG_CACHE_HOME": str(folder / "cache")}
    folder.mkdir(parents=True, exist_ok=True)
    argv = [Path(build) / "app" / "readyline", "--server", url, "--user", person["login"]]
    if theme:
        argv += ["--theme", theme]
    return Child(f"readyline-{person['login']}", argv, folder, environment)


def closed(desktops, server, simulator):
    """True when both desktops are closed; an error when what they need has ended."""
    server.child.must_run()
    simulator.child.must_run()
    return all(desktop.exit_code is not None for desktop in desktops)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", required=True, type=Path)
    parser.add_argument("--preset")
    parser.add_argument("--theme", choices=("dark", "light"))
    parser.add_argument("--port", type=int)
    parser.add_argument("--data")
    parser.add_argument("--arrivals", type=int, default=6)
    options = parser.parse_args()
    end_cleanly_on_signals()

    folder, _lock = free_slot(options.data)
    logs = folder / "logs"
    site = Site(ROOT / "resources/sites/demo.json")
    agent, supervisor, admin = site.first("agent"), site.first("supervisor"), site.first("admin")
    port = usual_port_or_any() if options.port is None else options.port

    server = Server(options.build, folder / "journal", site, logs, options.preset, port).start()
    print(f"Server          {server.url}   (log: {server.child.log})")
    simulator = Simulator(options.build, logs)
    simulator.start(server, admin, folder / "admin-password", [agent, supervisor], options.arrivals)
    print(f"Customers and colleagues, {options.arrivals} contacts a minute   (log: {simulator.child.log})")
    desktops = [open_desktop(options.build, server.url, person, folder / person["login"], options.theme)
                for person in (agent, supervisor)]
    for person, role in ((agent, "Agent"), (supervisor, "Supervisor")):
        print(f"{role:<15} sign in as {person['login']} with the password {person['password']}")
    if options.preset and Preset(ROOT / f"resources/presets/{options.preset}.json").lifts_phone:
        print("Phones          lift themselves some seconds after they ring, which accepts the call")
    key = server.ingress_key(admin, "run")
    customer = {"name": "Ada Lovelace", "address": "+44 20 7946 0018"}
    variables = {"customerNo": "40071", "reason": "Invoice too high", "language": "English"}
    print("\nA customer of your own, to paste into another terminal:\n\n  " +
          post_contact_curl(server.url, key, agent["queues"][0], customer, variables) +
          "\n\nCtrl-C ends everything.", flush=True)
    try:
        wait_until(lambda: closed(desktops, server, simulator), "", timeout=float("inf"), every=0.5)
        print("Both desktops are closed.")
    except KeyboardInterrupt:
        print("\nEnding what was started.")
    return 0


if __name__ == "__main__":
    try:
        code = main()
    except KeyboardInterrupt:
        code = 130
    except Late as ended:
        print(f"run: {ended}", file=sys.stderr)
        code = 1
    finally:
        stop_all()
    sys.exit(code)
