// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Bodies of the REST calls. Same port, same rules: strict types, unknown members ignored.
#pragma once

#include "core/domain/Look.h"
#include "core/wire/Answers.h"

namespace readyline::wire {

// POST /v1/sign-in
struct SignIn {
    std::string login;
    std::string password;
    friend bool operator==(const SignIn&, const SignIn&) = default;
};
struct SignedIn {
    std::string token; // bearer; keep it secret
    WallTime expires;
    Me me;
    friend bool operator==(const SignedIn&, const SignedIn&) = default;
};
// POST /v1/contacts (ingress key or connector), Idempotency-Key optional: the same key gives the same contact
struct PostContact {
    Channel channel = Channel::Chat;
    QueueId queue;
    Customer customer;                   // name 1-250 and address 0-250 characters, one of them not empty
    std::vector<Variable> variables;     // 20 at most, each once, names must be the queue's
    int priority = 0;                    // 0-9
    std::string external;                // the source's own id, 100 characters at most
    std::optional<PersonId> preferred{}; // is asked first, as long as the queue says
    Origin origin = Origin::Queue;
    std::optional<Consult> consult{}; // calls only: a colleague asks whoever takes it
    friend bool operator==(const PostContact&, const PostContact&) = default;
};
// Answer of POST (201) and of GET and PATCH /v1/contacts/{id}. DELETE of the same: the customer leaves (204). POST
// /v1/contacts/{id}/messages, without a body: the customer has written again (204).
struct ContactStatus {
    ContactId contact;
    ContactState state = ContactState::Waiting;
    std::optional<ContactOutcome> end;
    std::vector<ShownVariable> variables{}; // all of its queue, as long as the contact is there
    friend bool operator==(const ContactStatus&, const ContactStatus&) = default;
};
// PATCH /v1/contacts/{id}, by whoever posted it: all of them are saved, or none
struct ChangedVariable {
    std::string name; // one of the queue's
    std::string value;
    std::optional<std::int64_t> seen; // refused SavedFirst if another save stands by now; left out: whatever stands
    friend bool operator==(const ChangedVariable&, const ChangedVariable&) = default;
};
struct PatchContact {
    std::vector<ChangedVariable> variables; // 20 at most, each once
    friend bool operator==(const PatchContact&, const PatchContact&) = default;
};
// POST /v1/tokens (administrators)
enum class TokenKind : std::uint8_t { Session, Ingress };
struct MintToken {
    TokenKind kind = TokenKind::Session;
    PersonId person;   // Session: for whom (robots, connectors); Ingress: who answers for it
    std::string label; // what it is for
    friend bool operator==(const MintToken&, const MintToken&) = default;
};
struct MintedToken {
    std::string token; // shown once; the server keeps a digest
    WallTime expires;
    friend bool operator==(const MintedToken&, const MintedToken&) = default;
};
struct TokenResource {
    std::string id; // of DELETE /v1/tokens/{id}: a digest, nobody can sign in with it
    TokenKind kind = TokenKind::Session;
    PersonId person;
    std::string label; // empty: somebody signed in
    WallTime expires;
    friend bool operator==(const TokenResource&, const TokenResource&) = default;
};
struct TokenList { // GET /v1/tokens
    std::vector<TokenResource> tokens;
    friend bool operator==(const TokenList&, const TokenList&) = default;
};
// GET /v1/people/{id}/ledger
struct LedgerPage {
    PersonId person;
    WallTime from;                 // this included
    WallTime to;                   // this not
    std::vector<LedgerLine> lines; // newest first
    friend bool operator==(const LedgerPage&, const LedgerPage&) = default;
};
// GET /v1/people/{id}/history
struct HistoryPage {
    PersonId person;
    std::vector<HistoryEntry> entries; // newest first
    std::optional<std::int64_t> next;  // `before` of the next page
    friend bool operator==(const HistoryPage&, const HistoryPage&) = default;
};
// PUT /v1/wrap-ups/{assignment} (its agent), and the answer
struct WrapUpResource {
    CodeId code;
    std::string notes; // 2000 characters at most
    friend bool operator==(const WrapUpResource&, const WrapUpResource&) = default;
};
// GET /v1/looks (administrators)
struct LookPage {
    WallTime from;           // this included
    WallTime to;             // this not
    std::vector<Look> looks; // newest first
    bool more = false;       // older ones of that time did not fit: ask for those before the last of these
    friend bool operator==(const LookPage&, const LookPage&) = default;
};
// PUT /v1/statuses/{id} (administrators), and the answer of that and of GET. The id is the address's; the body may repeat it.
struct Warning {
    std::string name; // for programs: "MISLEADING_TEXT"
    std::string message;
    friend bool operator==(const Warning&, const Warning&) = default;
};
struct StatusResource {
    PresenceEntry entry;
    std::optional<Warning> warning; // D11; in answers
    friend bool operator==(const StatusResource&, const StatusResource&) = default;
};
struct StatusList { // GET /v1/statuses
    std::vector<StatusResource> statuses;
    friend bool operator==(const StatusList&, const StatusList&) = default;
};
// The same for /v1/reasons and /v1/sign-in-status
struct ReasonResource {
    Reason reason;
    friend bool operator==(const ReasonResource&, const ReasonResource&) = default;
};
struct ReasonList {
    std::vector<ReasonResource> reasons;
    friend bool operator==(const ReasonList&, const ReasonList&) = default;
};
struct SignInResource {
    Choice choice;
    friend bool operator==(const SignInResource&, const SignInResource&) = default;
};
// POST /v1/callbacks: by customers (ingress key or connector) courtesy, web and scheduled ones; by people scheduled and personal
struct PostCallback {
    CallbackKind kind = CallbackKind::Web;
    CallbackForm form;
    std::optional<ContactId> contact;  // courtesy: the waiting call that it stands for
    std::vector<Variable> variables{}; // 20 at most, each once, names must be the queue's
    int priority = 0;                  // 0-9, of courtesy and web ones
    friend bool operator==(const PostCallback&, const PostCallback&) = default;
};
// PATCH /v1/callbacks/{id}: what is to be otherwise, until its start
struct PatchCallback {
    CallbackPatch patch;
    friend bool operator==(const PatchCallback&, const PatchCallback&) = default;
};
// Answer of POST (201), PATCH and GET /v1/callbacks/{id}. DELETE of the same: it is taken back (204).
struct CallbackResource {
    CallbackView callback;
    friend bool operator==(const CallbackResource&, const CallbackResource&) = default;
};
struct CallbackList { // GET /v1/callbacks
    std::vector<CallbackResource> callbacks;
    friend bool operator==(const CallbackList&, const CallbackList&) = default;
};
struct RestError {
    std::string error;   // Refusal name or HTTP reason
    std::string message; // words
    std::string path;    // of the fault in the body, or empty
    friend bool operator==(const RestError&, const RestError&) = default;
};

[[nodiscard]] Parsed<SignIn> parseSignIn(std::string_view body);
[[nodiscard]] Parsed<PostContact> parsePostContact(std::string_view body);
[[nodiscard]] Parsed<PatchContact> parsePatchContact(std::string_view body);
[[nodiscard]] Parsed<MintToken> parseMintToken(std::string_view body);
[[nodiscard]] Parsed<SignedIn> parseSignedIn(std::string_view body);
[[nodiscard]] Parsed<MintedToken> parseMintedToken(std::string_view body);
[[nodiscard]] Parsed<TokenList> parseTokenList(std::string_view body);
[[nodiscard]] Parsed<ContactStatus> parseContactStatus(std::string_view body);
[[nodiscard]] Parsed<LedgerPage> parseLedgerPage(std::string_view body);
[[nodiscard]] Parsed<HistoryPage> parseHistoryPage(std::string_view body);
[[nodiscard]] Parsed<WrapUpResource> parseWrapUpResource(std::string_view body);
[[nodiscard]] Parsed<LookPage> parseLookPage(std::string_view body);
[[nodiscard]] Parsed<StatusResource> parseStatusResource(std::string_view body);
[[nodiscard]] Parsed<StatusList> parseStatusList(std::string_view body);
[[nodiscard]] Parsed<ReasonResource> parseReasonResource(std::string_view body);
[[nodiscard]] Parsed<ReasonList> parseReasonList(std::string_view body);
[[nodiscard]] Parsed<SignInResource> parseSignInResource(std::string_view body);
[[nodiscard]] Parsed<PostCallback> parsePostCallback(std::string_view body);
[[nodiscard]] Parsed<PatchCallback> parsePatchCallback(std::string_view body);
[[nodiscard]] Parsed<CallbackResource> parseCallbackResource(std::string_view body);
[[nodiscard]] Parsed<CallbackList> parseCallbackList(std::string_view body);
[[nodiscard]] Parsed<RestError> parseRestError(std::string_view body);
[[nodiscard]] std::string serialize(const SignIn&);
[[nodiscard]] std::string serialize(const SignedIn&);
[[nodiscard]] std::string serialize(const PostContact&);
[[nodiscard]] std::string serialize(const PatchContact&);
[[nodiscard]] std::string serialize(const ContactStatus&);
[[nodiscard]] std::string serialize(const LedgerPage&);
[[nodiscard]] std::string serialize(const HistoryPage&);
[[nodiscard]] std::string serialize(const WrapUpResource&);
[[nodiscard]] std::string serialize(const LookPage&);
[[nodiscard]] std::string serialize(const MintToken&);
[[nodiscard]] std::string serialize(const MintedToken&);
[[nodiscard]] std::string serialize(const TokenList&);
[[nodiscard]] std::string serialize(const StatusResource&);
[[nodiscard]] std::string serialize(const StatusList&);
[[nodiscard]] std::string serialize(const ReasonResource&);
[[nodiscard]] std::string serialize(const ReasonList&);
[[nodiscard]] std::string serialize(const SignInResource&);
[[nodiscard]] std::string serialize(const PostCallback&);
[[nodiscard]] std::string serialize(const PatchCallback&);
[[nodiscard]] std::string serialize(const CallbackResource&);
[[nodiscard]] std::string serialize(const CallbackList&);
[[nodiscard]] std::string serialize(const RestError&);

} // namespace readyline::wire
