// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/CallbackCheck.h"

#include "core/base/Characters.h"

#include <algorithm>

namespace readyline::domain {

namespace {

using Fault = CallbackFault;
using Field = CallbackField;

constexpr std::array<CallbackFaultRow, kCallbackFaultCount> kCallbackFaults{{
    // clang-format off
    // mutate:begin callbackFaults
    {Fault::NameLength, Field::Name, "name", "The name needs 3 to 250 characters."},
    {Fault::NameCharacters, Field::Name, "name", "The name holds a control character."},
    {Fault::PhoneLength, Field::Phone, "phone", "The phone number needs 7 to 15 characters, three digits at least."},
    {Fault::PhoneCharacters, Field::Phone, "phone", "The phone number takes digits, a leading +, spaces and - , . ( )."},
    {Fault::UnknownZone, Field::Zone, "zone", "The customer's time zone is missing or not known."},
    {Fault::BadDate, Field::Date, "date", "The date is missing or is no date: write 2026-11-23."},
    {Fault::BadFrom, Field::From, "from", "The start is missing or is no time of day: write 10:00."},
    {Fault::BadTo, Field::To, "to", "The end is missing or is no time of day: write 10:30."},
    {Fault::TooSoon, Field::From, "from", "The call must begin 30 minutes from now or later."},
    {Fault::TooFar, Field::Date, "date", "The call must begin within 31 days."},
    {Fault::WindowTooShort, Field::To, "to", "The window needs at least 30 minutes."},
    {Fault::WindowTooLong, Field::To, "to", "The window has at most 8 hours."},
    {Fault::QueueMissing, Field::Queue, "queue", "The queue is missing, or the site has no such queue."},
    {Fault::NoCallbacks, Field::Queue, "queue", "The queue has no active entry point for callbacks."},
    {Fault::NotYourQueue, Field::Queue, "queue", "The queue is neither yours nor of the one who is to call."},
    {Fault::NotYourTeam, Field::Assignee, "assignee", "Callbacks are given to yourself or to a member of your team."},
    {Fault::ReasonLength, Field::Reason, "reason", "The reason has at most 250 characters."},
    // mutate:end
    // clang-format on
}};
static_assert([] {
    for (std::size_t i = 0; i < kCallbackFaults.size(); ++i)
        if (static_cast<std::size_t>(kCallbackFaults[i].fault) != i) return false;
    return true;
}());

constexpr std::string_view kBetweenDigits = " -,.()";
constexpr std::ptrdiff_t kFewestDigits = 3;

bool isDigit(char each) { return each >= '0' && each <= '9'; }

std::size_t characters(std::string_view utf8) {
    std::size_t count = 0;
    for (; !utf8.empty(); ++count) (void)takeCharacter(utf8);
    return count;
}

bool holdsControl(std::string_view utf8) {
    while (!utf8.empty())
        if (const char32_t each = takeCharacter(utf8); isControl(each) || turnsText(each)) return true;
    return false;
}

// A fixed number of digits as a number; nothing where something else stands there.
std::optional<int> number(std::string_view digits) {
    if (digits.empty() || !std::ranges::all_of(digits, isDigit)) return std::nullopt;
    int value = 0;
    for (const char each : digits) value = value * 10 + (each - '0');
    return value;
}

void checkName(CallbackKind kind, const std::string& name, std::vector<Fault>& out) {
    const bool isAsItCame = kind == CallbackKind::Courtesy; // the exchange may know the number alone, or call him "Li"
    if (name.empty() && isAsItCame) return;
    const std::size_t count = characters(name), fewest = isAsItCame ? 1 : kFewestNameCharacters;
    if (isBlank(name) || count < fewest || count > kMostNameOfCallback)
        out.push_back(Fault::NameLength);
    else if (holdsControl(name))
        out.push_back(Fault::NameCharacters);
}

void checkPhone(std::string_view phone, std::vector<Fault>& out) {
    bool begun = false; // with a digit or the plus
    for (const char each : phone) {
        const bool isPlus = each == '+' && !begun;
        if (!isPlus && !isDigit(each) && kBetweenDigits.find(each) == std::string_view::npos)
            return out.push_back(Fault::PhoneCharacters);
        begun = begun || isPlus || isDigit(each);
    }
    const auto digits = std::ranges::count_if(phone, isDigit);
    if (phone.size() < kFewestPhoneCharacters || phone.size() > kMostPhoneCharacters || digits < kFewestDigits)
        out.push_back(Fault::PhoneLength);
}

bool isAmong(std::span<const QueueId> queues, const QueueId& id) {
    return std::find(queues.begin(), queues.end(), id) != queues.end();
}

} // namespace

const CallbackFaultRow& row(CallbackFault fault) { return kCallbackFaults[static_cast<std::size_t>(fault)]; }

std::optional<std::chrono::year_month_day> parseDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
        std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

std::optional<TimeOfDay> parseTimeOfDay(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = number(text.substr(0, 2)), minute = number(text.substr(3, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return TimeOfDay{*hour, *minute};
}

std::string phoneNumber(std::string_view typed) {
    std::string out;
    for (const char each : typed)
        if (isDigit(each) || (each == '+' && out.empty())) out += each;
    return out;
}

std::vector<CallbackFault> checkTexts(CallbackKind kind, const CallbackForm& form) {
    std::vector<Fault> out;
    checkName(kind, form.name, out);
    checkPhone(form.phone, out);
    if (characters(form.reason) > kMostReasonCharacters) out.push_back(Fault::ReasonLength);
    return out;
}

Expected<CallbackWindow, std::vector<CallbackFault>> checkWindow(
    const CallbackForm& form, WallTime now, const PlaceClock& clock, std::optional<WallTime> standing) {
    std::vector<Fault> faults;
    const auto require = [&](bool right, Fault fault) {
        if (!right) faults.push_back(fault);
    };
    const auto date = parseDate(form.date);
    const auto from = parseTimeOfDay(form.from), to = parseTimeOfDay(form.to);
    const std::chrono::year_month_day anyDay{std::chrono::year{2000}, std::chrono::month{1}, std::chrono::day{1}};
    require(!form.zone.empty() && clock(form.zone, anyDay, TimeOfDay{}).has_value(), Fault::UnknownZone);
    require(date.has_value(), Fault::BadDate);
    require(from.has_value(), Fault::BadFrom);
    require(to.has_value(), Fault::BadTo);
    if (!faults.empty()) return unexpected(std::move(faults));
    const auto start = clock(form.zone, *date, *from), end = clock(form.zone, *date, *to);
    if (!start || !end) return unexpected(std::vector{Fault::UnknownZone});
    if (standing != start) {
        require(*start >= now + kSoonestCallback, Fault::TooSoon);
        require(*start <= now + kFarthestCallback, Fault::TooFar);
    }
    require(*end >= *start + kShortestWindow, Fault::WindowTooShort);
    require(*end <= *start + kLongestWindow, Fault::WindowTooLong);
    if (!faults.empty()) return unexpected(std::move(faults));
    return CallbackWindow{*start, *end};
}

std::vector<CallbackFault> checkPlace(const CallbackForm& form, const SiteRules& rules, std::span<const QueueId> mine,
    const std::vector<QueueId>* assignees) {
    std::vector<Fault> out;
    const bool isPersonal = !form.assignee.empty();
    if (isPersonal && !assignees) out.push_back(Fault::NotYourTeam);
    const Queue* queue = form.queue.empty() ? nullptr : find(rules, form.queue);
    if (!queue)
        out.push_back(Fault::QueueMissing);
    else if (!callsBack(*queue))
        out.push_back(Fault::NoCallbacks);
    else if (!isAmong(mine, form.queue) && !(isPersonal && assignees && isAmong(*assignees, form.queue)))
        out.push_back(Fault::NotYourQueue);
    return out;
}

bool callsBack(const Queue& queue) {
    return queue.channels[index(Channel::Voice)] && queue.callbacks && queue.callbacks->active;
}

} // namespace readyline::domain
