// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A window that nobody sees, to be told what Windows tells windows only. On the thread that made it.

#include <QObject>

#include <functional>

#include <windows.h>

namespace readyline::platform {

class HiddenWindow : public QObject {
public:
    using Handler = std::function<void(UINT message, WPARAM, LPARAM)>;

    explicit HiddenWindow(Handler handler);
    ~HiddenWindow() override;

    [[nodiscard]] HWND handle() const { return m_handle; }

private:
    static LRESULT CALLBACK procedure(HWND, UINT, WPARAM, LPARAM);

    Handler m_handler;
    HWND m_handle = nullptr;
};

} // namespace readyline::platform
