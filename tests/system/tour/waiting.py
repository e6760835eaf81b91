# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Waiting is always for a condition, always with an end, and says what it waited for."""

import time


class Late(AssertionError):
    """A condition did not come true in time."""


def wait_until(condition, what, timeout=10.0, every=0.03):
    """Returns the first true value of condition(). Errors of condition() count as not yet true."""
    end = time.monotonic() + timeout
    last = None
    while True:
        try:
            value = condition()
            if value:
                return value
            last = None
        except Late:
            raise
        except Exception as error:  # the tree changed under the look: look again
            last = error
        if time.monotonic() >= end:
            raise Late(f"after {timeout:g} s: {what}" + (f" ({last})" if last else ""))
        time.sleep(every)
