// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/SoundSettings.h"

#include "ui/text/Channels.h"
#include "ui/widgets/ButtonKind.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace readyline::shell {

using namespace Qt::StringLiterals;
using namespace widgets;
using ports::Tone;

namespace {

constexpr int kStep = 5; // of the volume

QString toneWord(Tone tone) {
    switch (tone) {
    case Tone::Bell: return SoundSettings::tr("Bell");
    case Tone::Chime: return SoundSettings::tr("Chime");
    case Tone::Pulse: return SoundSettings::tr("Pulse");
    case Tone::Knock: return SoundSettings::tr("Knock");
    case Tone::Drop: return SoundSettings::tr("Drop");
    case Tone::Urgent: break;
    }
    return {};
}

} // namespace

SoundSettings::SoundSettings(ports::Sound& sound, QWidget* parent) : QWidget(parent, Qt::Window), m_sound(sound) {
    setObjectName(u"soundSettings"_s);
    setWindowTitle(tr("Sounds"));
    setAttribute(Qt::WA_QuitOnClose, false);
    m_rings = new QCheckBox(tr("Requests ring"), this);
    m_rings->setObjectName(u"soundRings"_s);
    connect(m_rings, &QCheckBox::toggled, this, &SoundSettings::choose);
    m_standsIn = new QCheckBox(tr("Only while no other device of mine shows requests"), this);
    m_standsIn->setObjectName(u"soundStandsIn"_s);
    connect(m_standsIn, &QCheckBox::toggled, this, &SoundSettings::choose);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap12);
    grid->setVerticalSpacing(kGap8);
    grid->setColumnStretch(1, 1);
    for (const domain::Channel each : domain::kChannels) addChannel(*grid, each);
    addLast(*grid);
    addVolume(*grid);
    addOutput(*grid);
    auto* rules
        = new QLabel(tr("A call rings every three seconds until it is answered or gone, everything else once. In the "
                        "last five seconds all of them ring every second, a little louder. It makes no difference "
                        "whether this program is in front."),
            this);
    rules->setObjectName(u"soundRules"_s);
    rules->setWordWrap(true);
    rules->setForegroundRole(QPalette::PlaceholderText);
    auto* close = makeButton(tr("Close"), ButtonKind::Plain, this);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kGap16, kGap16, kGap16, kGap16);
    all->setSpacing(kGap12);
    all->addWidget(m_rings);
    all->addWidget(m_standsIn);
    all->addLayout(grid);
    all->addWidget(rules);
    all->addLayout(foot);
    setMinimumWidth(kStackWidth);
    fill(m_choices);
}

void SoundSettings::addChannel(QGridLayout& grid, domain::Channel channel) {
    const int row = grid.rowCount();
    auto* label = new QLabel(text::channelGroup(channel), this);
    auto* tones = new QComboBox(this);
    tones->setObjectName(u"soundTone%1"_s.arg(domain::index(channel)));
    tones->setAccessibleName(tr("Sound for %1").arg(label->text()));
    for (const Tone each : ports::kTonesToChoose) tones->addItem(toneWord(each));
    tones->addItem(tr("No sound"));
    connect(tones, &QComboBox::currentIndexChanged, this, &SoundSettings::choose);
    //: %1 are the requests of a channel: "Calls".
    auto* test = makeIconButton(Icon::Sound, tr("Play the sound for %1").arg(label->text()), ButtonKind::Flat, this);
    test->setObjectName(u"soundTest%1"_s.arg(domain::index(channel)));
    connect(test, &QPushButton::clicked, this, [this, channel] {
        if (const auto ring = popover::ringFor(m_choices, channel)) m_sound.play(*ring);
    });
    m_tones[domain::index(channel)] = tones;
    grid.addWidget(label, row, 0);
    grid.addWidget(tones, row, 1);
    grid.addWidget(test, row, 2);
}

void SoundSettings::addLast(QGridLayout& grid) {
    const int row = grid.rowCount();
    auto* test = makeIconButton(Icon::Sound, tr("Play the sound of the last five seconds"), ButtonKind::Flat, this);
    test->setObjectName(u"soundTestLast"_s);
    connect(test, &QPushButton::clicked, this, [this] { m_sound.play(popover::urgentRing(m_choices)); });
    grid.addWidget(new QLabel(tr("Last five seconds"), this), row, 0, 1, 2);
    grid.addWidget(test, row, 2);
}

