#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The laboratory's own measure, and the parts of it that need neither root nor Asterisk. Usage: test_sound.py --tap FILE"""

import argparse
import contextlib
import socket
import sys
import tempfile
import time
from array import array
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour"), str(HERE.parent / "soak"), str(HERE.parents[2] / ".ci")]

import pbx  # noqa: E402
import program  # noqa: E402
import proof  # noqa: E402
import sitefile  # noqa: E402
import testresults  # noqa: E402
import tones  # noqa: E402
import unpacking  # noqa: E402
from ears import Ear  # noqa: E402
from program import Tap, check, options_of  # noqa: E402
from relay import Relay  # noqa: E402


def mixed(*names):
    """One second of these together, as it comes over a line."""
    parts = [tones.tone(tones.TONES[name], 1) for name in names] or [array("h", bytes(2 * tones.RATE))]
    line = tones.mulaw([sum(samples) for samples in zip(*parts)])
    return array("h", (tones.FROM_MULAW[byte] for byte in line))


def nobody_is_silence():
    heard, silent = tones.heard_in(mixed())
    assert heard == set() and silent == set(tones.TONES), heard


def each_is_told_from_all_others():
    for name in tones.TONES:
        heard, silent = tones.heard_in(mixed(name))
        assert heard == {name} and silent == set(tones.TONES) - {name}, (name, heard, silent)


def eight_together_are_told():
    names = {"customer", "ann", "ben", "cem", "dia", "out1", "out2", "out3"}
    heard, silent = tones.heard_in(mixed(*names))
    assert heard == names and silent == set(tones.TONES) - names, (heard, silent)


def what_comes_for_a_moment_is_neither():
    samples = tones.tone(tones.TONES["ann"], 1)[:2000] + array("h", bytes(2 * 6000))
    heard, silent = tones.heard_in(samples, ("ann",))
    assert not heard and not silent, (heard, silent)


def an_ear_knows_when_a_tone_began():
    ear, line = Ear(), tones.mulaw(tones.tone(tones.TONES["ann"], 1)[:160])
    ear.take(bytes([0x80, 0]) + bytes(10) + tones.mulaw([0] * 160), 1.0)
    ear.take(bytes([0x80, 0]) + bytes(10) + line, 1.02)
    assert ear.began("ann", 0) == 1.02 and ear.began("ann", 1.03) is None
    assert len(ear.since(1.01)) == 160


def an_ear_knows_keys():
    ear = Ear()
    for stamp, key in ((1, 4), (1, 4), (2, 4), (3, 11)):  # several packets of one key have one time
        ear.take(bytes([0x80, 101, 0, 0]) + stamp.to_bytes(4, "big") + bytes(4) + bytes([key, 0, 0, 160]), 0)
    assert ear.keys == "44#", ear.keys


def a_cable_can_be_cut():
    far = socket.create_server(("127.0.0.1", 0))
    relay = Relay(0, far.getsockname()[1])
    near = socket.create_connection(("127.0.0.1", relay.port), 5)
    near.settimeout(5)
    other, _ = far.accept()
    other.sendall(b"hello")
    assert near.recv(5) == b"hello"
    relay.cut()
    assert near.recv(1) == b"", "the connection is still there"
    relay.down()
    refused = socket.create_connection(("127.0.0.1", relay.port), 5)
    refused.settimeout(5)
    assert refused.recv(1) == b"", "a cable that is away passes something on"
    for each in (near, other, far, refused):
        each.close()
    relay.close()


def every_scenario_names_a_rule_that_is():
    rules = {line.split("\t")[0] for line in (HERE.parents[2] / "docs/rules.txt").read_text(encoding="utf-8").splitlines()}
    names = [name for name, _ in proof.scenarios("")]
    assert len(names) > 80 and len(set(names)) == len(names), len(names)
    for name in names:
        numbers = testresults.named_in(name)
        assert numbers and set(numbers) <= rules, name


