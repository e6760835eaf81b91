# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""An agent asks somebody while his customer waits."""

import sitefile
from acts import agent, answer, consult, consult_agent, is_free, is_in, number, offered, take, target, told
from stage import until


def W30_W34_W37_W38_consultsAnAgent_theCustomerHearsMusic(lab):
    desk, contact = take(lab)
    other = lab.desk("ben")
    consult(lab, desk, contact, agent("ben"))
    offer = offered(other, "consult")
    assert offer["consult"]["by"] == "ann", offer
    lab.hears(customer="music", ann="ringing")
    answer(lab, other, "consult")
    is_in(desk, "consulting")
    assert (other.state, other.part, other.task["role"]) == ("consulting", "consulted", "consulted"), other.task
    lab.stays(1, ann="ben", ben="ann", customer="music")


def W33_W36_consultsAQueue_whoIsFreeThereAnswers(lab):
    desk, contact = take(lab)
    other, = lab.ready("cem")
    consult_agent(lab, desk, contact, "cem", target("queue", "back"))
    assert other.task["role"] == "consulted", other.task


def W33_consultsAQueue_theNextIsAskedWhereOneDeclines(lab):
    desk, contact = take(lab)
    lab.ready("cem", "dia")
    consult(lab, desk, contact, target("queue", "back"))
    until(lambda: lab.desk("cem").offer or lab.desk("dia").offer, "somebody of the queue is asked")
    first, second = ("cem", "dia") if lab.desk("cem").offer else ("dia", "cem")
    offer = offered(lab.desk(first), "consult")
    lab.desk(first).do("offer.decline", offer=offer["offer"])
    answer(lab, lab.desk(second), "consult")
    is_in(desk, "consulting")
    lab.hears(**{"ann": second, second: "ann", "customer": "music", first: ""})
    assert "declined" not in lab.desk(first).overlays(), "a declined consult counts"


def W33_W42_consultsANumber_whoHasNoControls(lab):
    desk, contact = take(lab)
    consult(lab, desk, contact, number("out1"))
    lab.phones["out1"].rings(12)
    lab.hears(customer="music", ann="ringing")
    until(lambda: desk.call.get("consult", {}).get("rings"), "transfer and conference are possible while it rings")
    lab.phones["out1"].lift()
    is_in(desk, "consulting")
    lab.hears(ann="out1", out1="ann", customer="music")


def W33_consultsAnEntryPoint(lab):
    desk, contact = take(lab)
    lab.ready("cem")
    consult_agent(lab, desk, contact, "cem", target("entryPoint", "back-line"))


def W35_unsupportedDestination_isRefused(lab):
    desk, contact = take(lab)
    for whom in (target("entryPoint", "team-line"), target("number", sitefile.TEAM)):
        assert desk.refuses("call.consult", contact=contact, target=whom) == "UNSUPPORTED_DESTINATION"
    lab.hears(ann="customer", customer="ann")


def W33_notReachable_isRefused_andUnknownIsNotFound(lab):
    desk, contact = take(lab)
    assert desk.refuses("call.consult", contact=contact, target=agent("ann")) in ("NOT_REACHABLE", "NOT_IN_STATE")
    assert desk.refuses("call.consult", contact=contact, target=agent("nobody")) == "NOT_FOUND"
    dia = lab.desk("dia")
    dia.do("session.close")
    try:
        until(lambda: dia.ended is not None, "dia is signed out")
        assert desk.refuses("call.consult", contact=contact, target=agent("dia")) == "NOT_REACHABLE"
    finally:
        lab.leave("dia")
    lab.hears(ann="customer", customer="ann")


def W31_W32_swapsBackAndForth_andHoldsBoth(lab):
    desk, contact = take(lab)
    consult_agent(lab, desk, contact, "ben")
    desk.do("call.resume", contact=contact, side="customer")
    until(lambda: desk.settled and not desk.call.get("customerHeld"), "the customer is back")
    lab.hears(ann="customer", customer="ann", ben="music")
    desk.do("call.resume", contact=contact, side="consult")
    until(lambda: desk.settled and desk.call.get("customerHeld"), "he who is asked is back")
    lab.hears(ann="ben", ben="ann", customer="music")
    desk.do("call.hold", contact=contact, side="consult")
    until(lambda: desk.settled and desk.call["consult"].get("held"), "both are held")
    lab.stays(1, ann="", ben="music", customer="music")
    desk.do("call.resume", contact=contact, side="consult")
    lab.hears(ann="ben", ben="ann", customer="music")


