// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// UiRig: a desk fed by the test, and what every screen needs besides it.
#pragma once

#include "core/desk/Desk.h"
#include "tests/kit/ClientRig.h"
#include "ui/shell/Ticker.h"
#include "ui/tasks/Drafts.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/ToastHost.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace readyline::kit {

struct UiRig {
    ClientRig rig;
    desk::Desk desk{rig.session, rig.time, rig.random};
    shell::Clock clock{rig.time, [this] { return rig.session.serverNow(); }};
    shell::Ticker ticker{clock};
    QTemporaryDir files;
    tasks::Drafts drafts{QDir(files.path()), rig.time};
    widgets::ToastHost toasts{rig.time};

    explicit UiRig(const wire::SessionOpened& opened = sampleOpened()) { rig.goLive(opened); }

    // Lets windows appear and changes of one frame arrive.
    void settle() {
        rig.time.advance(Duration{20});
        for (int i = 0; i < 4; ++i) QApplication::processEvents();
    }
    template <class T>
    static T* find(QWidget& in, const char* name) {
        return in.findChild<T*>(QString::fromLatin1(name));
    }
};

inline wire::SessionOpened withOffers(std::vector<wire::OfferView> offers) {
    wire::SessionOpened opened = sampleOpened();
    opened.self.intent.choice = kReady;
    opened.offers = std::move(offers);
    return opened;
}

inline wire::SessionOpened withTasks(std::vector<wire::TaskView> tasks) {
    wire::SessionOpened opened = sampleOpened();
    opened.self.intent.choice = kReady;
    opened.tasks = std::move(tasks);
    return opened;
}

} // namespace readyline::kit
