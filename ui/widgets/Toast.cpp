// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Toast.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Shadow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace readyline::widgets {
namespace {

constexpr int kSign = 18, kSignGap = 12, kPaddingX = 14, kPaddingY = 12;

QLabel* wrapped(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

Toast::Toast(ToastSpec spec, QWidget* parent) : PopupFrame(parent, unaskedWindowFlags()), m_spec(std::move(spec)) {
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAccessibleRole(this, QAccessible::Notification);
    setAccessibleName(m_spec.why.isEmpty() ? m_spec.what : m_spec.what + u' ' + m_spec.why);
    setWindowTitle(m_spec.what);
    setPadding({kPaddingX + kSign + kSignGap, kPaddingY, kPaddingX, kPaddingY});

    auto* what = wrapped(m_spec.what, this);
    setTextRole(what, TextRole::Strong);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(what);
    if (!m_spec.why.isEmpty()) {
        auto* why = wrapped(m_spec.why, this);
        why->setForegroundRole(QPalette::PlaceholderText);
        words->addWidget(why);
    }
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap12);
    row->addLayout(words, 1);
    if (!m_spec.button.isEmpty()) {
        m_button = makeButton(m_spec.button, ButtonKind::Plain, this);
        m_button->setObjectName(QStringLiteral("toastButton"));
        if (!m_spec.buttonKeys.isEmpty()) setKeyHint(m_button, m_spec.buttonKeys);
        if (m_spec.buttonHasIcon) m_button->setIcon(icon(m_spec.buttonIcon));
        setControlSize(m_button, ControlSize::Small);
        row->addWidget(m_button, 0, Qt::AlignTop);
        connect(m_button, &QPushButton::clicked, this, [this] {
            if (m_spec.pressed) m_spec.pressed();
            Q_EMIT closeAsked();
        });
    }
    if (m_spec.stay == ToastStay::UntilClosed) {
        auto* close = makeIconButton(Icon::Close, tr("Close"), ButtonKind::Flat, this);
        close->setObjectName(QStringLiteral("toastClose"));
        setControlSize(close, ControlSize::Small);
        row->addWidget(close, 0, Qt::AlignTop);
        connect(close, &QPushButton::clicked, this, &Toast::closeAsked);
    }
    const QMargins shadow = shadowMargins();
    setFixedWidth(kToastWidth + shadow.left() + shadow.right());
    setFixedHeight(qMax(heightForWidth(width()), sizeHint().height()));
}

void Toast::setButtonText(const QString& text) {
    if (m_button) m_button->setText(text);
}

void Toast::enterEvent(QEnterEvent* event) {
    PopupFrame::enterEvent(event);
    Q_EMIT pointerEntered();
}

void Toast::leaveEvent(QEvent* event) {
    PopupFrame::leaveEvent(event);
    Q_EMIT pointerLeft();
}

void Toast::paintEvent(QPaintEvent* event) {
    PopupFrame::paintEvent(event);
    QPainter painter(this);
    const QRect b = body();
    const int x = isRightToLeft() ? b.right() + 1 - kPaddingX - kSign : b.x() + kPaddingX;
    paintIcon(painter, QRect(x, b.y() + kPaddingY, kSign, kSign), m_spec.icon, kSign,
        tokens(palette()).of(m_spec.family).graphic);
}

} // namespace readyline::widgets
