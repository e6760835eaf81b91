// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/PlanPanel.h"

#include "ui/popover/ChannelBox.h"
#include "ui/text/Channels.h"
#include "ui/text/SiteTime.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/FieldState.h"
#include "ui/widgets/Themed.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::status {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

constexpr int kQuarters = 4, kMostContacts = 50;

QLabel* small(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    setTextRole(label, TextRole::Small);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PlanPanel::PlanPanel(int wide, QWidget* parent) : QWidget(parent), m_wide(wide) {
    setObjectName(u"planPanel"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 0, 10, 4);
}

QPushButton* PlanPanel::line(const QString& words, const char* name, QVBoxLayout* into) {
    auto* button = makeButton(words, ButtonKind::Plain, m_body);
    button->setObjectName(QString::fromLatin1(name));
    into->addWidget(button);
    return button;
}

void PlanPanel::show(const PlanOffer& offer) {
    delete m_body;
    m_body = new QWidget(this);
    m_time = nullptr;
    m_wrong = nullptr;
    m_count = nullptr;
    m_now = offer.now;
    m_zone = offer.zone;
    //: %1 is a status: "Lunch, when?"
    const QString asks = offer.later ? tr("%1, when?").arg(offer.word) : tr("%1, where?").arg(offer.word);
    setAccessibleName(asks);
    auto* all = new QVBoxLayout(m_body);
    all->setContentsMargins({});
    all->setSpacing(kGap8);
    auto* back = makeIconButton(Icon::Undo, tr("Back to the list"), ButtonKind::Flat, m_body);
    back->setObjectName(u"planBack"_s);
    setControlSize(back, ControlSize::Small);
    auto* title = new QLabel(asks, m_body);
    title->setObjectName(u"planTitle"_s);
    title->setWordWrap(true);
    setTextRole(title, TextRole::Strong);
    auto* head = new QHBoxLayout;
    head->addWidget(back);
    head->addWidget(title, 1);
    all->addLayout(head);

    const QString mine = tr("After my %n contact(s)", nullptr, offer.contacts);
    const bool waits = offer.later && offer.contacts > 0;
    m_first = line(waits ? mine : tr("Now, on all channels"), waits ? "planAfterContact" : "planNow", all);
    connect(m_first, &QPushButton::clicked, this, [this, waits] {
        if (waits)
            Q_EMIT planned(domain::WhenDone{});
        else
            Q_EMIT nowChosen();
    });
    if (offer.later) {
        addTimes(offer, all);
        addContacts(all);
        all->addWidget(small(waits ? tr("After my contacts: from now on no new work is offered. At a time or after "
                                        "more contacts: work reaches you until then.")
                                   : tr("At a time or after more contacts: work reaches you until then."),
            m_body));
    }
    if (offer.channels.size() > 1) addChannels(offer, all);
    connect(back, &QPushButton::clicked, this, &PlanPanel::backAsked);
    layout()->addWidget(m_body);
    m_body->show();
    QWidget::show();
}

void PlanPanel::addTimes(const PlanOffer& offer, QVBoxLayout* into) {
    auto* quarters = new QHBoxLayout;
    quarters->setSpacing(kGap4);
    quarters->addWidget(new QLabel(tr("At"), m_body));
    for (const WallTime at : text::nextQuarters(offer.now, offer.zone, kQuarters)) {
        auto* button = makeButton(text::siteClock(at, offer.zone), ButtonKind::Plain, m_body);
        button->setObjectName(u"planQuarter"_s);
        setControlSize(button, ControlSize::Small);
        button->setAccessibleName(tr("At %1").arg(button->text()));
        connect(button, &QPushButton::clicked, this, [this, at] { Q_EMIT planned(domain::AtTime{at}); });
        quarters->addWidget(button, 1);
    }
    m_time = new QLineEdit(m_body);
    m_time->setObjectName(u"planTime"_s);
    m_time->setPlaceholderText(tr("or at a time, such as 12:30"));
    m_time->setAccessibleName(tr("Another time, as 12:30"));
    auto* plan = makeButton(tr("Plan"), ButtonKind::Plain, m_body);
    plan->setObjectName(u"planTimeButton"_s);
    plan->setAccessibleName(tr("Plan for this time"));
    auto* typed = new QHBoxLayout;
    typed->addWidget(m_time, 1);
    typed->addWidget(plan);
    m_wrong = small(text::zoneHint(offer.now, offer.zone), m_body);
    m_wrong->setObjectName(u"planWrong"_s);
    m_wrong->setVisible(!m_wrong->text().isEmpty());
    into->addLayout(quarters);
    into->addLayout(typed);
    into->addWidget(m_wrong);
    connect(m_time, &QLineEdit::returnPressed, this, &PlanPanel::planTyped);
    connect(plan, &QPushButton::clicked, this, &PlanPanel::planTyped);
}

void PlanPanel::planTyped() {
    const auto time = text::readTime(m_time->text());
    if (time) {
        Q_EMIT planned(domain::AtTime{text::nextAt(*time, m_now, m_zone)});
        return;
    }
    m_wrong->setText(tr("Type a time of day, such as 12:30."));
    setInk(m_wrong, [](const Tokens& theme) { return theme.of(StatusFamily::Missed).text; });
    m_wrong->show();
    setFieldState(m_time, FieldState::Wrong);
    m_time->setAccessibleDescription(m_wrong->text());
    m_time->setFocus(Qt::OtherFocusReason);
    Q_EMIT grew();
}

void PlanPanel::addContacts(QVBoxLayout* into) {
    m_count = new QSpinBox(m_body);
    m_count->setObjectName(u"planCount"_s);
    m_count->setRange(1, kMostContacts);
    m_count->setValue(2);
    m_count->setAccessibleName(tr("More contacts"));
    auto* plan = makeButton(tr("Plan"), ButtonKind::Plain, m_body);
    plan->setObjectName(u"planCountButton"_s);
    plan->setAccessibleName(tr("Plan after so many more contacts"));
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("After"), m_body));
    row->addWidget(m_count);
    row->addWidget(new QLabel(tr("more contacts"), m_body), 1);
    row->addWidget(plan);
    into->addLayout(row);
    connect(plan, &QPushButton::clicked, this, [this] { Q_EMIT planned(domain::AfterContacts{m_count->value()}); });
}

