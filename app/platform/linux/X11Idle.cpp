// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/linux/X11Idle.h"

#include <xcb/xcb.h>
#include <xcb/xcbext.h>

#include <cstdint>
#include <cstdlib>
#include <memory>

#include <sys/uio.h>

namespace readyline::platform {

namespace {

struct Free {
    void operator()(void* what) const { std::free(what); }
};

// The one request of the extension that we need, as its protocol has it.
struct QueryInfo {
    std::uint8_t extension = 0; // filled in by xcb
    std::uint8_t request = 1;
    std::uint16_t length = 2; // in words of four bytes
    std::uint32_t drawable = 0;
};
struct Info {
    std::uint8_t type, state;
    std::uint16_t sequence;
    std::uint32_t length, saver, untilServer, sinceInput, mask;
};

xcb_extension_t screenSaver{"MIT-SCREEN-SAVER", 0};

} // namespace

std::optional<Duration> idleOnX11(xcb_connection_t* x11) {
    const xcb_query_extension_reply_t* there = xcb_get_extension_data(x11, &screenSaver);
    if (!there || !there->present) return std::nullopt;
    QueryInfo body;
    body.drawable = xcb_setup_roots_iterator(xcb_get_setup(x11)).data->root;
    const xcb_protocol_request_t request{1, &screenSaver, body.request, 0};
    iovec parts[3]{}; // xcb writes before the part that it is given
    parts[2] = {&body, sizeof body};
    const unsigned sequence = xcb_send_request(x11, XCB_REQUEST_CHECKED, parts + 2, &request);
    const std::unique_ptr<void, Free> reply(xcb_wait_for_reply(x11, sequence, nullptr));
    if (!reply) return std::nullopt;
    return Duration{static_cast<const Info*>(reply.get())->sinceInput};
}

} // namespace readyline::platform
