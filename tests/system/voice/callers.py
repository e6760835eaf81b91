# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Customers: SIPp calls and says a tone; what they hear is taken from the line (ears.py)."""

import contextlib
import socket
import tempfile
from pathlib import Path

import configs
import tones
from processes import Child
from waiting import Late, wait_until

LONGEST_CALL = 300  # seconds; then the customer hangs up
TONE_SECONDS = 10   # repeated
PORTS = 12

CALL = """<?xml version="1.0" encoding="ISO-8859-1"?>
<scenario name="customer">
  <send retrans="500"><![CDATA[
INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: "{name}" <sip:{number}@[local_ip]:[local_port]>;tag=[pid]t[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>
Call-ID: [call_id]
CSeq: 1 INVITE
Contact: <sip:customer@[local_ip]:[local_port]>
Max-Forwards: 70
Content-Type: application/sdp
Content-Length: [len]

v=0
o=c 53655765 2353687637 IN IP4 [local_ip]
s=-
c=IN IP4 [media_ip]
t=0 0
m=audio [rtpstream_audio_port] RTP/AVP 0 101
a=rtpmap:0 PCMU/8000
a=rtpmap:101 telephone-event/8000
a=fmtp:101 0-15
]]></send>
  <recv response="100" optional="true"/>
  <recv response="180" optional="true"/>
  <recv response="183" optional="true"/>
  <recv response="200" rrs="true" timeout="30000"/>
  <send><![CDATA[
ACK sip:[service]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: "{name}" <sip:{number}@[local_ip]:[local_port]>;tag=[pid]t[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
Call-ID: [call_id]
CSeq: 1 ACK
Max-Forwards: 70
Content-Length: 0

]]></send>
  {says}
  <recv request="INFO" optional="true" next="bye" timeout="{lasts}" ontimeout="bye"/>
  <recv request="BYE" timeout="{lasts}" ontimeout="bye"/>
  <send next="end"><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
  <label id="bye"/>
  <send retrans="500"><![CDATA[
BYE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: "{name}" <sip:{number}@[local_ip]:[local_port]>;tag=[pid]t[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
Call-ID: [call_id]
CSeq: 2 BYE
Max-Forwards: 70
Content-Length: 0

]]></send>
  <recv response="200" timeout="5000"/>
  <label id="end"/>
</scenario>
"""


class Customer:
    """One customer with a telephone: calls, and can hang up. He hears on until somebody else does."""

    def __init__(self, folder, ports, ears, name="customer", number="+49891234567"):
        self.name, self.number, self._ports = name, number, ports
        self._folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=folder))
        self._first = ports.take(PORTS)
        self._sip, self._control, self._media = self._first, self._first + 2, self._first + 4
        self.ear = ears.at(self._media, PORTS - 4)
        self._child, self._call = None, f"{self._folder.name}@lab"
        (self._folder / "tone.ul").write_bytes(tones.mulaw(tones.tone(tones.TONES[name], 1)) * TONE_SECONDS)

    def call(self, to):
        says = '<nop><action><exec rtp_stream="tone.ul,-1,0"/></action></nop>'
        (self._folder / "call.xml").write_text(CALL.format(
            name="Maria Huber", number=self.number, says=says, lasts=1000 * LONGEST_CALL))
        self._child = Child("sipp", [
            "sipp", f"127.0.0.1:{self._ports.sip}", "-i", configs.TRUNK_CALLER, "-p", self._sip, "-cp", self._control,
            "-mi", configs.TRUNK_CALLER, "-mp", self._media, "-sf", "call.xml", "-s", to, "-m", 1, "-r", 10, "-nostdin",
            "-trace_err", "-cid_str", self._call, "-timeout", LONGEST_CALL + 30], self._folder, cwd=self._folder)
        return self

    @property
    def is_calling(self):
        return self._child is not None and self._child.exit_code is None

    def hang_up(self):
        """A word to SIPp in the dialogue of his call: there is no other way to make it say goodbye in the midst of one. Before
        his call is up SIPp would take that for an error and be gone without a goodbye: so he waits until he hears something."""
        with contextlib.suppress(Late):
            wait_until(lambda: self.ear.has_heard or not self.is_calling, f"{self.name} hears something", 2)
        host = configs.TRUNK_CALLER
        word = "\r\n".join((f"INFO sip:customer@{host} SIP/2.0", f"Via: SIP/2.0/UDP {host}:{self._control}",
                            f"From: <sip:lab@{host}>;tag=lab", f"To: <sip:customer@{host}>", f"Call-ID: {self._call}",
                            "CSeq: 1 INFO", "Content-Length: 0", "", ""))
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as voice:
            voice.sendto(word.encode(), (host, self._sip))

    def stop(self):
        """Safe to call twice."""
        if self._child:
            self._child.stop(1)
        if self._first:
            self._ports.give_back(self._first, PORTS)
        self._child = self._first = None


class Crowd:
    """Many customers one after the other, who say nothing and hang up after a while."""

    def __init__(self, folder, ports, calls, rate, lasts):
        self._folder = folder / "crowd"
        self._folder.mkdir(parents=True)
        self._ports, self._calls, self._rate, self._lasts = ports, calls, rate, lasts
        self._child = None

    def start(self, to):
        (self._folder / "call.xml").write_text(CALL.format(
            name="Crowd", number="+49899[call_number]", says="", lasts=int(1000 * self._lasts)))
        self._child = Child("crowd", [
            "sipp", f"127.0.0.1:{self._ports.sip}", "-i", configs.TRUNK_CALLER, "-p", self._ports.take(2),
            "-cp", self._ports.take(2), "-mi", configs.TRUNK_CALLER, "-mp", self._ports.take(8), "-sf", "call.xml", "-s", to,
            "-m", self._calls, "-r", self._rate, "-l", self._calls, "-nostdin", "-trace_err", "-timeout", 200],
            self._folder, cwd=self._folder)
        return self

    def wait(self, timeout):
        return self._child.wait_exit(timeout)

    def stop(self):
        if self._child:
            self._child.stop(1)
