// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The server's edge: what is not ours is refused with its own code and in words, and nothing crashes.
#include "tests/system/e2e/Client.h"
#include "tests/system/e2e/RawSocket.h"

#include "core/wire/CloseCode.h"

#include <gtest/gtest.h>

#include <signal.h>

#include <algorithm>
#include <fstream>

using namespace readyline;
using namespace readyline::e2e;

namespace {

struct Edge : testing::Test {
    Loop loop;
    Server server{loop};
    void SetUp() override { server.start(); }
    void TearDown() override { EXPECT_TRUE(server.process().isRunning()) << server.output(); }

    std::string http(
        const std::string& method, const std::string& path, const std::string& headers, const std::string& body = {}) {
        return rawHttp(server.endpoint(),
            method + " " + path + " HTTP/1.1\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size())
                + "\r\n" + headers + "\r\n" + body);
    }
};

// What a program does that is started and must fail: exit code and words.
struct Ended {
    int code;
    std::string words;
};
Ended runToEnd(const std::vector<std::string>& arguments) {
    Folder folder;
    std::vector<std::string> argv{READYLINED};
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    Process process{argv, folder.file("out")};
    const int code = process.wait(kGiveUp).value_or(-1);
    std::ifstream file(folder.file("out"));
    return {code, {std::istreambuf_iterator<char>(file), {}}};
}

std::string nested(int depth) {
    return R"({"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":)"
        + std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']') + "}}";
}

} // namespace

TEST_F(Edge, frameAbove64KiB_closesWithItsCode) {
    RawSocket socket{server.endpoint()};
    socket.sendText(std::string(64 * 1024 + 1, ' '));
    EXPECT_EQ(socket.closeCode(), static_cast<int>(wire::CloseCode::FrameTooBig));
}

TEST_F(Edge, nestingAbove32_closesWithItsCode) {
    RawSocket socket{server.endpoint()};
    socket.sendText(nested(40));
    EXPECT_EQ(socket.closeCode(), static_cast<int>(wire::CloseCode::TooDeep));
}

TEST_F(Edge, invalidUtf8_closesWithItsCode) {
    RawSocket socket{server.endpoint()};
    socket.sendText("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xc3\x28\"}");
    EXPECT_EQ(socket.closeCode(), static_cast<int>(wire::CloseCode::InvalidUtf8));
}

TEST_F(Edge, binaryAndNoJson_closeAsBadFrame) {
    RawSocket binary{server.endpoint()};
    binary.sendBytes("{}");
    EXPECT_EQ(binary.closeCode(), static_cast<int>(wire::CloseCode::BadFrame));
    RawSocket text{server.endpoint()};
    text.sendText("hello");
    EXPECT_EQ(text.closeCode(), static_cast<int>(wire::CloseCode::BadFrame));
}

TEST_F(Edge, unknownToken_closesAsUnauthorized) {
    RawSocket socket{server.endpoint()};
    socket.sendText(
        wire::serialize(wire::RequestFrame{1, wire::SessionOpen{"nonsense", "0.1.0", {"d"}, "d", true, {}}}));
    EXPECT_EQ(socket.closeCode(), static_cast<int>(wire::CloseCode::Unauthorized));
}

TEST_F(Edge, Z6_olderClient_isRefusedWithItsCode) {
    RawSocket socket{server.endpoint()};
    socket.sendText(wire::serialize(
        wire::RequestFrame{1, wire::SessionOpen{server.signIn("ilse"), "0.0.9", {"d"}, "d", true, {}}}));
    EXPECT_EQ(socket.closeCode(), static_cast<int>(wire::CloseCode::VersionTooOld));
}

TEST_F(Edge, unknownMethodAndWrongType_areRefusedWithThePath) {
    RawSocket socket{server.endpoint()};
    socket.sendText(wire::serialize(
        wire::RequestFrame{1, wire::SessionOpen{server.signIn("ilse"), "0.1.0", {"d"}, "d", true, {}}}));
    ASSERT_TRUE(socket.read());
    socket.sendText(R"({"jsonrpc":"2.0","id":2,"method":"no.such.thing","params":{}})");
    const auto unknown = socket.read();
    ASSERT_TRUE(unknown);
    EXPECT_NE(unknown->find("-32601"), std::string::npos) << *unknown;
    socket.sendText(
        R"({"jsonrpc":"2.0","id":3,"method":"offer.accept","params":{"command":"018f2c3e-0000-7000-8000-000000000000","offer":7}})");
    const auto wrong = socket.read();
    ASSERT_TRUE(wrong);
    EXPECT_NE(wrong->find("params.offer"), std::string::npos) << *wrong;
}

