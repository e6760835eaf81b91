// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a colleague's request says: who asks first, then what is known of the matter (W16).
#include "tests/ui/PopoverScene.h"
#include "ui/widgets/ElidedLabel.h"

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class PopoverColleagueTest : public QObject {
    Q_OBJECT

    static wire::OfferView asked(OfferKind kind) {
        wire::OfferView offer = sampleOffer("1", Channel::Voice);
        offer.kind = kind;
        offer.why = RouteReason::Asked;
        offer.consult = wire::ConsultView{PersonId{"jonas"}, "Jonas Keller", "2041", "Ghent A"};
        offer.variables.clear();
        for (int i = 0; i < 8; ++i)
            offer.variables.push_back({"v" + std::to_string(i), "Label", "value " + std::to_string(i), false});
        return offer;
    }
    // In the order in which they stand, left to right and down.
    static QStringList values(PopoverScene& scene) {
        std::vector<std::pair<QPoint, QString>> placed;
        for (const auto* each : scene.window.findChildren<widgets::ElidedLabel*>())
            if (each->isVisible() && each->objectName() != u"offerCustomer")
                placed.emplace_back(each->mapTo(&scene.window, QPoint()), each->text());
        std::ranges::sort(placed, [](const auto& a, const auto& b) {
            return a.first.y() != b.first.y() ? a.first.y() < b.first.y() : a.first.x() < b.first.x();
        });
        QStringList all;
        for (const auto& [at, text] : placed) all << text;
        return all;
    }

private Q_SLOTS:
    void W16_consult_whoAsksFirstThenSix() {
        PopoverScene scene(withOffers({asked(OfferKind::Consult)}));
        QCOMPARE(scene.label("offerRequest"), u"Consult from Jonas Keller"_s);
        const QStringList nine{u"Jonas Keller"_s, u"2041"_s, u"Ghent A"_s, u"value 0"_s, u"value 1"_s, u"value 2"_s,
            u"value 3"_s, u"value 4"_s, u"value 5"_s};
        QCOMPARE(values(scene), nine);
    }
    void W58_transfer_saysThatItIsOne() {
        PopoverScene scene(withOffers({asked(OfferKind::Transfer)}));
        QCOMPARE(scene.label("offerRequest"), u"Transfer from Jonas Keller"_s);
        QCOMPARE(values(scene).front(), u"Jonas Keller"_s);
    }
    void W40_takenBack_saysSo() {
        PopoverScene scene(withOffers({asked(OfferKind::Consult)}));
        scene.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::NotAsked, {}}, 11);
        scene.settle();
        QCOMPARE(scene.label("offerNote"), u"Your colleague no longer needs you for it."_s);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    PopoverColleagueTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_PopoverColleague.moc"
