# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The site of the laboratory: four agents, two supervisors, ways in, and people outside. Its clocks run fast."""

import json
from pathlib import Path

from floor import Site

PASSWORD = "correct horse battery"
RINGS = 6  # seconds until a call is missed
PAUSE = 5  # seconds until a recording goes on by itself
AGENTS = {"ann": "101", "ben": "102", "cem": "103", "dia": "104"}
SUPERVISORS = {"sue": "105", "tom": "106"}
PHONES = AGENTS | SUPERVISORS
OUTSIDERS = {"out1": "4930001", "out2": "4930002", "out3": "4930003", "out4": "4930004"}
# Where customers call, and what is special there.
SUPPORT, LIFT, BACK, TEAM = "5551000", "5552000", "5553000", "5554000"
CONNECTOR = "pbx"

WRAP_UP = {"mode": "timed", "duration": 60, "mayExtend": True, "mayEndEarly": True, "supervisorMayEnd": True,
           "blocks": "always"}
POLICY = {"offerTimeoutVoice": RINGS, "wrapUp": WRAP_UP, "reconnectGrace": 30,
          "recording": {"automatic": True, "pausable": True, "pause": PAUSE}}


def site(maximum_calls=0, telling=("told",), robots=0):
    """`telling`: teams whose members are told that somebody listens. `robots`: agents more, of the queue `crowd`."""
    people = [{"id": "boss", "name": "Boss", "login": "boss", "password": PASSWORD, "role": "admin"},
              {"id": CONNECTOR, "name": "Exchange", "role": "connector"}]
    for name, number in AGENTS.items():
        people.append(_person(name, number, role="agent", teams=["told" if name == "ben" else "floor"],
                              queues=["support", "lift", *(["back"] if name in ("cem", "dia") else [])]))
    for name, number in SUPERVISORS.items():
        people.append(_person(name, number, role="supervisor", teams=["floor"], supervises=["floor", "told"], queues=[],
                              grants=["listen", "whisper", "bargeIn", "takeOver"]))
    for number in range(robots):
        people.append(_person(f"r{number:02}", str(200 + number), role="agent", teams=["floor"], queues=["crowd"]))
    return {"name": "Voice", "preset": "default", "reasons": [], "policy": POLICY, "people": people,
            "teams": [{"id": team, "name": team, "policy": {"tellMonitored": team in telling}}
                      for team in ("floor", "told")],
            "queues": [_queue("support"), _queue("lift", voiceAnswer="phone"), _queue("back"), _queue("crowd")],
            "codes": [{"id": "done", "label": "Done", "isDefault": True}],
            "capacity": {"limit": {"voice": 1, "chat": 3}, "writtenLimit": 3},
            "telephony": {"entryPoints": [_entry("support", SUPPORT), _entry("lift", LIFT), _entry("back", BACK),
                                          _entry("team", TEAM, queue="back", takesConsults=False),
                                          _entry("crowd", "5555000")],
                          "numbers": [{"name": name, "number": number} for name, number in OUTSIDERS.items()],
                          "maximumCalls": maximum_calls, "dialFrom": "5550000"}}


def _person(name, number, **more):
    return {"id": name, "name": name.capitalize(), "login": name, "password": PASSWORD, "phone": f"PJSIP/{name}",
            "number": number} | more


def _queue(name, **policy):
    return {"id": name, "name": name.capitalize(), "channels": ["voice"], "maximumWait": 600, "policy": policy}


def _entry(name, number, queue=None, **more):
    return {"id": f"{name}-line", "name": f"{name.capitalize()} line", "number": number, "queue": queue or name} | more


def write(path, **choices):
    Path(path).write_text(json.dumps(site(**choices), indent=2) + "\n", encoding="utf-8")
    return Site(path)
