// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an administrator does with a list: edits are drafts until they are saved; what becomes of a command is said
// where it was given; what was deleted can be put back. A Kind says what is listed (StatusesPage.h, ReasonsPage.h).

#include "core/domain/StatusAdmin.h"
#include "ui/admin/FormFrame.h"
#include "ui/admin/ListFrame.h"
#include "ui/text/Administration.h"
#include "ui/widgets/ToastHost.h"

#include <QPointer>
#include <QTableView>

#include <map>

namespace readyline::admin {

// What every kind has: the rows that are listed, how they are told, and the form of one.
template <class ModelOf, class TableOf, class FormOf>
struct KindOf {
    using Model = ModelOf;
    using Table = TableOf;
    using Form = FormOf;
    using Thing = decltype(std::declval<const Model&>().rows().front().thing);
    using ThingId = decltype(Thing::id);
};

template <class Kind>
class ListPage : public ListFrame {
public:
    ListPage(desk::Desk& desk, widgets::ToastHost& toasts, QWidget* parent = nullptr);

private:
    using Thing = typename Kind::Thing;
    using ThingId = typename Kind::ThingId;
    enum class What : std::uint8_t { Save, Remove, Restore, Move };
    struct Asked {
        What what;
        Thing thing;
        ThingId draft; // whose draft it was; empty for what is new
    };

    void connectAll();
    [[nodiscard]] const Thing* saved(const ThingId& id) const { return domain::find(m_desk.site(), id); }
    [[nodiscard]] const Thing* chosen() const;
    void refresh();
    void choose(std::optional<ThingId> id);
    void showChosen();
    void onSiteChanged();
    void onEdited(const Thing& thing);
    void add();
    void save();
    void revert();
    void remove();
    void move(int by);
    void ask(What what, const Thing& thing, const ThingId& draft, domain::CommandId command);
    void onConfirmed(const domain::CommandId& command);
    void onSaved(const Asked& asked);
    void onRemoved(const Thing& thing);
    void onFailed(const domain::CommandId& command, const wire::Refused* refused);
    void forget();

    desk::Desk& m_desk;
    widgets::ToastHost& m_toasts;
    typename Kind::Model m_model;
    typename Kind::Table m_rows;
    typename Kind::Form* m_form;
    std::map<ThingId, Thing> m_drafts; // what is new stands under an empty id
    std::optional<ThingId> m_chosen;
    Thing m_shown; // in the form
    std::map<domain::CommandId, Asked> m_asked;
    bool m_filling = false;
};

template <class Kind>
ListPage<Kind>::ListPage(desk::Desk& desk, widgets::ToastHost& toasts, QWidget* parent)
    : ListFrame(Kind::words(), Kind::kName, new typename Kind::Form, parent),
      m_desk(desk),
      m_toasts(toasts),
      m_rows(m_model),
      m_form(findChild<typename Kind::Form*>()) {
    setModel(&m_rows, Kind::widths(), Kind::kStretched);
    connectAll();
    refresh();
    choose(std::nullopt);
}

template <class Kind>
void ListPage<Kind>::connectAll() {
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_filling && now.isValid()) choose(m_model.row(m_rows.mapToSource(now)).thing.id);
    });
    connect(this, &ListFrame::addAsked, this, [this] { add(); });
    connect(this, &ListFrame::moveAsked, this, [this](int by) { move(by); });
    connect(this, &ListFrame::deleteAsked, this, [this] { remove(); });
    connect(this, &ListFrame::formAsked, this, [this] { m_form->focusFirst(); });
    connect(m_form, &FormFrame::saveAsked, this, [this] { save(); });
    connect(m_form, &FormFrame::revertAsked, this, [this] { revert(); });
    connect(m_form, &FormFrame::deleteAsked, this, [this] { remove(); });
    connect(m_form, &Kind::Form::edited, this, [this](const Thing& thing) { onEdited(thing); });
    connect(&m_desk, &desk::Desk::siteChanged, this, [this] { onSiteChanged(); });
    connect(&m_desk, &desk::Desk::ended, this, [this] { forget(); });
    connect(&m_desk, &desk::Desk::commandConfirmed, this,
        [this](const domain::CommandId& command, auto) { onConfirmed(command); });
    connect(&m_desk, &desk::Desk::commandRefused, this,
        [this](const domain::CommandId& command, auto, const wire::Refused& refused) { onFailed(command, &refused); });
    connect(&m_desk, &desk::Desk::commandUnconfirmed, this,
        [this](const domain::CommandId& command, auto) { onFailed(command, nullptr); });
}

