// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/VariableLook.h"

#include "ui/text/Faults.h"
#include "ui/text/SiteTime.h"
#include "ui/text/Strings.h"
#include "ui/text/Variables.h"

#include <QCoreApplication>

namespace readyline::tasks {

using models::EditState;
using models::VariableEdit;
using widgets::FieldState;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::tasks::VariableLook)
};

VariableLook changed(const VariableEdit& edit, bool insisted) {
    const auto fault = edit.fault();
    if (fault && (insisted || !edit.mayBecomeRight())) return {FieldState::Wrong, text::describe(*fault), {}};
    return {FieldState::Changed, Words::tr("Changed, not saved"), {}};
}

QString overtakenBy(const VariableEdit& edit, const std::string& me) {
    if (edit.variable.by.empty())
        return Words::tr("Not saved: the system that brought this contact saved first. That value is shown.");
    if (edit.variable.by == me) return Words::tr("Not saved: you saved first on another device. That value is shown.");
    return Words::tr("Not saved: %1 saved first. That value is shown.").arg(text::toQt(edit.variable.by));
}

} // namespace

VariableLook lookOf(const VariableEdit& edit, bool insisted, const std::string& me, const QTimeZone& zone) {
    switch (edit.state) {
    case EditState::Rest: return {};
    case EditState::Changed: return changed(edit, insisted);
    case EditState::Saving: return {FieldState::Saving, Words::tr("Saving…"), {}};
    case EditState::Saved:
        return {FieldState::Saved, Words::tr("Saved %1").arg(text::siteTime(edit.savedAt, zone)), {}};
    case EditState::NotConfirmed:
        return {FieldState::NotConfirmed, Words::tr("Not confirmed after 20 s."), Words::tr("Try again")};
    case EditState::Refused:
        return {FieldState::Wrong, edit.refused ? text::describe(edit.refused->refusal) : QString(),
            Words::tr("Try again")};
    case EditState::Overtaken:
        return {FieldState::Replaced, overtakenBy(edit, me), edit.lost.isEmpty() ? QString() : Words::tr("Copy yours")};
    }
    return {};
}

QString lookLink(const VariableEdit& edit, Looking looking, bool mayLook) {
    if (!edit.variable.secure || !mayLook || edit.isUnsaved()) return {};
    if (edit.revealed) return Words::tr("Hide");
    if (!edit.variable.given || looking == Looking::Asked) return {};
    return looking == Looking::Failed ? Words::tr("Click to retry") : Words::tr("Click to see");
}

qsizetype charactersOf(const QString& text) { return text.toUcs4().size(); }

QString counterOf(const QString& text) {
    //: How many characters of the most that there may be: "34 / 256".
    return Words::tr("%1 / %2").arg(charactersOf(text)).arg(domain::kMostVariableCharacters);
}

} // namespace readyline::tasks
