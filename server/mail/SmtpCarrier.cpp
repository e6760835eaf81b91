// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/mail/SmtpCarrier.h"

#include "server/mail/Compose.h"

#include <algorithm>
#include <cstring>
#include <curl/curl.h>
#include <memory>

namespace readyline::mail {

namespace {

constexpr long kConnectSeconds = 15;
constexpr long kMostSeconds = 60;

struct Reading {
    std::string text;
    std::size_t at = 0;
};

std::size_t read(char* to, std::size_t size, std::size_t count, void* data) {
    auto& reading = *static_cast<Reading*>(data);
    const std::size_t taken = std::min(size * count, reading.text.size() - reading.at);
    std::memcpy(to, reading.text.data() + reading.at, taken);
    reading.at += taken;
    return taken;
}

// What is refused before the recipient was named is no fault of the letter.
int watch(CURL*, curl_infotype type, char* data, std::size_t size, void* hasRecipient) {
    if (type == CURLINFO_HEADER_OUT && std::string_view{data, size}.starts_with("RCPT"))
        *static_cast<bool*>(hasRecipient) = true;
    return 0;
}

int isCancelled(void* flag, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<std::atomic<bool>*>(flag)->load() ? 1 : 0;
}

struct Cleanup {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

void speak(CURL* curl, const SmtpSettings& settings) {
    curl_easy_setopt(curl, CURLOPT_URL, settings.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, kMostSeconds);
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(settings.tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    if (!settings.caFile.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, settings.caFile.c_str());
    if (!settings.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.c_str());
    }
}

Outcome outcomeOf(CURL* curl, CURLcode result, bool hasRecipient) {
    long code = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
    const int reply = static_cast<int>(code);
    if (result == CURLE_OK) return {Carried::Delivered, reply};
    if (hasRecipient && reply >= 500) return {Carried::Refused, reply};
    if (hasRecipient && reply >= 400) return {Carried::Later, reply};
    return {Carried::Away, reply};
}

} // namespace

SmtpCarrier::SmtpCarrier(SmtpSettings settings) : m_settings(std::move(settings)) {
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(once);
}

Outcome SmtpCarrier::carry(const Letter& letter) {
    const std::unique_ptr<CURL, Cleanup> curl{curl_easy_init()};
    const std::unique_ptr<curl_slist, Cleanup> to{curl_slist_append(nullptr, ('<' + letter.to + '>').c_str())};
    if (!curl || !to) return {};
    Reading reading{wholeMessage(letter, m_settings.from, m_settings.log)};
    bool hasRecipient = false;
    speak(curl.get(), m_settings);
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ('<' + m_settings.from + '>').c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, read);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &reading);
    curl_easy_setopt(curl.get(), CURLOPT_VERBOSE, 1L); // to watch(), which prints nothing
    curl_easy_setopt(curl.get(), CURLOPT_DEBUGFUNCTION, watch);
    curl_easy_setopt(curl.get(), CURLOPT_DEBUGDATA, &hasRecipient);
    curl_easy_setopt(curl.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, isCancelled);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, &m_isCancelled);
    const CURLcode result = curl_easy_perform(curl.get());
    return outcomeOf(curl.get(), result, hasRecipient);
}

} // namespace readyline::mail
