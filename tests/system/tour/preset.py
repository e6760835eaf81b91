# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A preset's file, read for the words that it brings to the screens and for what it makes the floor do."""

import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "resources/presets"
VOICE_TIMEOUT = 15  # seconds at most that the tour waits for a miss


class Preset:
    @classmethod
    def called(cls, what):
        """A name of a preset of ours, or the path of a file; ends the program in words where it is neither."""
        path = Path(what) if "/" in what or what.endswith(".json") else FOLDER / f"{what}.json"
        try:
            return cls(path)
        except OSError as error:
            sys.exit(f"{path}: {error.strerror}")
        except (ValueError, KeyError, TypeError):
            sys.exit(f"{path}: this is no preset")

    def __init__(self, path):
        preset = json.loads(path.read_text(encoding="utf-8"))
        self.policy, self.words = preset["policy"], preset["policy"]["words"]
        self._texts = {entry["id"]: entry["text"] for entry in preset["entries"]}
        self.ready, self.not_ready = self._texts["ready"], self._texts["not-ready"]

    @property
    def misses(self):
        """How many requests are missed until something happens, and what."""
        return self.policy["noAnswer"]["count"], Effect(self.policy["noAnswer"]["effect"], self._texts)

    @property
    def decline(self):
        return Effect(self.policy["decline"], self._texts)

    @property
    def back_to_ready(self):
        """The button of a miss that leads back to the status that was chosen before it."""
        acknowledge = self.words.get("acknowledge")
        return f"{acknowledge}: back to {self.ready}" if acknowledge else self.ready

    @property
    def chat_wrap_up(self):
        """The status while a chat is wrapped up."""
        return self.words["wrapUp"] if self.policy["wrapUp"]["blocks"] in ("always", "forSeconds") else self.ready

    @property
    def counts_wrap_up_down(self):
        return self.policy["wrapUp"]["mode"] == "timed"

    @property
    def wraps_up_consults(self):
        """Also whoever was only asked for advice in a call says afterwards what it was about."""
        return self.policy["wrapUpAfterConsult"]

    @property
    def calls_keep_chats_away(self):
        return any(rule["channel"] == "voice" for rule in self.policy.get("occupied", []))

    @property
    def lifts_phone(self):
        """Calls are accepted by lifting the phone, not on the screen."""
        return self.policy["voiceAnswer"] == "phone"

    @property
    def voice_timeout(self):
        return min(self.policy["offerTimeoutVoice"], VOICE_TIMEOUT)


class Effect:
    def __init__(self, effect, texts):
        self.status = texts.get(effect.get("entry"))  # None: nothing happens
        self.seconds = effect.get("seconds")  # None: until it is answered
