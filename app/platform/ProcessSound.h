// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sound through whatever player this computer has: pw-play, paplay, canberra-gtk-play or aplay. None found: canPlay()
// says so, and so does the menu. The player gets a file, because the ring lies in the program.

#include "core/ports/Sound.h"

#include <QObject>
#include <QStringList>

class QProcess;

namespace readyline::platform {

class ProcessSound final : public QObject, public ports::Sound {
    Q_OBJECT
public:
    // The folder is where the ring is written to once.
    explicit ProcessSound(const QString& folder, QObject* parent = nullptr);
    ~ProcessSound() override;

    [[nodiscard]] bool canPlay() const override { return !m_player.isEmpty(); }
    void ring() override;
    void silence() override;

private:
    [[nodiscard]] QString file() const;

    QString m_folder;
    QString m_player;
    QStringList m_arguments;
    QProcess* m_process = nullptr;
};

} // namespace readyline::platform
