// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Customers: they arrive at a rate, on the channels that the queues have, wait as long as their patience lasts, and
// leave. Some of those who write, write again later.
#pragma once

#include "sim/World.h"

#include <map>

namespace readyline::sim {

struct CustomerManner {
    double perMinute = 6;
    Duration patienceMin{25'000}, patienceMax{150'000}; // calls; written contacts wait five times as long
    double writesAgain = 0.2;
    Duration againMin{30'000}, againMax{150'000};
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
    [[nodiscard]] wire::PostContact someone();

    World m_world;
    std::string m_token;
    domain::SiteRules m_site;
    CustomerManner m_manner;
    Timer m_next;
    std::map<domain::ContactId, Timer> m_patience;
    std::map<domain::ContactId, Timer> m_writing;
};

} // namespace readyline::sim
