# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Proves the harness itself on the sample program: finding, clicking, typing, menus, focus, tray, pictures, clean-up."""

import argparse
import os
import re
import signal
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from desktop import Desktop  # noqa: E402
from processes import Child, end_cleanly_on_signals  # noqa: E402
from steps import Steps  # noqa: E402
from waiting import Late, wait_until  # noqa: E402


def runs(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()


def drive(sample, folder, steps):
    with Desktop("first", shots=folder) as first, Desktop("second", shots=folder, tray=False, dark=True) as second:
        app = first.launch("sample", [sample])
        other = second.launch("other", [sample], scale=2)
        pids = [child.pid for child in first._children + second._children]
        answer = app.label(re.compile("."))

        def types_and_clicks():
            app.field("Name").type("Ada")
            app.button("Greet").click()
            app.label("Hello Ada").wait(3)

        def keyboard_stays():
            app.field("Name").type("before ")
            app.button("Offer").press()
            app.button("Accept").wait(3)
            assert first.focused_window()[1] == "Sample", first.focused_window()
            first.type("after")
            app.wait_for(lambda: app.field("Name").text == "before after", "the field has the keys", 3)
            request = next(window for window in app.windows() if first.title(window) == "Request")
            assert first.is_above(request)
            app.button("Accept").click(until=lambda: app.label("accepted").exists())
            app.button("Accept").wait_gone(3)

        def menu_item_of_a_closed_menu():
            app.menu_item("Lunch", hidden=True).press()
            app.label("at lunch").wait(3)

        def list_item_by_its_place():
            app.item("two").click()
            app.label("two").wait(3)

        def window_among_windows_only():
            assert app.window("Sample").exists()
            assert not app.find("push button", "Greet", top=True).exists(), "a button of a window counts as a window"
            assert app.window("Sample").find("push button", "Greet", top=True).exists()

        def the_nth_of_several():
            rows = app.find("list").item()
            assert [app.find("list").item(nth=n).name for n in range(3)] == rows.names() == ["one", "two", "three"]
            assert not app.find("list").item(nth=3).exists()

        def windows_of_each_desktop():
            assert other.label("nothing yet").exists()
            assert second.focused_window()[1] == "Sample"
            assert not app.label("nothing yet").exists()

        def clicks_at_200_percent():
            other.field("Name").type("Grace")
            other.button("Greet").click()
            other.label("Hello Grace").wait(3)
            window = second.geometry(other.windows()[0])
            assert (window.width, window.height) == (720, 720), window

        def lightness_of_screen_and_window():
            assert second.lightness() < first.lightness(), "the dark desktop is not darker"
            assert second.lightness(other.windows()[0]) > 0.7, "the window on it is not light"

        def tray_icon_has_a_place():
            first_icon = wait_until(first.tray_icons, "an icon in the tray", 8)[0]
            assert first_icon.y < 40, first_icon

        def late_says_what_it_waited_for():
            try:
                app.button("No such").wait(0.2)
            except Late as late:
                assert "push button 'No such'" in str(late), late
            else:
                raise AssertionError("found what is not there")

        steps.run("finds_typesAndClicks", types_and_clicks, first)
        steps.run("popover_leavesTheKeyboard", keyboard_stays, first)
        steps.run("menu_itemOfAClosedMenu", menu_item_of_a_closed_menu, first)
        steps.run("list_itemByItsPlace", list_item_by_its_place, first)
        steps.run("window_isNoPartOfOne", window_among_windows_only, first)
        steps.run("nth_inTheOrderOfTheTree", the_nth_of_several, first)
        steps.run("desktops_areApart", windows_of_each_desktop, first, second)
        steps.run("scaled_clicksHitAt200Percent", clicks_at_200_percent, second)
        steps.run("lightness_ofScreenAndWindow", lightness_of_screen_and_window, first, second)
        steps.run("tray_iconHasAPlace", tray_icon_has_a_place, first)
        steps.run("waiting_saysForWhat", late_says_what_it_waited_for, first)
        assert answer.exists()
        steps.run("pictures_areThere", lambda: check_pictures(Path(folder)))
    steps.run("leaving_endsEverything", lambda: check_gone(pids))
    steps.run("interrupt_endsEverything", lambda: check_interrupt(sample))


def check_pictures(folder):
    first, second = folder / "desktops_areApart.png", folder / "desktops_areApart-second.png"
    assert first.stat().st_size > 2000 and second.stat().st_size > 2000


def check_gone(pids):
    left = [pid for pid in pids if runs(pid)]
    assert not left, f"still there: {left}"


def check_interrupt(sample):
    """Another harness is started and interrupted: what it had started must be gone with it."""
    with tempfile.TemporaryDirectory() as folder:
        child = Child("inner", [sys.executable, __file__, sample, "--hold", Path(folder) / "pids"], folder)
        pids_file = Path(folder) / "pids"
        child.wait_for(pids_file.exists, "has its desktop", 30)
        pids = [int(word) for word in pids_file.read_text().split()]
        assert pids and all(runs(pid) for pid in pids)
        child.signal(signal.SIGINT)
        child.wait_exit(15)
        wait_until(lambda: not any(runs(pid) for pid in pids), "all are gone", 5)
        child.stop()


def hold(sample, path):
    with Desktop("held") as desktop:
        desktop.launch("sample", [sample])
        pids = " ".join(str(child.pid) for child in desktop._children)
        path.with_suffix(".new").write_text(pids)
        path.with_suffix(".new").rename(path)
        signal.pause()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sample")
    parser.add_argument("--tap", type=Path)
    parser.add_argument("--shots", type=Path)
    parser.add_argument("--hold", type=Path)
    options = parser.parse_args()
    end_cleanly_on_signals()
    sample = os.path.abspath(options.sample)
    if options.hold:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        return hold(sample, options.hold)
    with tempfile.TemporaryDirectory() as folder:
        steps = Steps(options.shots or folder)
        drive(sample, steps.folder, steps)
        if options.tap:
            steps.write_tap(options.tap)
    return 0 if steps.ok else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
