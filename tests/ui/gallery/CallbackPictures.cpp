// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>

namespace readyline::gallery {

namespace {

wire::CallbackView promised(
    const char* id, const char* name, const char* date, WallTime start, CallbackState state = CallbackState::Planned) {
    wire::CallbackView out;
    out.callback = CallbackId{id};
    out.kind = CallbackKind::Personal;
    out.form = {name, "+46 70 555 018", "Europe/Stockholm", date, "10:00", "11:00", QueueId{"billing"},
        PersonId{"ilse"}, "Confirm moving date and the meter number."};
    out.start = start;
    out.end = start + std::chrono::hours{1};
    out.state = state;
    out.by = {ActorKind::Person, PersonId{"ilse"}, "Ilse Vermeulen"};
    return out;
}

std::vector<wire::CallbackView> promises() {
    const auto days = [](int count) { return ago(0) + std::chrono::hours{24 * count}; };
    wire::CallbackView reached = promised("cb-1", "Radka Stoyanova", "2026-11-20", days(-1), CallbackState::Ended);
    reached.outcome = CallbackEnd::Reached;
    wire::CallbackView paused = promised("cb-2", "Petra Schuster", "2026-11-21", ago(600), CallbackState::Paused);
    paused.dueAt = ago(-600);
    paused.cause = "USER_BUSY";
    return {reached, paused, promised("cb-3", "Freya Lindqvist", "2026-11-24", days(3)),
        promised("cb-4", "Hugo Peeters", "2026-11-25", days(4)),
        promised("cb-5", "Maeve O’Connor", "2026-11-26", days(5))};
}

wire::SessionOpened callingBack() {
    wire::SessionOpened opened = gallery::opened(Role::Agent);
    for (Queue& each : opened.site.queues) {
        each.channels.set(index(Channel::Voice));
        each.callbacks = CallbackEntry{PersonId{"pbx"}, "+32 9 000 01 10", true};
    }
    opened.site.timeZone = "Europe/Stockholm";
    return opened;
}

} // namespace

void drawCallbacks(const QString& folder, const QString& suffix) {
    Stage stage(callingBack(), folder, suffix);
    stage.find<QAbstractButton>("railCallbacks")->click();
    stage.settle();
    stage.shot(stage.window.get(), u"callbacks-none"_s);
    (void)stage.rig.takeOnly<wire::CallbacksViewOpen>();
    stage.rig.answer(stage.rig.lastId(),
        wire::Result{wire::CallbacksOpened{10, promises(), {{PersonId{"ilse"}, "Ilse Vermeulen", {QueueId{"billing"}}}},
            {QueueId{"billing"}, QueueId{"outages"}}}});
    stage.settle();
    auto* table = stage.find<QTableView>("callbackTable");
    table->setCurrentIndex(table->model()->index(1, 0));
    stage.shot(stage.window.get(), u"callbacks"_s);
    stage.find<QAbstractButton>("callbacksSchedule")->click();
    stage.settle();
    auto* dialog = stage.find<QWidget>("callbackDialog");
    stage.shot(dialog, u"callback-new"_s);
    const auto type = [&](const char* name, const QString& text) {
        dialog->findChild<QLineEdit*>(QString::fromLatin1(name))->setText(text);
    };
    type("callbackName", u"Freya Lindqvist"_s);
    type("callbackPhone", u"+46 70 555 018"_s);
    type("callbackFrom", u"10:00"_s);
    type("callbackTo", u"10:20"_s);
    dialog->findChild<QPlainTextEdit*>(u"callbackReason"_s)
        ->setPlainText(u"Confirm moving date and the meter number."_s);
    stage.shot(dialog, u"callback-wrong"_s);
    dialog->findChild<QTabWidget*>(u"callbackTabs"_s)->setCurrentIndex(1);
    stage.shot(dialog, u"callback-manage"_s);
    dialog->hide();
}

} // namespace readyline::gallery
