// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The presence mirror of this desktop: its sinks, where their own values are kept, and the desk that it follows.

#include "core/desk/Desk.h"
#include "core/mirror/PresenceMirror.h"
#include "core/mirror/SavedFiles.h"

namespace readyline::composition {

class Mirroring : public QObject {
    Q_OBJECT
public:
    // `file`: where the file sink writes; empty: none. The desk and the clock must outlive this.
    Mirroring(desk::Desk& desk, const Time& time, const QDir& profile, const QString& file);
    ~Mirroring() override;

private:
    void follow();

    desk::Desk& m_desk;
    mirror::SavedFiles m_saved;
    mirror::PresenceMirror m_mirror;
    bool m_isOurs = false;
};

} // namespace readyline::composition
