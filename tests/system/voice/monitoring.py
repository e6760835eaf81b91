# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A supervisor listens, whispers, joins and takes over."""

from acts import all_hear_all, is_free, is_in, take, wraps_up
from stage import until


def monitor(lab, agent, contact, mode="listen"):
    boss = lab.desk("sue")
    until(lambda: lab.station("sue") == "idle", "sue's telephone is known as idle", 15)
    boss.do("monitor.start", contact=contact, agent=agent, mode=mode)
    lab.phones["sue"].rings(12).lift()
    is_so(boss, mode)
    return boss


def is_so(boss, mode):
    until(lambda: boss.monitor and boss.monitor.get("mode", "listen") == mode and boss.monitor.get("state", "up") == "up",
          lambda: f"the supervisor is there to {mode} ({boss.monitor})", 12)


def Z22_G12_listen_hearsBothAndIsHeardByNobody(lab):
    desk, contact = take(lab)
    monitor(lab, "ann", contact)
    lab.stays(1.5, sue="ann customer", ann="customer", customer="ann")
    assert "monitor" not in desk.call, "the agent is told, and the site does not have it so"


def Z22_whisper_isHeardByTheAgentAlone(lab):
    _, contact = take(lab)
    boss = monitor(lab, "ann", contact)
    boss.do("monitor.set", contact=contact, mode="whisper")
    is_so(boss, "whisper")
    lab.stays(1.5, sue="ann customer", ann="customer sue", customer="ann")


def Z22_bargeIn_isHeardByAll(lab):
    _, contact = take(lab)
    boss = monitor(lab, "ann", contact, "whisper")
    boss.do("monitor.set", contact=contact, mode="bargeIn")
    is_so(boss, "bargeIn")
    all_hear_all(lab, "sue", "ann", "customer")
    boss.do("monitor.set", contact=contact, mode="listen")
    is_so(boss, "listen")
    lab.stays(1, sue="ann customer", ann="customer", customer="ann")


def Z22_takeOver_theSupervisorLeads(lab):
    desk, contact = take(lab)
    boss = monitor(lab, "ann", contact)
    boss.do("monitor.set", contact=contact, mode="takeOver")
    wraps_up(desk)
    lab.phones["ann"].idles()
    is_in(boss, "active")
    assert boss.part == "primary" and boss.monitor is None, (boss.call, boss.monitor)
    lab.stays(1, sue="customer", customer="sue")
    boss.do("contact.end", contact=contact)


def Z22_secondMonitor_isRefused(lab):
    _, contact = take(lab)
    monitor(lab, "ann", contact)
    second = lab.desk("tom")
    until(lambda: lab.station("tom") == "idle", "tom's telephone is known as idle", 15)
    assert second.refuses("monitor.start", contact=contact, agent="ann", mode="listen") == "ALREADY_MONITORED"


def Z22_told_whereTheSiteHasItSo(lab):
    desk, contact = take(lab, "ben")
    monitor(lab, "ben", contact)
    until(lambda: desk.call and desk.call.get("monitor", {}).get("name") == "Sue", "the agent is told who listens")


def Z22_ended_theCallGoesOn(lab):
    _, contact = take(lab)
    boss = monitor(lab, "ann", contact)
    boss.do("monitor.end", contact=contact)
    until(lambda: boss.monitor is None, "the supervisor is out of it")
    lab.phones["sue"].idles()
    lab.hears(ann="customer", customer="ann")


def Z22_theSupervisorHangsUp_theCallGoesOn(lab):
    _, contact = take(lab)
    boss = monitor(lab, "ann", contact)
    lab.phones["sue"].hang_up()
    until(lambda: boss.monitor_end == "phoneGone", lambda: f"the supervisor is told ({boss.monitor_end})")
    lab.hears(ann="customer", customer="ann")


def Z22_theCallEnds_theMonitorToo(lab):
    desk, contact = take(lab)
    boss = monitor(lab, "ann", contact)
    desk.do("contact.end", contact=contact)
    wraps_up(desk)
    until(lambda: boss.monitor_end == "callOver", lambda: f"the supervisor is told ({boss.monitor_end})")
    lab.phones["sue"].idles()


def Z22_theAgentHolds_whileSomebodyListens(lab):
    desk, contact = take(lab)
    monitor(lab, "ann", contact)
    desk.do("call.hold", contact=contact)
    is_in(desk, "held")
    lab.hears(customer="music", ann="")
    desk.do("call.resume", contact=contact)
    is_in(desk, "active")
    lab.hears(sue="ann customer", ann="customer", customer="ann")


def D21_noRight_isRefused(lab):
    desk, contact = take(lab)
    other = lab.desk("ben")
    assert other.refuses("monitor.start", contact=contact, agent="ann", mode="listen") == "FORBIDDEN"
    lab.hears(ann="customer", customer="ann")
    desk.do("contact.end", contact=contact)
    wraps_up(desk)
    is_free(other)
