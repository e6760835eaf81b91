// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// PopoverScene: the popovers over a desk fed by the test, and where the pointer is.
#pragma once

#include "tests/ui/UiRig.h"
#include "ui/popover/OfferStack.h"
#include "ui/popover/Popovers.h"
#include "ui/popover/StackRow.h"

#include <QLabel>
#include <QPushButton>

namespace readyline::kit {

struct PopoverScene : UiRig {
    popover::Popovers popovers{desk, clock};
    popover::PopoverWindow& window = popovers.window();

    explicit PopoverScene(const wire::SessionOpened& opened) : UiRig(opened) {
        popovers.setPointerProbe([this] { return pointer; });
        settle();
    }
    QPushButton* button(const char* name) { return UiRig::find<QPushButton>(window, name); }
    QString label(const char* name) { return UiRig::find<QLabel>(window, name)->text(); }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QStringList rows() {
        QStringList names;
        for (const auto* row : window.findChildren<popover::StackRow*>())
            names << QString::fromStdString(row->offer().value);
        return names;
    }
    bool pointer = false;
};

// Missed, and to be acknowledged; every one ten seconds after the one before.
inline wire::SessionOpened withMisses(int count) {
    wire::SessionOpened opened = withOffers({});
    Overlay missed;
    missed.id = OverlayId{"o"};
    missed.entry = EntryId{"missed"};
    missed.since = at(0);
    const std::string names[] = {"Beata Kowalczyk", "Henrik Dahl", "Aoife Brennan"};
    for (int i = 0; i < count; ++i)
        missed.causes.push_back({ContactId{"c"}, QueueId{"billing"}, names[i % 3], at(10 * i), 20 + i});
    opened.self.overlays = {missed};
    return opened;
}

} // namespace readyline::kit
