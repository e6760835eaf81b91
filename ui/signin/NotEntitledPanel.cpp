// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/NotEntitledPanel.h"

#include "ui/text/Connections.h"
#include "ui/widgets/ButtonKind.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace readyline::signin {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

QLabel* words(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

NotEntitledPanel::NotEntitledPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(u"notEntitledPanel"_s);
    m_title = words("notEntitledTitle", this);
    m_title->setText(tr("Your account is not enabled for this desktop"));
    setTextRole(m_title, TextRole::Title);
    m_why = words("notEntitledWhy", this);
    m_whom = words("notEntitledWhom", this);
    setTextRole(m_whom, TextRole::Strong);
    m_still = words("notEntitledStill", this);
    m_still->setForegroundRole(QPalette::PlaceholderText);
    m_still->setText(tr("The server was asked again: it is still so."));
    QSizePolicy kept = m_still->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // the buttons stay where they are
    m_still->setSizePolicy(kept);
    m_again = makeButton(QString(), ButtonKind::Filled, this);
    m_again->setObjectName(u"askAgainButton"_s);
    m_again->setAutoDefault(true);
    setControlSize(m_again, ControlSize::Large);
    m_other = makeButton(tr("Sign in with another account"), ButtonKind::Plain, this);
    m_other->setObjectName(u"otherAccountButton"_s);
    m_other->setAutoDefault(true);
    setControlSize(m_other, ControlSize::Large);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(kGap8);
    all->addWidget(m_title);
    all->addWidget(m_why);
    all->addWidget(m_whom);
    all->addSpacing(kGap12);
    all->addWidget(m_again);
    all->addWidget(m_other);
    all->addWidget(m_still);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_hasAsked = true;
        Q_EMIT againAsked();
    });
    connect(m_other, &QPushButton::clicked, this, &NotEntitledPanel::otherAsked);
    setBusy(false);
}

void NotEntitledPanel::say(const QString& login, const session::SessionEnd& end) {
    m_why->setText(tr("The site does not entitle %1 to work with contacts here. Your status is kept as it was, and "
                      "nothing of yours is lost.")
                       .arg(login));
    m_whom->setText(text::whomToAsk(end));
    m_still->setVisible(std::exchange(m_hasAsked, false));
    setAccessibleName(m_title->text());
    setBusy(false);
}

void NotEntitledPanel::setBusy(bool busy) {
    m_again->setEnabled(!busy);
    m_other->setEnabled(!busy);
    m_again->setText(busy ? tr("Asking …") : tr("Try again"));
    if (busy) m_still->hide();
}

void NotEntitledPanel::start() { m_again->setFocus(); }

} // namespace readyline::signin
