# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""What the people of the scenarios do again and again."""

import sitefile
from stage import until

ENDS = 6  # seconds: sooner than the server would end a call by itself (10 s), where the PBX does not say that it is over


def offered(desk, kind="queue"):
    """The request that rings at this desktop."""
    def rings():
        offer = desk.offer
        return offer if offer and offer["state"] == "ringing" and offer.get("kind", "queue") == kind else None
    return until(rings, f"{desk.person} is asked ({kind})", 12)


def answer(lab, desk, kind="queue"):
    """Accepts on the screen; then the telephone rings, and is lifted."""
    offer = offered(desk, kind)
    desk.do("offer.accept", offer=offer["offer"])
    lab.phones[desk.person].rings().lift()
    return offer["contact"]


def is_in(desk, state):
    """The call is in this state, and nothing that was asked of it is under way."""
    until(lambda: desk.state == state and desk.settled,
          lambda: f"{desk.person}'s call is {state} (it is {desk.state}, {desk.notices[-1:]})", 12)


def take(lab, name="ann", to=sitefile.SUPPORT, tone="customer", number="+49891234567"):
    """A customer calls, this agent answers, they talk."""
    desk, = lab.ready(name)
    lab.customer(to, tone, number)
    contact = answer(lab, desk)
    is_in(desk, "active")
    lab.hears(**{name: tone, tone: name})
    return desk, contact


def target(kind, name):
    return {"kind": kind, "id": name}


def agent(name):
    return target("agent", name)


def number(name):
    return target("number", sitefile.OUTSIDERS[name])


def consult(lab, desk, contact, whom, **how):
    desk.do("call.consult", contact=contact, target=whom, **how)
    until(lambda: desk.state in ("consultRequested", "consulting"), "the consult has begun", 12)


def consult_agent(lab, desk, contact, name, whom=None):
    """He accepts and lifts; both talk, and the customer hears music."""
    other = lab.desk(name)
    consult(lab, desk, contact, whom or agent(name))
    answer(lab, other, "consult")
    is_in(desk, "consulting")
    lab.hears(**{desk.person: name, name: desk.person, "customer": "music"})
    return other


def join_outsider(lab, desk, contact, name):
    """An outsider is asked, answers, and is made one of the conference."""
    consult(lab, desk, contact, number(name))
    lab.phones[name].rings(12).lift()
    is_in(desk, "consulting")
    desk.do("call.conference", contact=contact)
    is_in(desk, "conference")


def join_agent(lab, desk, contact, name):
    other = lab.desk(name)
    consult(lab, desk, contact, agent(name))
    answer(lab, other, "consult")
    is_in(desk, "consulting")
    desk.do("call.conference", contact=contact)
    is_in(desk, "conference")
    return other


def all_hear_all(lab, *names, within=8):
    lab.hears(within, **{name: " ".join(other for other in names if other != name) for name in names})


def wraps_up(desk, within=ENDS):
    until(lambda: desk.state == "wrapUp", lambda: f"{desk.person} wraps up (it is {desk.state})", within)


def is_free(desk):
    until(lambda: desk.task is None, f"{desk.person} has nothing of the call any more", 12)


def customer_is_gone(lab, name="customer"):
    customer = next(each for each in reversed(lab.customers) if each.name == name)
    until(lambda: not customer.is_calling, "the customer's line is closed")


def told(desk, **what):
    """A notice with all of this."""
    def came():
        return next((each for each in desk.notices if all(each.get(key) == value for key, value in what.items())), None)
    return until(came, lambda: f"{desk.person} is told {what} (was {desk.notices})", 15)
