# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""What ./run opens on a display: server, customers and colleagues, the desktops of an agent and of the supervisor."""

import argparse
import fcntl
import os
import shlex
import shutil
import sys
from pathlib import Path

from floor import Server, Simulator, Site, post_contact_curl
from ports import is_free, port_number, why_not
from preset import Preset
from processes import Child, end_cleanly_on_signals, stop_all
from waiting import Late, wait_until

ROOT = Path(__file__).resolve().parents[3]
USUAL_PORT = 7411
LOCK = ".lock"


def free_slot(wanted):
    """The folder for the journal, held by a lock as long as we run: the first of build/run/1, 2, ... that is free."""
    candidates = [Path(wanted)] if wanted else [ROOT / "build/run" / str(number) for number in range(1, 100)]
    for folder in candidates:
        if (folder / "journal").exists() and not (folder / LOCK).exists():
            sys.exit(f"run: {folder} holds a journal that is not of ./run; name another --data")
        folder.mkdir(parents=True, exist_ok=True)
        lock = open(folder / LOCK, "w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return folder, lock
        except BlockingIOError:
            lock.close()
    sys.exit(f"run: {candidates[0]} is used by another ./run")


def start_anew(folder, people):
    """Removes what earlier runs left in this folder, and nothing that somebody else put there."""
    for name in ("journal", "logs", *(person["login"] for person in people)):
        shutil.rmtree(folder / name, ignore_errors=True)


def password_file(folder, person):
    path = folder / f"{person['login']}.password"
    path.touch(mode=0o600)
    path.write_text(person["password"] + "\n")
    return path


def open_desktop(build, url, person, password, folder, theme):
    environment = os.environ | {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "share"),
                                "XDG_CACHE_HOME": str(folder / "cache")}
    folder.mkdir(parents=True, exist_ok=True)
    argv = [Path(build) / "app" / "readyline", "--server", url, "--user", person["login"], "--password-file", password]
    if theme:
        argv += ["--theme", theme]
    return Child(f"readyline-{person['login']}", argv, folder, environment)


# --- what every demo has: its options, its life and its end ------------------------------------------------------------

def read_options(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=Path)
    parser.add_argument("--preset")
    parser.add_argument("--theme", choices=("dark", "light"))
    parser.add_argument("--port", type=port_number)
    parser.add_argument("--data")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--arrivals", type=int, default=6)
    options = parser.parse_args()
    if options.port and (taken := why_not(options.port)):
        sys.exit(f"run: {taken}")
    return options


def wait_for_close(desktops, go_on):
    """Until both are closed, or Ctrl-C. go_on() is called all the time; its Late says what they need and has ended."""
    def closed():
        go_on()
        return all(desktop.exit_code is not None for desktop in desktops)
    try:
        wait_until(closed, "", timeout=float("inf"), every=0.5)
        print("Both desktops are closed.")
    except KeyboardInterrupt:
        print("\nEnding what was started.")


def run(open_and_wait):
    """Whatever way this is left, what was started ends with it."""
    end_cleanly_on_signals()
    code = 0
    try:
        open_and_wait()
    except KeyboardInterrupt:
        code = 130
    except Late as ended:
        print(f"run: {ended}", file=sys.stderr)
        code = 1
    finally:
        stop_all()
    sys.exit(code)


# --- the demo of ./run -------------------------------------------------------------------------------------------------

def main():
    options = read_options(__doc__)
    preset = Preset.called(options.preset or "default")
    demo = Site(ROOT / "resources/sites/demo.json")
    agent, supervisor, admin = demo.first("agent"), demo.first("supervisor"), demo.first("admin")
    folder, _lock = free_slot(options.data)
    if options.fresh:
        start_anew(folder, (agent, supervisor, admin))
    elif (folder / "journal").exists():
        print(f"Goes on with what {folder} holds; --fresh starts anew")
    site, line = demo.with_line_to(folder / "site.json", agent, like="billing")
    passwords = {person["id"]: password_file(folder, person) for person in (agent, supervisor, admin)}
    logs = folder / "logs"
    port = options.port or (USUAL_PORT if is_free(USUAL_PORT) else 0)

    server = Server(options.build, folder / "journal", site, logs, options.preset, port).start()
    print(f"Server          {server.url}   (log: {server.child.log})")
    simulator = Simulator(options.build, logs)
    simulator.start(server, admin, passwords[admin["id"]], [agent, supervisor], options.arrivals)
    print(f"Customers and colleagues, {options.arrivals} contacts a minute   (log: {simulator.child.log})")
    desktops = [open_desktop(options.build, server.url, person, passwords[person["id"]], folder / person["login"],
                             options.theme) for person in (agent, supervisor)]
    for person, role in ((agent, "Agent"), (supervisor, "Supervisor"), (admin, "Administrator")):
        print(f"{role:<15} {person['name']}, signs in as {person['login']} with the password {person['password']}")
    if preset.lifts_phone:
        print("Phones          lift themselves some seconds after they ring, which accepts the call")
    command = [options.build.resolve() / "app/readyline", "--server", server.url, "--user", admin["login"],
               "--profile", (folder / admin["login"]).resolve()]
    print(f"\nThe desktops of {agent['name']} and {supervisor['name']} open signed in. {admin['name']}'s, with the Admin "
          f"pages, in another terminal:\n\n  {shlex.join(map(str, command))}")
    key = server.ingress_key(admin, "run")
    customer = {"name": "Ada Lovelace", "address": "+44 20 7946 0018"}
    variables = {"customerNo": "40071", "contract": "Day and night", "reason": "Invoice too high", "language": "English"}
    print(f"\nA customer of your own, to paste into another terminal. While {agent['name']} is {preset.ready}, it rings at "
          "her desktop and nowhere else:\n\n  " + post_contact_curl(server.url, key, line, customer, variables) +
          "\n\nCtrl-C ends everything.", flush=True)
    wait_for_close(desktops, lambda: (server.child.must_run(), simulator.child.must_run()))


if __name__ == "__main__":
    run(main)
