// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// SiteSetup: at a start, gives the store the site of the file where it has none or that of another file.
#pragma once

#include "server/config/SiteImport.h"
#include "server/engine/Engine.h"

namespace readyline::hub {

using SiteReady = std::function<void(Expected<void, std::string>)>; // the error is in words

// `data` is where the digest of the last import is kept; empty for a store in memory. Without an import the store must
// have a site already.
void setUpSite(engine::Engine&, std::optional<config::SiteImport>, std::filesystem::path data, SiteReady);

} // namespace readyline::hub
