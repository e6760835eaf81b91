// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/LedgerCsv.h"
#include "tests/ui/UiRig.h"
#include "ui/day/DayPage.h"
#include "ui/day/DayStrip.h"
#include "ui/day/DayTotals.h"
#include "ui/shell/MainWindow.h"
#include "ui/team/TeamPage.h"
#include "ui/widgets/Banner.h"

#include <QAbstractButton>
#include <QAction>
#include <QDateEdit>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPaintEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using models::DayModel;

namespace {

const LedgerStatus kShowsReady{ShownRow::Ready, BaseStatus::Available, "Ready", "", "", {}};
const LedgerStatus kAtLunch{ShownRow::NotReady, BaseStatus::Away, "Not Ready", "Lunch", "", {}};
const LedgerStatus kCalled{ShownRow::Engaged, BaseStatus::Available, "On contact", "", "", {}};
const LedgerStatus kOut{ShownRow::SignedOut, BaseStatus::Offline, "Offline", "", "", {}};

} // namespace

class DayTest : public QObject {
    Q_OBJECT

    static LedgerLine line(std::int64_t seq, int minute, LedgerCause cause, const LedgerStatus& before,
        const LedgerStatus& after, const Actor& by = {}) {
        LedgerLine out;
        out.seq = seq;
        out.at = at(minute * 60);
        out.person = PersonId{"ilse"};
        out.by = by;
        out.cause = cause;
        out.before = before;
        out.after = after;
        return out;
    }
    static Actor ilse() { return {ActorKind::Person, sampleOpened().me.person, "Ilse Vermeulen"}; }
    static std::vector<LedgerLine> lines() {
        const Actor margriet{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};
        LedgerLine call = line(20, 550, LedgerCause::Accepted, kShowsReady, kCalled, ilse());
        call.channel = Channel::Voice;
        call.queue = "Billing";
        LedgerLine lunch = line(30, 570, LedgerCause::Chosen, kCalled, kAtLunch, margriet);
        lunch.note = "Go and eat";
        return {lunch, call, line(10, 480, LedgerCause::SignedIn, kOut, kShowsReady, ilse())};
    }
    // Ten in the morning, in UTC.
    struct Scene {
        ClientRig rig;
        desk::Desk desk{rig.session, rig.time, rig.random};
        shell::Ticker ticker{{rig.time, [this] { return rig.session.serverNow(); }}};
        QTemporaryDir files;
        day::DayPage page{desk, ticker};
        QTableView& table = *UiRig::find<QTableView>(page, "dayTable");
        day::DayStrip& strip = *UiRig::find<day::DayStrip>(page, "dayStrip");

