# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A client of the session protocol as small as it can be: WebSocket by RFC 6455 on asyncio, frames of JSON-RPC, a command's
own id kept until it is answered, and every connection opened again until it is stopped."""

import asyncio
import base64
import json
import os
import random
import struct
import time

HEARTBEAT = 4.0
LONGEST_FRAME = 16 * 1024 * 1024
FINAL_CLOSES = {4400, 4401, 4403, 4409, 4410, 4422, 4426}  # the server does not want this session back


def uuid7():
    """What a command is called: by its time, then by chance."""
    stamp = int(time.time() * 1000).to_bytes(6, "big")
    rest = bytearray(os.urandom(10))
    rest[0] = 0x70 | (rest[0] & 0x0F)
    rest[2] = 0x80 | (rest[2] & 0x3F)
    text = (stamp + bytes(rest)).hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class Closed(Exception):
    """The connection is gone; .code is the server's, or none."""

    def __init__(self, code=None):
        super().__init__(f"closed with {code}")
        self.code = code


class Socket:
    """One WebSocket connection: text frames, pings answered."""

    def __init__(self, reader, writer):
        self._reader, self._writer = reader, writer

    @classmethod
    async def open(cls, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=LONGEST_FRAME)
        key = base64.b64encode(os.urandom(16)).decode()
        writer.write((f"GET /v1/session HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                      f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Protocol: readyline.v1\r\n\r\n").encode())
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 101 " not in head.split(b"\r\n", 1)[0]:
            writer.close()
            raise Closed()
        return cls(reader, writer)

    def send(self, text, opcode=1):
        data = text if isinstance(text, bytes) else text.encode()
        mask = os.urandom(4)
        length = len(data)
        head = bytes([0x80 | opcode])
        if length < 126:
            head += bytes([0x80 | length])
        elif length < 65536:
            head += bytes([0x80 | 126]) + struct.pack(">H", length)
        else:
            head += bytes([0x80 | 127]) + struct.pack(">Q", length)
        stretched = (mask * (length // 4 + 1))[:length]
        masked = (int.from_bytes(data, "big") ^ int.from_bytes(stretched, "big")).to_bytes(length, "big")
        self._writer.write(head + mask + masked)

    async def receive(self):
        """The next text."""
        whole = b""
        while True:
            first, second = await self._reader.readexactly(2)
            length = second & 0x7F
            if length == 126:
                length = struct.unpack(">H", await self._reader.readexactly(2))[0]
            elif length == 127:
                length = struct.unpack(">Q", await self._reader.readexactly(8))[0]
            data = await self._reader.readexactly(length) if length else b""
            opcode = first & 0x0F
            if opcode == 8:
                raise Closed(struct.unpack(">H", data[:2])[0] if len(data) >= 2 else None)
            if opcode == 9:
                self.send(data, 10)
            elif opcode in (0, 1):
                whole += data
                if first & 0x80:
                    return whole.decode()

    def close(self):
        self._writer.close()


class Link:
    """Somebody's connection. What is asked and not answered is asked again, with its own id, after each loss."""

    def __init__(self, port, token, device, can_show=True):
        self.port, self.token, self.device, self.can_show = port, token, device, can_show
        self.refused = {}  # by name
        self.losses = 0
        self.ended = None  # the close after which it does not come back
        self._socket = None
        self._open = False
        self._asked = {}
        self._next = 1
        self._resume = None
        self._runner = None
        self.fault = None  # of ours

    def start(self):
        self._runner = asyncio.get_running_loop().create_task(self._run())
        self._runner.add_done_callback(self._died)

    def _died(self, runner):
        if not runner.cancelled() and runner.exception():
            self.fault = repr(runner.exception())

    async def stop(self):
        self._runner.cancel()
        await asyncio.gather(self._runner, return_exceptions=True)

    def ask(self, method, then=None, **params):
        """A request without effect; forgotten with the connection."""
        self._say(method, params, then, False)

    def command(self, method, **params):
        self._say(method, {"command": uuid7(), **params}, None, True)

    def on_open(self, session):
        """The session with everything in it."""

    def on_event(self, event):
        """One of the server's."""

    def _say(self, method, params, then, keep):
        number, self._next = self._next, self._next + 1
        frame = json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        self._asked[number] = (frame, then, keep)
        if self._open:
            self._socket.send(frame)

    async def _run(self):
        tries = 0
        while self.ended is None:
            try:
                self._socket = await Socket.open(self.port)
                self._send_open()
                beat = asyncio.get_running_loop().create_task(self._beat())
                try:
                    while True:
                        self._take(await asyncio.wait_for(self._socket.receive(), 4 * HEARTBEAT))
                        tries = 0
                finally:
                    beat.cancel()
            except (OSError, EOFError, asyncio.TimeoutError, asyncio.LimitOverrunError, Closed) as gone:
                code = getattr(gone, "code", None)
                if code in FINAL_CLOSES:
                    self.ended = code
            finally:
                self.losses += 1 if self._open else 0
                self._open = False
                if self._socket:
                    self._socket.close()
            self._asked = {number: asked for number, asked in self._asked.items() if asked[2]}
            tries = min(tries + 1, 5)
            await asyncio.sleep(random.uniform(0.05, 0.1 * 2 ** tries))

    def _send_open(self):
        params = {"token": self.token, "client": "0.1.0", "device": self.device, "deviceLabel": "Soak",
                  "canShow": self.can_show}
        if self._resume:
            params["resume"] = self._resume
        self._socket.send(json.dumps({"jsonrpc": "2.0", "id": 0, "method": "session.open", "params": params}))

    async def _beat(self):
        while True:
            await asyncio.sleep(HEARTBEAT)
            if self._open:
                self.ask("ping")

    def _take(self, text):
        items = json.loads(text)
        for item in items if isinstance(items, list) else [items]:
            if item.get("method") == "event":
                event = item["params"]
                if self._resume:
                    self._resume["seq"] = max(self._resume["seq"], event["seq"])
                self.on_event(event)
            elif item.get("id") == 0 and "result" in item:
                session = item["result"]
                self._open = True
                self._resume = {"log": session["log"], "seq": session["seq"]}
                waiting = list(self._asked.values())
                self.on_open(session)
                for frame, _, _ in waiting:
                    self._socket.send(frame)
            else:
                self._answered(item)

    def _answered(self, item):
        _, then, _ = self._asked.pop(item.get("id"), (None, None, False))
        if "error" in item:
            name = item["error"].get("data", {}).get("name", "?")
            self.refused[name] = self.refused.get(name, 0) + 1
        elif then:
            then(item["result"])
