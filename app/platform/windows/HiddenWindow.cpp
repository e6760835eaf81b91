// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/windows/HiddenWindow.h"

namespace readyline::platform {

namespace {
constexpr const wchar_t* kClass = L"ReadylineHidden";
}

// A top-level one: message-only windows hear no broadcasts.
HiddenWindow::HiddenWindow(Handler handler) : m_handler(std::move(handler)) {
    WNDCLASSW kind{};
    kind.lpfnWndProc = &HiddenWindow::procedure;
    kind.hInstance = GetModuleHandleW(nullptr);
    kind.lpszClassName = kClass;
    RegisterClassW(&kind); // fails the second time, which is fine
    m_handle = CreateWindowExW(0, kClass, L"", WS_POPUP, 0, 0, 0, 0, nullptr, nullptr, kind.hInstance, nullptr);
    if (m_handle) SetWindowLongPtrW(m_handle, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
}

HiddenWindow::~HiddenWindow() {
    if (!m_handle) return;
    SetWindowLongPtrW(m_handle, GWLP_USERDATA, 0);
    DestroyWindow(m_handle);
}

LRESULT CALLBACK HiddenWindow::procedure(HWND window, UINT message, WPARAM first, LPARAM second) {
    const auto* self = reinterpret_cast<const HiddenWindow*>(GetWindowLongPtrW(window, GWLP_USERDATA));
    if (self) self->m_handler(message, first, second);
    return DefWindowProcW(window, message, first, second);
}

} // namespace readyline::platform
