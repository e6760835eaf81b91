// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"
#include "ui/popover/Popovers.h"

#include <QMenu>

namespace readyline::gallery {

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
