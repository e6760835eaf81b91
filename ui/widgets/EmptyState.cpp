// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/EmptyState.h"

#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Metrics.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace readyline::widgets {
namespace {

constexpr int kSign = 32;
constexpr int kSentence = 300;

class Sign : public QWidget {
public:
    explicit Sign(QWidget* parent) : QWidget(parent) { setFixedSize(kSign, kSign); }
    void show(Icon icon) {
        m_icon = icon;
        update();
    }
    void colour(std::optional<StatusFamily> family) {
        m_family = family;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = tokens(palette());
        paintIcon(painter, rect(), m_icon, kSign, m_family ? t.of(*m_family).graphic : t.lineControl);
    }

private:
    Icon m_icon = Icon::Info;
    std::optional<StatusFamily> m_family;
};

} // namespace

EmptyState::EmptyState(Icon icon, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent),
      m_sign(new Sign(this)),
      m_title(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_button(makeButton(QString(), ButtonKind::Plain, this)) {
    setTextRole(m_title, TextRole::Title);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setMaximumWidth(kSentence);
    m_button->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGap16, kGap16, kGap16, kGap16);
    column->setSpacing(kGap8);
    column->addStretch(1);
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    column->addSpacing(kGap4);
    column->addWidget(m_title);
    auto* middle = new QHBoxLayout; // a layout leaves what has a greatest width at the left
    middle->addStretch(1);
    middle->addWidget(m_sentence, 1000);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(kGap4);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(2);
    setContent(icon, title, sentence);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonPressed);
}

void EmptyState::setContent(Icon icon, const QString& title, const QString& sentence) {
    static_cast<Sign*>(m_sign)->show(icon);
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void EmptyState::setFamily(std::optional<StatusFamily> family) { static_cast<Sign*>(m_sign)->colour(family); }

void EmptyState::setButton(const QString& text) {
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

} // namespace readyline::widgets
