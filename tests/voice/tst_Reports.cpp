// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is told of the exchange: who calls, why a telephone was not reached, which ones are in use, how lines sound.
#include "server/voice/Arrivals.h"
#include "server/voice/Dialling.h"
#include "server/voice/Quality.h"
#include "server/voice/Stations.h"

#include <gmock/gmock.h>

namespace readyline::voice {
namespace {

using namespace domain;
using testing::ElementsAre;
using testing::IsEmpty;

Site siteWith(std::vector<EntryPoint> entryPoints) {
    Site site;
    site.telephony.entryPoints = std::move(entryPoints);
    return site;
}

ari::Channel caller(const std::string& name, const std::string& number) {
    return {"1795.1", "PJSIP/trunk-1", "Ring", name, number, "5551000", "Stasis", "readyline"};
}

TEST(Arrivals, dialledNumber_isTheDialplansWord) {
    EXPECT_EQ(dialledOf(caller({}, {}), {"inbound", "5552000"}), "5552000");
    EXPECT_EQ(dialledOf(caller({}, {}), {}), "5551000");
}

TEST(Arrivals, entryPoint_isFoundHoweverItsNumberIsWritten) {
    const Site site = siteWith({{EntryPointId{"e"}, "Sales", "+49 89 555-1000", QueueId{"sales"}}});
    ASSERT_TRUE(entryPointOf(site, "0049895551000"));
    ASSERT_TRUE(entryPointOf(site, "+49895551000"));
    EXPECT_EQ(entryPointOf(site, "5551000"), nullptr) << "an end of a number is another number";
    EXPECT_EQ(entryPointOf(site, {}), nullptr);
}

TEST(Arrivals, caller_isNamedAsFarAsHeLets) {
    const EntryPoint entry{EntryPointId{"e"}, "Sales", "5551000", QueueId{"sales"}};
    const auto known = contactFor(entry, caller("Maria Huber", "+49895551"));
    EXPECT_EQ(known.customer.name, "Maria Huber");
    EXPECT_EQ(known.customer.address, "+49895551");
    EXPECT_EQ(known.external, "1795.1");
    EXPECT_EQ(known.queue, QueueId{"sales"});
    for (const char* hidden : {"anonymous", "Anonymous", "Restricted", "", "unavailable"}) {
        const auto unknown = contactFor(entry, caller(hidden, hidden));
        EXPECT_EQ(unknown.customer, Customer{}) << hidden;
    }
}

TEST(Arrivals, nameThatWouldDeceive_isMadePlain) {
    const EntryPoint entry;
    EXPECT_EQ(contactFor(entry,
                  caller("A\nB\xe2\x80\xae"
                         "C",
                      "1"))
                  .customer.name,
        "ABC");
    EXPECT_EQ(contactFor(entry, caller(std::string(500, 'x'), "1")).customer.name.size(), 80U);
}

Line goneWith(int cause, int techCause) {
    Line line;
    line.stage = LineStage::Gone;
    line.cause = cause;
    line.techCause = techCause;
    return line;
}

TEST(Dialling, causes_areFaults) {
    EXPECT_EQ(faultOf(goneWith(17, 486)), OfferFault::StationDeclined);
    EXPECT_EQ(faultOf(goneWith(21, 603)), OfferFault::StationDeclined);
    EXPECT_EQ(faultOf(goneWith(19, 480)), OfferFault::StationNoAnswer);
    EXPECT_EQ(faultOf(goneWith(18, 0)), OfferFault::StationNoAnswer);
    EXPECT_EQ(faultOf(goneWith(20, 0)), OfferFault::StationUnreachable);
    EXPECT_EQ(faultOf(goneWith(0, 0)), OfferFault::StationUnreachable);
}

TEST(Dialling, channel_isOfTheTelephoneThatWasCalled) {
    EXPECT_TRUE(isOfPhone("PJSIP/ilse-0000001a", "PJSIP/ilse"));
    EXPECT_TRUE(isOfPhone("PJSIP/ilse-0000001a", "ilse"));
    EXPECT_FALSE(isOfPhone("PJSIP/ilsebill-0000001a", "PJSIP/ilse"));
    EXPECT_FALSE(isOfPhone("PJSIP/ilse-0000001a", {}));
}

class TheStations : public testing::Test {
protected:
    TheStations() {
        Person ilse;
        ilse.id = PersonId{"ilse"};
        Site site;
        site.people = {ilse};
        stations.set(site);
        stations.noteAll({{"PJSIP/ilse", "online", {}}}, [](const std::string&) { return false; });
        EXPECT_THAT(said(), ElementsAre(Stations::Change{PersonId{"ilse"}, StationState::Idle}));
    }
    std::vector<Stations::Change> said(bool isOnOurs = false) {
        return stations.changes([=](const PersonId&) { return isOnOurs; });
    }
    Stations stations;
};

TEST_F(TheStations, P6_privateCall_isTold) {
    stations.note(ari::DeviceChanged{"PJSIP/ilse", "INUSE"});
    EXPECT_THAT(said(), ElementsAre(Stations::Change{PersonId{"ilse"}, StationState::Busy}));
    stations.note(ari::DeviceChanged{"PJSIP/ilse", "NOT_INUSE"});
    EXPECT_THAT(said(), ElementsAre(Stations::Change{PersonId{"ilse"}, StationState::Idle}));
}

TEST_F(TheStations, callOfOurs_isNoPrivateOne) {
    stations.note(ari::DeviceChanged{"PJSIP/ilse", "INUSE"});
    EXPECT_THAT(said(true), IsEmpty());
}

TEST_F(TheStations, W22_telephoneThatIsGone_isToldOnce) {
    stations.note(ari::Endpoint{"PJSIP/ilse", "offline", {}}, 0);
    EXPECT_THAT(said(), ElementsAre(Stations::Change{PersonId{"ilse"}, StationState::Unreachable}));
    EXPECT_THAT(said(), IsEmpty());
}

TEST(Quality, isOfTheTimeSinceItWasAskedLast) {
    Quality quality;
    const auto first = quality.note("x", {490, 10, 500, 0, 0.004, 0.002});
    ASSERT_TRUE(first);
    EXPECT_DOUBLE_EQ(first->lossPercent, 2);
    EXPECT_DOUBLE_EQ(first->jitterMs, 4);
    const auto second = quality.note("x", {590, 10, 600, 0, 0.004, 0.002});
    ASSERT_TRUE(second);
    EXPECT_DOUBLE_EQ(second->lossPercent, 0);
    EXPECT_FALSE(quality.note("x", {590, 10, 600, 0, 0.004, 0.002})) << "no sound: nothing to say";
}

} // namespace
} // namespace readyline::voice
