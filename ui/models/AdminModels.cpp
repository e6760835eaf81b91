// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/AdminModels.h"

#include "core/domain/StatusAdmin.h"
#include "ui/models/Text.h"

#include <cctype>

namespace readyline::models {

namespace {

using domain::PresenceEntry;
using domain::Reason;
using domain::SiteRules;
using E = EntryModel;
using R = ReasonModel;

template <class Item>
int seconds(const Item& item) {
    return item.maximum ? static_cast<int>(item.maximum->count()) : 0;
}

constexpr std::array kEntryRoles{
    RoleRow<EntryRow>{Qt::DisplayRole, "text", [](const EntryRow& r) { return QVariant{toText(r.thing.text)}; }},
    RoleRow<EntryRow>{E::IdRole, "id", [](const EntryRow& r) { return QVariant{toText(r.thing.id.value)}; }},
    RoleRow<EntryRow>{E::BaseRole, "base", [](const EntryRow& r) { return QVariant::fromValue(r.thing.base); }},
    RoleRow<EntryRow>{
        E::ReasonRuleRole, "needsReason", [](const EntryRow& r) { return QVariant::fromValue(r.thing.needsReason); }},
    RoleRow<EntryRow>{E::SelectableRole, "selectable", [](const EntryRow& r) { return QVariant{r.thing.selectable}; }},
    RoleRow<EntryRow>{E::StickyRole, "sticky", [](const EntryRow& r) { return QVariant{r.thing.sticky}; }},
    RoleRow<EntryRow>{E::BuiltInRole, "builtIn", [](const EntryRow& r) { return QVariant{r.thing.builtIn}; }},
    RoleRow<EntryRow>{E::UnsavedRole, "unsaved", [](const EntryRow& r) { return QVariant{r.unsaved}; }},
    RoleRow<EntryRow>{E::MisleadsRole, "misleads", [](const EntryRow& r) { return QVariant{r.misleads}; }},
    RoleRow<EntryRow>{E::MaximumRole, "maximum", [](const EntryRow& r) { return QVariant{seconds(r.thing)}; }},
};

constexpr std::array kReasonRoles{
    RoleRow<ReasonRow>{Qt::DisplayRole, "label", [](const ReasonRow& r) { return QVariant{toText(r.thing.label)}; }},
    RoleRow<ReasonRow>{R::IdRole, "id", [](const ReasonRow& r) { return QVariant{toText(r.thing.id.value)}; }},
    RoleRow<ReasonRow>{R::GroupRole, "group", [](const ReasonRow& r) { return QVariant{toText(r.thing.group)}; }},
    RoleRow<ReasonRow>{R::OfferedByRole, "offeredBy", [](const ReasonRow& r) { return QVariant{r.offeredBy}; }},
    RoleRow<ReasonRow>{R::UnsavedRole, "unsaved", [](const ReasonRow& r) { return QVariant{r.unsaved}; }},
    RoleRow<ReasonRow>{R::MaximumRole, "maximum", [](const ReasonRow& r) { return QVariant{seconds(r.thing)}; }},
};

// The site's items with the drafts in their places; new ones at the end.
template <class Row, class Item, class Drafts>
std::vector<Row> laidOver(const std::vector<Item>& items, const Drafts& drafts) {
    std::vector<Row> rows;
    for (const Item& each : items) {
        const auto draft = drafts.find(each.id);
        Row row;
        row.thing = draft == drafts.end() ? each : draft->second;
        row.unsaved = draft != drafts.end();
        rows.push_back(std::move(row));
    }
    for (const auto& [id, draft] : drafts) {
        if (std::ranges::find(items, id, &Item::id) != items.end()) continue;
        Row row;
        row.thing = draft;
        row.unsaved = true;
        rows.push_back(std::move(row));
    }
    return rows;
}

// `line` in its order: the item of this id and its neighbour change places, and all have places of their own.
template <class Item, class ItemId>
std::vector<Item> movedIn(std::vector<Item> line, const ItemId& id, int by) {
    std::ranges::stable_sort(line, {}, &Item::order);
    const auto found = std::ranges::find(line, id, &Item::id);
    const auto at = found - line.begin();
    const auto to = at + by;
    if (found == line.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(line.size())) return {};
    std::vector<Item> wanted = line;
    std::swap(wanted[static_cast<std::size_t>(at)], wanted[static_cast<std::size_t>(to)]);
    std::vector<Item> changed;
    int last = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        last = i == 0 ? line[i].order : std::max(line[i].order, last + 1);
        if (wanted[i].order == last) continue;
        wanted[i].order = last;
        changed.push_back(wanted[i]);
    }
    return changed;
}

// A status at its place in the menu: of the same order the one that the site lists first stands first.
struct Placed {
    PresenceEntry entry;
    std::size_t listed = 0;
};

bool standsBefore(const Placed& a, const Placed& b) {
    return std::tie(a.entry.order, a.listed) < std::tie(b.entry.order, b.listed);
}

std::vector<Placed> inMenu(const SiteRules& site) {
    std::vector<Placed> line;
    for (std::size_t i = 0; i < site.entries.size(); ++i) line.push_back({site.entries[i], i});
    std::ranges::sort(line, standsBefore);
    return line;
}

// The order that lets this one stand where it does in `line`, all others as they are; none where there is no room.
std::optional<int> orderAt(const std::vector<Placed>& line, std::size_t at) {
    const std::size_t own = line[at].listed;
    std::optional<int> least, most;
    if (at > 0) least = line[at - 1].entry.order + (own > line[at - 1].listed ? 0 : 1);
    if (at + 1 < line.size()) most = line[at + 1].entry.order - (own < line[at + 1].listed ? 0 : 1);
    if (!most) return least.value_or(0);
    if (!least) return most;
    if (*least > *most) return std::nullopt;
    return *least + (*most - *least) / 2;
}

// Between two built-in statuses, which keep theirs, everybody gets a new order.
void spread(std::vector<Placed>& line, std::size_t at) {
    std::size_t first = at, end = at + 1;
    while (first > 0 && !line[first - 1].entry.builtIn) --first;
    while (end < line.size() && !line[end].entry.builtIn) ++end;
    const int count = static_cast<int>(end - first);
    const int above = first > 0 ? line[first - 1].entry.order : -1;
    const int below = end < line.size() ? line[end].entry.order : above + count + 1;
    const int from = first > 0 ? above : below - count - 1;
    for (int i = 1; i <= count; ++i)
        line[first + static_cast<std::size_t>(i) - 1].entry.order = from + i * (below - from) / (count + 1);
}

std::string slug(const std::string& name) {
    std::string out;
    for (const char each : name) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte < 0x80 && std::isalnum(byte))
            out += static_cast<char>(std::tolower(byte));
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    out.resize(std::min<std::size_t>(out.size(), 60));
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

template <class ItemId>
ItemId fresh(const SiteRules& site, const std::string& name, const char* otherwise) {
    const std::string base = slug(name).empty() ? otherwise : slug(name);
    ItemId id{base};
    for (int number = 2; domain::find(site, id); ++number) id = ItemId{base + '-' + std::to_string(number)};
    return id;
}

template <class Item>
int afterAll(const std::vector<Item>& items) {
    int last = -1;
    for (const Item& each : items) last = std::max(last, each.order);
    return last + 1;
}

} // namespace

