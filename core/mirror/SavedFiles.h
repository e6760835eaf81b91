// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// SavedFiles: one small file per sink in a folder, replaced as a whole and flushed to the disk.
#pragma once

#include "core/mirror/SavedValues.h"

#include <QDir>
#include <QLockFile>

namespace readyline::mirror {

class SavedFiles final : public SavedValues {
public:
    explicit SavedFiles(const QDir& folder);

    // False while another process uses the folder: its leftovers are not ours to restore.
    [[nodiscard]] bool claim();

    [[nodiscard]] std::optional<Saved> load(const std::string& sink) override;
    [[nodiscard]] bool keep(const std::string& sink, const Saved&) override;
    [[nodiscard]] bool forget(const std::string& sink) override;

private:
    [[nodiscard]] QString path(const std::string& sink) const;

    QDir m_folder;
    QLockFile m_lock;
};

} // namespace readyline::mirror
