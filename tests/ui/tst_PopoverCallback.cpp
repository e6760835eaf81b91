// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a callback's request says, and that it can be cancelled where that is granted.
#include "tests/ui/PopoverScene.h"
#include "ui/popover/ChannelBox.h"
#include "ui/widgets/ElidedLabel.h"

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PopoverCallbackTest : public QObject {
    Q_OBJECT

    using Scene = PopoverScene;
    static wire::OfferView callback(bool mayCancel = false) {
        wire::OfferView offer = sampleOffer("1", Channel::Voice);
        wire::CallbackTag tag;
        tag.callback = CallbackId{"cb-7"};
        tag.from = "+32 9 225 00 00";
        tag.reason = "About the meter";
        tag.attempt = 2;
        tag.mayCancel = mayCancel;
        offer.callback = tag;
        return offer;
    }
    static QStringList values(Scene& scene) {
        QStringList all;
        for (const auto* label : scene.window.findChildren<widgets::ElidedLabel*>())
            if (label->isVisible()) all << label->text();
        return all;
    }

private Q_SLOTS:
    void W20_W87_callback_saysSoWithItsNumbersAndQueue() {
        Scene scene(withOffers({callback()}));
        QCOMPARE(scene.label("offerRequest"), u"Callback to Billing"_s);
        QCOMPARE(popover::channelIcon(callback()), widgets::Icon::ChannelCallback);
        QCOMPARE(scene.label("offerAddress"), u"+32 ··· 44 71"_s);
        QVERIFY(values(scene).contains(u"+32 9 225 00 00"));
        QVERIFY(values(scene).contains(u"No. 2"));
    }
    void W89_reason_isShownWhereItIsThere() {
        Scene scene(withOffers({callback()}));
        QVERIFY(values(scene).contains(u"About the meter"));
        wire::OfferView without = callback();
        without.callback->reason.clear();
        scene.rig.event(wire::OfferChanged{without}, 11);
        scene.settle();
        QVERIFY(!values(scene).contains(u"About the meter"));
    }
    void W15_variableWithoutValue_saysSo() {
        wire::OfferView offer = callback();
        wire::ShownVariable contract;
        contract.name = "contract";
        contract.label = "Contract";
        offer.variables.assign(1, contract);
        Scene scene(withOffers({offer}));
        QVERIFY(values(scene).contains(u"none"));
    }
    void W88_cancel_isThereWhereItIsGranted() {
        Scene plain(withOffers({callback()}));
        QVERIFY(!plain.button("cancelCallbackButton")->isVisible());
        Scene scene(withOffers({callback(true)}));
        QVERIFY(scene.button("cancelCallbackButton")->isVisible());
        scene.rig.time.advance(400ms);
        scene.click("cancelCallbackButton");
        const auto sent = scene.rig.takeOnly<wire::CallbackDelete>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].callback, CallbackId{"cb-7"});
        scene.rig.answer(wire::Refused{Refusal::NotInState, {}});
        scene.settle();
        QVERIFY(!scene.label("offerNote").isEmpty());
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    PopoverCallbackTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_PopoverCallback.moc"
