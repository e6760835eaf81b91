// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/composition/Options.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace readyline::composition;
using namespace Qt::StringLiterals;
using readyline::widgets::ThemeChoice;

class OptionsTest : public QObject {
    Q_OBJECT

    static auto run(QStringList arguments) { return parse(QStringList{u"readyline"_s} + arguments); }

private Q_SLOTS:
    void nothing_isFine() {
        const auto options = run({});
        QVERIFY(options);
        QVERIFY(options->server.isEmpty() && !options->hidden && !options->theme);
    }
    void everything_isRead() {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"pw"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("s3cret word\r\nsecond line\n");
        file.close();
        const auto options = run({u"--server"_s, u"http://127.0.0.1:7411"_s, u"--user"_s, u"ilse"_s,
            u"--password-file"_s, file.fileName(), u"--theme"_s, u"dark"_s, u"--start"_s, u"hidden"_s, u"--profile"_s,
            folder.path(), u"--presence-file"_s, u"light.json"_s});
        QVERIFY(options);
        QCOMPARE(options->login, u"ilse"_s);
        QCOMPARE(options->password, u"s3cret word"_s);
        QCOMPARE(options->theme, ThemeChoice::Dark);
        QVERIFY(options->hidden);
        QCOMPARE(options->presenceFile, u"light.json"_s);
    }
    void wrong_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
        QTest::newRow("word") << QStringList{u"nonsense"_s} << u"What is 'nonsense'?"_s;
        QTest::newRow("server") << QStringList{u"--server"_s, u"no server"_s} << u"names no server"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"system, light or dark"_s;
        QTest::newRow("start") << QStringList{u"--start"_s, u"never"_s} << u"hidden or shown"_s;
        QTest::newRow("password without user") << QStringList{u"--password-file"_s, u"x"_s} << u"needs --user"_s;
        QTest::newRow("no such file") << QStringList{u"--user"_s, u"a"_s, u"--password-file"_s, u"/nowhere/x"_s}
                                      << u"Cannot read"_s;
    }
    void wrong() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const auto options = run(arguments);
        QVERIFY(!options);
        QVERIFY2(options.error().words.contains(words), qPrintable(options.error().words));
        QVERIFY(options.error().code != 0);
    }
    void help_explainsEveryOption() {
        const auto help = run({u"--help"_s});
        QCOMPARE(help.error().code, 0);
        for (const char* option :
            {"--server", "--user", "--password-file", "--profile", "--theme", "--start", "--presence-file"})
            QVERIFY2(help.error().words.contains(QString::fromLatin1(option)), option);
        QVERIFY(help.error().words.startsWith(u"Usage: readyline"));
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "tst_Options.moc"
