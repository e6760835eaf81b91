// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Boost.JSON is header-only here: its definitions are compiled in this file alone.
#include <boost/json/src.hpp>
