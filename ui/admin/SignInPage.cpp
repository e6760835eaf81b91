// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/admin/SignInPage.h"

#include "core/domain/Status.h"
#include "core/domain/StatusAdmin.h"
#include "ui/admin/FormFrame.h"
#include "ui/admin/Labelled.h"
#include "ui/models/StatusChoicesModel.h"
#include "ui/status/StatusLook.h"
#include "ui/text/Administration.h"
#include "ui/text/Faults.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/StatusChip.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace readyline::admin {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::BaseStatus;
using domain::Choice;
using domain::PresenceEntry;

namespace {

template <class Item>
std::vector<Item> inOrder(std::vector<Item> items) {
    std::ranges::stable_sort(items, {}, &Item::order);
    return items;
}

BaseStatus baseOf(const Choice& choice, const domain::SiteRules& site) {
    const PresenceEntry* entry = choice.entry ? domain::find(site, *choice.entry) : nullptr;
    return entry || !choice.entry ? (entry ? entry->base : BaseStatus::Available) : BaseStatus::Away;
}

QLabel* words(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

// What comes of it at later sign-ins is the policy's to say (K16, D15).
QString SignInPage::laterWords(const domain::SiteRules& site) {
    const domain::ReturnPolicy& later = site.policy.onReturn;
    const auto grace = site.policy.reconnectGrace.count();
    if (later.ask)
        return tr(
            "What people begin with when they sign in for the first time. Later each one's own choice is kept; after "
            "more than %1 s away, one that takes work is asked about first.")
            .arg(grace);
    return tr(
        "What people begin with when they sign in for the first time. Later each one's own choice is kept, but after "
        "more than %1 s away it is %2.")
        .arg(grace)
        .arg(models::offeredText(later.choice, site));
}

SignInPage::SignInPage(desk::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(u"signInPage"_s);
    build();
    connect(m_status, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling) return;
        fillReasons(std::nullopt);
        onEdited();
    });
    connect(m_reason, &QComboBox::currentIndexChanged, this, &SignInPage::onEdited);
    connect(m_form, &FormFrame::saveAsked, this, &SignInPage::save);
    connect(m_form, &FormFrame::revertAsked, this, [this] {
        m_form->setState(FormState::Unchanged);
        fill(m_desk.site().policy.signInPresence);
    });
    connect(&desk, &desk::Desk::siteChanged, this, &SignInPage::onSiteChanged);
    connect(&desk, &desk::Desk::ended, this, [this] { m_form->setState(FormState::Unchanged); });
    connect(&desk, &desk::Desk::commandConfirmed, this, [this](const auto& command, auto) {
        if (command != m_asked) return;
        m_asked = {};
        fill(m_desk.site().policy.signInPresence);
        m_form->setState(FormState::Saved);
    });
    connect(&desk, &desk::Desk::commandRefused, this, [this](const auto& command, auto, const wire::Refused& refused) {
        if (command == m_asked) m_form->setState(FormState::Failed, text::describe(refused.refusal));
    });
    connect(&desk, &desk::Desk::commandUnconfirmed, this, [this](const auto& command, auto) {
        if (command == m_asked) m_form->setState(FormState::Failed, tr("The server did not confirm it. Try again."));
    });
    fill(desk.site().policy.signInPresence);
}

void SignInPage::build() {
    m_form = new FormFrame(this);
    m_form->setTitle(tr("Default at sign-in"));
    m_form->setDeletable(false);
    m_form->setFixedWidth(440);
    QVBoxLayout* column = m_form->fields();
    m_later = words({}, this);
    m_later->setObjectName(u"signInLater"_s);
    column->addWidget(m_later);
    m_status = new QComboBox;
    m_status->setObjectName(u"signInStatus"_s);
    m_statusRow = new Labelled(tr("Status"), m_status);
    column->addWidget(m_statusRow);
    m_reason = new QComboBox;
    m_reason->setObjectName(u"signInReason"_s);
    m_reasonRow = new Labelled(tr("Reason"), m_reason);
    column->addWidget(m_reasonRow);
    m_works = new Banner(StatusFamily::Away, Icon::Warning);
    m_works->setObjectName(u"signInWorks"_s);
    m_works->setText(tr("Work comes at once."), tr("Whoever signs in for the first time is offered contacts unasked."));
    column->addWidget(m_works);
    auto* card = new Card;
    auto* inside = new QHBoxLayout(card);
    m_looks = new StatusLabel(StatusShape::Away, {});
    m_looks->setObjectName(u"signInLooks"_s);
    inside->addWidget(m_looks, 1);
    column->addWidget(words(tr("Looks like this"), this));
    column->addWidget(card);
    m_teams = words({}, this);
    m_teams->setObjectName(u"signInTeams"_s);
    column->addWidget(m_teams);
    column->addStretch();
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_form);
    all->addStretch(1);
}