void PlanPanel::addChannels(const PlanOffer& offer, QVBoxLayout* into) {
    std::vector<QWidget*> parts{new QLabel(tr("Only for"), m_body)};
    for (const domain::Channel channel : offer.channels) {
        const bool there = std::ranges::count(offer.chosenThere, channel) > 0;
        auto* button = makeButton(there ? Icon::Check : popover::channelIcon(channel), text::channelGroup(channel),
            ButtonKind::Plain, m_body);
        button->setObjectName(u"planChannel"_s);
        setControlSize(button, ControlSize::Small);
        button->setAccessibleName(tr("Now, only for %1").arg(text::channelGroup(channel)));
        if (std::ranges::count(offer.closed, channel) > 0) {
            button->setEnabled(false);
            button->setAccessibleDescription(offer.whyClosed);
        }
        connect(button, &QPushButton::clicked, this, [this, channel] { Q_EMIT channelChosen(channel); });
        parts.push_back(button);
    }
    addInRows(parts, into);
    if (offer.closed.empty()) return;
    auto* why = small(offer.whyClosed, m_body);
    why->setObjectName(u"planWhyClosed"_s);
    into->addWidget(why);
}

// As many beside each other as fit: no word is cut, however many channels there are and in whatever language.
void PlanPanel::addInRows(const std::vector<QWidget*>& parts, QVBoxLayout* into) {
    const QMargins margins = layout()->contentsMargins();
    QHBoxLayout* row = nullptr;
    int room = 0;
    for (QWidget* each : parts) {
        const int wide = each->sizeHint().width();
        if (!row || wide > room) {
            row = new QHBoxLayout;
            row->setSpacing(kGap4);
            into->addLayout(row);
            room = m_wide - margins.left() - margins.right();
        }
        row->addWidget(each, qobject_cast<QPushButton*>(each) ? 1 : 0);
        room -= wide + kGap4;
    }
}

void PlanPanel::focusFirst() { m_first->setFocus(Qt::TabFocusReason); }

void PlanPanel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        Q_EMIT backAsked();
        return;
    }
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    auto* button = qobject_cast<QPushButton*>(focusWidget());
    if (enter && button && button->isEnabled()) return button->click();
    if (enter && m_count && m_count->hasFocus()) {
        Q_EMIT planned(domain::AfterContacts{m_count->value()});
        return;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        focusNextPrevChild(key == Qt::Key_Down);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace readyline::status
