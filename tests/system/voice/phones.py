# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Telephones: baresip without sound hardware. Each says a tone of its own and does what it is told; what
it hears is taken from the line (ears.py).
"""

import json
import socket
import threading
from pathlib import Path

import configs
import tones
from processes import Child
from waiting import wait_until

MODULES = "/usr/lib/baresip/modules"
LONGEST_TONE = 300  # seconds: it does not begin again

CONFIG = """net_interface {address}
sip_listen {address}:{sip}
audio_player aubridge,null
audio_source aufile,{tone}
audio_alert aubridge,alert
ausrc_srate 8000
auplay_srate 8000
rtp_ports {rtp}-{rtp_last}
call_max_calls {calls}
jitter_buffer_type off
jitter_buffer_delay 0-1
module_path {modules}
module g711.so
module aufile.so
module aubridge.so
module_tmp uuid.so
module_tmp account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:{control}
"""


class Wire:
    """Commands and events of a running baresip: JSON in netstrings."""

    def __init__(self, port):
        self._socket = socket.create_connection(("127.0.0.1", port), 5)
        self._socket.settimeout(None)
        self.events = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        rest = b""
        try:
            while data := self._socket.recv(65536):
                rest += data
                while b":" in rest:
                    head, tail = rest.split(b":", 1)
                    if len(tail) <= int(head):
                        break
                    message, rest = json.loads(tail[:int(head)]), tail[int(head) + 1:]
                    if message.get("event"):
                        self.events.append(message)
        except (OSError, ValueError):
            pass  # it has ended

    def say(self, command, params=""):
        text = json.dumps({"command": command, "params": params, "token": "t"}).encode()
        self._socket.sendall(b"%d:%s," % (len(text), text))

    def close(self):
        self._socket.close()


class Phone:
    """phone = Phone(folder, ports, "ann").start(); phone.rings(); phone.lift()"""

    def __init__(self, folder, ports, ears, name, answers=False, lines=4):
        self.name, self._ports = name, ports
        self._folder = Path(folder) / f"phone-{name}"
        self._folder.mkdir(parents=True)
        self._address, self.sip = "127.0.0.1", ports.take(2)
        self._calls, self._width = lines, 10 * lines  # ports are not taken again at once
        self._control, self._rtp = ports.take(2), ports.take(self._width)
        self.ear = ears.at(self._rtp, self._width)
        self._child = self._wire = None
        self._answer = "auto" if answers else "manual"

    def _account(self):
        return self._registered(self.name)

    def _registered(self, name):
        return (f"<sip:{name}@127.0.0.1:{self._ports.sip};transport=udp>;auth_user={name};"
                f"auth_pass={configs.PASSWORD};regint=20;audio_codecs=pcmu;answermode={self._answer}")

    def _configure(self):
        tone = self._folder / "tone.wav"
        tones.write_wav(tone, tones.tone(tones.TONES[self.name], LONGEST_TONE))
        (self._folder / "config").write_text(CONFIG.format(
            address=self._address, sip=self.sip, tone=tone, rtp=self._rtp, rtp_last=self._rtp + self._width - 1,
            calls=self._calls, modules=MODULES, control=self._control))
        (self._folder / "accounts").write_text(self._account() + "\n")
        (self._folder / "contacts").write_text("")

    def start(self):
        self._configure()
        self._child = Child("baresip", ["baresip", "-f", self._folder], self._folder, cwd=self._folder)
        self._wire = self._child.wait_for(lambda: Wire(self._control), "can be told what to do")
        return self

    def stop(self):
        """Before the PBX: it takes leave there. Safe to call twice."""
        if self._wire:
            self._wire.close()
        if self._child:
            self._child.stop(2)
        self._wire = self._child = None

    # --- what a hand does ------------------------------------------------------------------------------------------

    def lift(self):
        self._wire.say("accept")

    def hang_up(self):
        """Declines, where it rings."""
        self._wire.say("hangup")

    def hold(self):
        self._wire.say("hold")

    def unhold(self):
        self._wire.say("resume")

    def transfer(self, number):
        self._wire.say("transfer", f"sip:{number}@127.0.0.1:{self._ports.sip}")

    def dial(self, number):
        self._wire.say("dial", f"sip:{number}@127.0.0.1:{self._ports.sip}")

    def answers_by_itself(self):
        self._wire.say("answermode", "auto")

    def answers_by_hand(self):
        self._wire.say("answermode", "manual")

    # --- what is to be seen and heard ------------------------------------------------------------------------------

    def _last_call_event(self):
        kinds = ("CALL_INCOMING", "CALL_ESTABLISHED", "CALL_CLOSED", "CALL_OUTGOING", "CALL_RINGING")
        return next((each["type"] for each in reversed(self._wire.events) if each["type"] in kinds), None)

    @property
    def is_ringing(self):
        return self._last_call_event() == "CALL_INCOMING"

    @property
    def is_talking(self):
        return self._last_call_event() == "CALL_ESTABLISHED"

    @property
    def is_idle(self):
        return self._last_call_event() in (None, "CALL_CLOSED")

    def forget(self):
        """What has been, so that the next call is the first."""
        self._wire.events.clear()

    def rings(self, timeout=8):
        wait_until(lambda: self.is_ringing, f"{self.name}'s telephone rings", timeout)
        return self

    def talks(self, timeout=8):
        wait_until(lambda: self.is_talking, f"{self.name}'s telephone is in a call", timeout)
        return self

    def idles(self, timeout=8):
        wait_until(lambda: self.is_idle, f"{self.name}'s telephone has hung up", timeout)
        return self


class Outsider(Phone):
    """Somebody outside with a number; the PBX finds him there."""

    def __init__(self, folder, ports, ears, name, number, sip=None, answers=False):
        super().__init__(folder, ports, ears, name, answers)
        self.number, self._address, self.sip = number, configs.TRUNK_CALLER, sip or self.sip

    def _account(self):
        return f"<sip:{self.number}@{self._address}>;regint=0;audio_codecs=pcmu;answermode={self._answer}"


class Switchboard(Phone):
    """Many telephones in one, which all lift themselves."""

    def __init__(self, folder, ports, ears, name, people):
        super().__init__(folder, ports, ears, name, answers=True, lines=len(people))
        self._people = people

    def _account(self):
        return "\n".join(self._registered(person) for person in self._people)