TEST_F(Edge, foreignHostOriginAndNonJson_areRefused) {
    EXPECT_EQ(http("GET", "/healthz", "Host: evil.example\r\n").substr(9, 3), "421");
    EXPECT_EQ(http("GET", "/healthz", "Host: localhost\r\nOrigin: https://evil.example\r\n").substr(9, 3), "403");
    EXPECT_EQ(http("GET", "/healthz", "Host: localhost\r\n").substr(9, 3), "200");
    const std::string ingress = server.mint({wire::TokenKind::Ingress, {"pbx"}, "test"});
    const std::string headers = "Host: localhost\r\nAuthorization: Bearer " + ingress + "\r\n";
    const std::string body = R"({"channel":"chat","queue":"billing","customer":{"name":"A","address":""}})";
    EXPECT_EQ(http("POST", "/v1/contacts", headers + "Content-Type: text/plain\r\n", body).substr(9, 3), "415");
    EXPECT_EQ(http("POST", "/v1/contacts", headers + "Content-Type: application/json\r\n", "{").substr(9, 3), "400");
    EXPECT_EQ(http("POST", "/v1/contacts", headers + "Content-Type: application/json\r\n", body).substr(9, 3), "201");
    EXPECT_EQ(http("POST", "/v1/contacts", "Host: localhost\r\nContent-Type: application/json\r\n", body).substr(9, 3),
        "401");
}

TEST_F(Edge, metrics_arePrometheusText) {
    const std::string text = http("GET", "/metrics", "Host: localhost\r\n");
    for (const char* name : {"readyline_sessions", "readyline_requests_total", "process_resident_memory_bytes"})
        EXPECT_NE(text.find(std::string("# TYPE ") + name), std::string::npos) << name;
}

TEST_F(Edge, garbageOfManyKinds_neverEndsTheServer) {
    for (const char* bytes : {"\r\n\r\n", "GET", "GET / HTTP/9.9\r\n\r\n",
             "POST /v1/contacts HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", "\x16\x03\x01\x02\x00",
             "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"}) {
        rawSend(server.endpoint(), bytes);
    }
    EXPECT_EQ(http("GET", "/healthz", "Host: localhost\r\n").substr(9, 3), "200");
}

TEST(Start, portInUse_saysSoAndEndsWithOne) {
    Loop loop;
    Server server{loop};
    server.start();
    const Ended second = runToEnd({"--memory", "--site", "demo", "--port", server.endpoint().port});
    EXPECT_EQ(second.code, 1);
    EXPECT_NE(second.words.find("in use"), std::string::npos) << second.words;
}

TEST(Start, dataDirectoryOfAnotherVersion_saysSoAndEndsWithOne) {
    Folder folder;
    std::filesystem::create_directory(folder.file("data"));
    std::ofstream(folder.file("data/readyline.db")) << "this is no database at all, but a letter to my aunt";
    const Ended ended = runToEnd({"--site", "demo", "--port", "0", "--data", folder.file("data")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.words.find("readyline.db"), std::string::npos) << ended.words;
}

TEST(Start, unreadableConfiguration_saysTheLineAndEndsWithOne) {
    Folder folder;
    std::ofstream(folder.file("conf.json")) << "{\n  \"port\": 0,\n  \"log-level\": 7\n}\n";
    const Ended ended = runToEnd({"--memory", "--config", folder.file("conf.json")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.words.find("line 3"), std::string::npos) << ended.words;
}

TEST(Start, presetFileWithAWrongValue_saysFilePathAndLine) {
    std::ifstream file(READYLINE_SOURCE_DIR "/resources/presets/default.json");
    std::string preset{std::istreambuf_iterator<char>(file), {}};
    const std::string mode = R"("mode": "timed")";
    const std::size_t at = preset.find(mode);
    ASSERT_NE(at, std::string::npos);
    preset.replace(at, mode.size(), R"("mode": "sometimes")");
    const auto end = preset.begin() + static_cast<std::ptrdiff_t>(at);
    Folder folder;
    const std::string own = folder.file("own.json");
    std::ofstream(own) << preset;
    const Ended ended = runToEnd({"--memory", "--site", "demo", "--port", "0", "--preset", own});
    EXPECT_EQ(ended.code, 1);
    const std::string line = std::to_string(1 + std::count(preset.begin(), end, '\n'));
    EXPECT_NE(ended.words.find(own + ": line " + line + ", policy.wrapUp.mode: "), std::string::npos) << ended.words;
}

TEST(Start, help_explainsAndEndsWithZero) {
    const Ended ended = runToEnd({"--help"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_NE(ended.words.find("--data"), std::string::npos);
}

TEST(Stop, sigterm_endsCleanlyAndTellsClients) {
    Loop loop;
    Server server{loop};
    server.start();
    Client ilse{loop, server, server.signIn("ilse"), "pc"};
    ilse.open();
    EXPECT_EQ(server.stop(), 0) << server.output();
    EXPECT_TRUE(loop.until([&] { return ilse.lost == 1; }));
    EXPECT_FALSE(ilse.endedWith); // it may come back
}
