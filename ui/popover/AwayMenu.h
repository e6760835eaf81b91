// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The status that takes no work, and its reasons, as a menu. It stands still while it is open, whatever happens meanwhile.

#include "core/domain/Site.h"

#include <QMenu>
#include <QStringList>

#include <vector>

namespace readyline::popover {

class AwayMenu : public QMenu {
    Q_OBJECT
public:
    using QMenu::QMenu;

    // In `pattern` stands %1 for each of them: "Decline, then %1".
    void fill(
        const domain::SiteRules& site, const domain::Chooser& chooser, const QString& pattern = QStringLiteral("%1"));
    [[nodiscard]] const std::vector<domain::Choice>& choices() const { return m_choices; }

Q_SIGNALS:
    void chosen(const readyline::domain::Choice& choice);

private:
    std::vector<domain::Choice> m_choices;
    QStringList m_words;
};

} // namespace readyline::popover