template <class Kind>
auto ListPage<Kind>::chosen() const -> const Thing* {
    if (!m_chosen) return nullptr;
    const auto draft = m_drafts.find(*m_chosen);
    return draft == m_drafts.end() ? saved(*m_chosen) : &draft->second;
}

template <class Kind>
void ListPage<Kind>::refresh() {
    m_filling = true;
    m_model.show(m_desk.site(), m_drafts);
    const int row = m_chosen ? m_model.rowOf(m_chosen->value) : -1;
    if (row < 0)
        table()->selectionModel()->clear();
    else if (table()->currentIndex().row() != row)
        table()->setCurrentIndex(m_rows.index(row, 0));
    m_filling = false;
    const bool can = m_chosen && saved(*m_chosen);
    setMovable(can && !models::moved(m_desk.site(), *m_chosen, -1).empty(),
        can && !models::moved(m_desk.site(), *m_chosen, 1).empty());
}

template <class Kind>
void ListPage<Kind>::choose(std::optional<ThingId> id) {
    m_chosen = std::move(id);
    if (!chosen()) m_chosen.reset();
    refresh();
    setChosen(m_chosen.has_value());
    if (m_chosen) showChosen();
}

template <class Kind>
void ListPage<Kind>::showChosen() {
    m_shown = *chosen();
    m_form->show(m_desk.site(), m_shown);
    m_form->setState(m_drafts.contains(*m_chosen) ? FormState::Changed : FormState::Unchanged);
    for (const auto& [command, asked] : m_asked)
        if (asked.what == What::Save && asked.draft == *m_chosen) m_form->setState(FormState::Saving);
}

// Another administrator's changes show at once, but never under what is being edited here.
template <class Kind>
void ListPage<Kind>::onSiteChanged() {
    refresh();
    if (!m_chosen) return;
    const Thing* now = chosen();
    if (!now)
        choose(std::nullopt);
    else if (*now != m_shown && !m_drafts.contains(*m_chosen))
        showChosen();
}

template <class Kind>
void ListPage<Kind>::onEdited(const Thing& thing) {
    const Thing* before = saved(thing.id);
    if (before && *before == thing)
        m_drafts.erase(thing.id);
    else
        m_drafts[thing.id] = thing;
    m_shown = thing;
    m_form->setState(m_drafts.contains(thing.id) ? FormState::Changed : FormState::Unchanged);
    refresh();
}

template <class Kind>
void ListPage<Kind>::add() {
    m_drafts.try_emplace(ThingId{}, Kind::make(m_desk.site(), chosen()));
    choose(ThingId{});
    m_form->focusFirst();
}

template <class Kind>
void ListPage<Kind>::save() {
    if (!m_chosen || m_form->state() == FormState::Saving) return;
    std::optional<Thing> thing = m_form->read();
    if (!thing) return;
    if (const Thing* before = saved(thing->id); before && *before == *thing) return revert();
    if (thing->id.empty()) thing->id = Kind::freshId(m_desk.site(), *thing);
    if (const auto changed = Kind::with(m_desk.site(), *thing); !changed) return m_form->say(changed.error());
    m_form->setState(FormState::Saving);
    ask(What::Save, *thing, *m_chosen, m_desk.put(*thing));
}

