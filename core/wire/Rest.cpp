// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/Rest.h"

#include "core/wire/ObjectFields.h"

namespace readyline::wire {

template <>
struct Names<TokenKind> {
    static constexpr auto kNames = names::list("session", "ingress");
};

template <class Io, Is<SignIn> V>
void members(Io& io, V& v) {
    io("login", v.login, Chars{1, 100});
    io("password", v.password, Chars{1, 1000});
}
template <class Io, Is<SignedIn> V>
void members(Io& io, V& v) {
    io("token", v.token);
    io("expires", v.expires);
    io("me", v.me);
}
template <class Io, Is<PostContact> V>
void members(Io& io, V& v) {
    io("channel", v.channel);
    io("queue", v.queue);
    io("customer", v.customer);
    io.defaulted("variables", v.variables, {}, Items{20});
    io.defaulted("priority", v.priority, 0, Range{0, 9});
    io.defaulted("external", v.external, "", Chars{0, 100});
    io("preferred", v.preferred);
    io.defaulted("origin", v.origin, Origin::Queue);
    io("consult", v.consult);
}
template <class Io, Is<ContactStatus> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("state", v.state);
    io("end", v.end);
    io.defaulted("variables", v.variables, {});
}
template <class Io, Is<ChangedVariable> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io("value", v.value, Chars{0, kMostVariableCharacters});
    io("seen", v.seen);
}
template <class Io, Is<PatchContact> V>
void members(Io& io, V& v) {
    io("variables", v.variables, Items{20});
}
template <class Io, Is<MintToken> V>
void members(Io& io, V& v) {
    io("kind", v.kind);
    io("person", v.person);
    io("label", v.label, Chars{1, 100});
}
template <class Io, Is<MintedToken> V>
void members(Io& io, V& v) {
    io("token", v.token);
    io("expires", v.expires);
}
template <class Io, Is<TokenResource> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("kind", v.kind);
    io("person", v.person);
    io.defaulted("label", v.label, "");
    io("expires", v.expires);
}
template <class Io, Is<TokenList> V>
void members(Io& io, V& v) {
    io("tokens", v.tokens);
}
template <class Io, Is<LedgerPage> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("from", v.from);
    io("to", v.to);
    io("lines", v.lines);
}
template <class Io, Is<HistoryPage> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("entries", v.entries);
    io("next", v.next);
}
template <class Io, Is<WrapUpResource> V>
void members(Io& io, V& v) {
    io("code", v.code);
    io.defaulted("notes", v.notes, "", Chars{0, 2000});
}
template <class Io, Is<Look> V>
void members(Io& io, V& v) {
    io("seq", v.seq);
    io("at", v.at);
    io("person", v.person);
    io.defaulted("name", v.name, "");
    io("contact", v.contact);
    io("variable", v.variable);
}
template <class Io, Is<LookPage> V>
void members(Io& io, V& v) {
    io("from", v.from);
    io("to", v.to);
    io("looks", v.looks);
    io.defaulted("more", v.more, false);
}
template <class Io, Is<Warning> V>
void members(Io& io, V& v) {
    io("name", v.name);
    io("message", v.message);
}
template <class Io, Is<StatusResource> V>
void members(Io& io, V& v) {
    io.defaulted("id", v.entry.id, EntryId{});
    membersBesideId(io, v.entry);
    io("warning", v.warning);
}
template <class Io, Is<StatusList> V>
void members(Io& io, V& v) {
    io("statuses", v.statuses);
}
template <class Io, Is<ReasonResource> V>
void members(Io& io, V& v) {
    io.defaulted("id", v.reason.id, ReasonId{});
    membersBesideId(io, v.reason);
}
template <class Io, Is<ReasonList> V>
void members(Io& io, V& v) {
    io("reasons", v.reasons);
}
template <class Io, Is<SignInResource> V>
void members(Io& io, V& v) {
    members(io, v.choice);
}
template <class Io, Is<PostCallback> V>
void members(Io& io, V& v) {
    io("kind", v.kind);
    members(io, v.form);
    io("contact", v.contact);
    io.defaulted("variables", v.variables, {}, Items{20});
    io.defaulted("priority", v.priority, 0, Range{0, 9});
}
template <class Io, Is<PatchCallback> V>
void members(Io& io, V& v) {
    members(io, v.patch);
}
template <class Io, Is<CallbackResource> V>
void members(Io& io, V& v) {
    members(io, v.callback);
}
template <class Io, Is<CallbackList> V>
void members(Io& io, V& v) {
    io("callbacks", v.callbacks);
}
template <class Io, Is<RestError> V>
void members(Io& io, V& v) {
    io("error", v.error);
    io("message", v.message);
    io.defaulted("path", v.path, "");
}

