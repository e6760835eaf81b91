// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/AwayMenu.h"

#include "ui/models/StatusChoicesModel.h"
#include "ui/models/WaysOn.h"
#include "ui/widgets/PlainText.h"

namespace readyline::popover {

void AwayMenu::fill(const domain::SiteRules& site, const domain::Chooser& chooser, const QString& pattern) {
    const models::WaysOn ways = models::waysOn(site);
    models::StatusChoicesModel model;
    model.setChoices(site, chooser, std::nullopt);
    std::vector<domain::Choice> choices;
    QStringList words;
    for (const models::ChoiceRow& row : model.rows()) {
        if (row.fault || !ways.away || row.choice.entry != ways.away->id) continue;
        choices.push_back(row.choice);
        words << pattern.arg(row.text);
    }
    if (isVisible() || (choices == m_choices && words == m_words)) return;
    m_choices = choices;
    m_words = words;
    clear();
    for (std::size_t i = 0; i < choices.size(); ++i)
        connect(addAction(widgets::withoutMnemonic(words[qsizetype(i)])), &QAction::triggered, this,
            [this, choice = choices[i]] { Q_EMIT chosen(choice); });
}

} // namespace readyline::popover
