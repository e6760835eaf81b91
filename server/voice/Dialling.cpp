// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Dialling.h"

#include <algorithm>
#include <array>

namespace readyline::voice {

namespace {

using domain::OfferFault;

constexpr std::string_view kNumber = "{number}";

struct CauseRow {
    int cause;
    OfferFault fault;
};
// Q.850, where the telephone or its user has decided; all else is the way there.
constexpr std::array kCauses{CauseRow{17, OfferFault::StationDeclined}, CauseRow{21, OfferFault::StationDeclined},
    CauseRow{18, OfferFault::StationNoAnswer}, CauseRow{19, OfferFault::StationNoAnswer}};
// SIP says it more exactly, where it was asked.
constexpr std::array kTechCauses{CauseRow{486, OfferFault::StationDeclined}, CauseRow{600, OfferFault::StationDeclined},
    CauseRow{603, OfferFault::StationDeclined}, CauseRow{408, OfferFault::StationNoAnswer},
    CauseRow{480, OfferFault::StationNoAnswer}};

template <std::size_t N>
std::optional<OfferFault> faultIn(const std::array<CauseRow, N>& rows, int cause) {
    const auto* row = std::ranges::find(rows, cause, &CauseRow::cause);
    return row == rows.end() ? std::nullopt : std::optional{row->fault};
}

} // namespace

std::optional<std::string> dialable(std::string_view number) {
    std::string out;
    for (const char each : number) {
        if (std::string_view{" -.()"}.find(each) != std::string_view::npos) continue;
        const bool isKey = (each >= '0' && each <= '9') || each == '*' || each == '#' || (each == '+' && out.empty());
        if (!isKey) return std::nullopt;
        out += each;
    }
    return out.empty() || out == "+" ? std::nullopt : std::optional{out};
}

std::string endpointOfPhone(const std::string& phone) {
    return phone.find('/') == std::string::npos ? "PJSIP/" + phone : phone;
}

bool isOfPhone(const std::string& channelName, const std::string& phone) {
    return !phone.empty() && channelName.starts_with(endpointOfPhone(phone) + '-');
}

std::optional<std::string> endpointOf(const domain::PlannedLeg& leg, const Trunk& trunk) {
    if (leg.phone.empty()) return std::nullopt;
    const bool isOfSite = leg.kind == domain::PartyKind::Agent || leg.kind == domain::PartyKind::Supervisor;
    if (isOfSite) return endpointOfPhone(leg.phone);
    const auto number = dialable(leg.phone);
    const std::size_t at = trunk.pattern.find(kNumber);
    if (!number || at == std::string::npos) return std::nullopt;
    return std::string{trunk.pattern}.replace(at, kNumber.size(), *number);
}

OfferFault faultOf(const Line& gone) {
    if (const auto fault = faultIn(kTechCauses, gone.techCause)) return *fault;
    return faultIn(kCauses, gone.cause).value_or(OfferFault::StationUnreachable);
}

std::string causeOf(const Line& gone) {
    if (!gone.words.empty()) return gone.words;
    return gone.cause == 0 ? std::string{} : "cause " + std::to_string(gone.cause);
}

} // namespace readyline::voice
