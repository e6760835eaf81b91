# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The cable between the server and the PBX: it can be pulled."""

import contextlib
import socket
import threading


class Relay:
    """Passes connections on, until they are cut; while it is down, new ones are closed at once."""

    def __init__(self, port, to):
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port = self._listener.getsockname()[1]
        self._to, self._pairs, self._lock, self._up = to, set(), threading.Lock(), True
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                self._join(near)

    def _join(self, near):
        try:
            if not self._up:
                raise OSError
            far = socket.create_connection(("127.0.0.1", self._to), 5)
            far.settimeout(None)
        except OSError:
            near.close()
            return
        with self._lock:
            self._pairs.add((near, far))
        for source, target in ((near, far), (far, near)):
            threading.Thread(target=self._pass, args=(source, target, (near, far)), daemon=True).start()

    def _pass(self, source, target, pair):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
        self._drop(pair)

    def _drop(self, pair):
        with self._lock:
            self._pairs.discard(pair)
        for each in pair:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def cut(self):
        """What is connected now is so no more; who connects again may."""
        with self._lock:
            pairs = list(self._pairs)
        for pair in pairs:
            self._drop(pair)

    def down(self):
        self._up = False
        self.cut()

    def up(self):
        self._up = True

    def close(self):
        self.down()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
