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
        self._in_hand, self._asked = {}, {}  # by contact, those who lead it and those who are asked to
        self._contact_of = {}  # of offers
        for record in self._read(data):
            self._touched = set()
            for event in record:
                self.events[event["type"]] += 1
                take = getattr(self, "_" + event["type"], None)
                if take:
                    take(event)
            self._count_who_has_it()

    @staticmethod
    def _read(data):
        files = [path for path in data.iterdir() if path.is_file() and path.read_bytes()[:6] == b"SQLite"]
        if len(files) != 1:
            raise AssertionError(f"{data} holds {len(files)} stores")
        store = sqlite3.connect(f"file:{files[0]}?mode=ro", uri=True)
        for (body,) in store.execute("SELECT body FROM log ORDER BY seq"):
            yield json.loads(body)["events"]
        store.close()

    def _count_who_has_it(self):
        """A record holds as a whole: within one a call passes from hand to hand."""
        for contact in self._touched:
            hands, asked = len(self._in_hand.get(contact, ())), len(self._asked.get(contact, ()))
            if hands > 1:
                self.with_two.append(contact)
            elif hands + asked > 1:
                self.offered_twice.append(contact)

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
        self._contact_of[offer["id"]] = offer["contact"]
        self._lives(offer["contact"])
        if offer.get("kind", "queue") != "consult":  # whoever is only asked for advice does not get it (W36)
            self._ask(offer["id"])

    def _offerTurned(self, event):
        self._ask(event["offer"])

    def _ask(self, offer):
        contact = self._contact_of[offer]
        self._asked.setdefault(contact, set()).add(offer)
        self._touched.add(contact)

    def _offerOver(self, event):
        self.ended[event["offer"]] += 1
        self.ends[event["end"]] += 1
        self._asked.get(event["contact"], set()).discard(event["offer"])

    def _assignmentMade(self, event):
        work = event["assignment"]
        self.made[work["id"]] = work["contact"]
        self._lives(work["contact"])
        if work.get("role", "primary") == "primary":
            self._begin(work["id"])

    def _roleGiven(self, event):
        if event["role"] == "primary":
            self._begin(event["assignment"])

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
        self._in_hand.setdefault(contact, set()).add(assignment)
        self._touched.add(contact)

    def _leave(self, assignment):
        self._in_hand.get(self.made[assignment], set()).discard(assignment)

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
