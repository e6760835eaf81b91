// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sound through whatever player this computer has: pw-play, paplay, canberra-gtk-play or aplay. None found: canPlay()
// says so, and so do the settings. The player gets a file, made at the volume that is asked for; which loudspeakers there
// are says the program that belongs to it.

#include "core/ports/Sound.h"

#include <QObject>
#include <QSet>
#include <QStringList>

class QProcess;

namespace readyline::platform {

class ProcessSound final : public QObject, public ports::Sound {
    Q_OBJECT
public:
    // The folder is where the tones are written to.
    explicit ProcessSound(const QString& folder, QObject* parent = nullptr);
    ~ProcessSound() override;

    [[nodiscard]] bool canPlay() const override { return !m_player.isEmpty(); }
    void play(const ports::Ring& ring) override;
    void silence() override;
    void findOutputs(std::function<void(const QList<ports::Output>&)> found) override;

private:
    [[nodiscard]] QString file(const ports::Ring& ring);

    QString m_folder;
    QString m_player;
    QStringList m_arguments;
    QString m_outputOption; // before an output's id; empty: the player takes none
    QString m_lister;
    QStringList m_listing;
    QList<ports::Output> (*m_read)(const QByteArray&) = nullptr;
    QSet<QString> m_written; // files of this run
    QProcess* m_process = nullptr;
    QProcess* m_list = nullptr;
};

} // namespace readyline::platform
