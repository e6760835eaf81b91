// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/FakeNotifier.h"
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"
#include "ui/shell/Header.h"
#include "ui/shell/InactivityPrompt.h"
#include "ui/shell/Notices.h"
#include "ui/status/StatusControl.h"
#include "ui/status/StatusMenu.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QEnterEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace readyline::gallery {

namespace {

domain::Overlay noPhone() {
    domain::Overlay fault;
    fault.id = domain::OverlayId{"phone"};
    fault.kind = domain::OverlayKind::StationFault;
    fault.entry = domain::EntryId{"missed"};
    fault.end = domain::UntilCauseEnds{};
    fault.since = gallery::ago(65);
    return fault;
}

void drawOwn(const QString& folder, const QString& suffix) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    opened.site.timeZone = "Europe/Brussels";
    opened.self.devices = {{SessionId{"s-1"}, "ghent-042", Connection::Online, true, ago(9000), true},
        {SessionId{"s-2"}, "Laptop of Ilse", Connection::Online, false, ago(600)},
        {SessionId{"s-3"}, "home-pc", Connection::Reconnecting, true, ago(31)}};
    opened.self.overrides = {{Channel::Chat, kit::kLunch, opened.self.intent.by, ago(125)}};
    opened.self.pending
        = Pending{kit::kLunch, opened.self.intent.by, ago(60), AtTime{ago(0) + std::chrono::minutes{29}}, false};
    {
        Stage stage(opened, folder, suffix);
        auto* button = stage.find<QAbstractButton>("statusButton");
        QEnterEvent in(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QApplication::sendEvent(button, &in);
        stage.rig.time.advance(Duration{600});
        stage.shot(stage.find<QWidget>("channelsPanel"), u"channels"_s);
        stage.find<QPushButton>("whyButton")->click();
        stage.shot(stage.window.get(), u"planned"_s);
        button->click();
        auto* menu = stage.find<status::StatusMenu>("statusMenu");
        auto* search = menu->findChild<QLineEdit*>(u"statusSearch"_s);
        for (int i = 0; i < 4; ++i) QTest::keyClick(search, Qt::Key_Down);
        stage.shot(menu, u"menu-arrow"_s);
        QTest::keyClick(search, Qt::Key_Right);
        stage.shot(menu, u"menu-plan"_s);
        auto* time = menu->findChild<QLineEdit*>(u"planTime"_s);
        QTest::keyClicks(time, u"soon"_s);
        QTest::keyClick(time, Qt::Key_Return);
        stage.shot(menu, u"menu-plan-wrong"_s);
        menu->hide();
        stage.find<QAction>("devicesAction")->trigger();
        stage.shot(stage.find<QWidget>("devicesPanel"), u"devices"_s);
        shell::InactivityPrompt prompt(stage.clock);
        prompt.ask(std::chrono::minutes{30}, ago(0) + std::chrono::seconds{151});
        stage.shot(&prompt, u"inactive"_s);
    }
    opened.self.pending
        = Pending{kit::kLunch, Actor{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"}, ago(60)};
    opened.self.overrides.clear();
    opened.self.overlays = {gallery::team()[1].overlays};
    opened.self.overlays.push_back(noPhone());
    opened.self.intent.choice = kit::kLunch;
    {
        Stage stage(opened, folder, suffix);
        stage.find<QPushButton>("whyButton")->click();
        stage.shot(stage.window.get(), u"why-mends"_s);
    }
    opened.self.overlays.clear();
    opened.self.pending.reset();
    opened.site.policy.channelOverrides = domain::ChannelOverrides::CloseOnly;
    {
        Stage stage(opened, folder, suffix);
        stage.find<QAbstractButton>("statusButton")->click();
        auto* menu = stage.find<status::StatusMenu>("statusMenu");
        auto* search = menu->findChild<QLineEdit*>(u"statusSearch"_s);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Right);
        stage.shot(menu, u"menu-plan-closed"_s);
    }
}

void drawToldByOther(const QString& folder, const QString& suffix) {
    Stage stage(gallery::opened(domain::Role::Agent), folder, suffix);
    kit::FakeNotifier native;
    shell::Notices notices(stage.desk, stage.toasts, native);
    stage.rig.event(wire::StatusSetByOther{kit::kLunch, false, "Go while it is quiet"}, 11);
    stage.settle();
    stage.shot(const_cast<widgets::Toast*>(stage.toasts.toast(1)), u"told"_s);
    stage.window->openAnswer();
    stage.shot(stage.window.get(), u"answer"_s);
    stage.find<QLineEdit>("answerText")->setText(u"I am on a side task until three"_s);
    stage.shot(stage.window.get(), u"answer-typed"_s);
    stage.rig.event(wire::StatusAnswered{"I am on a side task until three"}, 12);
    stage.settle();
    stage.shot(const_cast<widgets::Toast*>(stage.toasts.toast(2)), u"answered"_s);
}

// His phone cannot be reached, and he wants to take work.
void drawReadiness(const QString& folder, const QString& suffix) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    opened.self.intent.choice = kit::kNotReady;
    opened.self.presence.station = StationState::Unreachable;
    Stage stage(opened, folder, suffix);
    stage.window->header().status().choose(kit::kReady);
    stage.shot(stage.find<status::StatusMenu>("statusMenu"), u"menu-readiness"_s);
    stage.find<status::StatusMenu>("statusMenu")->hide();
    stage.find<QPushButton>("taskDial")->click();
    auto* dialog = stage.find<QWidget>("dialDialog");
    dialog->findChild<QLineEdit*>(u"dialNumber"_s)->setText(u"+32 9 12"_s);
    dialog->findChild<QPushButton*>(u"dialCall"_s)->click();
    stage.shot(dialog, u"dial"_s);
    dialog->hide();
}

} // namespace

void drawStatus(const QString& folder, const QString& suffix) {
    drawOwn(folder, suffix);
    drawToldByOther(folder, suffix);
    drawReadiness(folder, suffix);
}

} // namespace readyline::gallery
