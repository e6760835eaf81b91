# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A call is handed over."""

import sitefile
from acts import (agent, answer, consult, consult_agent, customer_is_gone, is_in, number, offered, take, target,
                  wraps_up)
from stage import until


def W41_W60_transferAfterTheAnswer(lab):
    desk, contact = take(lab)
    other = consult_agent(lab, desk, contact, "ben")
    desk.do("call.transfer", contact=contact)
    wraps_up(desk)
    lab.phones["ann"].idles()
    is_in(other, "active")
    assert other.part == "primary", other.call
    lab.stays(1, ben="customer", customer="ben")


def W41_W64_transferWhileItRings_toAnAgent(lab):
    desk, contact = take(lab)
    other = lab.desk("ben")
    consult(lab, desk, contact, agent("ben"))
    offered(other, "consult")
    until(lambda: desk.call.get("consult", {}).get("rings"), "it is known that it rings")
    desk.do("call.transfer", contact=contact)
    wraps_up(desk)
    lab.hears(customer="music")
    answer(lab, other, "transfer")
    is_in(other, "active")
    lab.hears(ben="customer", customer="ben", ann="")


def W41_transferWhileItRings_toANumber(lab):
    desk, contact = take(lab)
    consult(lab, desk, contact, number("out1"))
    lab.phones["out1"].rings(12)
    until(lambda: desk.call.get("consult", {}).get("rings"), "it is known that it rings")
    desk.do("call.transfer", contact=contact)
    wraps_up(desk)
    lab.phones["out1"].lift()
    lab.hears(out1="customer", customer="out1")


def W59_W60_W61_blindToAnAgent(lab):
    desk, contact = take(lab)
    other = lab.desk("ben")
    desk.do("call.transfer", contact=contact, target=agent("ben"))
    wraps_up(desk)
    lab.phones["ann"].idles()
    lab.hears(customer="music")
    answer(lab, other, "transfer")
    is_in(other, "active")
    lab.hears(ben="customer", customer="ben")


def W56_blindToASupervisor(lab):
    desk, contact = take(lab)
    other = lab.desk("sue")
    desk.do("call.transfer", contact=contact, target=agent("sue"))
    answer(lab, other, "transfer")
    lab.hears(sue="customer", customer="sue", ann="")


def W61_blindToAnAgentWhoDoesNotAnswer_goesToItsQueueInFront(lab):
    desk, contact = take(lab)
    third = lab.desk("cem")
    lab.desk("ben")
    desk.do("call.transfer", contact=contact, target=agent("ben"))
    offered(lab.desk("ben"), "transfer")
    third.choose("ready")
    until(lambda: lab.desk("ben").offer is None, "ben did not answer", sitefile.RINGS + 6)
    answer(lab, third)
    lab.hears(cem="customer", customer="cem", ann="", ben="")
    assert "noAnswer" not in lab.desk("ben").overlays(), "a missed transfer counts"


def W58_blindToAQueue(lab):
    desk, contact = take(lab)
    desk.do("call.transfer", contact=contact, target=target("queue", "back"))
    wraps_up(desk)
    lab.stays(1, customer="music", ann="")
    lab.desk("cem").choose("ready")
    answer(lab, lab.desk("cem"))
    lab.hears(cem="customer", customer="cem")


def W56_blindToAnEntryPoint(lab):
    desk, contact = take(lab)
    lab.desk("dia").choose("ready")
    desk.do("call.transfer", contact=contact, target=target("entryPoint", "team-line"))
    wraps_up(desk)
    answer(lab, lab.desk("dia"))
    lab.hears(dia="customer", customer="dia")


def W59_blindToANumber(lab):
    desk, contact = take(lab)
    desk.do("call.transfer", contact=contact, target=number("out1"))
    wraps_up(desk)
    lab.phones["out1"].rings(12).lift()
    lab.stays(1, out1="customer", customer="out1")
    lab.customers[-1].hang_up()
    lab.phones["out1"].idles()


def W59_blindToANumberThatDoesNotAnswer_goesBackToTheQueue(lab):
    desk, contact = take(lab)
    desk.do("call.transfer", contact=contact, target=number("out1"))
    wraps_up(desk)
    lab.phones["out1"].rings(12).hang_up()
    lab.hears(customer="music")
    lab.desk("ben").choose("ready")
    answer(lab, lab.desk("ben"))
    lab.hears(ben="customer", customer="ben")


def W57_beforeTheAnswer_isRefused(lab):
    desk, = lab.ready("ann")
    lab.customer()
    contact = offered(desk)["contact"]
    lab.desk("ben")
    assert desk.refuses("call.transfer", contact=contact, target=agent("ben")) in ("NOT_IN_STATE", "NOT_YOUR_CONTACT")


def W59_theTransferKeyOfThePhone(lab):
    desk, _ = take(lab)
    other = lab.desk("ben")
    lab.phones["ann"].transfer(sitefile.AGENTS["ben"])
    wraps_up(desk)
    answer(lab, other, "transfer")
    is_in(other, "active")
    lab.hears(ben="customer", customer="ben")


def W59_theTransferKey_toANumberOutside(lab):
    desk, _ = take(lab)
    lab.phones["ann"].transfer(sitefile.OUTSIDERS["out1"])
    wraps_up(desk)
    lab.phones["out1"].rings(12).lift()
    lab.hears(out1="customer", customer="out1")
    lab.phones["out1"].hang_up()
    customer_is_gone(lab)