namespace {

template <class T>
Parsed<T> parseBody(std::string_view body) {
    const auto root = parseJson(body);
    if (!root) return unexpected(ParseError{root.error().fault, {}});
    if (auto twice = duplicateKey(*root); !twice.empty())
        return unexpected(ParseError{ParseFault::DuplicateKey, twice});
    return readAll<T>(*root);
}

// Which of two values of one variable is meant, nobody knows.
template <class T>
Parsed<T> withEachOnce(Parsed<T> body) {
    if (!body) return body;
    const auto& all = body->variables;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (all[i].name == all[j].name)
                return unexpected(ParseError{ParseFault::DuplicateKey, "variables[" + std::to_string(i) + "].name"});
    return body;
}

} // namespace

Parsed<SignIn> parseSignIn(std::string_view body) { return parseBody<SignIn>(body); }
Parsed<PostContact> parsePostContact(std::string_view body) {
    auto contact = parseBody<PostContact>(body);
    if (contact && contact->customer.name.empty() && contact->customer.address.empty())
        return unexpected(ParseError{ParseFault::MissingField, "customer.name"});
    return withEachOnce(std::move(contact));
}
Parsed<PatchContact> parsePatchContact(std::string_view body) { return withEachOnce(parseBody<PatchContact>(body)); }
Parsed<MintToken> parseMintToken(std::string_view body) { return parseBody<MintToken>(body); }
Parsed<SignedIn> parseSignedIn(std::string_view body) { return parseBody<SignedIn>(body); }
Parsed<MintedToken> parseMintedToken(std::string_view body) { return parseBody<MintedToken>(body); }
Parsed<TokenList> parseTokenList(std::string_view body) { return parseBody<TokenList>(body); }
Parsed<ContactStatus> parseContactStatus(std::string_view body) { return parseBody<ContactStatus>(body); }
Parsed<LedgerPage> parseLedgerPage(std::string_view body) { return parseBody<LedgerPage>(body); }
Parsed<HistoryPage> parseHistoryPage(std::string_view body) { return parseBody<HistoryPage>(body); }
Parsed<WrapUpResource> parseWrapUpResource(std::string_view body) { return parseBody<WrapUpResource>(body); }
Parsed<LookPage> parseLookPage(std::string_view body) { return parseBody<LookPage>(body); }
Parsed<StatusResource> parseStatusResource(std::string_view body) { return parseBody<StatusResource>(body); }
Parsed<StatusList> parseStatusList(std::string_view body) { return parseBody<StatusList>(body); }
Parsed<ReasonResource> parseReasonResource(std::string_view body) { return parseBody<ReasonResource>(body); }
Parsed<ReasonList> parseReasonList(std::string_view body) { return parseBody<ReasonList>(body); }
Parsed<SignInResource> parseSignInResource(std::string_view body) { return parseBody<SignInResource>(body); }
Parsed<PostCallback> parsePostCallback(std::string_view body) { return withEachOnce(parseBody<PostCallback>(body)); }
Parsed<PatchCallback> parsePatchCallback(std::string_view body) { return parseBody<PatchCallback>(body); }
Parsed<CallbackResource> parseCallbackResource(std::string_view body) { return parseBody<CallbackResource>(body); }
Parsed<CallbackList> parseCallbackList(std::string_view body) { return parseBody<CallbackList>(body); }
Parsed<RestError> parseRestError(std::string_view body) { return parseBody<RestError>(body); }

std::string serialize(const SignIn& body) { return writeAll(body); }
std::string serialize(const SignedIn& body) { return writeAll(body); }
std::string serialize(const PostContact& body) { return writeAll(body); }
std::string serialize(const PatchContact& body) { return writeAll(body); }
std::string serialize(const ContactStatus& body) { return writeAll(body); }
std::string serialize(const MintToken& body) { return writeAll(body); }
std::string serialize(const MintedToken& body) { return writeAll(body); }
std::string serialize(const TokenList& body) { return writeAll(body); }
std::string serialize(const LedgerPage& body) { return writeAll(body); }
std::string serialize(const HistoryPage& body) { return writeAll(body); }
std::string serialize(const WrapUpResource& body) { return writeAll(body); }
std::string serialize(const LookPage& body) { return writeAll(body); }
std::string serialize(const StatusResource& body) { return writeAll(body); }
std::string serialize(const StatusList& body) { return writeAll(body); }
std::string serialize(const ReasonResource& body) { return writeAll(body); }
std::string serialize(const ReasonList& body) { return writeAll(body); }
std::string serialize(const SignInResource& body) { return writeAll(body); }
std::string serialize(const PostCallback& body) { return writeAll(body); }
std::string serialize(const PatchCallback& body) { return writeAll(body); }
std::string serialize(const CallbackResource& body) { return writeAll(body); }
std::string serialize(const CallbackList& body) { return writeAll(body); }
std::string serialize(const RestError& body) { return writeAll(body); }

} // namespace readyline::wire
