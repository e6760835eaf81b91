// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/system/e2e/Process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <utility>

namespace readyline::e2e {

Process::Process(const std::vector<std::string>& argv, const std::string& outputFile) {
    std::vector<char*> arguments;
    for (const std::string& each : argv) arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    m_pid = ::fork();
    if (m_pid < 0) throw std::runtime_error("cannot fork");
    if (m_pid > 0) return;
    const int out = ::open(outputFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(out, STDERR_FILENO);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

Process::Process(Process&& other) noexcept : m_pid(std::exchange(other.m_pid, -1)), m_exit(other.m_exit) {}

Process::~Process() {
    if (m_pid < 0 || m_exit) return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

void Process::signal(int number) {
    if (m_pid > 0 && !m_exit) ::kill(m_pid, number);
}

std::optional<int> Process::wait(std::chrono::milliseconds most) {
    if (m_exit || m_pid < 0) return m_exit;
    const int fd = static_cast<int>(::syscall(SYS_pidfd_open, m_pid, 0));
    if (fd >= 0) { // readable when the process has ended: waiting without asking again and again
        pollfd ended{fd, POLLIN, 0};
        (void)::poll(&ended, 1, static_cast<int>(most.count()));
        ::close(fd);
    }
    int status = 0;
    if (::waitpid(m_pid, &status, WNOHANG) != m_pid) return std::nullopt;
    m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return m_exit;
}

} // namespace readyline::e2e
