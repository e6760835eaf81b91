# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A private session bus with the accessibility bus on it, one for the whole run; no service is started by the system's files."""

import os
import tempfile
from pathlib import Path

from processes import Child
from waiting import wait_until

_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


class Bus:
    """Start it once, before Atspi is imported: that library looks for its bus only then."""

    _the_one = None

    @classmethod
    def started(cls):
        if cls._the_one is None:
            cls._the_one = cls()
        return cls._the_one

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="readyline-bus-")
        self.folder = Path(self._folder.name)
        socket = self.folder / "bus"
        config = self.folder / "session.conf"
        config.write_text(_CONFIG.format(socket=socket))
        self.address = f"unix:path={socket}"
        self.environment = {
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "XDG_RUNTIME_DIR": str(self.folder),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        os.environ.update(self.environment)
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS"):
            os.environ.pop(name, None)
        self._daemon = Child("dbus-daemon", ["dbus-daemon", f"--config-file={config}", "--nofork"], self.folder)
        self._daemon.wait_for(socket.exists, "opens its socket")
        launcher = next(path for path in _LAUNCHERS if Path(path).exists())
        self._launcher = Child("at-spi-bus-launcher", [launcher, "--launch-immediately"], self.folder)
        self._connection = None
        self._launcher.wait_for(self._accessibility_is_up, "offers the accessibility bus")

    def _accessibility_is_up(self):
        from gi.repository import Gio, GLib
        if self._connection is None:
            flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
            self._connection = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)
        reply = self._connection.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, GLib.VariantType("(s)"),
            Gio.DBusCallFlags.NO_AUTO_START, 2000, None)
        return reply.unpack()[0]

    def atspi(self):
        """The Atspi library, connected to this bus."""
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        Atspi.init()
        Atspi.set_timeout(2000, 15000)
        wait_until(lambda: Atspi.get_desktop(0) is not None, "the accessibility registry answers")
        return Atspi