        explicit Scene(wire::SessionOpened opened = sampleOpened(), Duration intoTheDay = std::chrono::hours{10}) {
            rig.time.advance(intoTheDay);
            opened.at = rig.time.wallNow();
            rig.goLive(opened);
            page.resize(1100, 700);
            page.show();
            settle();
        }
        void settle() {
            rig.time.advance(Duration{20});
            for (int i = 0; i < 4; ++i) QApplication::processEvents();
        }
        std::vector<wire::LedgerRead> asked() { return rig.takeOnly<wire::LedgerRead>(); }
        void give(std::vector<LedgerLine> some) {
            (void)asked();
            rig.answer(rig.lastId(), wire::Result{wire::LedgerLines{std::move(some), false}});
            settle();
        }
        QString cell(int row, int column, int role = Qt::DisplayRole) {
            return table.model()->index(row, column).data(role).toString();
        }
        QString label(const char* name) { return UiRig::find<QLabel>(page, name)->text(); }
    };

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void K12_table_saysFromToWhoWhyAndHowLong() {
        Scene scene;
        scene.give(lines());
        QCOMPARE(scene.table.model()->rowCount(), 3);
        QCOMPARE(scene.cell(0, DayModel::AtColumn), u"09:30:00"_s);
        QCOMPARE(scene.cell(0, DayModel::FromColumn), u"On contact"_s);
        QCOMPARE(scene.cell(0, DayModel::StatusColumn), u"Not Ready: Lunch"_s);
        QCOMPARE(scene.cell(0, DayModel::ByColumn), u"Margriet Adeyemi"_s);
        QCOMPARE(scene.cell(0, DayModel::WhyColumn), u"“Go and eat”"_s);
        QCOMPARE(scene.cell(1, DayModel::ByColumn), u"You"_s);
        QCOMPARE(scene.cell(1, DayModel::WhyColumn), u"accepted: Voice call to Billing"_s);
        QCOMPARE(scene.cell(1, DayModel::ForColumn), u"00:20:00"_s);
        QCOMPARE(scene.cell(0, DayModel::AtColumn, Qt::AccessibleTextRole),
            u"09:30:00: from On contact to Not Ready: Lunch, by Margriet Adeyemi, “Go and eat”"_s);
        QCOMPARE(scene.label("dayCount"), u"3 line(s)"_s);
    }
    // The status that shows stays its word; who reads the ledger must see what came between.
    void D15_reconnecting_isNamedInTheSitesWord() {
        wire::SessionOpened opened = sampleOpened();
        opened.site.policy.words.reconnecting = "away";
        Scene scene(opened);
        LedgerStatus lost = kShowsReady;
        lost.row = ShownRow::Reconnecting;
        scene.give({line(30, 580, LedgerCause::ConnectionLost, kShowsReady, lost),
            line(10, 480, LedgerCause::SignedIn, kOut, kShowsReady, ilse())});
        QCOMPARE(scene.cell(0, DayModel::FromColumn), u"Ready"_s);
        QCOMPARE(scene.cell(0, DayModel::StatusColumn), u"Ready, away"_s);
        const QString said = UiRig::find<QWidget>(scene.page, "dayTotals")->accessibleName();
        QCOMPARE(said, u"Ready 01:40:00, Ready, away 00:20:00"_s);
        QTest::keyClick(&scene.strip, Qt::Key_End);
        QVERIFY(scene.strip.accessibleDescription().contains(u"Ready, away"));
    }
    void narrow_fromAndToGiveWayToWhy() {
        Scene scene;
        scene.give(lines());
        const auto wide = [&](int column) { return scene.table.columnWidth(column); };
        const int from = wide(DayModel::FromColumn), to = wide(DayModel::StatusColumn), by = wide(DayModel::ByColumn);
        scene.page.resize(820, 700);
        scene.settle();
        QVERIFY(wide(DayModel::FromColumn) < from);
        QVERIFY(wide(DayModel::StatusColumn) < to);
        QCOMPARE(wide(DayModel::ByColumn), by);
        QVERIFY2(wide(DayModel::WhyColumn) >= 198, qPrintable(QString::number(wide(DayModel::WhyColumn))));
        QCOMPARE_LE(scene.table.horizontalHeader()->length(), scene.table.viewport()->width());
        scene.page.resize(1100, 700);
        scene.settle();
        QCOMPARE(wide(DayModel::FromColumn), from);
        QCOMPARE(wide(DayModel::StatusColumn), to);
        scene.table.setColumnWidth(DayModel::FromColumn, from + 40); // by hand
        scene.page.resize(820, 700);
        scene.settle();
        QCOMPARE(wide(DayModel::FromColumn), from + 40);
    }
    void strip_ringOfFocus_isTheKeyboards() {
        Scene scene;
        scene.give(lines());
        QApplication::setActiveWindow(&scene.page);
        const auto isRinged = [&] {
            const QImage image = scene.strip.grab().toImage();
            const QRgb ring = widgets::tokens(scene.strip.palette()).focus.rgb();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixel(x, y) == ring) return true;
            return false;
        };
        QTest::mouseClick(&scene.strip, Qt::LeftButton, {}, scene.strip.rectOf(2).center());
        QVERIFY(scene.strip.hasFocus());
        QVERIFY(!isRinged());
        QTest::keyClick(&scene.strip, Qt::Key_Left);
        QVERIFY(isRinged());
    }
    // An answer stands above the status that goes on.
    void I8_ticked_theStatusThatLastsIsDrawnAnew() {
        struct Painted final : QObject {
            QRegion region;
            bool eventFilter(QObject*, QEvent* event) override {
                if (event->type() == QEvent::Paint) region |= static_cast<QPaintEvent*>(event)->region();
                return false;
            }
        } painted;
        Scene scene;
        scene.ticker.follow(&scene.page);
        LedgerLine said = line(40, 580, LedgerCause::Answered, kAtLunch, kAtLunch, ilse());
        said.note = "I am on a side task";
        std::vector<LedgerLine> with = lines();
        with.insert(with.begin(), said);
        scene.give(with);
        QVERIFY(scene.cell(0, DayModel::ForColumn).isEmpty());
        scene.table.viewport()->installEventFilter(&painted);
        scene.rig.time.advance(std::chrono::seconds{1});
        scene.settle();
        const QRect lasts = scene.table.visualRect(scene.table.model()->index(1, DayModel::ForColumn));
        QVERIFY(painted.region.contains(lasts));
    }
    void newStatus_bringsItsLine() {
        Scene scene;
        scene.give(lines());
        AgentLayers self = sampleOpened().self;
        self.intent.choice = kLunch;
        scene.rig.event(wire::SelfChanged{self}, 50);
        scene.settle();
        QCOMPARE(scene.asked().size(), 1U);
        std::vector<LedgerLine> more = lines();
        more.insert(more.begin(), line(50, 590, LedgerCause::Chosen, kAtLunch, kShowsReady, ilse()));
        scene.rig.answer(scene.rig.lastId(), wire::Result{wire::LedgerLines{more, false}});
        scene.settle();
        QCOMPARE(scene.table.model()->rowCount(), 4);
        QCOMPARE(scene.cell(0, DayModel::StatusColumn), u"Ready"_s);
    }
    void K28_totals_sayHowLongEachLasted() {
        Scene scene;
        scene.give(lines());
        const QString said = UiRig::find<QWidget>(scene.page, "dayTotals")->accessibleName();
        QVERIFY2(said.contains(u"Ready 01:10:00"_s), qPrintable(said));
        QVERIFY2(said.contains(u"On contact 00:20:00"_s), qPrintable(said));
        QVERIFY2(said.contains(u"Not Ready: Lunch 00:30"_s), qPrintable(said));
    }
    void strip_pointsAndKeysSayFromWhenToWhen() {
        Scene scene;
        scene.give(lines());
        const QPoint inCall = scene.strip.rectOf(2).center();
        QCOMPARE(scene.strip.spanAt(inCall), std::optional<std::size_t>{2});
        QSignalSpy chosen(&scene.strip, &day::DayStrip::spanChosen);
        QTest::mouseClick(&scene.strip, Qt::LeftButton, {}, inCall);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(scene.strip.accessibleDescription(), u"09:10:00 – 09:30:00, On contact, 00:20:00"_s);
        QCOMPARE(scene.table.currentIndex().row(), 1);
        QTest::keyClick(&scene.strip, Qt::Key_Left);
        QCOMPARE(scene.table.currentIndex().row(), 2);
        QVERIFY(scene.strip.accessibleDescription().contains(u"Ready"));
        QTest::keyClick(&scene.strip, Qt::Key_End);
        QCOMPARE(scene.table.currentIndex().row(), 0);
    }
    void days_goBackAsFarAsTheServerHasLines() {
        Scene scene;
        scene.give(lines());
        auto* earlier = UiRig::find<QPushButton>(scene.page, "dayEarlier");
        auto* later = UiRig::find<QPushButton>(scene.page, "dayLater");
        auto* today = UiRig::find<QPushButton>(scene.page, "dayToday");
        auto* date = UiRig::find<QDateEdit>(scene.page, "dayDate");
        QCOMPARE(date->date(), QDate(2026, 11, 21));
        QVERIFY(!later->isEnabled() && !today->isEnabled());
        earlier->click();
        scene.settle();
        auto asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QVERIFY(asked[0].to - asked[0].from == std::chrono::hours{24});
        QVERIFY(asked[0].to == kStart);
        QCOMPARE(scene.table.model()->rowCount(), 0);
        QCOMPARE(date->date(), QDate(2026, 11, 20));
        date->setDate(QDate(2026, 11, 21).addDays(-400));
        scene.settle();
        asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QVERIFY(asked[0].from == kStart - std::chrono::hours{24 * 400});
        QVERIFY(!earlier->isEnabled());
        QCOMPARE(date->minimumDate(), date->date()); // older lines are no longer there
        later->click();
        scene.settle();
        QCOMPARE(scene.asked().size(), 1U);
        QVERIFY(earlier->isEnabled());
        today->click();
        scene.settle();
        asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QVERIFY(asked[0].from == kStart);
    }
    // The site's midnights, whatever this computer's are; days in which the clocks change are longer or shorter.
    void days_areTheSites() {
        wire::SessionOpened opened = sampleOpened();
        opened.site.timeZone = "America/New_York";
        Scene scene(opened);
        auto asked = scene.asked();
        QVERIFY(!asked.empty());
        QVERIFY(asked.back().from == kStart + std::chrono::hours{5});
        QVERIFY(asked.back().to == kStart + std::chrono::hours{29});
        QCOMPARE(scene.label("dayZone"), u"America/New_York time"_s);
        scene.give(lines());
        QCOMPARE(scene.cell(0, DayModel::AtColumn), u"04:30:00"_s);
        QVERIFY(scene.cell(0, DayModel::AtColumn, Qt::AccessibleTextRole).startsWith(u"04:30:00: from"));
        QTest::mouseClick(&scene.strip, Qt::LeftButton, {}, scene.strip.rectOf(2).center());
        QCOMPARE(scene.strip.accessibleDescription(), u"04:10:00 – 04:30:00, On contact, 00:20:00"_s);
        UiRig::find<QDateEdit>(scene.page, "dayDate")->setDate(QDate(2026, 11, 1)); // back to winter time
        scene.settle();
        asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QVERIFY(asked[0].to - asked[0].from == std::chrono::hours{25});
    }
    void midnightOfTheSite_turnsToday() {
        Scene scene(sampleOpened(), std::chrono::hours{24} - Duration{500});
        scene.ticker.follow(&scene.page);
        scene.give(lines());
        QCOMPARE(UiRig::find<QDateEdit>(scene.page, "dayDate")->date(), QDate(2026, 11, 21));
        scene.rig.time.advance(Duration{1500});
        scene.settle();
        auto asked = scene.asked();
        QVERIFY(!asked.empty());
        QVERIFY(asked.back().from == kStart + std::chrono::hours{24});
        QCOMPARE(UiRig::find<QDateEdit>(scene.page, "dayDate")->date(), QDate(2026, 11, 22));
    }
    void midnightOfTheSite_anOlderDayStays_andTheNewOneIsInReach() {
        Scene scene(sampleOpened(), std::chrono::hours{24} - Duration{500});
        scene.ticker.follow(&scene.page);
        scene.give(lines());
        UiRig::find<QPushButton>(scene.page, "dayEarlier")->click();
        scene.settle();
        scene.rig.time.advance(Duration{1500});
        scene.settle();
        auto* date = UiRig::find<QDateEdit>(scene.page, "dayDate");
        QCOMPARE(date->date(), QDate(2026, 11, 20));
        QCOMPARE(date->maximumDate(), QDate(2026, 11, 22));
    }
    void unread_isSaidWithAWayOn() {
        Scene scene;
        (void)scene.asked();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::StorageFailed, {}});
        scene.settle();
        auto* fault = UiRig::find<widgets::Banner>(scene.page, "dayFault");
        QVERIFY(!fault->isHidden());
        QVERIFY(fault->text().startsWith(u"The lines could not be read."));
        Q_EMIT fault->buttonPressed();
        QCOMPARE(scene.asked().size(), 1U);
        QVERIFY(fault->isHidden());
    }
    void export_writesTheSameLines() {
        Scene scene;
        scene.give(lines());
        const QString file = scene.files.filePath(u"day.csv"_s);
        QVERIFY(scene.page.exportTo(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), "\xEF\xBB\xBF" + QByteArray::fromStdString(wire::toCsv(lines())));
        QCOMPARE(scene.label("daySaid"), u"Exported to day.csv."_s);
    }
    void export_whereItCannotBe_isSaid() {
        Scene scene;
        scene.give(lines());
        QVERIFY(!scene.page.exportTo(scene.files.filePath(u"no/such/folder/day.csv"_s)));
        auto* fault = UiRig::find<widgets::Banner>(scene.page, "dayFault");
        QVERIFY(!fault->isHidden());
        QVERIFY(fault->text().contains(u"Choose another place."));
    }
    void export_asksForAFile() {
        Scene scene;
        auto* button = UiRig::find<QPushButton>(scene.page, "dayExport");
        QVERIFY(!button->isEnabled());
        scene.give(lines());
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        auto* dialog = UiRig::find<QFileDialog>(scene.page, "dayFile");
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
    }
    void hidden_asksNothing() {
        Scene scene;
        scene.give(lines());
        scene.page.hide();
        AgentLayers self = sampleOpened().self;
        self.intent.choice = kLunch;
        scene.rig.event(wire::SelfChanged{self}, 50);
        scene.settle();
        QVERIFY(scene.asked().empty());
    }
    void rail_opensMyDay_byKeysToo() {
        UiRig rig;
        shell::Settings settings(rig.files.filePath(u"s.ini"_s));
        shell::MainWindow window{{rig.desk, rig.clock, settings, rig.drafts, rig.toasts}};
        window.show();
        rig.settle();
        rig.rig.take();
        QTest::mouseClick(UiRig::find<QAbstractButton>(window, "railDay"), Qt::LeftButton);
        rig.settle();
        QVERIFY(UiRig::find<QWidget>(window, "dayPage")->isVisible());
        QCOMPARE(rig.rig.takeOnly<wire::LedgerRead>().size(), 1U);
        window.showPage(shell::Page::Desk);
        QVERIFY(!UiRig::find<QWidget>(window, "dayPage")->isVisible());
    }
    void supervisor_seesTheDayOfAnAgent() {
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Supervisor;
        opened.me.supervises = {TeamId{"a"}};
        UiRig rig(opened);
        team::TeamPage page{rig.desk, rig.ticker, rig.toasts};
        page.resize(1200, 700);
        page.show();
        (void)rig.rig.takeOnly<wire::TeamViewOpen>();
        rig.rig.answer(rig.rig.lastId(),
            wire::Result{wire::ViewOpened{wire::ViewId{"team-1"}, 10, true, {sampleAgent("jonas", "Jonas Keller")}}});
        rig.settle();
        auto* table = UiRig::find<QTableView>(page, "teamTable");
        Q_EMIT table->customContextMenuRequested(table->visualRect(table->model()->index(0, 1)).center());
        auto* menu = UiRig::find<QMenu>(page, "teamContext");
        QVERIFY(menu && menu->isVisible());
        auto* day = menu->findChild<QAction*>(u"teamDay"_s);
        day->trigger();
        menu->close();
        rig.settle();
        QVERIFY(!table->isVisible());
        QCOMPARE(UiRig::find<QLabel>(page, "dayTitle")->text(), u"Day of Jonas Keller"_s);
        const auto asked = rig.rig.takeOnly<wire::LedgerRead>();
        QCOMPARE(asked.size(), 1U);
        QCOMPARE(asked[0].person, PersonId{"jonas"});
        QTest::mouseClick(UiRig::find<QPushButton>(page, "dayBack"), Qt::LeftButton);
        QVERIFY(table->isVisible());
    }
};

int main(int argc, char* argv[]) {
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    DayTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Day.moc"
