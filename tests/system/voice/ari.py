# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Asterisk's own interface, raw: the laboratory is proven with it before anything of ours is."""

import base64
import json
import socket
import threading
import urllib.parse
import urllib.request

import configs
from waiting import wait_until


class Ari:
    def __init__(self, url, port):
        self._url, self.events = url, []
        self._login = base64.b64encode(f"{configs.USER}:{configs.PASSWORD}".encode()).decode()
        self._socket = socket.create_connection(("127.0.0.1", port), 5)
        self._socket.sendall((f"GET /ari/events?app={configs.APP} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
                              f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                              f"Sec-WebSocket-Key: {base64.b64encode(bytes(16)).decode()}\r\nAuthorization: Basic "
                              f"{self._login}\r\n\r\n").encode())
        self._stream = self._socket.makefile("rb")
        assert b" 101 " in self._stream.readline()
        while self._stream.readline().strip():
            pass
        self._socket.settimeout(None)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        try:
            while len(head := self._stream.read(2)) == 2:
                length = head[1] & 0x7F
                if length >= 126:
                    length = int.from_bytes(self._stream.read(2 if length == 126 else 8), "big")
                data = self._stream.read(length)
                if head[0] & 0x0F == 1:
                    self.events.append(json.loads(data))
        except OSError:
            pass  # closed

    def call(self, method, path, body=None, **query):
        words = urllib.parse.urlencode(query)
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(f"{self._url}/ari{path}?{words}", data, method=method)
        request.add_header("Authorization", f"Basic {self._login}")
        request.add_header("Content-Type", "application/json")
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=5) as answer:
            text = answer.read()
            return json.loads(text) if text else None

    def wait(self, kind, where=lambda event: True, timeout=8):
        def found():
            return next((each for each in self.events if each["type"] == kind and where(each)), None)
        return wait_until(found, f"the event {kind}", timeout)

    def close(self):
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
