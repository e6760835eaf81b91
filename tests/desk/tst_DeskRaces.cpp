// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Races about an offer as a desktop sees them: whatever comes first, the picture ends as the server has it, without a row
// that is nobody's, and what happened is said.
#include "tests/desk/DeskRig.h"

#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace readyline::domain;
using namespace std::chrono_literals;
using desk::Desk;
using Rig = kit::DeskRig;

class tst_DeskRaces : public QObject {
    Q_OBJECT

    static inline const OfferId kOffer{"o1"};
    static inline const CommandId kOther{"019aa5f0-9999-7222-8333-444455556666"}; // of somebody else
    static wire::OfferEnded ended(OfferState end) { return {kOffer, end, {}, {}}; }
    // What is left of the offer in the popovers.
    static std::optional<OfferState> shownEnd(const Rig& rig) {
        const std::vector<desk::OfferItem> offers = rig.desk.offers();
        if (offers.size() != 1 || !offers[0].ended) return std::nullopt;
        return offers[0].ended->end;
    }

private Q_SLOTS:
    void W9_acceptAgainstExpiry_theExpiryIsSaid() {
        Rig rig;
        QSignalSpy refused{&rig.desk, &Desk::commandRefused}, accepted{&rig.desk, &Desk::accepted};
        rig.desk.accept(kOffer);
        rig.take();
        rig.event(ended(OfferState::Missed), 11);
        QCOMPARE(shownEnd(rig), OfferState::Missed);
        rig.answer(rig.lastId(), wire::Refused{Refusal::OfferGone, {}});
        QCOMPARE(shownEnd(rig), OfferState::Missed);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(accepted.size(), 0);
        rig.time.advance(4s);
        QVERIFY(rig.desk.offers().empty());
    }
    void Z23_acceptAgainstWithdrawal_theCustomerHasGone() {
        Rig rig;
        rig.desk.accept(kOffer);
        rig.take();
        wire::OfferEnded gone = ended(OfferState::Withdrawn);
        gone.reason = WithdrawReason::CustomerGone;
        rig.event(gone, 11);
        rig.answer(rig.lastId(), wire::Refused{Refusal::OfferGone, {}});
        const std::vector<desk::OfferItem> offers = rig.desk.offers();
        QCOMPARE(offers.size(), 1U);
        QCOMPARE(offers[0].ended, gone);
        QCOMPARE(offers[0].answering, replica::Answering::Not);
        QCOMPARE(rig.desk.tasks().size(), 1U); // none of it
    }
    void Z23_acceptInTwoClients_theOtherSaysWhere() {
        Rig rig;
        QSignalSpy accepted{&rig.desk, &Desk::accepted};
        rig.desk.accept(kOffer); // a moment too late
        rig.take();
        rig.event(ended(OfferState::Accepted), 11, kOther);
        rig.event(wire::TaskChanged{kit::sampleTask("o1", Channel::Chat)}, 11, kOther);
        rig.answer(rig.lastId(), wire::Refused{Refusal::OfferGone, {}});
        QCOMPARE(shownEnd(rig), OfferState::Accepted);
        QCOMPARE(rig.desk.tasks().size(), 2U); // it is his work here, too
        QCOMPARE(accepted.size(), 0);
        rig.time.advance(4s);
        QVERIFY(rig.desk.offers().empty());
    }
    void W9_acceptHere_isNoNewsAndSaidOnce() {
        Rig rig;
        QSignalSpy accepted{&rig.desk, &Desk::accepted};
        const CommandId command = rig.desk.accept(kOffer);
        QCOMPARE(rig.desk.accept(kOffer), command); // a double click
        rig.take();
        rig.event(ended(OfferState::Accepted), 11, command);
        rig.event(wire::TaskChanged{kit::sampleTask("o1", Channel::Chat)}, 11, command);
        rig.answer(rig.lastId(), wire::Result{wire::Settled{11}});
        QVERIFY(rig.desk.offers().empty());
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted[0][0].value<OfferId>(), kOffer);
    }
    void K7_declineAndNotReady_isOneCommandAndNoNews() {
        Rig rig;
        const CommandId command = rig.desk.setPresence(kit::kLunch, desk::OpenOffers::Decline);
        QCOMPARE(rig.take().size(), 1U);
        rig.event(ended(OfferState::Declined), 11, command);
        rig.confirm(kit::kLunch, 11, command);
        QVERIFY(rig.desk.offers().empty());
        QVERIFY(!rig.desk.self().requested);
    }
    void W23_answerAfterTheDeadline_changesNothing() {
        Rig rig;
        rig.event(ended(OfferState::Missed), 11);
        rig.time.advance(4s);
        QVERIFY(rig.desk.offers().empty());
        rig.desk.accept(kOffer);
        rig.answer(wire::Refused{Refusal::OfferGone, {}});
        QVERIFY(rig.desk.offers().empty());
        QCOMPARE(rig.desk.tasks().size(), 1U);
    }
    void I3_offerDuringAReconnect_isNoGhost() {
        Rig rig;
        rig.desk.accept(kOffer); // on a connection that is gone already
        rig.dropAndRetry();
        wire::SessionOpened opened = kit::sampleOpened(20); // it went back meanwhile, and another one came
        opened.offers = {kit::sampleOffer("o2", Channel::Chat, 0, OfferState::Connecting)};
        rig.open(opened);
        QCOMPARE(rig.desk.offers().size(), 1U);
        QCOMPARE(rig.desk.offers()[0].offer.offer, OfferId{"o2"});
        rig.desk.presented(OfferId{"o2"});
        std::vector<OfferId> presented, asked;
        std::int64_t frame = 0;
        for (const wire::RequestFrame& each : rig.take()) {
            if (const auto* shown = std::get_if<wire::OfferPresented>(&each.request)) presented.push_back(shown->offer);
            if (const auto* accept = std::get_if<wire::OfferAccept>(&each.request)) {
                asked.push_back(accept->offer);
                frame = each.id;
            }
        }
        QCOMPARE(presented, std::vector{OfferId{"o2"}});
        QCOMPARE(asked, std::vector{kOffer}); // the server decides it
        rig.answer(frame, wire::Refused{Refusal::OfferGone, {}});
        QCOMPARE(rig.desk.offers().size(), 1U);
        QVERIFY(rig.desk.tasks().empty());
    }
    void W7_offerToWhoSignsOut_keepsHimWithTheReason() {
        Rig rig;
        QSignalSpy refused{&rig.desk, &Desk::commandRefused};
        rig.desk.signOut();
        rig.take();
        rig.event(wire::OfferChanged{kit::sampleOffer("o2", Channel::Chat)}, 11);
        rig.answer(rig.lastId(), wire::Refused{Refusal::SignOutBlockedOffer, {}});
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][2].value<wire::Refused>().refusal, Refusal::SignOutBlockedOffer);
        QVERIFY(rig.desk.connection().isLive());
        QCOMPARE(rig.desk.offers().size(), 2U);
    }
    void W10_acceptAll_isOneCommand_whatWasNotHadIsSaid() {
        Rig rig;
        rig.event(wire::OfferChanged{kit::sampleOffer("o2", Channel::Email)}, 11);
        QSignalSpy accepted{&rig.desk, &Desk::accepted}, notHad{&rig.desk, &Desk::notHad};
        const std::vector<OfferId> all{kOffer, OfferId{"o2"}};
        const CommandId command = rig.desk.acceptAll(all);
        QCOMPARE(rig.taken<wire::OffersAccept>(), (wire::OffersAccept{command, all}));
        for (const desk::OfferItem& each : rig.desk.offers()) QCOMPARE(each.answering, replica::Answering::Accepting);
        rig.batch({rig.text(ended(OfferState::Accepted), 12, command),
            rig.text(wire::OffersNotHad{{OfferId{"o2"}}}, 12, command)});
        rig.time.advance(1s);
        QCOMPARE(accepted.size(), 2); // what was not had has no task
        QCOMPARE(notHad.size(), 1);
        const auto rest = notHad[0][0].value<replica::NotHad>();
        QCOMPARE(rest.by, command);
        QCOMPARE(rest.offers, std::vector{OfferId{"o2"}});
    }
};

QTEST_GUILESS_MAIN(tst_DeskRaces)
#include "tst_DeskRaces.moc"
