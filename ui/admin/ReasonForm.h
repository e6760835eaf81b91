// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One reason as an administrator edits it (Z13): what people read, its group and with it the statuses that offer it,
// and how long it is meant to last.

#include "ui/admin/ThingForm.h"

class QComboBox;

namespace readyline::admin {

class ReasonForm : public ThingForm {
    Q_OBJECT
public:
    explicit ReasonForm(QWidget* parent = nullptr);

    void show(const domain::SiteRules& site, const domain::Reason& reason);
    // What stands in the fields; nothing where one cannot be read, which is then said beside it.
    [[nodiscard]] std::optional<domain::Reason> read();

Q_SIGNALS:
    void edited(const readyline::domain::Reason& reason);

private:
    void follow() override;
    void tell() override { Q_EMIT edited(fromFields()); }
    [[nodiscard]] domain::Reason fromFields() const;

    domain::SiteRules m_site;
    domain::Reason m_reason;
    widgets::Field* m_label;
    QComboBox* m_group;
    QLabel* m_offeredBy;
};

} // namespace readyline::admin
