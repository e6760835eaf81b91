// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/SiteSetup.h"

namespace readyline::hub {

namespace {

void import(engine::Engine& engine, const config::SiteImport& import, const std::filesystem::path& data,
    const SiteReady& ready) {
    auto site = import.hashed();
    if (!site) return ready(unexpected(site.error()));
    engine.submit(
        {{}, {}, {}, floor::SetSite{std::move(*site)}}, [import, data, ready](const engine::Outcome& outcome) {
            if (!outcome) {
                const domain::RefusalRow& row = domain::row(outcome.error().refusal);
                return ready(unexpected("the site could not be stored: " + std::string{row.meaning}));
            }
            ready(data.empty() ? Expected<void, std::string>{} : import.remember(data));
        });
}

} // namespace

void setUpSite(
    engine::Engine& engine, std::optional<config::SiteImport> from, std::filesystem::path data, SiteReady ready) {
    engine.read([&engine, from = std::move(from), data = std::move(data), ready = std::move(ready)](
                    const floor::Floor& floor) {
        const bool isEmpty = floor.siteSeq == 0;
        if (from && (isEmpty || !from->isIn(data))) return import(engine, *from, data, ready);
        if (isEmpty)
            return ready(unexpected(std::string{"there is no site yet: name one with --site (\"demo\" is built in)"}));
        ready({});
    });
}

} // namespace readyline::hub
