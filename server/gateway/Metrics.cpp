// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/gateway/Metrics.h"

#include <unistd.h>

#include <fstream>
#include <sstream>

namespace readyline::gateway {

std::string toPrometheus(const std::vector<Metric>& metrics) {
    std::ostringstream out;
    out.precision(15);
    for (const Metric& m : metrics)
        out << "# HELP " << m.name << ' ' << m.help << "\n# TYPE " << m.name << (m.counter ? " counter\n" : " gauge\n")
            << m.name << ' ' << m.value << '\n';
    return out.str();
}

std::uint64_t residentBytes() {
    std::ifstream statm("/proc/self/statm");
    std::uint64_t total = 0, resident = 0;
    if (!(statm >> total >> resident)) return 0;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace readyline::gateway
