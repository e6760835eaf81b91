# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Runs named steps one after the other, each with its picture, and writes report.json as it goes."""

import json
import time
import traceback
from pathlib import Path


class Steps:
    """
    steps = Steps(folder)
    steps.run("ready", lambda: agent.button("Ready").click(), agent_desktop)

    A step that raises is recorded as failed, with the accessible trees beside its picture. The next ones run all the
    same unless the failed one was `vital`: then they are recorded as not run.
    """

    def __init__(self, folder, say=print):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._say = say
        self._steps = []
        self._stopped_by = None
        self._write()

    @property
    def ok(self):
        return bool(self._steps) and all(step["ok"] for step in self._steps)

    @property
    def names(self):
        return [step["name"] for step in self._steps]

    def run(self, name, action, *desktops, vital=False):
        """Does one step; the picture of the first desktop is NAME.png, of further ones NAME-DESKTOP.png."""
        if self._stopped_by:
            self._record(name, False, 0, f"not run: {self._stopped_by} failed", [])
            return False
        started = time.monotonic()
        error = None
        try:
            action()
        except Exception as fault:  # KeyboardInterrupt and SystemExit go through: they end the tour
            error = f"{type(fault).__name__}: {fault}"
            (self.folder / f"{name}.error.txt").write_text(traceback.format_exc())
        milliseconds = round(1000 * (time.monotonic() - started))
        pictures = self._pictures(name, desktops)
        if error:
            self._leave_trees(name, desktops)
            if vital:
                self._stopped_by = name
        self._record(name, error is None, milliseconds, error, pictures)
        return error is None

    def _pictures(self, name, desktops):
        taken = []
        for index, desktop in enumerate(desktops):
            picture = f"{name}.png" if index == 0 else f"{name}-{desktop.name}.png"
            try:
                desktop.shot(self.folder.resolve() / picture)
                taken.append(picture)
            except Exception as error:
                self._say(f"    no picture {picture}: {error}")
        return taken

    def _leave_trees(self, name, desktops):
        for desktop in desktops:
            for app in desktop.apps:
                try:
                    (self.folder / f"{name}.{app}.tree.txt").write_text(app.tree() + "\n")
                except Exception as error:
                    (self.folder / f"{name}.{app}.tree.txt").write_text(f"{error}\n{app.child.last_words(60)}\n")

    def _record(self, name, ok, milliseconds, error, pictures):
        step = {"name": name, "ok": ok, "ms": milliseconds}
        if error:
            step["error"] = error
        if pictures:
            step["pictures"] = pictures
        self._steps.append(step)
        self._write()
        self._say(f"  {'ok  ' if ok else 'FAIL'} {name:<34} {milliseconds:>6} ms" + (f"  {error}" if error else ""))

    def _write(self):
        report = {"steps": self._steps, "ok": self.ok}
        (self.folder / "report.json").write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")

    def write_tap(self, path):
        """The same as TAP, so that the steps count among the tests: a step name carries its rules, W23_offer-missed."""
        lines = ["TAP version 13"]
        for number, step in enumerate(self._steps, 1):
            lines.append(f"{'ok' if step['ok'] else 'not ok'} {number} - {step['name']}")
        lines.append(f"1..{len(self._steps)}")
        Path(path).write_text("\n".join(lines) + "\n")