EntryModel::EntryModel(QObject* parent) : RowModel(kEntryRoles, kColumns, parent) {}

void EntryModel::show(const SiteRules& site, const Drafts& drafts) {
    auto rows = laidOver<EntryRow>(site.entries, drafts);
    for (EntryRow& each : rows) each.misleads = !each.thing.builtIn && domain::misleads(site, each.thing);
    std::ranges::stable_sort(rows, {}, [](const EntryRow& each) { return each.thing.order; });
    apply(std::move(rows));
}

ReasonModel::ReasonModel(QObject* parent) : RowModel(kReasonRoles, kColumns, parent) {}

void ReasonModel::show(const SiteRules& site, const Drafts& drafts) {
    auto rows = laidOver<ReasonRow>(site.reasons, drafts);
    for (ReasonRow& row : rows)
        for (const PresenceEntry& each : site.entries)
            if (each.needsReason != domain::ReasonRule::Never && each.reasonGroup == row.thing.group)
                row.offeredBy << toText(each.text);
    std::ranges::stable_sort(rows, [](const ReasonRow& a, const ReasonRow& b) {
        return std::tie(a.thing.group, a.thing.order) < std::tie(b.thing.group, b.thing.order);
    });
    apply(std::move(rows));
}

std::vector<PresenceEntry> moved(const SiteRules& site, const domain::EntryId& id, int by) {
    std::vector<Placed> line = inMenu(site);
    const auto found = std::ranges::find(line, id, [](const Placed& each) { return each.entry.id; });
    if (found == line.end() || found->entry.builtIn) return {};
    const auto to = found - line.begin() + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(line.size())) return {};
    const auto at = static_cast<std::size_t>(to);
    std::swap(*found, line[at]);
    if (const auto order = orderAt(line, at))
        line[at].entry.order = *order;
    else
        spread(line, at);
    if (!std::ranges::is_sorted(line, standsBefore)) return {};
    std::vector<PresenceEntry> changed;
    for (const Placed& each : line)
        if (each.entry != site.entries[each.listed]) changed.push_back(each.entry);
    return changed;
}

std::vector<Reason> moved(const SiteRules& site, const domain::ReasonId& id, int by) {
    const Reason* one = domain::find(site, id);
    std::vector<Reason> group = site.reasons;
    std::erase_if(group, [&](const Reason& each) { return !one || each.group != one->group; });
    return movedIn(std::move(group), id, by);
}

PresenceEntry newEntry(const SiteRules& site) {
    PresenceEntry entry;
    entry.order = afterAll(site.entries);
    return entry;
}

Reason newReason(const SiteRules& site, const std::string& group) {
    Reason reason;
    reason.group = group;
    reason.order = afterAll(site.reasons);
    return reason;
}

domain::EntryId freshEntryId(const SiteRules& site, const std::string& name) {
    return fresh<domain::EntryId>(site, name, "status");
}

domain::ReasonId freshReasonId(const SiteRules& site, const std::string& name) {
    return fresh<domain::ReasonId>(site, name, "reason");
}

std::vector<std::string> reasonGroups(const SiteRules& site) {
    std::vector<std::string> groups;
    for (const PresenceEntry& each : site.entries)
        if (each.needsReason != domain::ReasonRule::Never && !each.reasonGroup.empty()
            && std::ranges::count(groups, each.reasonGroup) == 0)
            groups.push_back(each.reasonGroup);
    return groups;
}

} // namespace readyline::models
