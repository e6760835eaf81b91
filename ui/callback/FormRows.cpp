// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/callback/FormRows.h"

#include "ui/widgets/FieldState.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Themed.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace readyline::callback {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {
constexpr int kLabelWidth = 132;
}

FormRows::FormRows(QWidget* parent) : QWidget(parent) {
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(kGap16);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
}

int FormRows::addRow(const QString& label, QWidget* input, QWidget* first, const QString& name) {
    const int row = static_cast<int>(m_rows.size());
    auto* caption = new QLabel(label, this);
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setBuddy(first);
    auto* note = new QLabel(u" "_s, this);
    note->setObjectName(name + u"Note"_s);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Small);
    note->setMinimumHeight(heightFor(20, note->fontMetrics()));
    note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(caption, 2 * row, 0, Qt::AlignTop);
    caption->setMinimumHeight(controlHeight(ControlSize::Normal, caption->fontMetrics()));
    m_grid->addWidget(input, 2 * row, 1);
    m_grid->addWidget(note, 2 * row + 1, 1);
    m_rows[row].note = note;
    refresh(m_rows[row]);
    return row;
}

void FormRows::setHint(int row, const QString& words) {
    if (m_rows.at(row).hint == words) return; // a clock says it every second
    m_rows.at(row).hint = words;
    refresh(m_rows.at(row));
}

void FormRows::setFault(int row, QWidget* input, const QString& words) {
    Row& of = m_rows.at(row);
    const auto said = of.faults.find(input);
    if ((said == of.faults.end() ? QString() : said->second) == words) return;
    if (words.isEmpty())
        of.faults.erase(input);
    else
        of.faults[input] = words;
    setFieldState(input, words.isEmpty() ? FieldState::Rest : FieldState::Wrong);
    input->setAccessibleDescription(words);
    refresh(of);
}

QString FormRows::note(int row) const { return m_rows.at(row).note->text().trimmed(); }

void FormRows::refresh(const Row& row) {
    const bool isWrong = !row.faults.empty();
    const auto first = std::ranges::min_element(row.faults, {}, [](const auto& each) { return each.first->x(); });
    const QString words = isWrong ? first->second : row.hint;
    row.note->setText(words.isEmpty() ? u" "_s : words);
    setInk(row.note,
        [isWrong](const Tokens& theme) { return isWrong ? theme.of(StatusFamily::Missed).text : theme.text2; });
}

} // namespace readyline::callback