void SignInPage::fill(const Choice& choice) {
    m_filling = true;
    const domain::SiteRules& site = m_desk.site();
    m_shown = site.policy.signInPresence;
    m_statuses.clear();
    m_status->clear();
    const auto add = [&](const Choice& each) {
        const StatusShape shape = status::shapeOf(baseOf(each, site));
        m_statuses.push_back(each);
        m_status->addItem(icon(shapeIcon(shape), family(shape)), models::offeredText(each, site));
    };
    if (site.policy.autoOffered) add({});
    for (const PresenceEntry& each : inOrder(site.entries)) {
        const auto fault = domain::checkChoice(site, {each.id, {}}, domain::Role::Agent);
        if (!fault || fault == domain::ChoiceFault::ReasonRequired || choice.entry == each.id) add({each.id, {}});
    }
    const auto now = std::ranges::find(m_statuses, choice.entry, &Choice::entry);
    m_status->setCurrentIndex(now == m_statuses.end() ? -1 : static_cast<int>(now - m_statuses.begin()));
    fillReasons(choice.reason);
    QStringList own;
    for (const domain::Team& each : site.teams)
        if (each.policy.signInPresence)
            own << tr("%1: %2").arg(
                text::toQt(each.name), text::toQt(domain::describe(*each.policy.signInPresence, site)));
    m_later->setText(laterWords(site));
    m_teams->setText(own.isEmpty() ? QString() : tr("Teams with a default of their own. %1").arg(own.join(u", "_s)));
    m_filling = false;
    preview();
}

void SignInPage::fillReasons(const std::optional<domain::ReasonId>& chosen) {
    const bool before = std::exchange(m_filling, true);
    const domain::SiteRules& site = m_desk.site();
    const int at = m_status->currentIndex();
    const auto& status = at < 0 ? std::nullopt : m_statuses[static_cast<std::size_t>(at)].entry;
    const PresenceEntry* entry = status ? domain::find(site, *status) : nullptr;
    m_reasons.clear();
    m_reason->clear();
    const auto add = [&](std::optional<domain::ReasonId> id, const QString& words) {
        m_reasons.push_back(std::move(id));
        m_reason->addItem(words);
    };
    const bool takes = entry && entry->needsReason != domain::ReasonRule::Never;
    if (takes && entry->needsReason == domain::ReasonRule::Optional) add(std::nullopt, tr("No reason"));
    for (const domain::Reason& each : inOrder(site.reasons))
        if (takes && each.group == entry->reasonGroup && each.queues.empty()) add(each.id, text::toQt(each.label));
    const auto now = std::ranges::find(m_reasons, chosen);
    if (!m_reasons.empty())
        m_reason->setCurrentIndex(now == m_reasons.end() ? 0 : static_cast<int>(now - m_reasons.begin()));
    m_reasonRow->setVisible(m_reasons.size() > 1 || (m_reasons.size() == 1 && m_reasons[0]));
    m_filling = before;
}

Choice SignInPage::read() const {
    const int status = m_status->currentIndex(), reason = m_reason->currentIndex();
    if (status < 0) return m_shown;
    Choice choice = m_statuses[static_cast<std::size_t>(status)];
    if (reason >= 0) choice.reason = m_reasons[static_cast<std::size_t>(reason)];
    return choice;
}

void SignInPage::onEdited() {
    if (m_filling) return;
    m_statusRow->setFault({});
    m_form->setState(read() == m_desk.site().policy.signInPresence ? FormState::Unchanged : FormState::Changed);
    preview();
}

// What is being edited stays; statuses that came or went are there or not all the same.
void SignInPage::onSiteChanged() {
    const bool open = m_form->state() == FormState::Changed || m_form->state() == FormState::Failed;
    fill(open ? read() : m_desk.site().policy.signInPresence);
}

void SignInPage::preview() {
    const Choice choice = read();
    const BaseStatus base = baseOf(choice, m_desk.site());
    m_looks->setStatus(status::shapeOf(base), text::toQt(domain::describe(choice, m_desk.site())));
    m_works->setVisible(domain::takesWork(m_desk.site(), choice));
}

void SignInPage::save() {
    if (m_form->state() == FormState::Saving) return;
    const Choice choice = read();
    if (choice == m_desk.site().policy.signInPresence) return m_form->setState(FormState::Unchanged);
    if (const auto set = domain::withSignInPresence(m_desk.site(), choice); !set)
        return m_statusRow->setFault(text::describe(set.error()));
    m_form->setState(FormState::Saving);
    m_asked = m_desk.setSignInPresence(choice);
}

} // namespace readyline::admin
