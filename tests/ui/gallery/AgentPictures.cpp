// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"
#include "ui/popover/Popovers.h"
#include "ui/shell/Header.h"
#include "ui/shell/MiniWindow.h"
#include "ui/status/StatusMenu.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace readyline::gallery {

namespace {

std::vector<HistoryEntry> lastThree() {
    std::vector<HistoryEntry> out;
    for (const char* code : {"plan", "meter", "other"}) {
        HistoryEntry& entry = out.emplace_back();
        const int minutesAgo = static_cast<int>(out.size()) * 20;
        entry.seq = 2000 - minutesAgo;
        entry.at = ago(minutesAgo * 60);
        entry.contact = ContactId{"c-" + std::to_string(minutesAgo)};
        entry.assignment = AssignmentId{"a-" + std::to_string(minutesAgo)};
        entry.offer = OfferId{"o-" + std::to_string(minutesAgo)};
        entry.queue = QueueId{"billing"};
        entry.queueName = "Billing";
        entry.customer = {"Freya Lindqvist", ""};
        entry.began = entry.at - std::chrono::minutes{6};
        entry.code = CodeId{code};
        entry.codeLabel = code;
    }
    return out;
}

} // namespace

void drawAgent(const QString& folder, const QString& suffix) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    {
        Stage stage(opened, folder, suffix);
        stage.shot(stage.window.get(), u"empty"_s);
        stage.find<QPushButton>("whyButton")->click();
        stage.shot(stage.window.get(), u"why"_s);
        stage.find<QAbstractButton>("statusButton")->click();
        auto* menu = stage.find<status::StatusMenu>("statusMenu");
        stage.shot(menu, u"menu"_s);
        menu->findChild<QLineEdit*>(u"statusSearch"_s)->setText(u"lun"_s);
        stage.shot(menu, u"menu-search"_s);
        menu->hide();
        stage.window->header().setKeysHint(u"From any program: Ctrl+Alt+A accepts, Ctrl+Alt+D declines"_s);
        auto* person = stage.find<QMenu>("personMenu");
        person->popup({0, 0});
        stage.shot(person, u"person-menu"_s);
        person->hide();
        shell::MiniWindow mini(stage.desk, stage.clock);
        mini.show();
        stage.shot(&mini, u"mini"_s);
    }
    opened.tasks = {task("1", Channel::Voice, "Matteo Bianchi", "Invoice 2026-10", AssignmentState::Active, 462),
        task("2", Channel::Chat, "Freya Lindqvist", "Is 14 March still possible for the meter?",
            AssignmentState::Active, 199),
        task("3", Channel::Chat, "João Figueiredo", "Form for the new address", AssignmentState::Active, 665),
        task("4", Channel::Email, "Zuzana Nováková", "Meter reading", AssignmentState::WrapUp, 900)};
    for (const wire::TaskView& each : opened.tasks) opened.self.work.push_back(working(each));
    opened.self.pending = Pending{kit::kLunch, opened.self.intent.by, ago(60)};
    opened.offers = {offer("5", Channel::Chat, "Katarzyna Wójcik", "outages", "3rd chat today", 84)};
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(stage.window.get(), u"desk"_s);
        popovers.setKeys({{}, {}, u"In Readyline: Ctrl+Alt+A accepts, Ctrl+Alt+D declines"_s});
        stage.shot(&popovers.window(), u"popover-chat"_s);
        stage.desk.signOut();
        stage.rig.answer(wire::Refused{domain::Refusal::SignOutBlockedContact, {}});
        stage.shot(stage.window.get(), u"leave-question"_s);
        stage.find<QAbstractButton>("questionNo")->click();
        stage.rig.transport.drop();
        stage.settle();
        stage.shot(stage.window.get(), u"reconnecting"_s);
    }
    opened.self.pending.reset();
    opened.self.loggingOff = opened.self.leaving = true;
    opened.offers.clear();
    {
        Stage stage(opened, folder, suffix);
        stage.shot(stage.window.get(), u"leaving"_s);
        opened.self.loggingOff = opened.self.leaving = false;
    }
    opened.self.work.clear();
    opened.tasks = {task("2", Channel::Chat, "Freya Lindqvist", "Is 14 March still possible for the meter?",
                        AssignmentState::Parked, 199),
        task("3", Channel::Email, "João Figueiredo", "Form for the new address", AssignmentState::Parked, 665)};
    opened.tasks[1].returned = true;
    for (const wire::TaskView& each : opened.tasks) opened.self.work.push_back(working(each));
    {
        Stage stage(opened, folder, suffix);
        stage.shot(stage.window.get(), u"parked"_s);
    }
    opened.tasks = {task("1", Channel::Voice, "Matteo Bianchi", "Invoice 2026-10", AssignmentState::WrapUp, 2092)};
    opened.self.work = {working(opened.tasks[0])};
    {
        Stage stage(opened, folder, suffix);
        (void)stage.rig.takeOnly<wire::HistoryRead>();
        stage.rig.answer(stage.rig.lastId(), wire::Result{wire::HistoryEntries{lastThree(), std::nullopt}});
        stage.find<QLineEdit>("codeSearch")->setText(u"inv"_s);
        stage.shot(stage.window.get(), u"wrapup"_s);
        stage.find<QPushButton>("submitWrapUpButton")->click();
        stage.shot(stage.window.get(), u"wrapup-no-code"_s);
    }
}

} // namespace readyline::gallery
