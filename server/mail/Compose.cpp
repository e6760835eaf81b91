// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/mail/Compose.h"

#include "core/base/Timestamp.h"
#include "core/domain/PolicyFor.h"
#include "core/domain/Status.h"
#include "server/floor/Layers.h"
#include "server/zone/Zone.h"

#include <algorithm>
#include <array>

namespace readyline::mail {

namespace {

constexpr std::size_t kLongestAddress = 254;
constexpr std::size_t kLine = 76;
constexpr std::size_t kWord = 39; // bytes of a header's encoded word

std::string base64(std::string_view bytes) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8U | (k < left ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) out += k > left ? '=' : kDigits[group >> (18 - 6 * k) & 63U];
    }
    return out;
}

// RFC 2047, in words that end between characters.
std::string headerText(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t size = std::min(kWord, text.size());
        while (size < text.size() && size > 1 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
        out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, size)) + "?=";
        text.remove_prefix(size);
    }
    return out;
}

// Sat, 21 Nov 2026 09:30:05 +0000
std::string headerDate(WallTime at) {
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::string iso = toIso(at);
    return std::string{kDays[std::chrono::weekday{day}.c_encoding()]} + ", " + iso.substr(8, 2) + ' '
        + kMonths[static_cast<unsigned>(date.month()) - 1] + ' ' + iso.substr(0, 4) + ' ' + iso.substr(11, 8)
        + " +0000";
}

std::string oneLine(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

// What every letter says besides.
Letter letter(const floor::Floor& floor, const engine::Applied& record, const domain::Person& to, std::string subject,
    const std::string& what, const std::string& note) {
    std::string text = "Hello " + to.name + ",\n\n" + what;
    text += "When: " + zone::inWords(floor.site.rules.timeZone, record.at) + '\n';
    if (!note.empty()) text += "Note: " + note + '\n';
    text += "\nThis message was sent because the rules of " + floor.site.rules.name + " ask for it.\n";
    return {{record.seq, 0}, record.at, to.mail, oneLine(std::move(subject)), std::move(text)};
}

std::string whoDid(const engine::Applied& record) { return record.by.name.empty() ? "A supervisor" : record.by.name; }

Letter letterFor(const floor::Floor& floor, const engine::Applied& record, const floor::StatusSetByOther& set,
    const domain::Person& to) {
    const std::string status = domain::describe(set.choice, floor.site.rules);
    std::string what = whoDid(record);
    const bool planned = set.undone && set.pending; // the plan from before waits again
    const std::string again = planned ? "Your next status is again: " : "Your status is again: ";
    what += set.undone ? " has taken a change of your status back. " + again : " has set your status to: ";
    what += status + ".\n";
    if (planned)
        what += "It begins once your work in hand is done.\n";
    else if (set.pending)
        what += "It holds as soon as your present contact is finished.\n";
    return letter(floor, record, to, (set.undone ? again : "Your status was set to: ") + status, what, set.note);
}

Letter letterFor(const floor::Floor& floor, const engine::Applied& record, const floor::SessionEnded& ended,
    const domain::Person& to) {
    return letter(floor, record, to, "You were signed out",
        whoDid(record) + " has signed you out of all devices. Your status is kept for your next sign-in.\n",
        ended.note);
}

// Whom an event calls for a letter to; of somebody's devices that are signed out together the first.
const domain::Person* receiver(const floor::Floor& floor, const engine::Applied& record, const floor::Event& event) {
    const auto* set = std::get_if<floor::StatusSetByOther>(&event);
    const auto* ended = std::get_if<floor::SessionEnded>(&event);
    if (ended && ended->reason != domain::EndReason::LoggedOutBySupervisor) ended = nullptr;
    if (!set && !ended) return nullptr;
    const auto isAlso = [&](const floor::Event& each) {
        const auto* other = std::get_if<floor::SessionEnded>(&each);
        return other && other->reason == domain::EndReason::LoggedOutBySupervisor && other->person == ended->person;
    };
    if (ended && &*std::ranges::find_if(record.events, isAlso) != &event) return nullptr;
    const domain::Person* person = floor::person(floor, set ? set->person : ended->person);
    if (!person || !isAddress(person->mail)) return nullptr;
    return domain::PolicyFor{floor.site.rules, person->teams}.mailOnChange() ? person : nullptr;
}

} // namespace

bool isAddress(std::string_view text) {
    const auto at = text.rfind('@');
    return text.size() <= kLongestAddress && at != std::string_view::npos && at > 0 && at + 1 < text.size()
        && std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '<' || c == '>' || c == ','
                   || c == '"';
           });
}

std::vector<Letter> lettersFor(const floor::Floor& floor, const engine::Applied& record) {
    std::vector<Letter> letters;
    for (const floor::Event& event : record.events) {
        const domain::Person* to = receiver(floor, record, event);
        if (!to) continue;
        const auto* set = std::get_if<floor::StatusSetByOther>(&event);
        letters.push_back(set ? letterFor(floor, record, *set, *to)
                              : letterFor(floor, record, std::get<floor::SessionEnded>(event), *to));
        letters.back().id.part = static_cast<std::int64_t>(letters.size()) - 1;
    }
    return letters;
}

std::string wholeMessage(const Letter& letter, const std::string& from, const std::string& log) {
    const std::string host = from.substr(from.rfind('@') + 1);
    std::string out = "Date: " + headerDate(letter.at) + "\r\nFrom: <" + from + ">\r\nTo: <" + letter.to
        + ">\r\nSubject: " + headerText(letter.subject) + "\r\nMessage-ID: <" + log + '.'
        + std::to_string(letter.id.seq) + '.' + std::to_string(letter.id.part) + '@' + host
        + ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: base64\r\n\r\n";
    const std::string body = base64(letter.text);
    for (std::size_t i = 0; i < body.size(); i += kLine) out += body.substr(i, kLine) + "\r\n";
    return out;
}

} // namespace readyline::mail
