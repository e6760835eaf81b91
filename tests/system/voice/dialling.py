# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""An agent calls somebody: his own telephone first, then the customer's."""

import sitefile
from acts import ENDS, is_in, number as outsider, take, wraps_up
from stage import until


def dial(lab, name="out1"):
    desk = lab.desk("ann")
    until(lambda: lab.station("ann") == "idle", "ann's telephone is known as idle", 15)
    desk.do("call.dial", queue="support", number=sitefile.OUTSIDERS[name], name="Maria Huber")
    lab.phones["ann"].rings().lift()
    lab.phones[name].rings(12)
    return desk


def W1_W19_outdial_alsoWhenNotReady(lab):
    desk = dial(lab)
    assert desk.task["origin"] == "outdial", desk.task
    lab.hears(ann="ringing")
    lab.phones["out1"].lift()
    is_in(desk, "active")
    lab.stays(1, ann="out1", out1="ann")
    contact = desk.task["contact"]
    desk.do("call.hold", contact=contact)
    lab.hears(out1="music", ann="")
    desk.do("call.resume", contact=contact)
    lab.hears(ann="out1", out1="ann")
    desk.do("contact.end", contact=contact)
    wraps_up(desk)
    lab.phones["out1"].idles()


def W91_W92_outdialNotReached_endsIt(lab):
    desk = dial(lab)
    lab.phones["out1"].hang_up()
    until(lambda: desk.state in (None, "wrapUp"), "the call is over for him", 15)
    lab.phones["ann"].idles()


def W91_endedBeforeTheAnswer(lab):
    desk = dial(lab)
    desk.do("contact.end", contact=desk.task["contact"])
    until(lambda: desk.state in (None, "wrapUp"), "the call is over for him", ENDS)
    lab.phones["out1"].idles()
    lab.phones["ann"].idles()


def W25_ownPhoneNotLifted_nobodyIsCalled(lab):
    desk = lab.desk("ann")
    until(lambda: lab.station("ann") == "idle", "ann's telephone is known as idle", 15)
    desk.do("call.dial", queue="support", number=sitefile.OUTSIDERS["out1"])
    lab.phones["ann"].rings().hang_up()
    until(lambda: desk.state in (None, "wrapUp"), "the call is over", 15)
    assert lab.phones["out1"].is_idle, "the customer was called although nobody is there"


def W98_whatIsNoNumber_isRefused(lab):
    desk = lab.desk("ann")
    for number in ("12", "0800 CALL ME", "PJSIP/ben"):
        assert desk.refuses("call.dial", queue="support", number=number) == "OUT_OF_RANGE", number
    assert all(phone.is_idle for phone in lab.phones.values())


def W93_callLimit_noMoreIsDialled(lab):
    lab.restart_server(maximum_calls=1)
    try:
        desk, contact = take(lab)
        assert desk.refuses("call.consult", contact=contact, target=outsider("out1")) == "CALL_LIMIT"
        other = lab.desk("ben")
        assert other.refuses("call.dial", queue="support", number=sitefile.OUTSIDERS["out1"]) == "CALL_LIMIT"
        lab.clear()
    finally:
        lab.restart_server(maximum_calls=0)
