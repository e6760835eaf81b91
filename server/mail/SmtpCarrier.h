// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// SmtpCarrier: SMTP by libcurl, one connection a letter. With TLS unless it was switched off; a certificate that is not trusted
// is never taken.
#pragma once

#include "server/mail/Carrier.h"

#include <atomic>

namespace readyline::mail {

struct SmtpSettings {
    std::string url; // smtp://host:587 or smtps://host:465
    std::string from;
    std::string user; // empty: without signing in
    std::string password;
    std::string caFile; // empty: the system's
    bool tls = true;    // smtp: by STARTTLS
    std::string log;    // of the journal, for ids that stay the same
};

class SmtpCarrier final : public Carrier {
public:
    explicit SmtpCarrier(SmtpSettings); // before other threads run

    [[nodiscard]] Outcome carry(const Letter&) override;
    void cancel() { m_isCancelled = true; } // any thread: a letter under way ends soon, as Away

private:
    SmtpSettings m_settings;
    std::atomic<bool> m_isCancelled{false};
};

} // namespace readyline::mail
