// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/mail/PostOffice.h"

#include "core/domain/PolicyFor.h"
#include "server/config/File.h"
#include "server/journal/LogReader.h"
#include "server/mail/Compose.h"

#include <algorithm>
#include <filesystem>

namespace readyline::mail {

namespace {

// What was committed and not told before the server ended, as the site's rules are now.
Expected<std::vector<Letter>, journal::Fault> missed(
    const std::string& data, std::int64_t since, const engine::Codec& codec, const floor::Floor& floor) {
    std::vector<Letter> letters;
    const auto read = journal::readLog(data, since, [&](const journal::Record& record) {
        auto body = codec.decodeBody(record.body);
        if (!body) return;
        const engine::Applied applied{record.seq, record.at, std::move(body->by), {}, std::move(body->events)};
        for (Letter& each : lettersFor(floor, applied)) letters.push_back(std::move(each));
    });
    if (!read) return unexpected(read.error());
    return letters;
}

// The site wants mail, and nobody carries it: else that would show only when one is missed.
void sayItIsOff(const domain::Site& site, config::Log& log) {
    const domain::SiteRules& rules = site.rules;
    const auto wantsIt = [](const domain::Team& each) { return each.policy.mailOnChange.value_or(false); };
    if (!rules.policy.mailOnChange && std::ranges::none_of(rules.teams, wantsIt)) return;
    const auto isOutOfReach = [&](const domain::Person& each) {
        return each.role != domain::Role::Connector && !isAddress(each.mail)
            && domain::PolicyFor(rules, each.teams).mailOnChange();
    };
    const std::int64_t without = std::ranges::count_if(site.people, isOutOfReach);
    log.write(config::LogLevel::Warning, "mail.off", {{"why", "no-smtp-url"}, {"people-without-address", without}});
}

std::string inWords(const journal::Fault& fault) { return "The store of the mail: " + journal::describe(fault); }

} // namespace

Expected<SmtpSettings, std::string> smtpSettings(const config::Options& options) {
    const bool isKnown = options.smtpUrl.starts_with("smtp://") || options.smtpUrl.starts_with("smtps://");
    if (!isKnown) return unexpected(std::string{"--smtp-url must begin with smtp:// or smtps://"});
    if (!isAddress(options.smtpFrom)) return unexpected(std::string{"--smtp-url needs --smtp-from, an address"});
    if (options.smtpUser.empty() != options.smtpPasswordFile.empty())
        return unexpected(std::string{"--smtp-user and --smtp-password-file need each other"});
    SmtpSettings settings{
        options.smtpUrl, options.smtpFrom, options.smtpUser, {}, options.smtpCaFile, options.smtpTls, {}};
    if (settings.user.empty()) return settings;
    const auto text = config::readText(options.smtpPasswordFile);
    if (!text) return unexpected(text.error());
    settings.password = text->substr(0, text->find_first_of("\r\n"));
    if (settings.password.empty())
        return unexpected("there is no password in the first line of " + options.smtpPasswordFile);
    return settings;
}

Expected<std::unique_ptr<PostOffice>, std::string> PostOffice::open(
    const config::Options& options, Uses uses, const floor::Floor& floor) {
    if (options.smtpUrl.empty()) {
        sayItIsOff(floor.site, uses.log);
        return std::unique_ptr<PostOffice>{};
    }
    auto settings = smtpSettings(options);
    if (!settings) return unexpected(settings.error());
    settings->log = uses.engine.log();
    auto outbox
        = Outbox::open(options.memory ? ":memory:" : (std::filesystem::path(options.data) / "mail.db").string());
    if (!outbox) return unexpected(inWords(outbox.error()));
    std::unique_ptr<PostOffice> office{new PostOffice{std::move(*outbox), std::move(*settings)}};
    if (auto started = office->start(options, uses, floor); !started) return unexpected(started.error());
    return office;
}

PostOffice::PostOffice(Outbox outbox, SmtpSettings settings)
    : m_outbox(std::move(outbox)),
      m_carrier(std::move(settings)) {}

PostOffice::~PostOffice() { stop(); }

Expected<void, std::string> PostOffice::start(const config::Options& options, Uses uses, const floor::Floor& floor) {
    auto content = m_outbox.load(uses.engine.log());
    if (!content) return unexpected(inWords(content.error()));
    std::vector<Letter> letters;
    if (content->cursor && !options.memory) {
        auto found = missed(options.data, *content->cursor, uses.codec, floor);
        if (!found) return unexpected(inWords(found.error()));
        letters = std::move(*found);
    }
    // Mail that was just switched on tells nothing of the past.
    if (!content->cursor)
        if (auto kept = m_outbox.add({}, floor.seq); !kept) return unexpected(inWords(kept.error()));
    m_worker = std::make_unique<Worker>();
    m_postman = std::make_unique<Postman>(
        Postman::Ports{m_outbox, m_carrier, uses.time, m_random,
            [this](std::function<void()> work) { m_worker->post(std::move(work)); }, uses.engine.poster(), uses.log},
        std::move(content->letters), content->cursor.value_or(floor.seq));
    m_postman->take(std::move(letters), floor.seq);
    uses.engine.observe(
        [alive = std::weak_ptr{m_alive}, this](const floor::Floor& now, const std::vector<engine::Applied>& records) {
            if (!alive.lock() || records.empty()) return;
            std::vector<Letter> called;
            for (const engine::Applied& record : records)
                for (Letter& each : lettersFor(now, record)) called.push_back(std::move(each));
            m_postman->take(std::move(called), records.back().seq);
        });
    return {};
}

void PostOffice::stop() {
    if (!m_alive) return;
    m_alive.reset();
    m_carrier.cancel();
    if (m_postman) m_postman->stop();
    m_worker.reset();
}

} // namespace readyline::mail
