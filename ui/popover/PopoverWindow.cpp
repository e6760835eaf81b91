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

namespace {

// Where the pointer is: there he looks.
QScreen* screenOfThePerson() {
    QScreen* at = QGuiApplication::screenAt(QCursor::pos());
    return at ? at : QGuiApplication::primaryScreen();
}

} // namespace

PopoverWindow::PopoverWindow(const Time& time)
    : PopupFrame(nullptr, unaskedWindowFlags()),
      m_findScreen(screenOfThePerson),
      m_layout(new QVBoxLayout(this)),
      m_shield(new ClickShield(this, time)) {
    setObjectName(u"popover"_s);
    setWindowTitle(tr("Readyline request"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_Hover);
    m_layout->setContentsMargins({});
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
    // Afterwards: the system moves windows about when a screen comes or goes.
    for (const auto signal : {&QGuiApplication::screenRemoved, &QGuiApplication::screenAdded})
        connect(qGuiApp, signal, this, &PopoverWindow::onScreensChanged, Qt::QueuedConnection);
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
    if (!isVisible() || !m_screen) follow(m_findScreen());
    anchor();
    if (isVisible() && (another || tall != before)) m_shield->arm();
    if (!isVisible()) QWidget::show();
    update();
}

bool PopoverWindow::hasPointer() const { return isVisible() && body().contains(mapFromGlobal(QCursor::pos())); }

void PopoverWindow::follow(QScreen* screen) {
    if (m_screen == screen) return;
    if (m_screen) disconnect(m_screen.data(), nullptr, this, nullptr);
    m_screen = screen;
    if (m_screen) connect(m_screen.data(), &QScreen::availableGeometryChanged, this, &PopoverWindow::anchor);
}

// Its screen may be gone, or the system has put it elsewhere.
void PopoverWindow::onScreensChanged() {
    if (!QGuiApplication::screens().contains(m_screen.data())) follow(m_findScreen());
    if (isVisible()) anchor();
}

void PopoverWindow::anchor() {
    if (!m_screen) return;
    const QRect free = m_screen->availableGeometry().adjusted(0, 0, -kScreenMargin, -kScreenMargin);
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
