// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How requests ring (K22): a tone for each channel, how loud and where, each to be heard at once. What is chosen holds at
// once. When it rings stands below in words.

#include "ui/popover/RingChoices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSlider;

namespace readyline::shell {

class SoundSettings : public QWidget {
    Q_OBJECT
public:
    explicit SoundSettings(ports::Sound& sound, QWidget* parent = nullptr);

    void setChoices(const popover::RingChoices& choices);
    // In front; asks which outputs there are now.
    void open();

Q_SIGNALS:
    void chosen(const readyline::popover::RingChoices& choices);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addChannel(QGridLayout& grid, domain::Channel channel);
    void addLast(QGridLayout& grid);
    void addVolume(QGridLayout& grid);
    void addOutput(QGridLayout& grid);
    void fillOutputs(const QList<ports::Output>& outputs);
    void fill(const popover::RingChoices& choices);
    void choose();

    ports::Sound& m_sound;
    popover::RingChoices m_choices;
    bool m_filling = false;
    QCheckBox* m_rings;
    QCheckBox* m_standsIn;
    domain::PerChannel<QComboBox*> m_tones{};
    QSlider* m_volume;
    QLabel* m_percent;
    QComboBox* m_output;
};

} // namespace readyline::shell
