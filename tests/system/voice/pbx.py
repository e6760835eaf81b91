# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A running Asterisk of one laboratory: its own configuration, data and ports; ended with it, and nothing of it is left."""

import base64
import contextlib
import fcntl
import json
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

import configs
import tones
from processes import Child
from root import command

OWN_QUEUE = "cem"  # whom the PBX's own queue calls, if he is there


def own_folder(place):
    """A new one and the file that holds it. Those of laboratories that could not tidy up, as after kill -9, are removed."""
    place.mkdir(exist_ok=True)
    with open(place / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for old in place.glob("lab-*/held"):
            with contextlib.suppress(BlockingIOError), _hold(old):  # else it runs
                shutil.rmtree(old.parent, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix="lab-", dir=place))
        return folder, _hold(folder / "held")


def _hold(path):
    """The file, locked as long as it is open."""
    held = open(path, "w")
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        held.close()
        raise
    return held


class Pbx:
    def __init__(self, root, ports, logs, phones, outsiders=None, outbound=False):
        self._root, self.ports, self._logs = root, ports, Path(logs)
        self.url = f"http://127.0.0.1:{ports.http}"
        self._outer, self._held = own_folder(root.path / "srv")
        self._home = f"/srv/{self._outer.name}"  # as Asterisk sees it
        self._child = None
        try:
            self._configure(phones, outsiders or {}, outbound)
        except BaseException:
            self.stop()
            raise

    def _configure(self, phones, outsiders, outbound):
        home, ports = self._home, self.ports
        for name in ("etc", "db", "log", "music", "run", "spool/recording"):
            (self._outer / name).mkdir(parents=True)
        files = {"asterisk": configs.asterisk(home), "modules": configs.modules(),
                 "indications": configs.indications(), "ari": configs.ari(outbound),
                 "http": configs.http(ports.http), "rtp": configs.rtp(*ports.rtp), "extensions": configs.extensions(),
                 "queues": configs.queues(OWN_QUEUE if OWN_QUEUE in phones else next(iter(phones))),
                 "musiconhold": configs.musiconhold(home), "logger": configs.logger(),
                 "pjsip": configs.pjsip(ports.sip, ports.trunk, phones, outsiders),
                 "websocket_client": configs.websocket_client(ports.ari) if outbound else ""}
        for name, text in files.items():
            (self._outer / "etc" / f"{name}.conf").write_text(text)
        tones.write_wav(self._outer / "music/music.wav", tones.tone(tones.TONES["music"], 20))

    # --- its life --------------------------------------------------------------------------------------------------

    def start(self):
        self._child = Child("asterisk", self._command("-f"), self._logs)
        self._child.wait_for(lambda: "fully booted" in self.cli("core waitfullybooted"), "is up", 20)
        return self

    def _command(self, *words):
        return command(self._root.path, "asterisk", "-C", f"{self._home}/etc/asterisk.conf", *words)

    def cli(self, line):
        return subprocess.run(self._command("-rx", line), capture_output=True, text=True, timeout=15).stdout

    @property
    def pid(self):
        return self._child.pid

    def stop(self):
        """What it logged stays among the logs; safe to call twice."""
        if self._child:
            self._child.stop(5)
            self._child = None
        log = self._outer / "log/full"
        if log.exists():
            shutil.copy(log, self._logs / "asterisk-full.log")
        shutil.rmtree(self._outer, ignore_errors=True)
        self._held.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    # --- what is there ---------------------------------------------------------------------------------------------

    def get(self, path):
        """An answer of ARI; None where there is no such thing."""
        request = urllib.request.Request(f"{self.url}/ari{path}")
        login = base64.b64encode(f"{configs.USER}:{configs.PASSWORD}".encode()).decode()
        request.add_header("Authorization", f"Basic {login}")
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=5) as answer:
                return json.loads(answer.read())
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return None
            raise

    def channels(self):
        return self.get("/channels")

    def bridges(self):
        return self.get("/bridges")

    def registered(self, name):
        return self.get(f"/endpoints/PJSIP/{name}")["state"] == "online"

    def log(self):
        """What it has said so far."""
        return (self._outer / "log/full").read_text(errors="replace")

    def recordings(self):
        """Files of what was recorded, by their names."""
        folder = self._outer / "spool/recording"
        return {path.stem: path for path in folder.rglob("*.wav")}
