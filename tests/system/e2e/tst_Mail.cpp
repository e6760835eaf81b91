// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Mail over a real server of mail: delivered, refused, away and back, signed in, encrypted; and over kill -9 of ours.
#include "server/mail/SmtpCarrier.h"
#include "tests/system/e2e/Client.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sstream>

using namespace readyline;
using namespace readyline::e2e;
using mail::Carried;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

std::string textOf(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class MailServer {
public:
    explicit MailServer(Loop& loop) : m_loop(loop) {}

    void start(std::vector<std::string> more = {}) {
        std::filesystem::remove(m_folder.file("port"));
        std::vector<std::string> argv{"/usr/bin/python3", READYLINE_SOURCE_DIR "/tests/system/e2e/smtp_server.py",
            m_folder.file(""), "--port", m_port};
        argv.insert(argv.end(), more.begin(), more.end());
        m_process.emplace(argv, m_folder.file("log"));
        const bool isUp = m_loop.until([&] { return std::filesystem::exists(m_folder.file("port")); });
        ASSERT_TRUE(isUp) << textOf(m_folder.file("log"));
        m_port = textOf(m_folder.file("port"));
    }
    void stop() {
        m_process->signal(SIGKILL);
        (void)m_process->wait(kGiveUp);
    }
    void answer(const std::string& code) { std::ofstream(m_folder.file("mode")) << code; }
    [[nodiscard]] std::string url() const { return "smtp://127.0.0.1:" + m_port; }
    [[nodiscard]] std::string certificate() const { return m_folder.file("crt.pem"); }
    [[nodiscard]] std::vector<std::string> received() const {
        std::vector<std::string> found;
        for (const auto& each : std::filesystem::directory_iterator(m_folder.file("")))
            if (each.path().extension() == ".eml") found.push_back(textOf(each.path()));
        return found;
    }

private:
    Loop& m_loop;
    Folder m_folder;
    std::string m_port = "0";
    std::optional<Process> m_process;
};

struct Smtp : testing::Test {
    Loop loop;
    MailServer server{loop};
    mail::Letter letter{{17, 0}, loop.time.wallNow(), "ilse@desk.example", "Subject", "Text\n"};

    mail::Outcome carry(mail::SmtpSettings settings = {}) {
        if (settings.url.empty()) settings.url = server.url();
        settings.from = "desk@site.example";
        settings.log = "log-1";
        return mail::SmtpCarrier{settings}.carry(letter);
    }
    static mail::SmtpSettings inTheClear() {
        mail::SmtpSettings settings;
        settings.tls = false;
        return settings;
    }
};

TEST_F(Smtp, delivered) {
    server.start();
    EXPECT_EQ(carry(inTheClear()).what, Carried::Delivered);
    const auto received = server.received();
    ASSERT_EQ(received.size(), 1U);
    EXPECT_THAT(received[0], StartsWith("desk@site.example ilse@desk.example\n"));
    EXPECT_THAT(received[0], HasSubstr("Message-ID: <log-1.17.0@site.example>"));
    EXPECT_THAT(received[0], HasSubstr("VGV4dAo="));
}

TEST_F(Smtp, refusals_areToldApart) {
    server.start();
    server.answer("450");
    EXPECT_EQ(carry(inTheClear()), (mail::Outcome{Carried::Later, 450}));
    server.answer("550");
    EXPECT_EQ(carry(inTheClear()), (mail::Outcome{Carried::Refused, 550}));
    EXPECT_TRUE(server.received().empty());
}

TEST_F(Smtp, awayThenBack) {
    server.start();
    server.stop();
    EXPECT_EQ(carry(inTheClear()).what, Carried::Away);
    server.start();
    EXPECT_EQ(carry(inTheClear()).what, Carried::Delivered);
}

TEST_F(Smtp, tls_isUsed_andOnlyWithATrustedCertificate) {
    server.start({"--tls"});
    mail::SmtpSettings trusted, stranger;
    trusted.caFile = server.certificate();
    EXPECT_EQ(carry(trusted).what, Carried::Delivered);
    EXPECT_EQ(carry(stranger).what, Carried::Away);
    EXPECT_EQ(carry(inTheClear()).what, Carried::Away); // this one takes nothing without
    EXPECT_EQ(server.received().size(), 1U);
}

TEST_F(Smtp, tls_required_nothingIsSentWithout) {
    server.start();
    EXPECT_EQ(carry().what, Carried::Away);
    EXPECT_TRUE(server.received().empty());
}

TEST_F(Smtp, signIn_wrongPassword_keepsTheLetter) {
    server.start({"--tls", "--password", "right"});
    mail::SmtpSettings settings;
    settings.caFile = server.certificate();
    settings.user = "desk";
    settings.password = "wrong";
    EXPECT_EQ(carry(settings).what, Carried::Away);
    settings.password = "right";
    EXPECT_EQ(carry(settings).what, Carried::Delivered);
}

// The demo site, with mail for Ilse.
std::string siteWithMail() {
    std::string text = textOf(READYLINE_SOURCE_DIR "/resources/sites/demo.json");
    const auto put
        = [&text](const std::string& before, const std::string& more) { text.insert(text.find(before), more); };
    put("\"reasons\"", "\"policy\": {\"mailOnChange\": true},\n  ");
    put("\"name\": \"Ilse Vermeulen\"", "\"mail\": \"ilse@desk.example\", ");
    return text;
}

struct Mailing : testing::Test {
    Loop loop;
    Folder folder;
    MailServer post{loop};
    std::optional<Server> server;
    std::optional<Client> ilse, margriet;

    void SetUp() override {
        std::ofstream(folder.file("site.json")) << siteWithMail();
        post.start(); // for its port
        server.emplace(loop,
            std::vector<std::string>{"--site", folder.file("site.json"), "--smtp-url", post.url(), "--smtp-from",
                "desk@site.example", "--smtp-tls", "off", "--log-level", "debug"});
    }
    void signIn() {
        ilse.emplace(loop, *server, server->signIn("ilse"), "pc-ilse");
        ilse->open();
        margriet.emplace(loop, *server, server->signIn("margriet"), "pc-margriet");
        margriet->open();
    }
    [[nodiscard]] bool setLunch() {
        return margriet->settles(wire::SupervisorPresenceSet{margriet->id(), ilse->self.person,
            {domain::EntryId{"not-ready"}, domain::ReasonId{"lunch"}}, "While it is quiet", ilse->shown().key});
    }
    [[nodiscard]] bool comes() {
        return loop.until([&] { return !post.received().empty(); });
    }
};

TEST_F(Mailing, Z5_mail_comes) {
    server->start();
    signIn();
    ASSERT_TRUE(setLunch());
    ASSERT_TRUE(comes()) << server->output();
    const auto received = post.received();
    EXPECT_THAT(received[0], StartsWith("desk@site.example ilse@desk.example\n"));
    EXPECT_EQ(server->stop(), 0);
    EXPECT_THAT(server->output(), HasSubstr("mail.sent"));
    EXPECT_THAT(server->output(), testing::Not(HasSubstr("ilse@")));
}

TEST_F(Mailing, Z5_killed_mailComesAfterTheStart) {
    server->start();
    signIn();
    post.stop();
    ASSERT_TRUE(setLunch());
    server->kill(); // with the letter stored, or only in the journal
    post.start();
    server->start();
    ASSERT_TRUE(comes()) << server->output();
    EXPECT_EQ(server->stop(), 0);
    server->start(); // and not again
    EXPECT_EQ(server->stop(), 0);
    EXPECT_EQ(post.received().size(), 1U);
}

// Killed between the commit and the store of the mail: as if that had never heard of it.
TEST_F(Mailing, Z5_killed_storeBehindTheJournal_isMadeUpFor) {
    server->start();
    EXPECT_EQ(server->stop(), 0);
    const std::filesystem::path store = std::filesystem::path{server->data()} / "mail.db";
    const auto before = folder.file("mail.db");
    std::filesystem::copy_file(store, before);
    server->start();
    signIn();
    ASSERT_TRUE(setLunch());
    ASSERT_TRUE(comes());
    server->kill();
    for (const char* each : {"-wal", "-shm"}) std::filesystem::remove(store.string() + each);
    std::filesystem::copy_file(before, store, std::filesystem::copy_options::overwrite_existing);
    server->start();
    ASSERT_TRUE(loop.until([&] { return post.received().size() == 2; })) << server->output();
    const auto received = post.received();
    const auto idOf = [](const std::string& text) {
        const auto at = text.find("Message-ID: ");
        return text.substr(at, text.find('\n', at) - at);
    };
    EXPECT_EQ(idOf(received[0]), idOf(received[1])); // who gets both sees that they are one
}

TEST_F(Mailing, wrongOptions_endTheStart) {
    Server wrong{loop, {"--smtp-url", post.url()}};
    EXPECT_THROW(wrong.start(), std::runtime_error);
}

} // namespace
