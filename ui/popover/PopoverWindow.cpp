// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/PopoverWindow.h"

#include "ui/widgets/Metrics.h"
#include "ui/widgets/Shadow.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

namespace readyline::popover {

using namespace Qt::StringLiterals;
using namespace widgets;

PopoverWindow::PopoverWindow(const Time& time)
    : PopupFrame(nullptr, unaskedWindowFlags()),
      m_layout(new QVBoxLayout(this)),
      m_shield(new ClickShield(this, time)) {
    setObjectName(u"popover"_s);
    setWindowTitle(tr("Readyline request"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_Hover);
    m_layout->setContentsMargins({});
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
}

void PopoverWindow::addContent(QWidget* content) {
    content->hide();
    m_layout->addWidget(content);
}

void PopoverWindow::present(QWidget* content, int width, const QMargins& padding) {
    const bool another = m_content != content;
    if (another && m_content) m_content->hide();
    m_content = content;
    m_width = width;
    setPadding(padding);
    content->show();
    m_layout->activate();
    const int before = height();
    const QMargins shadow = shadowMargins();
    setFixedWidth(m_width + shadow.left() + shadow.right());
    const int tall = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(this->width()) : sizeHint().height();
    setFixedHeight(tall);
    anchor();
    if (isVisible() && (another || tall != before)) m_shield->arm();
    if (!isVisible()) QWidget::show();
    update();
}

bool PopoverWindow::hasPointer() const { return isVisible() && body().contains(mapFromGlobal(QCursor::pos())); }

void PopoverWindow::anchor() {
    const QScreen* screen = QGuiApplication::primaryScreen();
    if (!screen) return;
    const QRect free = screen->availableGeometry().adjusted(0, 0, -kScreenMargin, -kScreenMargin);
    moveBody({free.right() + 1 - body().width(), free.bottom() + 1 - body().height()});
}

void PopoverWindow::paintEvent(QPaintEvent* event) {
    PopupFrame::paintEvent(event);
    if (windowHandle() && windowHandle()->isExposed())
        QMetaObject::invokeMethod(this, &PopoverWindow::painted, Qt::QueuedConnection);
}

void PopoverWindow::leaveEvent(QEvent* event) {
    PopupFrame::leaveEvent(event);
    Q_EMIT pointerLeft();
}

bool PopoverWindow::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest && m_content && isVisible()) {
        const int tall = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width()) : sizeHint().height();
        if (tall != height()) {
            setFixedHeight(tall);
            anchor();
        }
    }
    return PopupFrame::event(event);
}

} // namespace readyline::popover