void SoundSettings::addVolume(QGridLayout& grid) {
    const int row = grid.rowCount();
    auto* label = new QLabel(tr("Volume"), this);
    m_volume = new QSlider(Qt::Horizontal, this);
    m_volume->setObjectName(u"soundVolume"_s);
    m_volume->setAccessibleName(label->text());
    m_volume->setRange(0, 100 / kStep);
    m_percent = new QLabel(this);
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(u"100 %"_s));
    connect(m_volume, &QSlider::valueChanged, this, &SoundSettings::choose);
    grid.addWidget(label, row, 0);
    grid.addWidget(m_volume, row, 1);
    grid.addWidget(m_percent, row, 2);
}

void SoundSettings::addOutput(QGridLayout& grid) {
    const int row = grid.rowCount();
    auto* label = new QLabel(tr("Output"), this);
    m_output = new QComboBox(this);
    m_output->setObjectName(u"soundOutput"_s);
    m_output->setAccessibleName(label->text());
    m_output->addItem(tr("As the system has it"));
    connect(m_output, &QComboBox::currentIndexChanged, this, &SoundSettings::choose);
    grid.addWidget(label, row, 0);
    grid.addWidget(m_output, row, 1, 1, 2);
}

void SoundSettings::setChoices(const popover::RingChoices& choices) {
    if (choices != m_choices) fill(choices);
}

void SoundSettings::fill(const popover::RingChoices& choices) {
    m_choices = choices;
    m_filling = true;
    m_rings->setChecked(!choices.muted);
    m_standsIn->setChecked(choices.standsIn);
    for (const domain::Channel channel : domain::kChannels) {
        int place = static_cast<int>(ports::kTonesToChoose.size()); // no sound
        for (std::size_t i = 0; i < ports::kTonesToChoose.size(); ++i)
            if (choices.tones[domain::index(channel)] == ports::kTonesToChoose[i]) place = static_cast<int>(i);
        m_tones[domain::index(channel)]->setCurrentIndex(place);
    }
    m_volume->setValue(choices.volume / kStep);
    m_percent->setText(tr("%1 %").arg(choices.volume));
    const int output = m_output->findData(choices.output);
    m_output->setCurrentIndex(output < 0 ? 0 : output);
    m_filling = false;
}

void SoundSettings::open() {
    QWidget::show();
    raise();
    activateWindow();
    m_sound.findOutputs([still = QPointer<SoundSettings>(this)](const QList<ports::Output>& outputs) {
        if (still) still->fillOutputs(outputs);
    });
}

// One that was chosen and is unplugged stays in the list: it may come back.
void SoundSettings::fillOutputs(const QList<ports::Output>& outputs) {
    m_filling = true;
    while (m_output->count() > 1) m_output->removeItem(1);
    for (const ports::Output& each : outputs) m_output->addItem(each.words, each.id);
    if (!m_choices.output.isEmpty() && m_output->findData(m_choices.output) < 0)
        m_output->addItem(tr("%1 (not there now)").arg(m_choices.output), m_choices.output);
    m_filling = false;
    fill(m_choices);
}

void SoundSettings::choose() {
    if (m_filling) return;
    m_choices.muted = !m_rings->isChecked();
    m_choices.standsIn = m_standsIn->isChecked();
    for (const domain::Channel channel : domain::kChannels) {
        const auto place = static_cast<std::size_t>(m_tones[domain::index(channel)]->currentIndex());
        std::optional<Tone>& tone = m_choices.tones[domain::index(channel)];
        tone.reset();
        if (place < ports::kTonesToChoose.size()) tone = ports::kTonesToChoose[place];
    }
    m_choices.volume = m_volume->value() * kStep;
    m_choices.output = m_output->currentData().toString();
    m_percent->setText(tr("%1 %").arg(m_choices.volume));
    Q_EMIT chosen(m_choices);
}

void SoundSettings::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return hide();
    QWidget::keyPressEvent(event);
}

} // namespace readyline::shell
