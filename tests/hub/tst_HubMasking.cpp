// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// W17: numbers with their last four digits.
#include "server/hub/Masking.h"

#include <gtest/gtest.h>

namespace readyline::hub {
namespace {

TEST(HubMasking, W17_number_keepsItsLastFourDigits) {
    EXPECT_EQ(masked("+32 9 555 01 34"), "…0134");
    EXPECT_EQ(masked("(09) 555-0134"), "…0134");
    EXPECT_EQ(masked("tel:+3295550134"), "…0134");
    EXPECT_EQ(masked("sip:3295550134@gateway.example"), "…0134");
    EXPECT_EQ(masked("SIPS:+3295550134@gateway.example"), "…0134");
    EXPECT_EQ(masked("tel:+32-9-555-0134;phone-context=be"), "…0134");
}

// As they are copied from documents and address books.
TEST(HubMasking, W17_numberInUncommonDress_isMaskedToo) {
    EXPECT_EQ(masked("+32\u00a09\u00a0555\u00a001\u00a034"), "…0134");
    EXPECT_EQ(masked("+33\u202f9\u202f55\u202f50\u202f01\u202f34"), "…0134");
    EXPECT_EQ(masked("\u202a+32 9 555\u201101\u201134\u202c"), "…0134");
    EXPECT_EQ(masked("+32 9 555 01 34 ext. 5"), "…0134");
    EXPECT_EQ(masked("+32_9_555*01#34"), "…0134");
}

TEST(HubMasking, W17_whatIsNoNumber_stays) {
    for (const char* each : {"", "Ada Lovelace", "ada@example.com", "1234", "…0134", "12345 Main Street", "R2D2",
             "https://shop.example/4711", "Zoë 1234567"})
        EXPECT_EQ(masked(each), each);
}

TEST(HubMasking, W17_customerOfAQueueThatDoesNotMask_stays) {
    domain::Queue queue;
    const domain::Customer customer{"+32 9 555 01 34", "+32 9 555 01 34"};
    EXPECT_EQ(masked(customer, &queue), customer);
    queue.maskNumbers = true;
    EXPECT_EQ(masked(customer, &queue), (domain::Customer{"…0134", "…0134"}));
    EXPECT_TRUE(masked(domain::Customer{"", "+32 9 555 01 34", true}, &queue).verified) << "Z24: still vouched for";
}

// Histories outlive queues.
TEST(HubMasking, W17_customerOfAQueueThatIsGone_isMasked) {
    EXPECT_EQ(masked(domain::Customer{"Ada Lovelace", "+32 9 555 01 34"}, nullptr),
        (domain::Customer{"Ada Lovelace", "…0134"}));
    domain::AgentLayers layers;
    layers.work.emplace_back().customer = "+32 9 555 01 34";
    layers.work.back().queue = domain::QueueId{"gone"};
    mask(layers, domain::SiteRules{});
    EXPECT_EQ(layers.work.back().customer, "…0134");
}

} // namespace
} // namespace readyline::hub
