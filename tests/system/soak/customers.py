# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The storm: customers come, lose their patience, write again; and REST calls that are made until they are answered."""

import asyncio
import json
import random

from wire import uuid7


class Http:
    """REST on a few connections that stay. A call is made again until it is answered: a repeated one is the same one."""

    def __init__(self, port, token, connections=8):
        self.port, self.token = port, token
        self.retries = 0
        self._free = asyncio.Queue()
        for _ in range(connections):
            self._free.put_nowait(None)

    async def call(self, method, path, body=None, key=None):
        """Status and answer."""
        while True:
            streams = await self._free.get()
            try:
                streams = streams or await asyncio.open_connection("127.0.0.1", self.port)
                answer = await asyncio.wait_for(self._once(streams, method, path, body, key), 10)
                self._free.put_nowait(streams)
                if answer[0] not in (429, 503):
                    return answer
            except (OSError, EOFError, asyncio.TimeoutError, ValueError):
                if streams:
                    streams[1].close()
                self._free.put_nowait(None)
            except asyncio.CancelledError:
                if streams:
                    streams[1].close()
                self._free.put_nowait(None)
                raise
            self.retries += 1
            await asyncio.sleep(random.uniform(0.1, 0.3))

    async def _once(self, streams, method, path, body, key):
        reader, writer = streams
        text = json.dumps(body).encode() if body is not None else b""
        head = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Authorization: Bearer {self.token}",
                "Content-Type: application/json", f"Content-Length: {len(text)}"]
        if key:
            head.append(f"Idempotency-Key: {key}")
        writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + text)
        lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        length = next((int(line.split(":")[1]) for line in lines if line.lower().startswith("content-length:")), 0)
        answer = await reader.readexactly(length)
        return int(lines[0].split()[1]), json.loads(answer) if answer else None


class Storm:
    """So many customers a second, on the channels that the queues have."""

    def __init__(self, http, queues, rate):
        self.http, self.rate = http, rate
        self.places = [(queue["id"], channel) for queue in queues for channel in queue["channels"]]
        self.posted = []  # contacts that were taken in
        self.failed = []  # answers other than 201
        self._going = set()

    async def blow(self, seconds):
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while loop.time() < end:
            await asyncio.sleep(random.expovariate(self.rate))
            self._start(self._customer(*random.choice(self.places)))

    async def calm(self):
        """Until the last of them has done what he came for."""
        while self._going:
            await asyncio.gather(*self._going, return_exceptions=True)

    def _start(self, customer):
        task = asyncio.get_running_loop().create_task(customer)
        self._going.add(task)
        task.add_done_callback(self._going.discard)

    async def _customer(self, queue, channel):
        body = {"channel": channel, "queue": queue, "customer": {"name": f"Customer {random.randrange(10 ** 6)}"},
                "priority": random.choice((0, 0, 0, 2))}
        status, answer = await self.http.call("POST", "/v1/contacts", body, uuid7())
        if status != 201:
            self.failed.append((status, answer))
            return
        contact = answer["contact"]
        self.posted.append(contact)
        chance = random.random()
        if chance < 0.1:  # no patience
            await asyncio.sleep(random.uniform(0.2, 5))
            await self.http.call("DELETE", f"/v1/contacts/{contact}")
        elif chance < 0.3 and channel not in ("voice", "video"):  # writes on, whether somebody is there or not
            for _ in range(3):
                await asyncio.sleep(random.uniform(1, 5))
                await self.http.call("POST", f"/v1/contacts/{contact}/messages", {})
