// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// VariableEdits: what becomes of each variable of one contact while its agent types, saves and others save too (W70, W74,
// W76). What was typed is never lost without a word: it is saved, or it is there to be copied.
#pragma once

#include "core/wire/Answers.h"

#include <QString>

#include <array>

namespace readyline::models {

enum class EditState : std::uint8_t {
    Rest,
    Changed,
    Saving,
    Saved,
    NotConfirmed,
    Refused,
    Overtaken // somebody else saved first
};
inline constexpr std::size_t kEditStateCount = 7;
enum class EditEvent : std::uint8_t { Typed, Asked, Confirmed, Unconfirmed, Refused, Overtaken, Dropped };
inline constexpr std::size_t kEditEventCount = 7;

struct EditStep {
    EditState from;
    EditEvent on;
    EditState to;
};
inline constexpr std::array kEditSteps{
    // mutate:begin edits
    EditStep{EditState::Rest, EditEvent::Typed, EditState::Changed},
    EditStep{EditState::Changed, EditEvent::Typed, EditState::Changed},
    EditStep{EditState::Saved, EditEvent::Typed, EditState::Changed},
    EditStep{EditState::NotConfirmed, EditEvent::Typed, EditState::Changed},
    EditStep{EditState::Refused, EditEvent::Typed, EditState::Changed},
    EditStep{EditState::Overtaken, EditEvent::Typed, EditState::Changed},
    EditStep{EditState::Changed, EditEvent::Asked, EditState::Saving},
    EditStep{EditState::NotConfirmed, EditEvent::Asked, EditState::Saving},
    EditStep{EditState::Refused, EditEvent::Asked, EditState::Saving},
    EditStep{EditState::Saving, EditEvent::Confirmed, EditState::Saved},
    EditStep{EditState::NotConfirmed, EditEvent::Confirmed, EditState::Saved},
    EditStep{EditState::Saving, EditEvent::Unconfirmed, EditState::NotConfirmed},
    EditStep{EditState::Saving, EditEvent::Refused, EditState::Refused},
    EditStep{EditState::Changed, EditEvent::Overtaken, EditState::Overtaken},
    EditStep{EditState::Saving, EditEvent::Overtaken, EditState::Overtaken},
    EditStep{EditState::NotConfirmed, EditEvent::Overtaken, EditState::Overtaken},
    EditStep{EditState::Refused, EditEvent::Overtaken, EditState::Overtaken},
    EditStep{EditState::Rest, EditEvent::Overtaken, EditState::Overtaken}, // a draft of before
    EditStep{EditState::Rest, EditEvent::Dropped, EditState::Rest},
    EditStep{EditState::Changed, EditEvent::Dropped, EditState::Rest},
    EditStep{EditState::Saved, EditEvent::Dropped, EditState::Rest},
    EditStep{EditState::NotConfirmed, EditEvent::Dropped, EditState::Rest},
    EditStep{EditState::Refused, EditEvent::Dropped, EditState::Rest},
    EditStep{EditState::Overtaken, EditEvent::Dropped, EditState::Rest},
    // mutate:end
};
[[nodiscard]] std::optional<EditState> step(EditState from, EditEvent on);

struct VariableEdit {
    wire::ShownVariable variable; // as the server has it
    QString text;                 // what the field holds; of a secure one empty while it is hidden
    EditState state = EditState::Rest;
    std::int64_t seen = 0;                  // the save that `text` replaces
    domain::CommandId command{};            // the newest that saves it
    QString asked{};                        // what that one saves
    std::optional<QString> revealed{};      // of a secure one: its value, asked to be seen
    QString lost{};                         // Overtaken: what was typed
    std::optional<wire::Refused> refused{}; // Refused
    WallTime savedAt{};                     // Saved

    [[nodiscard]] QString standing() const; // what the field holds at rest
    [[nodiscard]] bool isUnsaved() const;   // he has typed something that is not, or perhaps not, on the server
    [[nodiscard]] bool canType() const;     // it is his to change, and nothing of it is under way
    [[nodiscard]] std::optional<domain::ValueFault> fault() const;
    [[nodiscard]] bool mayBecomeRight() const; // right, or on the way there
    friend bool operator==(const VariableEdit&, const VariableEdit&) = default;
};

// What outlives a crash; never of a secure variable.
struct EditDraft {
    QString name;
    QString text;
    std::int64_t seen = 0;
    friend bool operator==(const EditDraft&, const EditDraft&) = default;
};

class VariableEdits {
public:
    [[nodiscard]] const std::vector<VariableEdit>& all() const { return m_all; }
    [[nodiscard]] const VariableEdit* find(const std::string& name) const;
    [[nodiscard]] int unsaved() const;
    // Those that a save would send: changed, and right.
    [[nodiscard]] std::vector<std::string> toSave() const;

    // The picture as it is now; `me` as others read my saves. What is typed meets what others have saved.
    void show(const std::vector<wire::ShownVariable>& now, const std::string& me, WallTime at);
    void type(const std::string& name, const QString& text);
    void revert();
    void revert(const std::string& name);
    void saving(const std::string& name, const domain::CommandId&);
    // Of commands that are none of these: false, and nothing happens. The picture is shown before it is confirmed.
    bool confirmed(const domain::CommandId&, WallTime at);
    bool refused(const domain::CommandId&, const wire::Refused&);
    bool unconfirmed(const domain::CommandId&);
    void reveal(const wire::VariableRevealed&);
    void hide(const std::string& name);
    void hideAll();
    // He has something under way, not saved, or lost and not yet copied.
    [[nodiscard]] bool hasNews() const;

    [[nodiscard]] std::vector<EditDraft> drafts() const;
    void restore(const std::vector<EditDraft>&);

private:
    [[nodiscard]] VariableEdit* named(const std::string& name);
    [[nodiscard]] VariableEdit* underWay(const domain::CommandId&);
    static void drop(VariableEdit&);
    static void overtake(VariableEdit&);
    static void meet(VariableEdit&, bool isMine, WallTime at);

    std::vector<VariableEdit> m_all;
};

} // namespace readyline::models
