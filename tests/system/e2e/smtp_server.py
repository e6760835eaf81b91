#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A server of mail for the tests: keeps each message as a file.

The file "mode" in the folder says, at each recipient, how to answer: 450 or 550 refuse; nothing accepts.
"""

import argparse
import asyncio
import ssl
import subprocess
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        mode = self.folder / "mode"
        code = mode.read_text().strip() if mode.exists() else ""
        if code:
            return f"{code} not now, {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        name = f"{self.count:03}-{id(self)}"
        part = self.folder / f"{name}.part"
        part.write_bytes(f"{envelope.mail_from} {','.join(envelope.rcpt_tos)}\n".encode() + envelope.content)
        part.rename(self.folder / f"{name}.eml")
        return "250 kept"


def certificate(folder):
    key, crt = folder / "key.pem", folder / "crt.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", crt],
        check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(crt, key)
    return context


async def main(options):
    keeper = Keeper(options.folder)
    more = {}
    if options.tls:
        more = {"tls_context": certificate(options.folder), "require_starttls": True}
    if options.password:
        def check(server, session, envelope, mechanism, data):
            return AuthResult(success=data.password == options.password.encode(), handled=False)
        more |= {"authenticator": check, "auth_required": True, "auth_require_tls": options.tls}
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(keeper, hostname="mail.example", **more), "127.0.0.1", options.port)
    port = server.sockets[0].getsockname()[1]
    ready = options.folder / "port.part"
    ready.write_text(str(port))
    ready.rename(options.folder / "port")
    await server.serve_forever()


parser = argparse.ArgumentParser()
parser.add_argument("folder", type=Path)
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--tls", action="store_true")
parser.add_argument("--password")
asyncio.run(main(parser.parse_args()))
