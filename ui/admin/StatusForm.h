// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One status as an administrator edits it (D10): name, text, base, description, reasons, and how it will look. A text
// that speaks of another base is said at once (D11) and may be saved.

#include "ui/admin/ThingForm.h"

class QCheckBox;
class QComboBox;

namespace readyline::widgets {
class Banner;
class StatusLabel;
} // namespace readyline::widgets

namespace readyline::admin {

class StatusForm : public ThingForm {
    Q_OBJECT
public:
    explicit StatusForm(QWidget* parent = nullptr);

    void show(const domain::SiteRules& site, const domain::PresenceEntry& entry);
    // What stands in the fields; nothing where one cannot be read, which is then said beside it.
    [[nodiscard]] std::optional<domain::PresenceEntry> read();

Q_SIGNALS:
    void edited(const readyline::domain::PresenceEntry& entry);

private:
    void build();
    void setEditable(bool editable);
    void follow() override;
    void tell() override { Q_EMIT edited(fromFields()); }
    [[nodiscard]] domain::PresenceEntry fromFields() const;

    domain::SiteRules m_site;
    domain::PresenceEntry m_entry;
    widgets::Field *m_name, *m_text, *m_description;
    QComboBox *m_base, *m_rule, *m_group;
    Labelled* m_groupRow;
    QCheckBox *m_selectable, *m_sticky;
    widgets::Banner* m_trap;
    widgets::StatusLabel* m_looks;
};

} // namespace readyline::admin
