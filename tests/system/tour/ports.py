# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Ports that somebody names on a command line."""

import argparse
import socket


def port_number(text):
    """For argparse: refuses in words what is no port."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is no port: a number from 1 to 65535 is needed")
    return int(text)


def is_free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            return True
        except OSError:
            return False


def why_not(port):
    """Words for a port that cannot be had, or None."""
    if is_free(port):
        return None
    return f"port {port} cannot be had, mostly because another program listens on it; another --port N helps"
