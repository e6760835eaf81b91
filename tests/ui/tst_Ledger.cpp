// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/Samples.h"
#include "ui/text/Ledger.h"

#include <QTest>

using namespace readyline;
using namespace readyline::kit;

namespace {

const LedgerStatus kShowsReady{ShownRow::Ready, BaseStatus::Available, "Ready", "", "", {}};
const LedgerStatus kAtLunch{ShownRow::NotReady, BaseStatus::Away, "Not Ready", "Lunch", "", {}};
const LedgerStatus kCalled{ShownRow::Engaged, BaseStatus::Available, "On contact", "", "", {}};
const LedgerStatus kOut{ShownRow::SignedOut, BaseStatus::Offline, "Offline", "", "", {}};

LedgerLine line(LedgerCause cause, const LedgerStatus& before, const LedgerStatus& after) {
    LedgerLine out;
    out.at = at(0);
    out.cause = cause;
    out.before = before;
    out.after = after;
    return out;
}

} // namespace

class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCause_hasWords() {
        for (int cause = 0; cause < static_cast<int>(LedgerCause::Other); ++cause)
            QVERIFY2(!text::why(line(static_cast<LedgerCause>(cause), kOut, kShowsReady)).isEmpty(),
                qPrintable(QString::number(cause)));
    }
    // What was chosen or taken back, where from and to do not show it.
    void K12_why_saysWhatWasChosen_data() {
        QTest::addColumn<LedgerLine>("told");
        QTest::addColumn<QString>("why");
        LedgerStatus planned = kCalled, other = kCalled, onChats = kShowsReady, away = kOut;
        away.next = "Not Ready: Lunch";
        planned.next = "Lunch";
        other.next = "Break";
        onChats.channels = {{Channel::Chat, "Not Ready: Lunch"}};
        const auto row = [](const char* name, const LedgerStatus& before, const LedgerStatus& after, const char* why,
                             const char* note = "", std::optional<Channel> channel = {}) {
            LedgerLine chosen = line(LedgerCause::Chosen, before, after);
            chosen.note = note;
            chosen.channel = channel;
            QTest::newRow(name) << chosen << QString::fromUtf8(why);
        };
        row("at once", kShowsReady, kAtLunch, "chosen");
        row("at once, with a note", kShowsReady, kAtLunch, "“Go and eat”", "Go and eat");
        row("for later", kCalled, planned, "planned next: Lunch");
        row("for later, with a note", kCalled, planned, "planned next: Lunch, “Go and eat”", "Go and eat");
        row("another for later", planned, other, "planned next: Break");
        row("taken back", planned, kCalled, "no longer planned: Lunch");
        row("chosen, which ends what was planned", planned, kAtLunch, "chosen");
        row("Z5 I2 while signed out", kOut, away, "from the next sign-in: Not Ready: Lunch");
        row("Z5 I2 while signed out, with a note", kOut, away, "from the next sign-in: Not Ready: Lunch, “Until one”",
            "Until one");
        row("W21 for a channel", kShowsReady, onChats, "chosen for Chats only: Not Ready: Lunch", "", Channel::Chat);
        row("W21 no longer for a channel", onChats, kShowsReady, "no longer chosen for Chats only: Not Ready: Lunch",
            "", Channel::Chat);
    }
    void K12_why_saysWhatWasChosen() {
        QFETCH(LedgerLine, told);
        QTEST(text::why(told), "why");
    }
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_Ledger.moc"
