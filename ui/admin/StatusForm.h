// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One status as an administrator edits it (D10): name, text, base, description, reasons, and how it will look. A text that
// speaks of another base is said at once (D11) and may be saved.

#include "core/domain/StatusAdmin.h"
#include "ui/admin/FormFrame.h"

class QCheckBox;
class QComboBox;

namespace readyline::widgets {
class Banner;
class Field;
class StatusLabel;
} // namespace readyline::widgets

namespace readyline::admin {

class Labelled;

class StatusForm : public FormFrame {
    Q_OBJECT
public:
    explicit StatusForm(QWidget* parent = nullptr);

    void show(const domain::SiteRules& site, const domain::PresenceEntry& entry);
    // What stands in the fields; nothing where one cannot be read, which is then said beside it.
    [[nodiscard]] std::optional<domain::PresenceEntry> read();
    // Beside the field that it is about; what is about none, below them all.
    void say(domain::AdminFault fault);
    void focusFirst();

Q_SIGNALS:
    void edited(const readyline::domain::PresenceEntry& entry);

private:
    void build();
    void setEditable(bool editable);
    void onEdited();
    void clearFaults();
    void preview();
    [[nodiscard]] domain::PresenceEntry fromFields() const;

    domain::SiteRules m_site;
    domain::PresenceEntry m_entry;
    bool m_filling = false;
    widgets::Field *m_name, *m_text, *m_description, *m_maximum;
    QComboBox *m_base, *m_rule, *m_group;
    Labelled *m_ruleRow, *m_groupRow;
    QCheckBox *m_selectable, *m_sticky;
    widgets::Banner* m_trap;
    widgets::StatusLabel* m_looks;
};

} // namespace readyline::admin
