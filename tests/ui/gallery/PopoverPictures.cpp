// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"
#include "ui/popover/Popovers.h"
#include "ui/shell/SoundSettings.h"

#include <QMenu>

namespace readyline::gallery {

namespace {

struct KnownSound final : ports::Sound {
    [[nodiscard]] bool canPlay() const override { return true; }
    void play(const ports::Ring&) override {}
    void silence() override {}
    void findOutputs(std::function<void(const QList<ports::Output>&)> found) override {
        found({{u"a"_s, u"Built-in speakers"_s}, {u"b"_s, u"Jabra Evolve2 65"_s}});
    }
};

void drawSounds(const wire::SessionOpened& opened, const QString& folder, const QString& suffix) {
    Stage stage(opened, folder, suffix);
    KnownSound sound;
    shell::SoundSettings sounds(sound);
    popover::RingChoices choices;
    choices.output = u"b"_s;
    choices.tones[domain::index(Channel::Task)].reset();
    sounds.setChoices(choices);
    sounds.open();
    stage.shot(&sounds, u"sounds"_s);
}

} // namespace

void drawPopovers(const QString& folder, const QString& suffix) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    opened.offers = {offer("1", Channel::Voice, "Katarzyna Wójcik", "outages", "No power", 14)};
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        popovers.setKeys({u"Ctrl+Alt+A"_s, u"Ctrl+Alt+D"_s, {}});
        stage.shot(&popovers.window(), u"popover-call"_s);
        stage.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 11);
        stage.shot(&popovers.window(), u"popover-gone"_s);
    }
    opened.offers[0].answer = VoiceAnswer::Phone;
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        popovers.setKeys({u"Ctrl+Alt+A"_s, u"Ctrl+Alt+D"_s, {}});
        stage.shot(&popovers.window(), u"popover-phone"_s);
        popovers.sayLift(OfferId{"1"});
        stage.shot(&popovers.window(), u"popover-phone-key"_s);
        stage.shot(stage.window.get(), u"phone"_s);
    }
    opened.offers.push_back(offer("2", Channel::Chat, "Marta Llorens", "sales", "Spanish · second visit today", 9));
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-phone-stack"_s);
    }
    opened.offers = {offer("1", Channel::Email, "Henrik Dahl", "moving", "New address, December", 41),
        offer("2", Channel::Email, "Aoife Brennan", "sales", "Question about clause 4", 68),
        offer("3", Channel::Email, "Ionuț Marinescu", "billing", "Payment reference is missing", 97),
        offer("4", Channel::Social, "Søren Kvist", "outages", "Is our street still dark?", 18),
        offer("5", Channel::Chat, "Marta Llorens", "sales", "Spanish · second visit today", 9),
        offer("6", Channel::Chat, "Hugo Peeters", "sales", "Contract", 29)};
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-stack"_s);
    }
    for (int i = 7; i <= 12; ++i)
        opened.offers.push_back(offer(std::to_string(i), Channel::Email, "Beata Kowalczyk", "billing", "Refund", i));
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-twelve"_s);
        popovers.setPointerProbe([] { return true; });
        const domain::CommandId other{"019aa5f0-9999-7222-8333-444455556666"};
        stage.rig.event(wire::OfferEnded{OfferId{"2"}, OfferState::Accepted, {}, {}}, 11, other);
        stage.shot(&popovers.window(), u"popover-twelve-pointed-at"_s);
    }
    drawSounds(opened, folder, suffix);
    opened.offers.clear();
    opened.self.overlays = {gallery::team()[1].overlays};
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-missed"_s);
        auto* reasons = popovers.window().findChild<QMenu*>(u"missedReasons"_s);
        reasons->popup({0, 0});
        stage.shot(reasons, u"popover-missed-reasons"_s);
        reasons->hide();
        stage.shot(stage.window.get(), u"missed"_s);
    }
    domain::Overlay& missed = opened.self.overlays.front();
    for (const char* name : {"Henrik Dahl", "Aoife Brennan-MacGillicuddy"})
        missed.causes.push_back({ContactId{name}, QueueId{"outages"}, name, gallery::ago(30), 18});
    opened.site.policy.words.acknowledge = "Reset presence";
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-missed-several"_s);
    }
    opened.site.policy.words.acknowledge.clear();
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-missed-no-acknowledge"_s);
    }
}

} // namespace readyline::gallery
