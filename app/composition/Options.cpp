// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/composition/Options.h"

#include "ui/signin/SignInWindow.h"

#include <QCommandLineParser>
#include <QFile>

namespace readyline::composition {

using namespace Qt::StringLiterals;

namespace {

struct Parser : QCommandLineParser {
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Show this text."_s};
    QCommandLineOption version{{u"v"_s, u"version"_s}, u"Show the version."_s};
    QCommandLineOption server{
        u"server"_s, u"The server, for example https://desk.example.com or http://127.0.0.1:7411."_s, u"URL"_s};
    QCommandLineOption user{u"user"_s, u"The name to sign in with. Without it the last one is proposed."_s, u"LOGIN"_s};
    QCommandLineOption passwordFile{u"password-file"_s,
        u"Sign in at once with the password in the first line of FILE. Needs --user and a server."_s, u"FILE"_s};
    QCommandLineOption profile{
        u"profile"_s, u"Keep settings and drafts in DIR instead of the usual folder."_s, u"DIR"_s};
    QCommandLineOption theme{u"theme"_s, u"system, light or dark. Default: as chosen in the program."_s, u"THEME"_s};
    QCommandLineOption start{
        u"start"_s, u"hidden: only the tray icon shows after signing in. Default: shown."_s, u"HOW"_s, u"shown"_s};
    QCommandLineOption presenceFile{u"presence-file"_s,
        u"While a voice or video contact is live, keep its presence in FILE, for a script that drives a light: "
        "{\"value\": \"onACall\" or \"inAMeeting\", \"since\": ...}. Afterwards FILE is again as it was. Default: the "
        "setting presence/file in readyline.ini, else none."_s,
        u"FILE"_s};

    Parser() {
        setApplicationDescription(u"Readyline, the desktop of a contact centre's agents and supervisors."_s);
        addOptions({help, version, server, user, passwordFile, profile, theme, start, presenceFile});
    }
};

Exit wrong(const QString& words) { return {words + u" Try --help.\n"_s, 2}; }

Expected<QString, Exit> firstLine(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(Exit{u"Cannot read %1: %2.\n"_s.arg(path, file.errorString()), 1});
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
    if (line.isEmpty()) return unexpected(Exit{u"There is no password in the first line of %1.\n"_s.arg(path), 1});
    return QString::fromUtf8(line);
}

// The first line names the program by whatever path it was started with, or not at all.
QString help(const QCommandLineParser& parser) {
    const QString text = parser.helpText();
    return u"Usage: readyline [options]"_s + text.mid(text.indexOf(u'\n'));
}

std::optional<widgets::ThemeChoice> themeNamed(const QString& name) {
    if (name == u"system") return widgets::ThemeChoice::System;
    if (name == u"light") return widgets::ThemeChoice::Light;
    if (name == u"dark") return widgets::ThemeChoice::Dark;
    return std::nullopt;
}

} // namespace

Expected<Options, Exit> parse(const QStringList& arguments) {
    Parser parser;
    if (!parser.parse(arguments)) return unexpected(wrong(parser.errorText() + u'.'));
    if (parser.isSet(parser.help)) return unexpected(Exit{help(parser), 0});
    if (parser.isSet(parser.version)) return unexpected(Exit{u"readyline " READYLINE_VERSION "\n"_s, 0});
    if (!parser.positionalArguments().isEmpty())
        return unexpected(wrong(u"What is '%1'?"_s.arg(parser.positionalArguments().first())));

    Options options;
    options.server = parser.value(parser.server);
    if (parser.isSet(parser.server) && signin::serverUrl(options.server).isEmpty())
        return unexpected(wrong(u"'%1' names no server."_s.arg(options.server)));
    options.login = parser.value(parser.user);
    options.profile = parser.value(parser.profile);
    options.presenceFile = parser.value(parser.presenceFile);
    if (parser.isSet(parser.theme)) {
        options.theme = themeNamed(parser.value(parser.theme));
        if (!options.theme) return unexpected(wrong(u"--theme takes system, light or dark."_s));
    }
    const QString start = parser.value(parser.start);
    if (start != u"hidden" && start != u"shown") return unexpected(wrong(u"--start takes hidden or shown."_s));
    options.hidden = start == u"hidden";
    if (parser.isSet(parser.passwordFile)) {
        if (options.login.isEmpty()) return unexpected(wrong(u"--password-file needs --user."_s));
        const auto password = firstLine(parser.value(parser.passwordFile));
        if (!password) return unexpected(password.error());
        options.password = *password;
    }
    return options;
}

} // namespace readyline::composition
