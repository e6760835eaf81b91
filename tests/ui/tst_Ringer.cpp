// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/popover/Ringer.h"

#include <QSignalSpy>

#include <algorithm>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RingerTest : public QObject {
    Q_OBJECT

    struct CountingSound final : ports::Sound {
        [[nodiscard]] bool canPlay() const override { return true; }
        void play(const ports::Ring& ring) override { rings << ring; }
        void silence() override { ++silences; }
        void findOutputs(std::function<void(const QList<ports::Output>&)> found) override { found({}); }
        [[nodiscard]] qsizetype of(ports::Tone tone) const {
            return std::count_if(
                rings.begin(), rings.end(), [tone](const ports::Ring& each) { return each.tone == tone; });
        }
        QList<ports::Ring> rings;
        int silences = 0;
    };
    struct Scene : UiRig {
        CountingSound sound;
        popover::Ringer ringer{desk, sound, rig.time};
        explicit Scene(const wire::SessionOpened& opened = withOffers({})) : UiRig(opened) {}
        void offer(const wire::OfferView& view, std::int64_t seq) {
            rig.event(wire::OfferChanged{view}, seq);
            settle();
        }
    };

private Q_SLOTS:
    void written_ringsOnce() {
        Scene scene;
        scene.offer(sampleOffer("1", Channel::Chat), 11);
        scene.offer(sampleOffer("1", Channel::Chat), 12);
        scene.rig.time.advance(10s);
        QCOMPARE(scene.sound.rings.size(), 1);
    }
    void call_ringsUntilAnswered() {
        Scene scene;
        scene.offer(sampleOffer("1", Channel::Voice), 11);
        scene.rig.time.advance(7s);
        QCOMPARE(scene.sound.rings.size(), 3);
        scene.desk.accept(OfferId{"1"});
        scene.settle();
        scene.rig.time.advance(10s);
        QCOMPARE(scene.sound.rings.size(), 3);
    }
    void call_answerRefused_ringsOn() {
        Scene scene;
        scene.offer(sampleOffer("1", Channel::Voice), 11);
        scene.rig.take();
        scene.desk.accept(OfferId{"1"});
        QCOMPARE(scene.rig.takeOnly<wire::OfferAccept>().size(), 1U);
        scene.settle();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::PbxAway, {}});
        scene.settle();
        QCOMPARE(scene.sound.rings.size(), 1);
        scene.rig.time.advance(7s);
        QCOMPARE(scene.sound.rings.size(), 3);
    }
    void connecting_isSilent() {
        Scene scene;
        scene.offer(sampleOffer("1", Channel::Voice, 0, OfferState::Connecting), 11);
        QCOMPARE(scene.sound.rings.size(), 0);
    }
    void gone_fallsSilent() {
        Scene scene;
        scene.offer(sampleOffer("1", Channel::Voice), 11);
        const int before = scene.sound.silences;
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 12);
        scene.settle();
        QCOMPARE_GT(scene.sound.silences, before);
        scene.rig.time.advance(10s);
        QCOMPARE(scene.sound.rings.size(), 1);
    }
    void K22_eachChannel_hasItsTone() {
        Scene scene;
        popover::RingChoices choices;
        choices.volume = 40;
        choices.output = u"headset"_s;
        choices.tones[domain::index(Channel::Email)] = ports::Tone::Knock;
        choices.tones[domain::index(Channel::Chat)].reset();
        scene.ringer.setChoices(choices);
        scene.offer(sampleOffer("1", Channel::Chat), 11);
        QVERIFY(scene.sound.rings.isEmpty()); // this channel is silent
        scene.offer(sampleOffer("2", Channel::Email), 12);
        QCOMPARE(scene.sound.rings, (QList<ports::Ring>{{ports::Tone::Knock, 40, u"headset"_s}}));
        scene.offer(sampleOffer("3", Channel::Voice), 13);
        QCOMPARE(scene.sound.rings.last().tone, ports::Tone::Bell);
    }
    void I4_lastFiveSeconds_ringEverySecondAndLouder() {
        Scene scene;
        QSignalSpy last(&scene.ringer, &popover::Ringer::lastSeconds);
        scene.offer(sampleOffer("1", Channel::Chat), 11); // until 20
        scene.rig.time.advance(14s);
        QCOMPARE(scene.sound.of(ports::Tone::Urgent), 0);
        QCOMPARE(last.size(), 0);
        scene.rig.time.advance(1s);
        QCOMPARE(scene.sound.of(ports::Tone::Urgent), 1);
        QCOMPARE(scene.sound.rings.last().volume, 100); // 80 is the usual
        QCOMPARE(last.size(), 1);
        scene.rig.time.advance(3s);
        QCOMPARE(scene.sound.of(ports::Tone::Urgent), 4);
        QCOMPARE(last.size(), 1);
        scene.desk.accept(OfferId{"1"});
        scene.settle();
        scene.rig.time.advance(10s);
        QCOMPARE(scene.sound.of(ports::Tone::Urgent), 4);
    }
    void I4_lastFiveSeconds_ofEachOne() {
        Scene scene;
        QSignalSpy last(&scene.ringer, &popover::Ringer::lastSeconds);
        scene.offer(sampleOffer("1", Channel::Chat, 0), 11);  // until 20
        scene.offer(sampleOffer("2", Channel::Chat, 30), 12); // until 50
        scene.rig.time.advance(25s);                          // the first is overdue, and the server has not said so
        QCOMPARE(scene.sound.of(ports::Tone::Urgent), 5);
        scene.rig.time.advance(21s);
        QCOMPARE(last.size(), 2);
        QCOMPARE_GT(scene.sound.of(ports::Tone::Urgent), 5);
    }
    void I4_lastFiveSeconds_areSaidToWhoHasMuted() {
        Scene scene;
        popover::RingChoices muted;
        muted.muted = true;
        scene.ringer.setChoices(muted);
        QSignalSpy last(&scene.ringer, &popover::Ringer::lastSeconds);
        scene.offer(sampleOffer("1", Channel::Voice), 11);
        scene.rig.time.advance(16s);
        QCOMPARE(last.size(), 1);
        QVERIFY(scene.sound.rings.isEmpty());
    }
    void Z23_standsIn_ringsOnlyWhereTheOtherDeviceCannot() {
        wire::SessionOpened opened = withOffers({});
        opened.self.devices = {{opened.session, "This one", Connection::Online, true, at(0)},
            {SessionId{"s-9"}, "Main one", Connection::Online, true, at(0)}};
        Scene scene(opened);
        popover::RingChoices second;
        second.standsIn = true;
        scene.ringer.setChoices(second);
        scene.offer(sampleOffer("1", Channel::Chat), 11);
        QVERIFY(scene.sound.rings.isEmpty());   // the main one rings
        opened.self.devices[1].canShow = false; // locked
        scene.rig.event(wire::SelfChanged{opened.self}, 12);
        scene.offer(sampleOffer("2", Channel::Chat), 13);
        QCOMPARE(scene.sound.rings.size(), 1);
        opened.self.devices[1] = {SessionId{"s-9"}, "Main one", Connection::Reconnecting, true, at(0)};
        scene.rig.event(wire::SelfChanged{opened.self}, 14);
        scene.offer(sampleOffer("3", Channel::Chat), 15);
        QCOMPARE(scene.sound.rings.size(), 2);
    }
    void Z23_standsIn_lastSecondsRingEverywhere() {
        wire::SessionOpened opened = withOffers({});
        opened.self.devices = {{SessionId{"s-9"}, "Main one", Connection::Online, true, at(0)}};
        Scene scene(opened);
        popover::RingChoices second;
        second.standsIn = true;
        scene.ringer.setChoices(second);
        scene.offer(sampleOffer("1", Channel::Chat), 11);
        scene.rig.time.advance(16s);
        QVERIFY(scene.sound.of(ports::Tone::Urgent) > 0);
    }
    void muted_neverRings() {
        Scene scene;
        popover::RingChoices muted;
        muted.muted = true;
        scene.ringer.setChoices(muted);
        scene.offer(sampleOffer("1", Channel::Voice), 11);
        QCOMPARE(scene.sound.rings.size(), 0);
    }
};

QTEST_MAIN(RingerTest)
#include "tst_Ringer.moc"
