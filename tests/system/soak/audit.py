# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""What the journal says has happened, event by event: what ended more than once or never, and what was with two."""

import json
import sqlite3
from collections import Counter


class Audit:
    """Reads a store that no server uses any more."""

    def __init__(self, data):
        self.events = Counter()
        self.posted, self.over = Counter(), Counter()
        self.opened, self.ended, self.ends = Counter(), Counter(), Counter()
        self.made, self.finished, self.coded = {}, Counter(), Counter()
        self.with_two, self.after_end, self.offered_twice = [], [], []
        self.outcomes = Counter()
        self.resumes = 0
        self._in_hand, self._asked = {}, {}
        for event in self._read(data):
            self.events[event["type"]] += 1
            take = getattr(self, "_" + event["type"], None)
            if take:
                take(event)

    @staticmethod
    def _read(data):
        files = [path for path in data.iterdir() if path.is_file() and path.read_bytes()[:6] == b"SQLite"]
        if len(files) != 1:
            raise AssertionError(f"{data} holds {len(files)} stores")
        store = sqlite3.connect(f"file:{files[0]}?mode=ro", uri=True)
        for (body,) in store.execute("SELECT body FROM log ORDER BY seq"):
            yield from json.loads(body)["events"]
        store.close()

    def _contactPosted(self, event):
        self.posted[event["contact"]["id"]] += 1

    def _contactOver(self, event):
        self.over[event["contact"]] += 1
        self.outcomes[event["outcome"]] += 1

    def _contactRequeued(self, event):
        self._lives(event["contact"])

    def _serverResumed(self, _event):
        self.resumes += 1

    def _offerOpened(self, event):
        offer = event["offer"]
        self.opened[offer["id"]] += 1
        self._lives(offer["contact"])
        if offer["contact"] in self._asked or offer["contact"] in self._in_hand:
            self.offered_twice.append(offer["contact"])
        self._asked[offer["contact"]] = offer["id"]

    def _offerOver(self, event):
        self.ended[event["offer"]] += 1
        self.ends[event["end"]] += 1
        self._asked.pop(event["contact"], None)

    def _assignmentMade(self, event):
        work = event["assignment"]
        self.made[work["id"]] = work["contact"]
        self._begin(work["id"])

    def _assignmentResumed(self, event):
        self._begin(event["assignment"])

    def _contactParked(self, event):
        self._leave(event["assignment"])

    def _wrapUpStarted(self, event):
        self._leave(event["assignment"])

    def _assignmentOver(self, event):
        self.finished[event["assignment"]] += 1
        self.coded[event["assignment"]] += 1 if event.get("code") else 0
        self._leave(event["assignment"])

    def _begin(self, assignment):
        contact = self.made[assignment]
        self._lives(contact)
        if contact in self._in_hand:
            self.with_two.append(contact)
        self._in_hand[contact] = assignment

    def _leave(self, assignment):
        if self._in_hand.get(self.made[assignment]) == assignment:
            del self._in_hand[self.made[assignment]]

    def _lives(self, contact):
        if self.over[contact]:
            self.after_end.append(contact)

    # --- what must be empty ----------------------------------------------------------------------------------------

    def not_once(self, begun, ended):
        return {each: ended[each] for each in begun if ended[each] != 1}

    def contacts_not_ended_once(self):
        return self.not_once(self.posted, self.over)

    def lost(self, told):
        """Taken in, as somebody was told, and unknown to the journal; or known twice."""
        return [each for each in told if self.posted[each] != 1]

    def offers_not_ended_once(self):
        return self.not_once(self.opened, self.ended)

    def work_not_finished_once(self):
        return self.not_once(self.made, self.finished)

    def coded_twice(self):
        return [each for each, times in self.coded.items() if times > 1]
