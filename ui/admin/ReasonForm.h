// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One reason as an administrator edits it (Z13): what people read, its group and with it the statuses that offer it, and how
// long it is meant to last.

#include "core/domain/StatusAdmin.h"
#include "ui/admin/FormFrame.h"

class QComboBox;
class QLabel;

namespace readyline::widgets {
class Field;
}

namespace readyline::admin {

class Labelled;

class ReasonForm : public FormFrame {
    Q_OBJECT
public:
    explicit ReasonForm(QWidget* parent = nullptr);

    void show(const domain::SiteRules& site, const domain::Reason& reason);
    // What stands in the fields; nothing where one cannot be read, which is then said beside it.
    [[nodiscard]] std::optional<domain::Reason> read();
    // Beside the field that it is about; what is about none, below them all.
    void say(domain::AdminFault fault);
    void focusFirst();

Q_SIGNALS:
    void edited(const readyline::domain::Reason& reason);

private:
    void onEdited();
    void clearFaults();
    void sayOfferedBy();
    [[nodiscard]] domain::Reason fromFields() const;

    domain::SiteRules m_site;
    domain::Reason m_reason;
    bool m_filling = false;
    widgets::Field *m_label, *m_maximum;
    QComboBox* m_group;
    Labelled* m_groupRow;
    QLabel* m_offeredBy;
};

} // namespace readyline::admin
