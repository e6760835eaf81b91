# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""What is said to a customer is recorded, but not what is said in a pause."""

import time

import sitefile
import tones
from acts import agent, answer, consult, is_in, take, wraps_up
from stage import until


def is_recording(desk, state="on"):
    until(lambda: desk.settled and desk.recording == state, lambda: f"the recording is {state} ({desk.recording})")


def finished(lab, before):
    """The samples of the one new file, once it grows no more."""
    path = until(lambda: next((path for name, path in lab.pbx.recordings().items() if name not in before), None),
                 "a recording is there")
    until(lambda: not lab.pbx.channels(), "the call is over")
    return tones.read_wav(path)


def seconds(samples):
    return len(samples) / tones.RATE


def W65_recordedByItself_withBothVoices(lab):
    before = set(lab.pbx.recordings())
    desk, contact = take(lab)
    is_recording(desk)
    lab.stays(2, ann="customer", customer="ann")
    desk.do("contact.end", contact=contact)
    wraps_up(desk)
    samples = finished(lab, before)
    found = tones.levels(samples)
    heard = {name for name, value in found.items() if value > tones.HEARD}
    assert heard == {"ann", "customer"} and seconds(samples) > 2, (seconds(samples), found)


def W66_thePause_isCutOut_andEndsByHand(lab):
    before = set(lab.pbx.recordings())
    desk, contact = take(lab)
    is_recording(desk)
    began = time.monotonic()
    desk.do("recording.pause", contact=contact)
    is_recording(desk, "paused")
    paused = time.monotonic()
    lab.stays(3, ann="customer", customer="ann")
    resumed = time.monotonic()
    desk.do("recording.resume", contact=contact)
    is_recording(desk)
    lab.stays(1, ann="customer", customer="ann")
    desk.do("contact.end", contact=contact)
    wraps_up(desk)
    whole, length = time.monotonic() - began, seconds(finished(lab, before))
    assert resumed - paused > 3
    assert length < whole + 1.5 - 2.5, f"{length:.1f} s are recorded of {whole:.1f} s with a pause of 3 s"


def W66_thePause_endsByItself(lab):
    desk, contact = take(lab)
    is_recording(desk)
    desk.do("recording.pause", contact=contact)
    is_recording(desk, "paused")
    until(lambda: desk.settled and desk.recording == "on", "it is recorded again", sitefile.PAUSE + 8)


def W67_noPauseWhileConsulting(lab):
    desk, contact = take(lab)
    is_recording(desk)
    lab.desk("ben")
    consult(lab, desk, contact, agent("ben"))
    answer(lab, lab.desk("ben"), "consult")
    is_in(desk, "consulting")
    assert desk.refuses("recording.pause", contact=contact) == "NOT_IN_STATE"
