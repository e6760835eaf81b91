// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

namespace readyline::gallery {

void drawAdmin(const QString& folder, const QString& suffix) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Admin);
    opened.me.name = opened.self.name = "Elke Baeten";
    opened.self.queues.clear();
    opened.self.intent = {kit::kLunch, opened.self.intent.by, ago(2541)};
    opened.site = administered();
    Stage stage(opened, folder, suffix);
    const auto choose = [&](const char* table, int row) {
        auto* list = stage.find<QTableView>(table);
        list->setCurrentIndex(list->model()->index(row, 0));
    };
    choose("statusTable", 6);
    stage.shot(stage.window.get(), u"admin-statuses"_s);
    choose("statusTable", 0);
    stage.shot(stage.window.get(), u"admin-built-in"_s);
    stage.find<QPushButton>("statusAdd")->click();
    stage.find<QLineEdit>("statusText")->insert(u"Available soon"_s);
    stage.find<QComboBox>("statusBase")->setCurrentText(u"Offline"_s);
    stage.shot(stage.window.get(), u"admin-trap"_s);
    stage.find<QLineEdit>("statusText")->selectAll();
    stage.find<QLineEdit>("statusText")->del();
    stage.find<QWidget>("statusForm")->findChild<QPushButton*>(u"formSave"_s)->click();
    stage.shot(stage.window.get(), u"admin-fault"_s);
    stage.find<QListWidget>("adminList")->setCurrentRow(1);
    choose("reasonTable", 1);
    stage.shot(stage.window.get(), u"admin-reasons"_s);
    stage.find<QListWidget>("adminList")->setCurrentRow(2);
    stage.shot(stage.window.get(), u"admin-sign-in"_s);
    opened.me.role = domain::Role::Supervisor;
    opened.me.name = "Margriet Adeyemi";
    opened.me.supervises = {TeamId{"a"}};
    opened.me.grants = {Grant::EditStatuses};
    Stage granted(opened, folder, suffix);
    granted.window->showPage(shell::Page::Admin);
    granted.shot(granted.window.get(), u"admin-granted"_s);
}

} // namespace readyline::gallery
