// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// TargetsModel: to whom a call may go (W33, W58): those whom I asked before in this session, then the others as the server
// orders them, each with what keeps it from being asked.
#pragma once

#include "core/domain/Status.h"
#include "core/wire/Objects.h"
#include "ui/models/RowModel.h"

#include <QString>

#include <optional>
#include <vector>

namespace readyline::models {

enum class TargetsFor : std::uint8_t { Consult, Transfer };

// Why one that is there cannot be chosen.
enum class TargetFault : std::uint8_t {
    Nothing,
    Unreachable, // by the terms beside it
    Unsupported  // W35
};

struct TargetRow {
    domain::CallTarget target;
    QString name;
    QString number;
    bool isRecent = false;
    bool isTyped = false;                 // a number as it stands in the search field
    std::optional<domain::Shown> shown{}; // of an agent, as colleagues see it
    std::vector<domain::Term> unreachable{};
    int ready = 0; // of a queue or an entry point
    TargetFault fault = TargetFault::Nothing;
    [[nodiscard]] std::string key() const { return std::to_string(static_cast<int>(target.kind)) + ':' + target.id; }
    friend bool operator==(const TargetRow&, const TargetRow&) = default;
};

class TargetsModel final : public RowModel<TargetRow> {
public:
    enum Role : int {
        NumberRole = Qt::UserRole + 1, // QString
        RecentRole,                    // bool
        ShownRole,                     // std::optional<domain::Shown>
        ReadyRole,                     // int
        FaultRole,                     // TargetFault
        TermsRole,                     // std::vector<domain::Term>
    };                                 // Qt::DisplayRole: the name
    explicit TargetsModel(QObject* parent = nullptr);
};

// Those that were asked, newest first: of this session alone, and a few of them.
class RecentTargets {
public:
    static constexpr std::size_t kMost = 8;

    void note(const TargetRow& row);
    [[nodiscard]] const std::vector<TargetRow>& newestFirst() const { return m_rows; }

private:
    std::vector<TargetRow> m_rows;
};

struct TargetsAsked {
    domain::TargetKind kind = domain::TargetKind::Agent;
    TargetsFor purpose = TargetsFor::Consult;
    QString typed;
};
[[nodiscard]] std::vector<TargetRow> targetRows(
    const std::vector<wire::TargetView>&, const TargetsAsked&, const RecentTargets&, const domain::SiteRules&);
// Digits with what people write between them (W98).
[[nodiscard]] bool looksLikeNumber(const QString& typed);

} // namespace readyline::models
