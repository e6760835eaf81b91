# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Reads what the test executables wrote on their last run: GoogleTest JSON, TAP, and ctest's JUnit beside them."""

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import NamedTuple

PASSED, FAILED, SKIPPED, EXPECTED_FAIL = "passed", "failed", "skipped", "expected fail"


class Result(NamedTuple):
    """One test function, or one data row of it."""

    executable: str
    name: str
    outcome: str


def from_gtest(path):
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError:  # cut off by a crash: ctest's own report tells
        return
    for suite in report.get("testsuites", []):
        for test in suite.get("testsuite", []):
            name = f'{suite["name"]}.{test["name"]}'
            if test.get("status") == "NOTRUN" or test.get("result") == "SUPPRESSED":
                continue
            if test.get("failures"):
                outcome = FAILED
            elif test.get("result") == "SKIPPED":
                outcome = SKIPPED
            else:
                outcome = PASSED
            yield Result(path.stem, name, outcome)


TAP_LINE = re.compile(r"^(not ok|ok)\s+\d+\s*(?:-\s*)?(.*?)(?:\s+#\s*(TODO|SKIP)\b.*)?$", re.IGNORECASE)
FRAME = re.compile(r"^(initTestCase|cleanupTestCase)\(\)$")


def from_tap(path):
    """QtTest's initTestCase and cleanupTestCase count only when they fail: they prove nothing by themselves."""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        match = TAP_LINE.match(line)
        if not match:
            continue
        ok, name, mark = match[1].lower() == "ok", match[2], (match[3] or "").upper()
        if mark == "SKIP":
            outcome = SKIPPED
        elif mark == "TODO":
            outcome = FAILED if ok else EXPECTED_FAIL
        else:
            outcome = PASSED if ok else FAILED
        if FRAME.match(name) and outcome == PASSED:
            continue
        yield Result(path.stem, name, outcome)


def read(folder):
    """All results of a folder. What ctest calls failed without a failure of its own (a crash, a time-out) is added."""
    folder = Path(folder)
    results = []
    for path in sorted(folder.glob("*.json")):
        results += from_gtest(path)
    for path in sorted(folder.glob("*.tap")):
        results += from_tap(path)
    junit = folder / "ctest.xml"
    if junit.exists():
        results += from_ctest(junit, results)
    return results


def from_ctest(junit, known):
    reported = {result.executable for result in known}
    failed = {result.executable for result in known if result.outcome == FAILED}
    for case in ElementTree.parse(junit).getroot().iter("testcase"):
        name, status = case.get("name"), case.get("status")
        if status == "run":
            if name not in reported:
                yield Result(name, name, PASSED)
        elif status in ("disabled", "notrun") and case.find("skipped") is not None and case.find("failure") is None:
            yield Result(name, name, SKIPPED)
        elif name not in failed:
            yield Result(name, f"{name} (the executable)", FAILED)


NUMBER = re.compile(r"(?<![A-Za-z0-9])(Z[_-]M\d+|[ZPGWDKCI]\d+)(?![A-Za-z0-9])")


def named_in(test):
    """The rule numbers in a test's name, each once, Z_M4 written as Z-M4."""
    return list(dict.fromkeys(number.replace("_", "-") for number in NUMBER.findall(test)))
