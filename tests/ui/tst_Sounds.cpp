// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/shell/Settings.h"
#include "ui/shell/SoundSettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>

using namespace readyline;
using namespace readyline::domain;
using namespace Qt::StringLiterals;
using kit::UiRig;
using popover::RingChoices;
using ports::Tone;

class SoundsTest : public QObject {
    Q_OBJECT

    struct KnownSound final : ports::Sound {
        [[nodiscard]] bool canPlay() const override { return true; }
        void play(const ports::Ring& ring) override { played << ring; }
        void silence() override {}
        void findOutputs(std::function<void(const QList<ports::Output>&)> found) override { found(outputs); }
        QList<ports::Output> outputs{{u"speakers"_s, u"Built-in speakers"_s}, {u"headset"_s, u"A headset"_s}};
        QList<ports::Ring> played;
    };
    struct Scene {
        KnownSound sound;
        shell::SoundSettings settings{sound};
        QSignalSpy chosen{&settings, &shell::SoundSettings::chosen};
        Scene() { settings.open(); }
        template <class T>
        T* find(const QString& name) {
            return settings.findChild<T*>(name);
        }
        QComboBox* tone(Channel channel) { return find<QComboBox>(u"soundTone%1"_s.arg(domain::index(channel))); }
        void test(Channel channel) { find<QPushButton>(u"soundTest%1"_s.arg(domain::index(channel)))->click(); }
        RingChoices last() { return chosen.last()[0].value<RingChoices>(); }
    };

private Q_SLOTS:
    void K22_eachChannel_isHeardAsItWillRing() {
        Scene scene;
        QVERIFY(scene.find<QWidget>(u"soundRules"_s)->isVisible());
        for (const Channel each : kChannels) scene.test(each);
        QCOMPARE(scene.sound.played.size(), qsizetype(kChannelCount));
        scene.sound.played.clear();
        scene.tone(Channel::Email)->setCurrentIndex(3); // Knock
        QCOMPARE(scene.last().tones[domain::index(Channel::Email)], Tone::Knock);
        scene.find<QSlider>(u"soundVolume"_s)->setValue(8);
        scene.find<QComboBox>(u"soundOutput"_s)->setCurrentIndex(2);
        scene.test(Channel::Email);
        QCOMPARE(scene.sound.played, (QList<ports::Ring>{{Tone::Knock, 40, u"headset"_s}}));
        scene.find<QPushButton>(u"soundTestLast"_s)->click();
        QCOMPARE(scene.sound.played.last(), (ports::Ring{Tone::Urgent, 60, u"headset"_s}));
        QCOMPARE(scene.last().output, u"headset"_s);
    }
    void K22_silentChannel_isSilentInTheTestToo() {
        Scene scene;
        QComboBox* tones = scene.tone(Channel::Chat);
        tones->setCurrentIndex(tones->count() - 1);
        QVERIFY(!scene.last().tones[domain::index(Channel::Chat)]);
        scene.test(Channel::Chat);
        QVERIFY(scene.sound.played.isEmpty());
    }
    void K22_headsetUnplugged_staysChosen() {
        Scene scene;
        RingChoices choices;
        choices.output = u"headset"_s;
        scene.settings.setChoices(choices);
        scene.sound.outputs.removeLast();
        scene.settings.open();
        auto* outputs = scene.find<QComboBox>(u"soundOutput"_s);
        QCOMPARE(outputs->currentData().toString(), u"headset"_s);
        QVERIFY(outputs->currentText().contains(u"not there now"));
        QCOMPARE(scene.chosen.size(), 0); // nobody has chosen anything
    }
    void muted_isChosenHereToo() {
        Scene scene;
        scene.find<QCheckBox>(u"soundRings"_s)->setChecked(false);
        QVERIFY(scene.last().muted);
        RingChoices choices;
        scene.settings.setChoices(choices); // from the menu
        QVERIFY(scene.find<QCheckBox>(u"soundRings"_s)->isChecked());
        QCOMPARE(scene.chosen.size(), 1);
    }
    void settings_keepWhatWasChosen() {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"s.ini"_s);
        QCOMPARE(shell::Settings(file).ringChoices(), RingChoices{});
        RingChoices choices;
        choices.muted = true;
        choices.volume = 35;
        choices.output = u"headset"_s;
        choices.standsIn = true;
        choices.tones[domain::index(Channel::Voice)] = Tone::Drop;
        choices.tones[domain::index(Channel::Task)].reset();
        shell::Settings(file).setRingChoices(choices);
        QCOMPARE(shell::Settings(file).ringChoices(), choices);
    }
};

QTEST_MAIN(SoundsTest)
#include "tst_Sounds.moc"
