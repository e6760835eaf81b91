// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Asio's and Beast's own code, compiled once for all files of this folder.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
