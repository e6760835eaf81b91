// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/SignLabel.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Sentence.h"

#include <QHBoxLayout>
#include <QLabel>

namespace readyline::call {

using namespace widgets;

namespace {
constexpr int kSign = 16;
}

SignLabel::SignLabel(TextRole role, QWidget* parent) : QWidget(parent) {
    m_sign = new QLabel(this);
    m_words = new Sentence(this);
    setTextRole(m_words, role);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(kGap8);
    row->addWidget(m_sign);
    row->addWidget(m_words, 1);
    setAccessibleRole(this, QAccessible::StaticText);
}

void SignLabel::show(Icon icon, const QString& words, Colouring colour) {
    setSign(m_sign, icon, kSign, colour);
    setInk(m_words, std::move(colour));
    m_words->say(words);
    setSpokenName(this, words);
    setVisible(true);
}

QString SignLabel::words() const { return m_words->text(); }

} // namespace readyline::call
