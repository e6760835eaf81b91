// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Status: any" with an arrow; once something is chosen a chip, "Status: Ready, Wrap-up", with a cross that takes it
// back. Its menu stays open while several are chosen. By keyboard: Space opens, Delete takes back.

#include "ui/widgets/StatusShape.h"

#include <QAbstractButton>

#include <optional>

class QMenu;

namespace readyline::widgets {

enum class HowMany : std::uint8_t { One, Several };

class FilterButton : public QAbstractButton {
    Q_OBJECT
public:
    FilterButton(const QString& subject, HowMany howMany, QWidget* parent = nullptr);

    struct Choice {
        QString id, words;
        std::optional<StatusShape> shape = {};
        friend bool operator==(const Choice&, const Choice&) = default;
    };
    // What is chosen and still there stays chosen.
    void setChoices(const QList<Choice>& choices);
    [[nodiscard]] const QStringList& chosen() const { return m_chosen; }
    void setChosen(const QStringList& ids);
    [[nodiscard]] QMenu* menu() const { return m_menu; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open();
    void choose(const QString& id, bool on);
    void describe();
    [[nodiscard]] QRect cross() const;

    QString m_subject;
    HowMany m_howMany;
    QList<Choice> m_choices;
    QStringList m_chosen; // in the order of the choices
    QMenu* m_menu;
};

} // namespace readyline::widgets
