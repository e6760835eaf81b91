// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTableView>

namespace readyline::gallery {

namespace {

struct Past {
    const char* customer;
    Channel channel;
    HistoryEnd end;
    int minutesAgo;
    const char* code;
    const char* notes;
};
constexpr Past kPast[]{
    {"Matteo Bianchi", Channel::Voice, HistoryEnd::EndedByCustomer, 4, "Invoice corrected", "Reading counted twice."},
    {"Beata Kowalczyk", Channel::Voice, HistoryEnd::Missed, 12, "", ""},
    {"Freya Lindqvist", Channel::Chat, HistoryEnd::EndedByAgent, 31, "Payment plan", ""},
    {"João Figueiredo", Channel::Email, HistoryEnd::Declined, 44, "", ""},
    {"Zuzana Nováková", Channel::Email, HistoryEnd::EndedByAgent, 62, "Other", ""},
    {"Hugo Peeters", Channel::Voice, HistoryEnd::CustomerGone, 95, "", ""},
    {"Katarzyna Wójcik", Channel::Chat, HistoryEnd::NotPresented, 1500, "", ""},
};

std::vector<HistoryEntry> past() {
    std::vector<HistoryEntry> out;
    for (const Past& each : kPast) {
        HistoryEntry& entry = out.emplace_back();
        entry.seq = 2000 - each.minutesAgo;
        entry.at = ago(each.minutesAgo * 60);
        entry.contact = ContactId{"c-" + std::to_string(each.minutesAgo)};
        entry.offer = OfferId{"o-" + std::to_string(each.minutesAgo)};
        entry.channel = each.channel;
        entry.queue = QueueId{"billing"};
        entry.queueName = "Billing";
        entry.customer = {each.customer, ""};
        entry.end = each.end;
        entry.began = entry.at - std::chrono::minutes{6};
        if (!wasHandled(each.end)) continue;
        entry.assignment = AssignmentId{"a-" + std::to_string(each.minutesAgo)};
        entry.talked = std::chrono::seconds{331};
        entry.wrappedUp = std::chrono::seconds{29};
        entry.code = CodeId{"other"};
        entry.codeLabel = each.code;
        entry.byDefault = entry.codeLabel == "Other";
        entry.notes = each.notes;
        if (each.minutesAgo < 5) entry.correctableUntil = ago(each.minutesAgo * 60 - 300);
    }
    return out;
}

} // namespace

void drawHistory(const QString& folder, const QString& suffix) {
    Stage stage(gallery::opened(domain::Role::Agent), folder, suffix);
    stage.find<QAbstractButton>("railHistory")->click();
    stage.settle();
    (void)stage.rig.takeOnly<wire::HistoryRead>();
    stage.rig.answer(stage.rig.lastId(), wire::Result{wire::HistoryEntries{past(), 300}});
    stage.shot(stage.window.get(), u"history"_s);
    auto* table = stage.find<QTableView>("historyTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    stage.shot(stage.window.get(), u"history-correct"_s);
    table->setCurrentIndex(table->model()->index(4, 0));
    stage.shot(stage.window.get(), u"history-late"_s);
    stage.find<QLineEdit>("historySearch")->setText(u"nobody"_s);
    stage.shot(stage.window.get(), u"history-none"_s);
}

} // namespace readyline::gallery
