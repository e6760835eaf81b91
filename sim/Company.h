// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Company: hires everybody. Signs in as administrator, learns the site and its people through the public protocol,
// mints a token for each robot, the PBX and the customers, and starts them.
#pragma once

#include "sim/Customers.h"
#include "sim/Pbx.h"
#include "sim/Robot.h"

#include <memory>
#include <set>

namespace readyline::sim {

struct CompanyPlan {
    std::string adminLogin;
    std::string adminPassword;
    std::set<std::string> humans; // ids of persons that somebody plays: no robot for them
    domain::PersonId connector;   // whose session the PBX opens
    bool robots = true;
    bool handPhones = false; // humans lift their phones themselves, where that accepts a call, and so do those outside
    RobotManner robotManner;
    PhoneManner phoneManner;
    CustomerManner customerManner;
};

class Company {
public:
    using Failed = std::function<void(std::string why)>;
    using Ready = std::function<void()>;
    Company(World, CompanyPlan, Ready, Failed);
    ~Company();

    void start();
    void stop();
    // A line of what people do by hand (Hands.h). The answer is in words.
    [[nodiscard]] std::string handle(const std::string& line);

private:
    void signIn();
    void lookAround();
    void hire(const wire::SessionOpened&, std::vector<domain::AgentLayers> people);
    void mint(wire::MintToken, std::function<void(std::string token)>);
    void oneHired();

    World m_world;
    CompanyPlan m_plan;
    Ready m_ready;
    Failed m_failed;
    std::string m_adminToken;
    std::unique_ptr<Link> m_admin;
    std::unique_ptr<Pbx> m_pbx;
    std::unique_ptr<Customers> m_customers;
    std::vector<std::unique_ptr<Robot>> m_robots;
    std::size_t m_toHire = 0;
};

} // namespace readyline::sim
