# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Three and more talk; they come and go."""

import sitefile
from acts import (agent, all_hear_all, consult, consult_agent, customer_is_gone, is_free, is_in, join_agent,
                  join_outsider, number, take, wraps_up)
from stage import until


def conference(lab):
    """ann leads; ben and the customer are in it."""
    desk, contact = take(lab)
    other = consult_agent(lab, desk, contact, "ben")
    desk.do("call.conference", contact=contact)
    is_in(desk, "conference")
    all_hear_all(lab, "ann", "ben", "customer")
    return desk, other, contact


def W44_W46_threeTalk_theCustomerComesOffHold(lab):
    desk, other, _ = conference(lab)
    assert (desk.part, other.state, other.part) == ("primary", "conference", "other"), (desk.part, other.call)
    assert desk.call["facts"]["participants"] == 3, desk.call


def W41_W46_conferenceWhileItRings_whoAnswersJoins(lab):
    desk, contact = take(lab)
    consult(lab, desk, contact, number("out1"))
    lab.phones["out1"].rings(12)
    until(lambda: desk.call.get("consult", {}).get("rings"), "it is known that it rings")
    desk.do("call.conference", contact=contact)
    is_in(desk, "conference")
    lab.hears(ann="customer", customer="ann")
    lab.phones["out1"].lift()
    all_hear_all(lab, "ann", "out1", "customer")


def W44_fourTalk(lab):
    desk, _, contact = conference(lab)
    join_agent(lab, desk, contact, "cem")
    all_hear_all(lab, "ann", "ben", "cem", "customer")


def W67_conference_hasNoPause(lab):
    desk, _, contact = conference(lab)
    assert desk.refuses("recording.pause", contact=contact) == "NOT_IN_STATE"


def W45_eightTalk_aNinthIsRefused(lab):
    desk, _, contact = conference(lab)
    for name in ("cem", "dia"):
        join_agent(lab, desk, contact, name)
    for name in ("out1", "out2", "out3"):
        join_outsider(lab, desk, contact, name)
    assert desk.call["facts"]["participants"] == 8, desk.call["facts"]
    all_hear_all(lab, "customer", "ann", "ben", "cem", "dia", "out1", "out2", "out3", within=12)
    assert desk.refuses("call.consult", contact=contact, target=number("out4")) == "CONFERENCE_FULL"
    for name in ("out1", "out2", "out3"):
        lab.phones[name].hang_up()
    until(lambda: desk.call["facts"]["participants"] == 5, "those who hung up are gone")


def W47_W48_exit_theLongestPresentLeads(lab):
    desk, other, contact = conference(lab)
    third = join_agent(lab, desk, contact, "cem")
    desk.do("call.exit", contact=contact)
    wraps_up(desk)
    lab.phones["ann"].idles()
    until(lambda: other.part == "primary", lambda: f"ben leads ({other.call})")
    assert third.part != "primary", third.call
    all_hear_all(lab, "ben", "cem", "customer")
    other.do("contact.end", contact=contact)
    wraps_up(other)
    is_free(third)
    customer_is_gone(lab)


def W51_W81_anotherLeaves_theCallGoesOn_withoutWrapUpForHim(lab):
    desk, other, contact = conference(lab)
    other.do("call.exit", contact=contact)
    is_free(other)
    lab.phones["ben"].idles()
    is_in(desk, "active")
    lab.hears(ann="customer", customer="ann")


def W51_thePhoneOfALeader_isAnExit(lab):
    desk, other, _ = conference(lab)
    lab.phones["ann"].hang_up()
    wraps_up(desk)
    until(lambda: other.part == "primary", "ben leads")
    lab.hears(ben="customer", customer="ben")


def W55_dropsOneParty(lab):
    desk, other, contact = conference(lab)
    join_outsider(lab, desk, contact, "out1")
    party = desk.parties[sitefile.OUTSIDERS["out1"]]["party"]
    desk.do("call.drop", contact=contact, party=party)
    lab.phones["out1"].idles()
    until(lambda: desk.settled and desk.call["facts"]["participants"] == 3, "he is gone")
    all_hear_all(lab, "ann", "ben", "customer")
    assert other.refuses("call.drop", contact=contact, party=desk.parties["ann"]["party"]) == "NOT_IN_STATE"


def W50_W53_customerGoes_theOthersTalkOn_andNobodyIsAdded(lab):
    desk, other, contact = conference(lab)
    lab.customers[-1].hang_up()
    until(lambda: desk.state == "postCall", lambda: f"the call is after the call ({desk.state})")
    lab.hears(ann="ben", ben="ann")
    lab.desk("cem")
    assert desk.refuses("call.consult", contact=contact, target=agent("cem")) == "POST_CALL_NO_ADD"
    other.do("call.exit", contact=contact)
    wraps_up(desk)
    is_free(other)
    lab.phones["ann"].idles()


def W52_theCustomerAndAnAgentLeave_itEnds(lab):
    desk, other, _ = conference(lab)
    lab.customers[-1].hang_up()
    until(lambda: desk.state == "postCall", lambda: f"the call is after the call ({desk.state})")
    lab.hears(ann="ben", ben="ann")
    lab.phones["ann"].hang_up()
    wraps_up(desk)
    lab.phones["ben"].idles()
    until(lambda: other.state in (None, "wrapUp"), lambda: f"it is over for ben ({other.state})")
    until(lambda: not lab.pbx.channels(), "no line is left")


def W54_aSupervisor_hasNoControlsInAConference(lab):
    desk, _, contact = conference(lab)
    boss, party = lab.desk("sue"), desk.parties["ben"]["party"]
    for method, more in (("call.drop", {"party": party}), ("call.exit", {}), ("call.hold", {}), ("contact.end", {})):
        assert boss.refuses(method, contact=contact, **more) == "NOT_YOUR_CONTACT", method
    all_hear_all(lab, "ann", "ben", "customer")


def W49_end_endsItForAll(lab):
    desk, other, contact = conference(lab)
    desk.do("contact.end", contact=contact)
    wraps_up(desk)
    is_free(other)
    customer_is_gone(lab)
    until(lambda: not lab.pbx.channels(), "no line is left")


def W42_W47_theLastAgentExits_customerAndOutsiderTalkOn(lab):
    desk, contact = take(lab)
    join_outsider(lab, desk, contact, "out1")
    desk.do("call.exit", contact=contact)
    wraps_up(desk)
    lab.hears(out1="customer", customer="out1")
    lab.phones["out1"].hang_up()
    customer_is_gone(lab)
