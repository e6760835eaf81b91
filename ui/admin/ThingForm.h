// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the forms of a status and of a reason have in common: named fields, the longest time, and faults said beside the
// field that they are about.

#include "core/domain/StatusAdmin.h"
#include "ui/admin/FormFrame.h"

#include <map>

class QLabel;

namespace readyline::widgets {
class Field;
}

namespace readyline::admin {

class Labelled;

class ThingForm : public FormFrame {
    Q_OBJECT
public:
    // Beside the field that it is about; what is about none, below them all.
    void say(domain::AdminFault fault);
    void focusFirst();

protected:
    // "status": the form is statusForm, a field of it statusName.
    explicit ThingForm(const QString& thing, QWidget* parent);

    widgets::Field* addField(const QString& label, const QString& what, int most);
    Labelled* addRow(const QString& label, QWidget* control, const QString& what);
    QLabel* addHint(const QString& words);
    void addMaximum();
    void sayAt(std::initializer_list<domain::AdminFault> faults, widgets::Field* field);
    void sayAt(std::initializer_list<domain::AdminFault> faults, Labelled* row, QWidget* control);

    // While it shows something, nothing counts as edited.
    void beginShowing(const QString& title, std::optional<std::chrono::seconds> maximum);
    void endShowing();
    // What is typed as the longest time; as it was where it cannot be read.
    void readMaximum(std::optional<std::chrono::seconds>& maximum) const;
    // Says what is not.
    [[nodiscard]] bool isReadable();
    void setReadOnly(bool readOnly);
    void onEdited();
    virtual void follow() = 0; // what follows from the fields
    virtual void tell() = 0;   // it was edited

private:
    struct Place {
        widgets::Field* field = nullptr;
        Labelled* row = nullptr;
        QWidget* control = nullptr;
    };
    void clearFaults();

    QString m_thing;
    std::vector<widgets::Field*> m_fields;
    widgets::Field* m_maximum = nullptr;
    std::map<domain::AdminFault, Place> m_places;
    bool m_showing = false;
};

} // namespace readyline::admin
