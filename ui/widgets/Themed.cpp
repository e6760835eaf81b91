// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Themed.h"

#include <QEvent>
#include <QLabel>
#include <QScopedValueRollback>

namespace readyline::widgets {
namespace {

class Follower final : public QObject {
public:
    explicit Follower(QWidget* widget) : QObject(widget), m_widget(widget) { widget->installEventFilter(this); }

    void follow(std::function<void(const Tokens&)> then) {
        m_then = std::move(then);
        apply();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::PaletteChange && !m_applying) apply();
        return QObject::eventFilter(watched, event);
    }

private:
    // Of what it lies on: its own palette may have a colour of the theme before.
    void apply() {
        const QScopedValueRollback<bool> guard(m_applying, true);
        const QWidget* under = m_widget->parentWidget();
        m_then(tokens(under ? under->palette() : m_widget->palette()));
    }

    QWidget* m_widget;
    std::function<void(const Tokens&)> m_then;
    bool m_applying = false;
};

void follow(QWidget* widget, std::function<void(const Tokens&)> then) {
    Follower* follower = nullptr;
    for (QObject* each : widget->children())
        if (auto* known = dynamic_cast<Follower*>(each)) follower = known;
    if (!follower) follower = new Follower(widget);
    follower->follow(std::move(then));
}

} // namespace

void setInk(QWidget* widget, Colouring colour) {
    follow(widget, [widget, colour = std::move(colour)](const Tokens& theme) {
        QPalette own = widget->palette();
        own.setColor(widget->foregroundRole(), colour(theme));
        widget->setPalette(own);
    });
}

void setSign(QLabel* label, Icon icon, int size, Colouring colour) {
    follow(label, [label, icon, size, colour = std::move(colour)](const Tokens& theme) {
        label->setPixmap(pixmap(icon, size, colour(theme), label->devicePixelRatioF()));
    });
}

} // namespace readyline::widgets
