# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A call comes in, is answered or not, is held and ends."""

import sitefile
from acts import answer, customer_is_gone, is_in, offered, take, wraps_up
from stage import until


def W12_W14_W30_incomingCall_hearsMusicAndRings(lab):
    desk, = lab.ready("ann")
    lab.customer()
    offer = offered(desk)
    assert offer["queue"] == "support", offer
    assert "1234567" in offer["customer"]["address"], offer
    lab.stays(1, customer="music", ann="")


def W25_acceptedOnTheScreen_ringsHisPhone_andBothHearEachOther(lab):
    desk, = lab.ready("ann")
    lab.customer()
    offer = offered(desk)
    assert lab.phones["ann"].is_idle, "the telephone rings before the call was accepted"
    desk.do("offer.accept", offer=offer["offer"])
    lab.phones["ann"].rings()
    lab.hears(customer="music", ann="")
    assert desk.state == "ringing" or desk.task["state"] == "accepting", desk.task
    lab.phones["ann"].lift()
    is_in(desk, "active")
    lab.stays(1, ann="customer", customer="ann")


def W25_P3_P4_liftingThePhone_isTheAccept_whereTheSiteHasItSo(lab):
    desk, = lab.ready("ann")
    lab.customer(sitefile.LIFT)
    offer = offered(desk)
    assert offer.get("answer") == "phone", offer
    assert desk.refuses("offer.accept", offer=offer["offer"]) == "ANSWER_ON_PHONE"
    lab.phones["ann"].rings().lift()
    is_in(desk, "active")
    lab.hears(ann="customer", customer="ann")


def W14_declinedOnThePhone_goesToAnother(lab):
    first, second = lab.ready("ann", "ben")
    lab.customer(sitefile.LIFT)
    until(lambda: first.offer or second.offer, "somebody is asked")
    name = "ann" if first.offer else "ben"
    other = {"ann": "ben", "ben": "ann"}[name]
    lab.phones[name].rings().hang_up()
    lab.phones[other].rings(12).lift()
    is_in(lab.desk(other), "active")
    lab.hears(**{other: "customer", "customer": other, name: ""})


def W23_P9_notAnswered_goesBackToTheQueue(lab):
    desk, = lab.ready("ann")
    lab.customer()
    offered(desk)
    until(lambda: desk.offer is None, "the request is missed", sitefile.RINGS + 6)
    until(lambda: "noAnswer" in desk.overlays(), "his status says that he did not answer")
    lab.stays(1, customer="music", ann="")
    desk.do("overlay.acknowledge")
    answer(lab, desk)
    is_in(desk, "active")
    lab.hears(ann="customer", customer="ann")


def W23_phoneNotLifted_afterTheAccept_goesBackToTheQueue(lab):
    first, = lab.ready("ann")
    lab.customer()
    offer = offered(first)
    first.do("offer.accept", offer=offer["offer"])
    lab.phones["ann"].rings().hang_up()
    until(lambda: first.task is None, "the call is with him no more", 12)
    lab.ready("ben")
    answer(lab, lab.desk("ben"))
    lab.hears(ben="customer", customer="ben", ann="")


def W14_customerGivesUp_beforeAnybodyAnswers(lab):
    desk, = lab.ready("ann")
    customer = lab.customer()
    offered(desk)
    customer.hang_up()
    until(lambda: desk.offer is None, "the request is withdrawn")
    until(lambda: not lab.pbx.channels(), "no line is left")


def W27_W28_W29_heldAndResumed_fromTheDesktop(lab):
    desk, contact = take(lab)
    desk.do("call.hold", contact=contact)
    is_in(desk, "held")
    assert desk.call["customerHeld"] and "heldSince" in desk.call, desk.call
    lab.stays(1, customer="music", ann="")
    desk.do("call.resume", contact=contact)
    is_in(desk, "active")
    lab.hears(customer="ann", ann="customer")


def W27_heldOnThePhone_isShown_andResumedOnlyThere(lab):
    desk, contact = take(lab)
    lab.phones["ann"].hold()
    until(lambda: desk.state == "held" and desk.call.get("phoneHeld"), "the desktop shows what the telephone's key did")
    lab.hears(customer="music")
    assert desk.refuses("call.resume", contact=contact) == "HELD_ON_PHONE"
    lab.phones["ann"].unhold()
    is_in(desk, "active")
    lab.hears(customer="ann", ann="customer")


