// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The table of refusals: complete, and every value of it as agreed.
#include "core/domain/Refusal.h"

#include <gtest/gtest.h>

#include <set>

namespace readyline::domain {
namespace {

using R = Refusal;

TEST(Refusal, Z15_W7_Z20_K7_codesAndNames_areStable) {
    constexpr std::array<std::string_view, kRefusalCount> names{"UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND",
        "VERSION_TOO_OLD", "NOT_SELECTABLE", "UNKNOWN_ENTRY", "UNKNOWN_REASON", "REASON_REQUIRED", "REASON_NOT_ALLOWED",
        "OFFER_GONE", "NOT_YOUR_OFFER", "NOT_YOUR_CONTACT", "NOT_IN_STATE", "SIGNOUT_BLOCKED_OFFER",
        "SIGNOUT_BLOCKED_CONTACT", "CHANGED_MEANWHILE", "ON_CONTACT_NOT_READY_ONLY", "CODE_REQUIRED", "UNKNOWN_CODE",
        "TOO_LONG", "NOT_ALLOWED_BY_POLICY", "UNKNOWN_QUEUE", "CHANNEL_NOT_IN_QUEUE", "COMMAND_REUSED", "PBX_AWAY",
        "TOO_MANY", "STORAGE_FAILED", "OVERLOADED", "BUILT_IN", "IN_USE", "NOT_ENTITLED", "ANSWER_ON_PHONE",
        "NOT_EDITABLE", "BAD_VALUE", "SAVED_FIRST", "INVALID_CALLBACK", "CALLBACK_STARTED", "HELD_CANNOT_END",
        "HELD_ON_PHONE", "CONFERENCE_FULL", "POST_CALL_NO_ADD", "UNSUPPORTED_DESTINATION", "NOT_REACHABLE",
        "CALL_LIMIT", "CALL_UNSETTLED", "ALREADY_MONITORED"};
    for (std::size_t i = 0; i < kRefusalCount; ++i) {
        const auto refusal = static_cast<Refusal>(i);
        EXPECT_EQ(row(refusal).name, names[i]);
        EXPECT_EQ(row(refusal).code, -32001 - static_cast<int>(i));
        EXPECT_EQ(refusalByCode(row(refusal).code), refusal);
        EXPECT_FALSE(row(refusal).meaning.empty());
    }
    EXPECT_EQ(refusalByCode(-32601), std::nullopt);
}

TEST(Refusal, W7_Z20_W93_retry_helpsOnlyWhereSomethingCanChange) {
    const std::set helps{R::SignOutBlockedOffer, R::SignOutBlockedContact, R::ChangedMeanwhile,
        R::OnContactNotReadyOnly, R::PbxAway, R::TooMany, R::StorageFailed, R::Overloaded, R::InUse, R::ConferenceFull,
        R::NotReachable, R::CallLimit, R::CallUnsettled, R::AlreadyMonitored};
    for (std::size_t i = 0; i < kRefusalCount; ++i) {
        const auto refusal = static_cast<Refusal>(i);
        EXPECT_EQ(row(refusal).retryHelps, helps.contains(refusal)) << row(refusal).name;
    }
}

TEST(Refusal, Z6_W93_http_fitsTheKindOfRefusal) {
    constexpr std::array<int, kRefusalCount> http{401, 403, 404, 426, 409, 422, 422, 422, 422, 410, 403, 403, 409, 409,
        409, 409, 409, 422, 422, 422, 403, 422, 422, 409, 503, 429, 503, 503, 409, 409, 403, 409, 403, 422, 409, 422,
        409, 409, 409, 409, 409, 422, 409, 429, 409, 409};
    for (std::size_t i = 0; i < kRefusalCount; ++i) EXPECT_EQ(row(static_cast<Refusal>(i)).http, http[i]) << i;
}

TEST(Refusal, meanings_areWholeSentences) {
    for (const RefusalRow& each : kRefusalTable) EXPECT_TRUE(each.meaning.ends_with('.')) << each.name;
}

} // namespace
} // namespace readyline::domain
