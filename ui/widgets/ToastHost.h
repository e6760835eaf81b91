// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The stack of toasts at the top right of the screen: newest on top, three at most (the oldest passing one goes first),
// gone after 8 s, with a button after 15 s, never while the pointer is on it. Waiting goes through Time.

#include "core/base/Time.h"
#include "ui/widgets/Toast.h"

#include <QObject>
#include <QRect>

#include <memory>
#include <vector>

namespace readyline::widgets {

using ToastId = int;

class ToastHost : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMost = 3;
    static constexpr Duration kPassing{8000};
    static constexpr Duration kWithButton{15000};

    explicit ToastHost(Time& time, QObject* parent = nullptr);
    ~ToastHost() override;

    ToastId show(ToastSpec spec);
    void setButtonText(ToastId id, const QString& text);
    void close(ToastId id);
    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] const Toast* toast(ToastId id) const;
    // Instead of the primary screen's available geometry.
    void setArea(const QRect& area);

Q_SIGNALS:
    void closed(int id);

private:
    struct Entry {
        ToastId id;
        std::unique_ptr<Toast> toast;
        Timer timer;
        Duration left;
        Instant since;
    };

    Entry* find(ToastId id);
    void wait(Entry& entry);
    void hold(ToastId id);
    void resume(ToastId id);
    void makeRoom();
    void place();

    Time& m_time;
    std::vector<Entry> m_shown; // newest first
    QRect m_area;
    ToastId m_last = 0;
};

} // namespace readyline::widgets
