// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The contract of every sink, the file sink's words, and the files that keep what was there before.
#include "core/mirror/FileSink.h"
#include "core/mirror/SavedFiles.h"
#include "tests/kit/FakePresence.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace readyline;
using namespace Qt::StringLiterals;
using domain::MirrorValue;
using mirror::FileSink;
using mirror::Saved;
using mirror::SavedFiles;
using ports::SinkFault;
using ports::SinkValue;

namespace {

constexpr WallTime kSince{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class tst_Sinks : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    kit::Place m_place;
    kit::Fuse m_fuse;

    QString path(const QString& name) { return m_folder.filePath(name); }
    std::unique_ptr<ports::PresenceSink> make(const QString& which) {
        if (which == u"file") return std::make_unique<FileSink>(path(u"presence.json"_s));
        return std::make_unique<kit::FakePresenceSink>("fake", m_place, m_fuse);
    }

private Q_SLOTS:
    void contract_data() {
        QTest::addColumn<QString>("which");
        QTest::newRow("file") << u"file"_s;
        QTest::newRow("fake") << u"fake"_s;
    }
    void contract() {
        QFETCH(QString, which);
        const auto sink = make(which), again = make(which);
        QCOMPARE(sink->id(), again->id());
        QVERIFY(!sink->read().value());
        const std::string call = sink->valueFor(MirrorValue::OnACall, kSince);
        QVERIFY(call != sink->valueFor(MirrorValue::InAMeeting, kSince));
        QVERIFY(call != sink->valueFor(MirrorValue::OnACall, kSince + Duration{1}));
        for (const SinkValue& each :
            {SinkValue{call}, SinkValue{std::string{"a\0\xff\n", 4}}, SinkValue{""}, SinkValue{}}) {
            QVERIFY(sink->write(each));
            QCOMPARE(again->read().value(), each);
        }
        QVERIFY(sink->write(std::nullopt)); // gone already
    }
    void file_words() {
        FileSink sink(path(u"words.json"_s));
        const auto value = sink.valueFor(MirrorValue::InAMeeting, kSince);
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(value)).object();
        QCOMPARE(object, (QJsonObject{{u"value"_s, u"inAMeeting"_s}, {u"since"_s, u"2026-11-21T00:00:00.000Z"_s}}));
        QVERIFY(sink.valueFor(MirrorValue::OnACall, kSince).starts_with("{\"value\":\"onACall\","));
        QVERIFY(sink.id() != FileSink(path(u"other.json"_s)).id());
    }
    void file_faults() {
        FileSink folder(m_folder.path());
        QCOMPARE(folder.read().error(), SinkFault::Unreadable);
        QCOMPARE(folder.write("x").error(), SinkFault::Unwritable);
        FileSink nowhere(path(u"no/such/folder/x"_s));
        QVERIFY(!nowhere.read().value());
        QCOMPARE(nowhere.write("x").error(), SinkFault::Unwritable);
        FileSink big(path(u"big"_s));
        put(path(u"big"_s), QByteArray(FileSink::kMostToKeep, 'x'));
        QVERIFY(big.read());
        put(path(u"big"_s), QByteArray(FileSink::kMostToKeep + 1, 'x'));
        QCOMPARE(big.read().error(), SinkFault::TooBig);
    }
    void saved_isThereAgain() {
        SavedFiles files{QDir(path(u"saved"_s))};
        QVERIFY(files.claim());
        const Saved some{std::string{"a\0\xff", 3}, {"ours", "ours too"}, true}, none{std::nullopt, {"x"}, false},
            blank{"", {}, false};
        QVERIFY(files.keep("one", some) && files.keep("two", none) && files.keep("three", blank));
        SavedFiles later{QDir(path(u"saved"_s))};
        QCOMPARE(later.load("one"), some);
        QCOMPARE(later.load("two"), none);
        QCOMPARE(later.load("three"), blank);
        QVERIFY(later.forget("one") && later.forget("one"));
        QVERIFY(!files.load("one"));
        QCOMPARE(files.load("two"), none);
    }
    void saved_tornOrForeign_isNone() {
        SavedFiles files{QDir(path(u"torn"_s))};
        QVERIFY(files.claim());
        QVERIFY(files.keep("one", {"x", {}, false}));
        const QStringList names = QDir(path(u"torn"_s)).entryList({u"*.json"_s});
        QCOMPARE(names.size(), 1);
        for (const QByteArray& each : {QByteArray{}, QByteArray{"{\"sink\":\"one"}, QByteArray{"{\"sink\":\"two\"}"}}) {
            put(path(u"torn/"_s + names.first()), each);
            QVERIFY(!files.load("one"));
        }
    }
    void saved_oneProcessAtATime() {
        SavedFiles first{QDir(path(u"shared"_s))}, second{QDir(path(u"shared"_s))};
        QVERIFY(first.claim());
        QVERIFY(!second.claim());
    }
    void saved_folderGone_isNotKept() {
        SavedFiles files{QDir(path(u"never made"_s))};
        QVERIFY(!files.keep("one", {}));
    }
};

QTEST_GUILESS_MAIN(tst_Sinks)
#include "tst_Sinks.moc"
