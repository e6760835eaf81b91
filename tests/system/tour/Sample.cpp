// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A small program that test_harness.py drives: a window, a tray icon, and a popover that takes its second click only.

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSystemTrayIcon>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

class Popover : public QWidget {
public:
    explicit Popover(QLabel* answer)
        : QWidget(
            nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::WindowDoesNotAcceptFocus) {
        setAttribute(Qt::WA_ShowWithoutActivating);
        setWindowTitle(u"Request"_s);
        auto* accept = new QPushButton(u"Accept"_s, this);
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(accept);
        connect(accept, &QPushButton::clicked, this, [this, answer] {
            if (++m_clicks < 2) return;
            answer->setText(u"accepted"_s);
            hide();
        });
    }

private:
    int m_clicks = 0;
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QWidget window;
    window.setWindowTitle(u"Sample"_s);
    auto* layout = new QVBoxLayout(&window);

    auto* label = new QLabel(u"nothing yet"_s, &window);
    auto* field = new QLineEdit(&window);
    field->setAccessibleName(u"Name"_s);
    auto* greet = new QPushButton(u"&Greet"_s, &window);
    QObject::connect(greet, &QPushButton::clicked, label, [=] { label->setText(u"Hello "_s + field->text()); });

    Popover popover(label);
    auto* offer = new QPushButton(u"Offer"_s, &window);
    QObject::connect(offer, &QPushButton::clicked, &popover, [&popover] {
        popover.move(900, 600);
        popover.show();
    });

    auto* menu = new QMenu(&window);
    menu->addAction(u"Lunch"_s, label, [label] { label->setText(u"at lunch"_s); });
    auto* status = new QToolButton(&window);
    status->setText(u"Status"_s);
    status->setPopupMode(QToolButton::MenuButtonPopup);
    status->setMenu(menu);

    auto* list = new QListWidget(&window);
    list->addItems({u"one"_s, u"two"_s, u"three"_s});
    QObject::connect(list, &QListWidget::currentTextChanged, label, &QLabel::setText);

    for (QWidget* widget : {static_cast<QWidget*>(label), static_cast<QWidget*>(field), static_cast<QWidget*>(greet),
             static_cast<QWidget*>(offer), static_cast<QWidget*>(status), static_cast<QWidget*>(list)})
        layout->addWidget(widget);
    window.resize(360, 360);
    window.show();

    QPixmap pixmap(22, 22);
    pixmap.fill(window.palette().highlight().color());
    QSystemTrayIcon tray{QIcon(pixmap)};
    tray.show();
    return QApplication::exec();
}
