// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The page that opens on accepting: only https, only on listed hosts, everything that is put in is escaped.
#include "core/domain/ScreenPop.h"

#include <gtest/gtest.h>

namespace readyline::domain {
namespace {

using F = ScreenPopFault;

const std::vector<std::string> kHosts{"crm.example.com", "crm.example.com:8443"};

Queue queue(const std::string& text) {
    Queue out;
    out.id = QueueId{"billing"};
    out.variables = {{"order", "Order", false, true}, {"iban", "Account", true, false}};
    out.screenPop = text;
    return out;
}

std::optional<F> fault(const std::string& text) { return faultOfScreenPop(queue(text), kHosts); }

std::optional<std::string> page(const std::string& text, const std::string& order, const Customer& customer = {}) {
    SiteRules rules;
    rules.queues = {queue(text)};
    rules.screenPopHosts = kHosts;
    return screenPop(
        rules, {ContactId{"c-9"}, QueueId{"billing"}, customer, {{"order", order}, {"iban", "DE02 1203"}}});
}

TEST(ScreenPop, W6_template_isFilledWithWhatTheAgentSees) {
    EXPECT_EQ(page("https://crm.example.com/o/{order}?c={contact}&q={queue}", "4711"),
        "https://crm.example.com/o/4711?c=c-9&q=billing");
    EXPECT_EQ(page("https://crm.example.com:8443/?n={customer.name}&a={customer.address}", "",
                  {"Zoë Ñandú", "+32 9 225 04 18"}),
        "https://crm.example.com:8443/?n=Zo%C3%AB%20%C3%91and%C3%BA&a=%2B32%209%20225%2004%2018");
}

TEST(ScreenPop, W6_values_areEscaped_andCannotLeaveTheirPlace) {
    EXPECT_EQ(page("https://crm.example.com/{order}", "a/../b?x=1&y#z\"<>"),
        "https://crm.example.com/a%2F..%2Fb%3Fx%3D1%26y%23z%22%3C%3E");
    EXPECT_EQ(page("https://crm.example.com/{order}/view", ".."), "https://crm.example.com//view") << "would climb";
    EXPECT_EQ(page("https://crm.example.com/?o={order}", "%2e\n\\"), "https://crm.example.com/?o=%252e%0A%5C");
    EXPECT_EQ(page("https://crm.example.com/?o={order}", ""), "https://crm.example.com/?o=");
}

TEST(ScreenPop, W6_onlyHttps) {
    for (const char* text : {"http://crm.example.com/", "HTTPS://crm.example.com/", "crm.example.com", "file:///etc",
             "javascript:alert(1)", "{order}"})
        EXPECT_EQ(fault(text), F::NotHttps) << text;
}

TEST(ScreenPop, W6_onlyHostsOfTheSitesList) {
    for (const char* text : {"https://crm.example.com", "https://CRM.example.com/x", "https://crm.example.com?x",
             "https://crm.example.com#x", "https://crm.example.com:8443/x"})
        EXPECT_EQ(fault(text), std::nullopt) << text;
    for (const char* text :
        {"https://evil.example/", "https://crm.example.com.evil.example/", "https://crm.example.com@evil.example/",
            "https://user@crm.example.com/", "https://crm.example.com\\@evil.example/", "https://crm.example.com:9/",
            "https://{order}/", "https://crm.example.com{order}/", "https:///crm.example.com/"})
        EXPECT_EQ(fault(text), F::HostNotListed) << text;
    EXPECT_EQ(faultOfScreenPop(queue("https://crm.example.com/"), {}), F::HostNotListed) << "no list, no page";
}

TEST(ScreenPop, W15_W75_secureAndUnknownVariables_areRefused) {
    EXPECT_EQ(fault("https://crm.example.com/{iban}"), F::SecureName);
    EXPECT_EQ(fault("https://crm.example.com/{password}"), F::UnknownName);
    EXPECT_EQ(fault("https://crm.example.com/{}"), F::UnknownName);
    EXPECT_EQ(page("https://crm.example.com/{iban}", "1"), std::nullopt) << "and nothing opens";
}

TEST(ScreenPop, W6_whatNoAddressHas_isMalformed) {
    for (const char* text : {"https://crm.example.com/{order", "https://crm.example.com/order}",
             "https://crm.example.com/{or{der}", "https://crm.example.com/a b", "https://crm.example.com/\\x",
             "https://crm.example.com/\"", "https://crm.example.com/\xC3\xA9"})
        EXPECT_EQ(fault(text), F::Malformed) << text;
}

TEST(ScreenPop, queueWithoutOne_opensNothing) {
    EXPECT_EQ(fault(""), std::nullopt);
    EXPECT_EQ(page("", "1"), std::nullopt);
    EXPECT_EQ(screenPop(SiteRules{}, {}), std::nullopt);
}

TEST(ScreenPop, hosts_areWrittenPlainly) {
    for (const char* host : {"crm.example.com", "crm", "10.0.0.7", "crm.example.com:8443", "x-1.example"})
        EXPECT_TRUE(isListableHost(host)) << host;
    for (const char* host : {"", "CRM.example.com", ".example.com", "-x", "crm.example.com/", "https://crm", "a b",
             "crm:", "crm:123456", "crm:80a", "user@crm", "*.example.com", "{order}"})
        EXPECT_FALSE(isListableHost(host)) << host;
}

} // namespace
} // namespace readyline::domain
