// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is typed for a callback, kept in one small file until it is scheduled: a crash or a lost network loses nothing.

#include "core/domain/Callback.h"

#include <QDir>

#include <optional>

namespace readyline::callback {

class FormDraft {
public:
    explicit FormDraft(const QDir& folder) : m_folder(folder) {}

    // Who types: several people may work at one computer, and nobody reads what another one has left.
    void setOwner(const domain::PersonId& owner) { m_owner = owner; }
    [[nodiscard]] std::optional<domain::CallbackForm> load() const;
    // False if the disk does not take it.
    bool keep(const domain::CallbackForm& form);
    void remove();

private:
    [[nodiscard]] QString path() const;

    QDir m_folder;
    domain::PersonId m_owner;
};

} // namespace readyline::callback
