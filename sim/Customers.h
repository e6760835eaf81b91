// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Customers: they arrive at a rate, on the channels that the queues have, wait as long as their patience lasts, and
// leave, or ask to be called back. Some of those who write, write again later.
#pragma once

#include "sim/World.h"

#include <map>
#include <set>

namespace readyline::sim {

struct CustomerManner {
    double perMinute = 6;
    Duration patienceMin{25'000}, patienceMax{150'000}; // calls; written contacts wait five times as long
    double writesAgain = 0.2;
    Duration againMin{30'000}, againMax{150'000};
    double callbacks = 0.1; // of the callers: rather called back, at once or instead of waiting on
};

class Customers {
public:
    Customers(World, std::string ingressToken, domain::SiteRules, CustomerManner);
    void start();
    void stop();

private:
    void arrive();
    void plan();
    void losePatience(const domain::ContactId&);
    void writeAgain(const domain::ContactId&);
    void askForCall(const wire::PostContact&);      // W85: on the website
    void takeCallInstead(const domain::ContactId&); // W85: who has waited long enough
    void postCallback(const wire::PostCallback&);
    [[nodiscard]] bool ratherCalledBack(const wire::PostContact&);
    [[nodiscard]] wire::PostContact someone();

    World m_world;
    std::string m_token;
    domain::SiteRules m_site;
    CustomerManner m_manner;
    Timer m_next;
    std::map<domain::ContactId, Timer> m_patience;
    std::map<domain::ContactId, Timer> m_writing;
    std::set<domain::ContactId> m_callers; // wait by telephone for a queue that calls back
};

} // namespace readyline::sim
