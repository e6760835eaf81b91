# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The server or its cable goes away during calls. Nobody's sound may depend on them."""

from acts import answer, consult_agent, is_in, take, wraps_up
from stage import until


def K33_theCableIsCut_theSoundGoesOn_andTheCallIsTakenUpAgain(lab):
    desk, contact = take(lab)
    lab.relay.cut()
    lab.stays(1.5, ann="customer", customer="ann")
    until(lambda: _granted(desk, "call.hold", contact), "the PBX is there again", 20)
    is_in(desk, "held")
    lab.hears(customer="music", ann="")
    desk.do("call.resume", contact=contact)
    lab.hears(ann="customer", customer="ann")


def K33_theCableIsAway_controlsSaySo_andWhatHappenedMeanwhileIsFound(lab):
    desk, contact = take(lab)
    lab.relay.down()
    until(lambda: _refusal(desk, "call.hold", contact) == "PBX_AWAY", "the control says that the PBX is away", 30)
    lab.stays(1, ann="customer", customer="ann")
    lab.customers[-1].hang_up()
    lab.relay.up()
    wraps_up(desk, 20)
    lab.phones["ann"].idles()


def K18_theServerIsKilled_theSoundGoesOn_andTheCallIsTakenUpAgain(lab):
    desk, contact = take(lab)
    lab.server.kill()
    lab.stays(1.5, ann="customer", customer="ann")
    lab.server.start()
    lab.all_are_back()
    until(lambda: desk.task and desk.task["contact"] == contact and desk.state == "active", "the call is his as before")
    until(lambda: _granted(desk, "call.hold", contact), "the PBX is there again", 20)
    is_in(desk, "held")
    lab.hears(customer="music")
    desk.do("call.resume", contact=contact)
    lab.hears(ann="customer", customer="ann")
    desk.do("contact.end", contact=contact)
    wraps_up(desk)


def K18_theServerIsKilledInAConsult_bothSidesAreAsTheyWere(lab):
    desk, contact = take(lab)
    consult_agent(lab, desk, contact, "ben")
    lab.server.kill()
    lab.stays(1, ann="ben", ben="ann", customer="music")
    lab.server.start()
    lab.all_are_back()
    until(lambda: _granted(desk, "call.transfer", contact), "the PBX is there again", 20)
    wraps_up(desk)
    lab.hears(ben="customer", customer="ben")


def K18_aCustomerWhoWaits_waitsOn(lab):
    lab.ready()
    lab.customer()
    lab.hears(customer="music")
    lab.server.kill()
    lab.stays(1, customer="music")
    lab.server.start()
    lab.all_are_back()
    desk, = lab.ready("ann")
    answer(lab, desk)
    lab.hears(ann="customer", customer="ann")


def K18_aCallWhileTheServerIsAway_isThePbxsOwn(lab):
    lab.server.kill()
    try:
        lab.customer()
        lab.phones["cem"].rings(12)
        lab.hears(customer="music")
        lab.phones["cem"].lift()
        lab.hears(cem="customer", customer="cem")
    finally:
        lab.server.start()
        lab.all_are_back()
    lab.stays(1, cem="customer", customer="cem")


def _refusal(desk, method, contact):
    try:
        return desk.refuses(method, contact=contact)
    except AssertionError:
        return None


def _granted(desk, method, contact):
    return _refusal(desk, method, contact) is None