def W43_theOthersTalkOn_whereTheAgentLetsThem(lab):
    desk, contact = take(lab)
    lab.desk("ben")
    consult(lab, desk, contact, agent("ben"), holdOthers=False)
    lab.hears(customer="")
    answer(lab, lab.desk("ben"), "consult")
    is_in(desk, "consulting")
    lab.hears(ann="ben", ben="ann", customer="")


def W40_endConsult_theCustomerIsBack(lab):
    desk, contact = take(lab)
    other = consult_agent(lab, desk, contact, "ben")
    desk.do("call.consult.end", contact=contact)
    is_in(desk, "active")
    is_free(other)
    lab.phones["ben"].idles()
    lab.hears(ann="customer", customer="ann")


def W40_endConsult_heldAsBefore(lab):
    desk, contact = take(lab)
    desk.do("call.hold", contact=contact)
    is_in(desk, "held")
    other = consult_agent(lab, desk, contact, "ben")
    desk.do("call.consult.end", contact=contact)
    is_in(desk, "held")
    is_free(other)
    lab.hears(ann="", customer="music")


def W39_exitConsult_theCallGoesOn(lab):
    desk, contact = take(lab)
    other = consult_agent(lab, desk, contact, "ben")
    other.do("call.exit", contact=contact)
    is_free(other)
    told(desk, consult="left")
    is_in(desk, "active")
    lab.hears(ann="customer", customer="ann")


def W39_theConsultedHangsUp_theCallGoesOn(lab):
    desk, contact = take(lab)
    other = consult_agent(lab, desk, contact, "ben")
    lab.phones["ben"].hang_up()
    is_free(other)
    is_in(desk, "active")
    lab.hears(ann="customer", customer="ann")


def P9_consultNotAnswered_isToldAndCountsForNobody(lab):
    desk, contact = take(lab)
    other = lab.desk("ben")
    consult(lab, desk, contact, agent("ben"))
    offered(other, "consult")
    told(desk, consult="noAnswer")
    is_in(desk, "active")
    assert "noAnswer" not in other.overlays(), "a missed consult counts"
    lab.hears(ann="customer", customer="ann")


def W37_consultDeclined_isTold(lab):
    desk, contact = take(lab)
    other = lab.desk("ben")
    consult(lab, desk, contact, agent("ben"))
    other.do("offer.decline", offer=offered(other, "consult")["offer"])
    told(desk, consult="declined")
    is_in(desk, "active")
    lab.hears(ann="customer", customer="ann")


def W42_numberThatDoesNotAnswer_isTold(lab):
    desk, contact = take(lab)
    consult(lab, desk, contact, number("out1"))
    lab.phones["out1"].rings(12).hang_up()
    told(desk, name="out1")
    is_in(desk, "active")
    lab.hears(ann="customer", customer="ann")


def W50_customerGoesDuringAConsult_theTwoTalkOn(lab):
    desk, contact = take(lab)
    consult_agent(lab, desk, contact, "ben")
    lab.customers[-1].hang_up()
    until(lambda: desk.state == "postCall", lambda: f"the call is after the call ({desk.state})")
    lab.hears(ann="ben", ben="ann")


def W36_W62_targets_areThereToChoose(lab):
    desk, _ = take(lab)
    lab.ready("cem")
    agents = {each["name"]: each for each in desk.do("targets.read", kind="agent")["targets"]}
    assert not agents["Cem"].get("unreachable"), agents["Cem"]
    queues = {each["target"]["id"]: each for each in desk.do("targets.read", kind="queue")["targets"]}
    assert queues["back"]["ready"] == 1, queues["back"]
    points = {each["target"]["id"]: each for each in desk.do("targets.read", kind="entryPoint")["targets"]}
    assert points["team-line"].get("takesConsults") is False, points["team-line"]
    numbers = desk.do("targets.read", kind="number", search="out2")["targets"]
    assert [each["name"] for each in numbers] == ["out2"], numbers
