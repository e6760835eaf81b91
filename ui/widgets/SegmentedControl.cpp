// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SegmentedControl.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/Tokens.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace readyline::widgets {
namespace {

QFont chosenFont(const QFont& base) { return font(TextRole::Strong, base); }

class Segment : public QAbstractButton {
public:
    Segment(const QString& text, QWidget* parent) : QAbstractButton(parent) {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setAccessibleRole(this, QAccessible::RadioButton);
        setAccessibleName(text);
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(chosenFont(font()));
        return {metrics.size(Qt::TextShowMnemonic, text()).width() + 2 * kGap12, heightFor(30, metrics)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = tokens(palette());
        const QRect inner = rect().adjusted(0, 1, 0, -1);
        if (isChecked())
            painter.fillRect(inner, t.selected);
        else if (underMouse() && isEnabled())
            painter.fillRect(inner, t.hover);
        QFont words = widgets::font(TextRole::Button, font());
        painter.setPen(t.text);
        if (isChecked()) {
            words = chosenFont(font());
            painter.setPen(t.accentText);
        }
        if (!isEnabled()) painter.setPen(t.textOff);
        painter.setFont(words);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }
};

} // namespace

SegmentedControl::SegmentedControl(const QStringList& choices, QWidget* parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 0, 1, 0);
    row->setSpacing(1);
    for (const QString& choice : choices) {
        auto* segment = new Segment(choice, this);
        m_group->addButton(segment, static_cast<int>(m_group->buttons().size()));
        row->addWidget(segment);
    }
    setCurrent(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) Q_EMIT currentChanged(id);
    });
}

void SegmentedControl::setCurrent(int index) {
    if (auto* button = m_group->button(index)) button->setChecked(true);
}

int SegmentedControl::current() const { return m_group->checkedId(); }

void SegmentedControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintPlate(painter, rect(), {t.raised, isEnabled() ? t.lineControl : t.line, kRadiusControl, 1});
    const auto buttons = m_group->buttons();
    for (qsizetype i = 1; i < buttons.size(); ++i)
        painter.fillRect(QRect(buttons[i]->x() - 1, 1, 1, height() - 2), t.line);
}

} // namespace readyline::widgets
