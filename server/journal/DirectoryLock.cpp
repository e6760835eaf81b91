// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/DirectoryLock.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace readyline::journal {

namespace {

std::string words(const std::filesystem::path& path, int error) {
    return path.string() + ": " + std::generic_category().message(error);
}

std::string readHolder(int descriptor) {
    std::array<char, 32> text{};
    const ssize_t length = ::pread(descriptor, text.data(), text.size(), 0);
    return length > 0 ? std::string(text.data(), static_cast<std::size_t>(length)) : std::string("?");
}

} // namespace

Expected<DirectoryLock, Fault> DirectoryLock::take(const std::filesystem::path& directory) {
    std::error_code failed;
    if (std::filesystem::create_directories(directory, failed)) {
        std::filesystem::permissions(directory, std::filesystem::perms::owner_all, failed);
    }
    if (failed) return unexpected(Fault{FaultKind::Io, words(directory, failed.value())});
    const auto file = directory / "readyline.lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return unexpected(Fault{FaultKind::Io, words(file, errno)});
    DirectoryLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return unexpected(Fault{FaultKind::Io, words(file, errno)});
        return unexpected(Fault{FaultKind::Locked, directory.string() + " by process " + readHolder(descriptor)});
    }
    const std::string holder = std::to_string(::getpid());
    // The process id is only for the words above: not being able to write it is no reason to
    // refuse.
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const auto written = ::write(descriptor, holder.data(), holder.size());
    return lock;
}

DirectoryLock& DirectoryLock::operator=(DirectoryLock&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

DirectoryLock::~DirectoryLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

} // namespace readyline::journal
