// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Asio's own code for TLS, compiled once: only this folder speaks it.
#include <boost/asio/ssl/impl/src.hpp>
