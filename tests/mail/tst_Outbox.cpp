// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What was stored is there again, and another journal's letters are not.
#include "server/mail/Outbox.h"

#include "tests/config/Scratch.h"

namespace readyline::mail {
namespace {

Letter letter(std::int64_t seq, const std::string& text = "text") {
    return {{seq, 0}, WallTime{Duration{1000 + seq}}, "a@b", "subject", text};
}

struct OutboxFile : testing::Test {
    config::Scratch scratch;
    std::string file = scratch.write("mail.db", "");
    Outbox open() { return std::move(*Outbox::open(file)); }
};

TEST_F(OutboxFile, stored_isThereAgain) {
    {
        Outbox first = open();
        EXPECT_EQ(first.load("log")->cursor, std::nullopt);
        ASSERT_TRUE(first.add({letter(3), letter(5, std::string{"a\0b", 3})}, 7));
    }
    Outbox second = open();
    const auto content = second.load("log");
    ASSERT_TRUE(content);
    EXPECT_EQ(content->cursor, 7);
    EXPECT_EQ(content->letters, (std::vector{letter(3), letter(5, std::string{"a\0b", 3})}));
    ASSERT_TRUE(second.remove({3, 0}));
    EXPECT_EQ(open().load("log")->letters.size(), 1U);
}

TEST_F(OutboxFile, sameLetter_isStoredOnce) {
    Outbox outbox = open();
    ASSERT_TRUE(outbox.load("log"));
    ASSERT_TRUE(outbox.add({letter(3)}, 3));
    ASSERT_TRUE(outbox.add({letter(3), letter(4)}, 4));
    EXPECT_EQ(outbox.load("log")->letters.size(), 2U);
}

TEST_F(OutboxFile, anotherJournal_startsEmpty) {
    Outbox outbox = open();
    ASSERT_TRUE(outbox.load("log"));
    ASSERT_TRUE(outbox.add({letter(3)}, 3));
    const auto other = outbox.load("other log");
    ASSERT_TRUE(other);
    EXPECT_EQ(other->cursor, std::nullopt);
    EXPECT_TRUE(other->letters.empty());
}

TEST_F(OutboxFile, foreignFile_isSaid) {
    file = scratch.write("no.db", std::string(4096, 'x'));
    EXPECT_FALSE(Outbox::open(file));
}

} // namespace
} // namespace readyline::mail
