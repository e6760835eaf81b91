// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamFilters.h"

#include "ui/text/Strings.h"
#include "ui/widgets/FilterButton.h"
#include "ui/widgets/Metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <initializer_list>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::ShownRow;

namespace {
constexpr int kSearchWidth = 220, kSearchBesideScope = 160;
}

TeamFilters::TeamFilters(models::TeamFilter& filter, QWidget* parent) : QWidget(parent), m_filter(filter) {
    m_scope = new QComboBox(this);
    m_scope->setObjectName(u"teamScope"_s);
    m_scope->setAccessibleName(tr("Whose teams"));
    m_scope->addItems({tr("My teams"), tr("All teams")});
    m_scope->hide();
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"teamSearch"_s);
    m_search->setAccessibleName(tr("Search agents"));
    m_search->setPlaceholderText(tr("Search agents"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_teams = new FilterButton(tr("Teams"), HowMany::Several, this);
    m_teams->setObjectName(u"teamTeams"_s);
    m_statuses = new FilterButton(tr("Status"), HowMany::Several, this);
    m_statuses->setObjectName(u"teamStatuses"_s);
    m_queue = new FilterButton(tr("Queue"), HowMany::One, this);
    m_queue->setObjectName(u"teamQueue"_s);
    m_count = new QLabel(this);
    m_count->setObjectName(u"teamCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_who = new QHBoxLayout;
    m_who->addWidget(m_scope);
    m_who->addWidget(m_search);
    m_who->addStretch();
    m_what = new QHBoxLayout;
    for (FilterButton* each : {m_teams, m_statuses, m_queue}) m_what->addWidget(each);
    m_what->addStretch();
    m_what->addWidget(m_count);
    m_rows = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_rows->setContentsMargins({});
    m_rows->addLayout(m_who);
    m_rows->addLayout(m_what, 1);
    for (QBoxLayout* each : std::initializer_list<QBoxLayout*>{m_who, m_what, m_rows}) each->setSpacing(kGap8);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this](int chosen) { Q_EMIT scopeChosen(chosen == 1); });
    connect(m_search, &QLineEdit::textChanged, this, &TeamFilters::apply);
    for (const FilterButton* each : {m_teams, m_statuses, m_queue})
        connect(each, &FilterButton::chosenChanged, this, &TeamFilters::apply);
}

void TeamFilters::setChoices(const domain::SiteRules& site, const std::vector<domain::TeamId>& teams) {
    QList<FilterButton::Choice> mine, queues, groups;
    m_groups = teamGroups(site);
    for (const TeamGroup& each : m_groups) groups << FilterButton::Choice{each.id, each.words, each.shape};
    for (const domain::Team& each : site.teams)
        if (std::ranges::find(teams, each.id) != teams.end())
            mine << FilterButton::Choice{text::toQt(each.id.value), text::toQt(each.name)};
    for (const domain::Queue& each : site.queues)
        queues << FilterButton::Choice{text::toQt(each.id.value), text::toQt(each.name)};
    m_teams->setChoices(mine);
    m_teams->setVisible(mine.size() > 1);
    m_statuses->setChoices(groups);
    m_queue->setChoices(queues);
}

bool TeamFilters::event(QEvent* event) {
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) fold();
    return isDone;
}

// A long language, or a small window.
void TeamFilters::fold() {
    const bool fits = m_who->sizeHint().width() + kGap8 + m_what->sizeHint().width() <= width();
    const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_rows->direction() != direction) m_rows->setDirection(direction);
}

// That of the two below each other, however they are now: what folds must not keep the window wide.
QSize TeamFilters::minimumSizeHint() const {
    const int width = std::max(m_who->minimumSize().width(), m_what->minimumSize().width());
    return {width, QWidget::minimumSizeHint().height()};
}

void TeamFilters::setScope(bool offered, bool all) {
    const QSignalBlocker silent(m_scope);
    m_scope->setCurrentIndex(all ? 1 : 0);
    m_scope->setVisible(offered);
    m_search->setFixedWidth(offered ? kSearchBesideScope : kSearchWidth);
}

void TeamFilters::setCount(int shown, int all) {
    m_count->setText(shown == all ? tr("%n agent(s)", nullptr, all) : tr("%1 of %2 agents").arg(shown).arg(all));
}

bool TeamFilters::isFiltering() const {
    return !m_search->text().trimmed().isEmpty() || !m_teams->chosen().isEmpty() || !m_statuses->chosen().isEmpty()
        || !m_queue->chosen().isEmpty();
}

QString TeamFilters::words() const {
    QStringList words;
    if (!m_search->text().trimmed().isEmpty()) words << u"“%1”"_s.arg(m_search->text().trimmed());
    for (const FilterButton* each : {m_teams, m_statuses, m_queue})
        if (!each->chosen().isEmpty()) words << each->text();
    return words.join(u" · "_s);
}

void TeamFilters::clear() {
    m_search->clear();
    for (FilterButton* each : {m_teams, m_statuses, m_queue}) each->setChosen({});
}

void TeamFilters::apply() {
    std::set<ShownRow> rows;
    for (const TeamGroup& each : m_groups)
        if (m_statuses->chosen().contains(each.id)) rows.insert(each.rows.begin(), each.rows.end());
    std::set<domain::TeamId> teams;
    for (const QString& each : m_teams->chosen()) teams.insert(domain::TeamId{text::toUtf8(each)});
    m_filter.setText(m_search->text());
    m_filter.setStatuses(std::move(rows));
    m_filter.setTeams(std::move(teams));
    m_filter.setQueue(domain::QueueId{text::toUtf8(m_queue->chosen().value(0))});
    Q_EMIT changed();
}

} // namespace readyline::team
