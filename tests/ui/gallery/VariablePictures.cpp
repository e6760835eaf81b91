// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"
#include "ui/popover/Popovers.h"

#include <QLineEdit>
#include <QPushButton>

namespace readyline::gallery {

namespace {

wire::ShownVariable variable(const char* name, const char* label, const char* value, bool editable) {
    wire::ShownVariable out;
    out.name = name;
    out.label = label;
    out.value = value;
    out.editable = editable;
    return out;
}

wire::TaskView call() {
    wire::TaskView out = task("1", Channel::Voice, "Matteo Bianchi", "Invoice 2026-10", AssignmentState::Active, 462);
    out.variables = {variable("customerNo", "Customer no.", "4 118 902", false),
        variable("contract", "Contract", "Duo Plus, since 2019-04-01", false),
        variable("reason", "Reason for call", "Invoice", true), variable("meter", "Meter reading", "048 198 kWh", true),
        variable("movedIn", "Moved in on", "", true), variable("paperless", "Invoices by e-mail", "true", true),
        variable("bank", "Bank account", "", true), variable("callback", "Callback reason", "", true)};
    out.variables[4].type = VariableType::DateTime;
    out.variables[5].type = VariableType::Boolean;
    out.variables[6].secure = out.variables[6].given = true;
    return out;
}

class Fields {
public:
    explicit Fields(Stage& stage) : m_stage(stage) {}
    QLineEdit& line(const char* name) {
        return *m_stage.find<QWidget>((std::string{"variable-"} + name).c_str())->findChild<QLineEdit*>();
    }
    void type(const char* name, const QString& text) {
        line(name).setText(text);
        Q_EMIT line(name).textEdited(text);
    }
    std::vector<wire::VariableSet> save() {
        m_stage.find<QPushButton>("saveVariablesButton")->click();
        return m_stage.rig.takeOnly<wire::VariableSet>();
    }

private:
    Stage& m_stage;
};

// The server tells that somebody has saved it.
void saved(Stage& stage, wire::TaskView& view, std::size_t which, const char* value, const char* by, std::int64_t seq,
    std::optional<CommandId> cause = {}) {
    view.variables[which].value = value;
    view.variables[which].by = by;
    view.variables[which].changed = seq;
    stage.rig.event(wire::TaskChanged{view}, seq, std::move(cause));
    stage.settle();
}

// Nine lines: who asks, his number and team, and six of the queue (W16).
void drawConsult(const QString& folder, const QString& suffix) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    wire::OfferView consult = offer("1", Channel::Voice, "Matteo Bianchi", "billing", "Invoice 2026-10", 14);
    consult.variables.push_back({"contract2", "Since", "2019-04-01", false});
    consult.consult = wire::ConsultView{PersonId{"jonas"}, "Jonas Keller", "2041", "Ghent A"};
    opened.offers = {consult};
    Stage stage(opened, folder, suffix);
    popover::Popovers popovers(stage.desk, stage.clock);
    stage.shot(&popovers.window(), u"popover-consult"_s);
}

} // namespace

void drawVariables(const QString& folder, const QString& suffix) {
    drawConsult(folder, suffix);
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    wire::TaskView view = call();
    opened.tasks = {view};
    opened.self.work = {working(view)};
    Stage stage(opened, folder, suffix);
    Fields fields(stage);
    fields.type("meter", u"048 213 kWh"_s);
    const auto sent = fields.save();
    saved(stage, view, 3, "048 213 kWh", "Ilse Vermeulen", opened.seq + 1, sent.at(0).command);
    fields.type("movedIn", u"2026-03-14"_s);
    (void)fields.save();
    saved(stage, view, 4, "2026-03-01", "Jonas Keller", opened.seq + 2);
    stage.rig.answer(stage.rig.lastId(),
        wire::Refused{Refusal::SavedFirst, {}, StandingValue{"movedIn", "2026-03-01", "Jonas Keller", opened.seq + 2}});
    fields.line("reason").setFocus();
    fields.type("reason", u"Invoice twice as high as last year"_s);
    stage.shot(stage.window.get(), u"variables-conflict"_s);
    fields.type("callback", QString(260, u'x'));
    (void)fields.save();
    stage.shot(stage.window.get(), u"variables-wrong"_s);
}

} // namespace readyline::gallery
