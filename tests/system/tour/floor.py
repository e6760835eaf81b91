# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The server and the simulated world as processes, and the REST calls that the scenarios make."""

import json
import urllib.error
import urllib.request
from pathlib import Path

from processes import Child


class Refused(Exception):
    """An HTTP answer other than 2xx; .status and .body tell."""

    def __init__(self, status, body):
        super().__init__(f"HTTP {status}: {body}")
        self.status, self.body = status, body


class Site:
    """The demo site's file, read for the people in it: who may sign in, and with what."""

    def __init__(self, path):
        self.path = Path(path)
        self._people = json.loads(self.path.read_text(encoding="utf-8"))["people"]

    def patched(self, path, policy, written=None, channels=None):
        """
        The same site in another file, with policies of its own beside the preset's. `written`: so many contacts of each
        written channel, and of all of them, fit one person. `channels`: of every queue.
        """
        site = json.loads(self.path.read_text(encoding="utf-8"))
        site["policy"] = site.get("policy", {}) | policy
        if written:
            limit = {channel: written for channel in ("chat", "sms", "social", "email", "task")}
            capacity = site["capacity"]
            site["capacity"] = capacity | {"limit": capacity["limit"] | limit, "writtenLimit": written, "sessionLimit": 0}
        for queue in site["queues"] if channels else ():
            queue["channels"] = list(channels)
        return self._written(path, site)

    def with_line_to(self, path, person, like):
        """The same site in another file, with a queue more that only this person is in; it asks what the queue `like` asks."""
        site = json.loads(self.path.read_text(encoding="utf-8"))
        line = f"line-{person['id']}"
        model = next(queue for queue in site["queues"] if queue["id"] == like)
        site["queues"].append(model | {"id": line, "name": f"Direct to {person['name'].split()[0]}", "priority": 9})
        next(each for each in site["people"] if each["id"] == person["id"])["queues"].append(line)
        for code in site["codes"]:
            if like in code.get("queues", ()):
                code["queues"].append(line)
        return self._written(path, site), line

    @staticmethod
    def _written(path, site):
        Path(path).write_text(json.dumps(site, ensure_ascii=False, indent=2), encoding="utf-8")
        return Site(path)

    def person(self, login):
        return next(person for person in self._people if person["login"] == login)

    def first(self, role):
        return next(person for person in self._people if role in (person.get("role"), *person.get("roles", ())))


class Server:
    """readylined on loopback. It can be killed and started again on the same port and data. `words`: further options."""

    def __init__(self, build, data, site, logs, preset=None, port=0, words=()):
        self._program = Path(build) / "server" / "readylined"
        self._data, self._site, self._preset, self._logs = Path(data), site, preset, Path(logs)
        self._data.mkdir(parents=True, exist_ok=True)
        self._logs.mkdir(parents=True, exist_ok=True)
        self._ready = self._logs / "readylined.ready.json"
        self.port, self.url, self._child, self._words = port, None, None, words

    def start(self, timeout=20.0):
        self._ready.unlink(missing_ok=True)
        argv = [self._program, "--listen", "127.0.0.1", "--port", self.port, "--data", self._data,
                "--site", self._site.path, "--ready-file", self._ready]
        if self._preset:
            argv += ["--preset", self._preset]
        argv += self._words
        self._child = Child("readylined", argv, self._logs)
        told = self._child.wait_for(self._told, "listens", timeout)
        self.port, self.url = told["port"], told["url"]
        return self

    def _told(self):
        return json.loads(self._ready.read_text())

    @property
    def child(self):
        return self._child

    def kill(self):
        self._child.kill()

    def stop(self):
        if self._child:
            self._child.stop(10)

    # --- REST ------------------------------------------------------------------------------------------------------

    def call(self, method, path, body=None, token=None, headers=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, method=method)
        if data is not None:
            request.add_header("Content-Type", "application/json")
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=10) as answer:
                text = answer.read().decode()
                return json.loads(text) if "json" in answer.headers.get("Content-Type", "") and text else text
        except urllib.error.HTTPError as error:
            raise Refused(error.code, error.read().decode(errors="replace")) from None

    def sign_in(self, person):
        return self.call("POST", "/v1/sign-in", {"login": person["login"], "password": person["password"]})["token"]

    def ingress_key(self, admin, label):
        """A key that posts contacts, calls among them: minted by the administrator for the connector that carries them."""
        body = {"kind": "ingress", "person": self._site.first("connector")["id"], "label": label}
        return self.call("POST", "/v1/tokens", body, self.sign_in(admin))["token"]


def contact(channel, queue, customer, variables=None):
    """The body of POST /v1/contacts."""
    pairs = [{"name": name, "value": value} for name, value in (variables or {}).items()]
    return {"channel": channel, "queue": queue, "customer": customer, "variables": pairs}


def post_contact_curl(url, key, queue, customer, variables=None):
    """The line to copy."""
    body = json.dumps(contact("chat", queue, customer, variables), ensure_ascii=False)
    return (f"curl -sS -w '\\n' {url}/v1/contacts -H 'Authorization: Bearer {key}' "
            f"-H 'Content-Type: application/json' -d '{body}'")


class Simulator:
    """readyline-sim: customers, robot colleagues, phones. What it did is in report() after stop()."""

    def __init__(self, build, logs):
        self._program = Path(build) / "sim" / "readyline-sim"
        self._logs, self._child = Path(logs), None

    def start(self, server, admin, password_file, humans, arrivals=6, robots=True, seed=1, hand_phones=False):
        Path(password_file).touch(mode=0o600)
        Path(password_file).write_text(admin["password"] + "\n")
        argv = [self._program, "--server", server.url, "--admin", admin["login"], "--password-file", password_file,
                "--arrivals", arrivals, "--seed", seed]
        for human in humans:
            argv += ["--human", human["id"]]
        if not robots:
            argv.append("--no-robots")
        if hand_phones:
            argv.append("--hand-phones")
        self._child = Child("readyline-sim", argv, self._logs, listens=hand_phones)
        return self

    def lift(self, person):
        """The phone that rings on his desk, where that accepts the call."""
        self._child.say(f"lift {person['id']}")

    def hands(self, line):
        """What somebody does with a telephone: "hold ilse", "answer +32 9 000 02 10"."""
        self._child.say(line)

    @property
    def child(self):
        return self._child

    def stop(self):
        if self._child:
            self._child.stop(5)

    def report(self):
        """The JSON object of its last line, or of the lines from the last brace on."""
        text = self._child.log.read_text(errors="replace")
        return json.JSONDecoder().raw_decode(text[text.rindex("\n{") + 1 if "\n{" in text else text.index("{"):])[0]
