// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// MonitorScene: Ann in a call, and Sue who may listen to it in every mode.
#pragma once

#include "tests/floor/Stage.h"

namespace readyline::floor::test {

inline Site monitoredSite() {
    Site site = smallSite();
    for (Person& each : site.people)
        if (each.role == Role::Supervisor || each.role == Role::Admin)
            each.grants = {Grant::Listen, Grant::Whisper, Grant::BargeIn, Grant::TakeOver};
    return site;
}

// Ann is in a call, Sue is there, and so is the exchange.
struct MonitorScene {
    Stage stage;
    AssignmentId work;
    ContactId call;

    explicit MonitorScene(Site site = monitoredSite()) : stage(std::move(site)) {
        stage.open("pbx");
        stage.ready("ann");
        stage.open("sue");
        stage.must(SetStation{PersonId{"sue"}, StationState::Idle}, pbx());
        work = stage.engage("ann", Channel::Voice);
        call = stage.work(work).contact;
    }
    [[nodiscard]] Actor pbx() const { return stage.as("pbx"); }
    [[nodiscard]] Actor sue() const { return stage.as("sue"); }
    [[nodiscard]] const std::optional<Monitor>& monitor() const { return stage.contact(call).call.monitor; }
    [[nodiscard]] StartMonitor start(MonitorMode mode = MonitorMode::Listen) const {
        return {call, PersonId{"ann"}, mode};
    }
    void line(LineState state) { stage.must(ReportLeg{call, monitor()->id.value, state}, pbx()); }
    void listen(MonitorMode mode = MonitorMode::Listen) {
        stage.must(start(mode), sue());
        line(LineState::Up);
    }
    void change(MonitorMode mode) {
        stage.must(SetMonitor{call, mode}, sue());
        stage.must(SettleMonitor{call, mode}, pbx());
    }
    [[nodiscard]] std::optional<MonitorEnd> ended() const {
        const auto over = stage.happened<MonitorOver>();
        return over.empty() ? std::nullopt : std::optional{over.at(0).why};
    }
};

} // namespace readyline::floor::test
