#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The audit finds what it looks for: journals in which one thing went wrong. Usage: test_audit.py --tap FILE"""

import argparse
import json
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from audit import Audit  # noqa: E402

POSTED = {"type": "contactPosted", "contact": {"id": "c-1"}}
OPENED = {"type": "offerOpened", "offer": {"id": "o-1", "contact": "c-1", "agent": "ann"}}
ACCEPTED = {"type": "offerOver", "offer": "o-1", "agent": "ann", "contact": "c-1", "end": "accepted"}
MADE = {"type": "assignmentMade", "assignment": {"id": "a-1", "contact": "c-1", "agent": "ann"}}
OVER = {"type": "contactOver", "contact": "c-1", "outcome": "handled"}
WRAPS = {"type": "wrapUpStarted", "assignment": "a-1"}
DONE = {"type": "assignmentOver", "assignment": "a-1", "agent": "ann", "code": "done"}
PARKED = {"type": "contactParked", "contact": "c-1", "assignment": "a-1"}
RESUMED = {"type": "assignmentResumed", "assignment": "a-1"}
OTHERS = {"type": "assignmentMade", "assignment": {"id": "a-2", "contact": "c-1", "agent": "bob"}}
ASSISTS = {"type": "assignmentMade", "assignment": OTHERS["assignment"] | {"role": "consulted"}}
ADVICE = {"type": "offerOpened", "offer": OPENED["offer"] | {"id": "o-2", "agent": "bob", "kind": "consult"}}
ADVISES = ACCEPTED | {"offer": "o-2", "agent": "bob"}
LEADS = {"type": "roleGiven", "assignment": "a-2", "role": "primary"}
HIS_END = {"type": "assignmentOver", "assignment": "a-2", "agent": "bob", "code": "done"}
DAY = [POSTED, OPENED, ACCEPTED, MADE, OVER, WRAPS, DONE]


def audited(events):
    with tempfile.TemporaryDirectory() as folder:
        store = sqlite3.connect(Path(folder) / "journal.db")
        store.execute("CREATE TABLE log(seq INTEGER PRIMARY KEY, body BLOB)")
        for event in events:
            record = event if isinstance(event, list) else [event]
            store.execute("INSERT INTO log(body) VALUES(?)", (json.dumps({"events": record}),))
        store.commit()
        store.close()
        return Audit(Path(folder))


def findings(audit):
    found = {"twice": audit.contacts_not_ended_once(), "lost": audit.lost(["c-1"]), "two": audit.with_two,
             "offered": audit.offered_twice, "after": audit.after_end, "offers": audit.offers_not_ended_once(),
             "work": audit.work_not_finished_once(), "codes": audit.coded_twice()}
    return {name for name, each in found.items() if each}


CASES = {
    "K18_aWholeDay_hasNothing": (DAY, set()),
    "D20_parkedAndTakenUp_hasNothing": (DAY[:4] + [PARKED, RESUMED] + DAY[4:], set()),
    "W36_W41_adviceThenHandedOver_hasNothing": (
        DAY[:4] + [ADVICE, ADVISES, ASSISTS, [LEADS, WRAPS], DONE, OVER, HIS_END], set()),
    "W41_handedOverAndKept": (DAY[:4] + [ADVICE, ADVISES, ASSISTS, LEADS, WRAPS, DONE, OVER, HIS_END], {"two"}),
    "W59_offeredAsItIsLeft_hasNothing": (
        DAY[:4] + [[OPENED | {"offer": OPENED["offer"] | {"id": "o-2"}}, WRAPS], DONE, ADVISES, OVER], set()),
    "K18_contactWithoutEnd": ([POSTED], {"twice"}),
    "K18_contactThatEndsTwice": (DAY + [OVER], {"twice"}),
    "K18_contactThatNobodyKnows": ([], {"lost"}),
    "D20_withTwoAgents": (DAY[:4] + [OTHERS] + DAY[4:], {"two", "work"}),
    "K10_offeredWhileInHand": (DAY[:4] + [OPENED | {"offer": OPENED["offer"] | {"id": "o-2"}}] + DAY[4:],
                               {"offered", "offers"}),
    "K18_offeredAfterItsEnd": (DAY + [OPENED, ACCEPTED], {"after", "offers"}),
    "Z23_offerWithoutEnd": (DAY[:2] + DAY[3:], {"offers", "offered"}),
    "W84_workThatIsNeverFinished": (DAY[:-1], {"work"}),
    "W84_codeWrittenTwice": (DAY + [DONE], {"work", "codes"}),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tap", type=Path)
    options = parser.parse_args()
    lines, failed = ["TAP version 13"], 0
    for number, (name, (events, expected)) in enumerate(CASES.items(), 1):
        found = findings(audited(events))
        failed += found != expected
        lines.append(f"{'ok' if found == expected else 'not ok'} {number} - {name}")
        if found != expected:
            lines.append(f"# found {sorted(found)}, not {sorted(expected)}")
    text = "\n".join([*lines, f"1..{len(CASES)}"]) + "\n"
    print(text)
    if options.tap:
        options.tap.write_text(text, encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
