// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/voice/Certificates.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace readyline::voice::test {

namespace {

constexpr long kHour = 3600;

Identity begin(const std::string& name) {
    static long serial = 0;
    Identity out{{X509_new(), X509_free}, {EVP_EC_gen("P-256"), EVP_PKEY_free}};
    X509* made = out.certificate.get();
    X509_set_version(made, 2); // the third
    ASN1_INTEGER_set(X509_get_serialNumber(made), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(made), -kHour);
    X509_gmtime_adj(X509_getm_notAfter(made), 24 * kHour);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char*>(name.data()), static_cast<int>(name.size()), -1, 0);
    X509_set_pubkey(made, out.key.get());
    return out;
}

void extend(const Identity& made, const Identity& by, int what, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, by.certificate.get(), made.certificate.get(), nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension{
        X509V3_EXT_conf_nid(nullptr, &context, what, value.c_str()), X509_EXTENSION_free};
    X509_add_ext(made.certificate.get(), extension.get(), -1);
}

void sign(const Identity& made, const Identity& by) {
    X509_set_issuer_name(made.certificate.get(), X509_get_subject_name(by.certificate.get()));
    X509_sign(made.certificate.get(), by.key.get(), EVP_sha256());
}

} // namespace

Identity makeAuthority(const std::string& name) {
    Identity out = begin(name);
    extend(out, out, NID_basic_constraints, "critical,CA:TRUE");
    extend(out, out, NID_key_usage, "critical,keyCertSign,cRLSign");
    sign(out, out);
    return out;
}

Identity issue(const Identity& authority, const std::string& host) {
    Identity out = begin(host);
    extend(out, authority, NID_basic_constraints, "critical,CA:FALSE");
    extend(out, authority, NID_subject_alt_name, "DNS:" + host);
    sign(out, authority);
    return out;
}

std::string pemOf(const Identity& identity) {
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> out{BIO_new(BIO_s_mem()), BIO_free_all};
    PEM_write_bio_X509(out.get(), identity.certificate.get());
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

} // namespace readyline::voice::test