def the_site_has_everybody():
    site = sitefile.site(robots=2)
    people = {person["id"] for person in site["people"]}
    assert set(sitefile.PHONES) | {"boss", sitefile.CONNECTOR, "r00", "r01"} == people, people
    numbers = [entry["number"] for entry in site["telephony"]["entryPoints"]] + [
        person["number"] for person in site["people"] if "number" in person]
    assert len(set(numbers)) == len(numbers), numbers


def debian_is_had_from_where_apt_has_it():
    with tempfile.TemporaryDirectory() as folder:
        etc = Path(folder)
        (etc / "sources.list.d").mkdir()
        (etc / "sources.list.d/a.sources").write_text(
            "Types: deb\nURIs: https://node.example/20\nSuites: nodistro\n\n"
            "Types: deb deb-src\n# why\nURIs:\n http://near.example/debian/\n http://far.example/debian\n"
            "Suites: bookworm bookworm-updates\n\n"
            "Types: deb\nURIs: http://safe.example/debian-security\nSuites: bookworm-security\n\n"
            "Enabled: no\nTypes: deb\nURIs: http://off.example/debian\nSuites: sid\n")
        (etc / "sources.list").write_text("deb [arch=amd64 signed-by=/x] http://list.example/debian trixie main\n"
                                          "deb cdrom:[Debian 12]/ bookworm main\n# deb http://none.example sid main\n")
        assert unpacking.mirrors(etc) == ["http://near.example/debian", "http://far.example/debian",
                                          "http://list.example/debian"], unpacking.mirrors(etc)


def asterisk_is_had_before_the_network_is_left():
    done = []
    options = argparse.Namespace(keep=None, tap=None)
    with mock.patch.object(program.Root, "ready", lambda: done.append("root")), \
            mock.patch.object(program, "enter_network", lambda: done.append("network")), \
            mock.patch.object(program, "end_cleanly_on_signals"), mock.patch.object(program, "stop_all"), \
            contextlib.redirect_stdout(None):
        assert program.run(lambda _, tap: done.append(tap.add("work")), options) == 0
    assert done == ["root", "network", "ok 1 - work"], done


def what_cannot_be_built_up_is_a_failure():
    def breaks(*_):
        raise OSError("no port is free")
    with tempfile.TemporaryDirectory() as folder, mock.patch.object(program.Root, "ready", breaks), \
            mock.patch.object(program, "end_cleanly_on_signals"), mock.patch.object(program, "stop_all"), \
            contextlib.redirect_stdout(None), contextlib.redirect_stderr(None):
        path = Path(folder, "a.tap")
        assert program.run(breaks, argparse.Namespace(keep=None, tap=path)) == 1
        assert "not ok 1 - the laboratory" in path.read_text()
        assert program.run(breaks, argparse.Namespace(keep=Path(folder), tap=None)) == 2, "older evidence is mixed with new"


def a_folder_is_tidied_up_only_when_nobody_holds_it():
    with tempfile.TemporaryDirectory() as place:
        folder, held = pbx.own_folder(Path(place))
        second, other = pbx.own_folder(Path(place))
        assert folder.exists() and second.exists()
        held.close()  # as kill -9 does
        third, last = pbx.own_folder(Path(place))
        assert not folder.exists() and second.exists() and third.exists()
        other.close()
        last.close()


CASES = (nobody_is_silence, each_is_told_from_all_others, eight_together_are_told, what_comes_for_a_moment_is_neither,
         an_ear_knows_when_a_tone_began, an_ear_knows_keys, a_cable_can_be_cut, every_scenario_names_a_rule_that_is,
         the_site_has_everybody, debian_is_had_from_where_apt_has_it, asterisk_is_had_before_the_network_is_left,
         what_cannot_be_built_up_is_a_failure, a_folder_is_tidied_up_only_when_nobody_holds_it)


def main():
    options = options_of(__doc__).parse_args()
    tap, began = Tap(), time.monotonic()
    for case in CASES:
        check(tap, case.__name__, case)
    if options.tap:
        tap.write(options.tap)
    print(f"{len(tap.lines) - tap.failed} passed, {tap.failed} failed in {time.monotonic() - began:.1f} s")
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())