template <class Kind>
void ListPage<Kind>::revert() {
    if (!m_chosen) return;
    m_drafts.erase(*m_chosen);
    choose(m_chosen);
}

template <class Kind>
void ListPage<Kind>::remove() {
    const Thing* thing = chosen();
    if (!thing) return;
    say({}, {});
    if (!saved(*m_chosen)) return revert(); // it never was
    const Thing before = *saved(*m_chosen);
    if (const auto without = Kind::without(m_desk.site(), before.id); !without)
        return say(Says::notDeleted(Kind::nameOf(before)), text::describe(without.error()));
    ask(What::Remove, before, before.id, m_desk.remove(before.id));
}

template <class Kind>
void ListPage<Kind>::move(int by) {
    if (!m_chosen) return;
    say({}, {});
    for (const Thing& each : models::moved(m_desk.site(), *m_chosen, by)) {
        if (const auto draft = m_drafts.find(each.id); draft != m_drafts.end()) draft->second.order = each.order;
        ask(What::Move, each, each.id, m_desk.put(each));
    }
}

template <class Kind>
void ListPage<Kind>::ask(What what, const Thing& thing, const ThingId& draft, domain::CommandId command) {
    m_asked.insert_or_assign(std::move(command), Asked{what, thing, draft});
}

template <class Kind>
void ListPage<Kind>::onConfirmed(const domain::CommandId& command) {
    const auto found = m_asked.find(command);
    if (found == m_asked.end()) return;
    const Asked asked = found->second;
    m_asked.erase(found);
    if (asked.what == What::Save) onSaved(asked);
    if (asked.what == What::Remove) onRemoved(asked.thing);
    refresh();
}

// What was typed since it was sent stays a draft, now of the thing that is there.
template <class Kind>
void ListPage<Kind>::onSaved(const Asked& asked) {
    const bool here = m_chosen == asked.draft;
    if (const auto draft = m_drafts.find(asked.draft); draft != m_drafts.end()) {
        Thing typed = draft->second;
        typed.id = asked.thing.id;
        m_drafts.erase(draft);
        if (typed != asked.thing) m_drafts[typed.id] = typed;
    }
    if (!here) return;
    choose(asked.thing.id);
    if (m_chosen && !m_drafts.contains(*m_chosen)) m_form->setState(FormState::Saved);
}

template <class Kind>
void ListPage<Kind>::onRemoved(const Thing& thing) {
    m_drafts.erase(thing.id);
    if (m_chosen == thing.id) choose(std::nullopt);
    m_toasts.show({.family = widgets::StatusFamily::Available,
        .icon = widgets::Icon::Check,
        .what = Says::deleted(Kind::nameOf(thing)),
        .button = Says::undo(),
        .buttonIcon = widgets::Icon::Undo,
        .buttonHasIcon = true,
        .pressed = [page = QPointer<ListPage>(this), thing] {
            if (page) page->ask(What::Restore, thing, thing.id, page->m_desk.put(thing));
        }});
}

template <class Kind>
void ListPage<Kind>::onFailed(const domain::CommandId& command, const wire::Refused* refused) {
    const auto found = m_asked.find(command);
    if (found == m_asked.end()) return;
    const Asked asked = found->second;
    m_asked.erase(found);
    const bool removing = asked.what == What::Remove;
    const QString why = refused ? Says::refused(*refused, removing) : Says::unconfirmed();
    const QString name = Kind::nameOf(asked.thing);
    if (asked.what == What::Save && m_chosen == asked.draft) return m_form->setState(FormState::Failed, why);
    if (asked.what == What::Move) return say(Says::notMoved(name), why);
    say(removing ? Says::notDeleted(name) : Says::notSaved(name), why);
}

template <class Kind>
void ListPage<Kind>::forget() {
    m_drafts.clear();
    m_asked.clear();
    say({}, {});
    choose(std::nullopt);
}

} // namespace readyline::admin
