// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Server: the real readylined on a data directory and port of its own, with the demo site, that can be killed and started
// again on the same port.
#pragma once

#include "tests/system/e2e/Loop.h"
#include "tests/system/e2e/Process.h"

namespace readyline::e2e {

class Server {
public:
    explicit Server(Loop&, std::vector<std::string> moreOptions = {});

    void start(); // returns when it listens; throws with its last words if it does not
    void kill();  // SIGKILL
    int stop();   // SIGTERM; its exit code
    [[nodiscard]] sim::Endpoint endpoint() const { return {"127.0.0.1", m_port}; }
    [[nodiscard]] Process& process() { return *m_process; }
    [[nodiscard]] std::string output() const;
    [[nodiscard]] std::string data() const { return m_folder.file("data"); }

    // One REST call, waited for.
    [[nodiscard]] sim::HttpResult call(sim::HttpCall);
    // Signs in with the demo site's password.
    [[nodiscard]] std::string signIn(const std::string& login);
    [[nodiscard]] std::string mint(const wire::MintToken&); // as the demo site's administrator

private:
    Loop& m_loop;
    Folder m_folder;
    std::vector<std::string> m_moreOptions;
    std::string m_port = "0";
    std::optional<Process> m_process;
    std::string m_adminToken;
};

} // namespace readyline::e2e
