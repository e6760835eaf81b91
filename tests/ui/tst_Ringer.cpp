// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/popover/Ringer.h"

using namespace readyline;
using namespace readyline::kit;
using namespace std::chrono_literals;

class RingerTest : public QObject {
    Q_OBJECT

    struct CountingSound final : ports::Sound {
        [[nodiscard]] bool canPlay() const override { return true; }
        void ring() override { ++rings; }
        void silence() override { ++silences; }
        int rings = 0, silences = 0;
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
        QCOMPARE(scene.sound.rings, 1);
    }
    void call_ringsUntilAnswered() {
        Scene scene;
        scene.offer(sampleOffer("1", Channel::Voice), 11);
        scene.rig.time.advance(7s);
        QCOMPARE(scene.sound.rings, 3);
        scene.desk.accept(OfferId{"1"});
        scene.settle();
        scene.rig.time.advance(10s);
        QCOMPARE(scene.sound.rings, 3);
    }
    void connecting_isSilent() {
        Scene scene;
        scene.offer(sampleOffer("1", Channel::Voice, 0, OfferState::Connecting), 11);
        QCOMPARE(scene.sound.rings, 0);
    }
    void gone_fallsSilent() {
        Scene scene;
        scene.offer(sampleOffer("1", Channel::Voice), 11);
        const int before = scene.sound.silences;
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 12);
        scene.settle();
        QCOMPARE_GT(scene.sound.silences, before);
        scene.rig.time.advance(10s);
        QCOMPARE(scene.sound.rings, 1);
    }
    void muted_neverRings() {
        Scene scene;
        scene.ringer.setMuted(true);
        scene.offer(sampleOffer("1", Channel::Voice), 11);
        QCOMPARE(scene.sound.rings, 0);
    }
};

QTEST_MAIN(RingerTest)
#include "tst_Ringer.moc"
