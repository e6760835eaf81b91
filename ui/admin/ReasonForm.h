// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One reason as an administrator edits it (Z13): what people read, its group and with it the statuses that offer it,
// whom in which queues it is for, and how long it is meant to last.

#include "ui/admin/ThingForm.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

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
    void addQueues();
    void showQueues(const std::vector<domain::Queue>& queues);
    void readQueues(std::vector<domain::QueueId>& queues) const;

    // One tick; what stands there is the queue's name.
    struct QueueBox {
        domain::QueueId id;
        QCheckBox* box;
    };

    domain::SiteRules m_site;
    domain::Reason m_reason;
    widgets::Field* m_label;
    QComboBox* m_group;
    QLabel* m_offeredBy;
    QVBoxLayout* m_boxes = nullptr;
    std::vector<QueueBox> m_queues;
};

} // namespace readyline::admin