def W78_W82_endedByTheAgent_thenWrapUp(lab):
    desk, contact = take(lab)
    desk.do("contact.end", contact=contact)
    wraps_up(desk)
    customer_is_gone(lab)
    lab.phones["ann"].idles()
    until(lambda: not lab.pbx.channels(), "no line is left")


def W78_endedByTheCustomer_thenWrapUp(lab):
    desk, _ = take(lab)
    lab.customers[-1].hang_up()
    wraps_up(desk)
    lab.phones["ann"].idles()


def W83_endedByThePhone_thenWrapUp(lab):
    desk, _ = take(lab)
    lab.phones["ann"].hang_up()
    wraps_up(desk)
    customer_is_gone(lab)


def W79_endWhileHeld_isRefused(lab):
    desk, contact = take(lab)
    desk.do("call.hold", contact=contact)
    is_in(desk, "held")
    assert desk.refuses("contact.end", contact=contact) == "HELD_CANNOT_END"
    lab.hears(customer="music")


def W26_keys_areHeardAsTones(lab):
    desk, contact = take(lab)
    desk.do("call.keys", contact=contact, keys="42#")
    until(lambda: lab.ear("customer").keys == "42#", "the keys arrive at the customer's line")
    lab.hears(customer="ann", ann="customer")


def W26_theLine_isMeasured(lab):
    desk, _ = take(lab)
    until(lambda: desk.lines, "how the line sounds is told", 25)
    assert desk.lines[-1]["quality"]["lossPercent"] < 5, desk.lines[-1]


def P5_G3_noCallInTheWrapUp_untilItIsEnded(lab):
    desk, contact = take(lab)
    desk.do("contact.end", contact=contact)
    wraps_up(desk)
    customer_is_gone(lab)
    assignment = desk.task["assignment"]
    desk.do("wrapUp.extend", assignment=assignment, seconds=60)
    lab.customer()
    lab.stays(1, customer="music", ann="")
    assert desk.offer is None, "a call was offered to somebody who wraps up"
    desk.do("wrapUp.end", assignment=assignment)
    answer(lab, desk)
    lab.hears(ann="customer", customer="ann")


def G3_pausedOrSignedOut_noCallComes(lab):
    desk, = lab.ready("ann")
    desk.choose("not-ready")
    lab.customer()
    lab.stays(1, customer="music", ann="")
    assert desk.offer is None, "a call was offered in a pause"
    desk.do("session.close")
    until(lambda: desk.ended is not None, "ann is signed out")
    lab.leave("ann")
    lab.stays(1, customer="music", ann="")
    desk, = lab.ready("ann")
    answer(lab, desk)
    lab.hears(ann="customer", customer="ann")


def P6_privateCall_makesBusy(lab):
    desk, = lab.ready("ann")
    lab.phones["ann"].dial("600")
    until(lambda: "phoneBusy" in desk.overlays(), "his status says that his telephone is in use")
    lab.customer()
    lab.stays(1.5, customer="music")
    assert desk.offer is None, "a call was offered to somebody who telephones"
    lab.phones["ann"].hang_up()
    until(lambda: "phoneBusy" not in desk.overlays(), "his telephone is free again")
    answer(lab, desk)
    lab.hears(ann="customer", customer="ann")


def W22_K5_phoneThatIsGone_makesStationFault_andNoCallComes(lab):
    desk, = lab.ready("ann")
    lab.phones["ann"].stop()
    try:
        until(lambda: "stationFault" in desk.overlays(), "his status says that his telephone is not there", 40)
        lab.customer()
        lab.stays(1.5, customer="music")
        assert desk.offer is None, "a call was offered to somebody without a telephone"
    finally:
        lab.phones["ann"].start()
    until(lambda: "stationFault" not in desk.overlays(), "his telephone is there again", 30)
    answer(lab, desk)
    lab.hears(ann="customer", customer="ann")


def W113_theDesktopGone_theCallGoesOn_andIsThereAgain(lab):
    desk, contact = take(lab)
    desk.sign_off()
    lab.stays(1, ann="customer", customer="ann")
    desk.sign_in()
    until(lambda: desk.is_open and desk.task, "the call is at his desktop again")
    assert desk.task["contact"] == contact and desk.state == "active", desk.task
