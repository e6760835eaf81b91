# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""A part of the tour: some of its steps, in a room of their own."""


class Part:
    def __init__(self, tour):
        self.tour = tour

    @property
    def agent(self):
        return self.tour.agent

    def steps(self, *of):
        """Pairs of name and action, each of which ends with a picture of the agent's desktop."""
        for name, action in of:
            self.tour.step(name, action, self.agent)
