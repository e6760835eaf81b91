// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// PostOffice: everything about mail put together: reads the journal for what was not yet told, follows the engine from there,
// and stores and sends on a thread of its own.
#pragma once

#include "server/config/Options.h"
#include "server/engine/Engine.h"
#include "server/mail/Postman.h"
#include "server/mail/SmtpCarrier.h"
#include "server/mail/Worker.h"

namespace readyline::mail {

class PostOffice {
public:
    struct Uses { // all of it outlives the post office
        engine::Engine& engine;
        const engine::Codec& codec;
        Time& time;
        config::Log& log;
    };
    // From within engine.read(). Nothing: no mail is asked for; a site that wants it is warned of. The error is in words.
    [[nodiscard]] static Expected<std::unique_ptr<PostOffice>, std::string> open(
        const config::Options&, Uses, const floor::Floor&);
    ~PostOffice();

    // No letter is begun after it; one under way ends soon.
    void stop();
    [[nodiscard]] std::size_t waiting() const { return m_postman->waiting(); }

private:
    PostOffice(Outbox, SmtpSettings);
    [[nodiscard]] Expected<void, std::string> start(const config::Options&, Uses, const floor::Floor&);

    Outbox m_outbox;
    SmtpCarrier m_carrier;
    SystemRandom m_random;
    std::unique_ptr<Postman> m_postman;
    std::unique_ptr<Worker> m_worker;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

// How the options ask for it; the error is in words.
[[nodiscard]] Expected<SmtpSettings, std::string> smtpSettings(const config::Options&);

} // namespace readyline::mail
