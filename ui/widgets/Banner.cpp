// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Banner.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/LeadLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace readyline::widgets {
namespace {
constexpr int kEdge = 3, kSign = 16;
}

Banner::Banner(StatusFamily family, Icon icon, QWidget* parent)
    : QWidget(parent),
      m_family(family),
      m_icon(icon),
      m_label(new LeadLabel(this)),
      m_button(makeButton(QString(), ButtonKind::Plain, this)) {
    setAccessibleRole(this, QAccessible::AlertMessage);
    setControlSize(m_button, ControlSize::Small);
    m_button->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kEdge + kGap12 + kSign + 10, 4, kGap12, 4);
    row->setSpacing(kGap12);
    row->addWidget(m_label, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    setMinimumHeight(34);
    connect(m_button, &QPushButton::clicked, this, &Banner::buttonPressed);
}

void Banner::setLook(StatusFamily family, Icon icon) {
    m_family = family;
    m_icon = icon;
    update();
}

void Banner::setText(const QString& lead, const QString& text) {
    m_label->setText(lead, text);
    setAccessibleName(m_label->text());
}

QString Banner::text() const { return m_label->text(); }

void Banner::setButton(const QString& text) {
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const StatusColours& colours = tokens(palette()).of(m_family);
    painter.fillRect(rect(), colours.tint);
    const bool right = isRightToLeft();
    painter.fillRect(QRect(right ? width() - kEdge : 0, 0, kEdge, height()), colours.graphic);
    const int x = kEdge + kGap12;
    paintIcon(painter, QRect(right ? width() - x - kSign : x, 0, kSign, height()), m_icon, kSign, colours.graphic);
}

} // namespace readyline::widgets
