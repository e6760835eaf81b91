// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is typed for a callback (W98 to W109). While it is typed, what was touched and is wrong says so; the server checks
// the same again.

#include "core/domain/CallbackCheck.h"
#include "core/wire/Objects.h"
#include "ui/callback/FormRows.h"

#include <set>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace readyline::widgets {
class DateField;
}

namespace readyline::callback {

// Where and by whom people can be called back.
struct Places {
    domain::SiteRules site;
    std::vector<domain::QueueId> queues; // within my reach
    std::vector<wire::Colleague> colleagues;
    domain::PersonId me;
    friend bool operator==(const Places&, const Places&) = default;
};

class ScheduleForm : public QWidget {
    Q_OBJECT
public:
    explicit ScheduleForm(QWidget* parent = nullptr);

    void setPlaces(const Places& places);
    // What stands in the fields from now on. `standing`: of one that is edited, whose start and masked texts may stay.
    void show(const domain::CallbackForm& form, std::optional<WallTime> standing = std::nullopt);
    [[nodiscard]] domain::CallbackForm form() const;
    // Says what is wrong with what was touched, as of now; the customer's clock goes on.
    void refresh(WallTime now);
    // What stands there, if all of it is right; else goes to the first that is not, and all say so.
    [[nodiscard]] std::optional<domain::CallbackForm> read(WallTime now);

Q_SIGNALS:
    void edited();

private:
    using Field = domain::CallbackField;
    struct Place {
        int row = 0;
        QWidget* input = nullptr;
    };
    void buildWho();
    void buildWhen();
    void buildWhere();
    void touch(Field field);
    [[nodiscard]] std::vector<domain::CallbackFault> faults(WallTime now) const;
    [[nodiscard]] bool isKept(Field field) const;
    void fillQueues();
    void fillColleagues();
    void sayClock(WallTime now);

    FormRows* m_rows;
    QLineEdit *m_name, *m_phone, *m_from, *m_to;
    QComboBox *m_zone, *m_queue, *m_colleague;
    widgets::DateField* m_date;
    QRadioButton *m_anybody, *m_personal;
    QPlainTextEdit* m_reason;
    std::map<Field, Place> m_places;
    std::set<Field> m_touched;
    Places m_about;
    domain::CallbackForm m_wished; // as it was to be shown: its queue and agent may be known later only
    domain::CallbackForm m_shown;  // as it then stood there
    std::optional<WallTime> m_standing;
    WallTime m_now;
    bool m_showing = false;
};

} // namespace readyline::callback
