// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Wrap-up codes, notes and variables as they are typed, one small file per assignment, so that a crash, a lost network or a
// restart loses nothing. Removed when they are submitted; forgotten ones after seven days.

#include "core/base/Time.h"
#include "core/domain/Ids.h"
#include "ui/models/VariableEdits.h"

#include <QDir>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace readyline::tasks {

struct Draft {
    domain::CodeId code; // empty: none chosen
    QString notes;
    WallTime kept;
    friend bool operator==(const Draft&, const Draft&) = default;
};

class Drafts {
public:
    static constexpr std::chrono::days kForgotten{7};

    Drafts(const QDir& folder, const Time& time);

    [[nodiscard]] const QDir& folder() const { return m_folder; }
    [[nodiscard]] std::optional<Draft> load(const domain::AssignmentId& assignment) const;
    // False if the disk does not take it; nothing is lost in memory then.
    bool keep(const domain::AssignmentId& assignment, Draft draft);
    void remove(const domain::AssignmentId& assignment);
    // The code and the notes; variables that are typed and not saved stay.
    void forget(const domain::AssignmentId& assignment);
    // Variables that are typed and not saved, beside the rest; none: forgotten.
    [[nodiscard]] std::vector<models::EditDraft> loadFields(const domain::AssignmentId& assignment) const;
    bool keepFields(const domain::AssignmentId& assignment, const std::vector<models::EditDraft>& fields);

private:
    [[nodiscard]] QJsonObject read(const domain::AssignmentId& assignment) const; // empty: nothing is kept
    bool write(const domain::AssignmentId& assignment, const QJsonObject& object);
    [[nodiscard]] QString path(const domain::AssignmentId& assignment) const;
    void forgetOld() const;

    QDir m_folder;
    const Time& m_time;
};

} // namespace readyline::tasks
