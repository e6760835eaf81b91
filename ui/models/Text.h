// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Names and words of the server as Qt strings, for the models.
#pragma once

#include "core/domain/Site.h"
#include "core/domain/Work.h"

#include <QString>

namespace readyline::models {

[[nodiscard]] inline QString toText(const std::string& utf8) { return QString::fromStdString(utf8); }

// The name of what the id stands for; the id itself where the site does not know it.
template <class Id>
[[nodiscard]] QString nameOf(const domain::SiteRules& site, const Id& id) {
    const auto* found = find(site, id);
    return toText(found ? found->name : id.value);
}

// The name where there is one, else the address.
[[nodiscard]] inline QString shownName(const domain::Customer& customer) {
    return toText(customer.name.empty() ? customer.address : customer.name);
}

} // namespace readyline::models
