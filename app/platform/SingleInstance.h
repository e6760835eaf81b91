// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One running program per server and account: the first one listens, a second one asks it to show itself and goes
// (K25).

#include <QLocalServer>

#include <memory>

namespace readyline::platform {

class SingleInstance : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~SingleInstance() override;

    // True: this one is the first for this server and account, and holds it until release(). False: another one is, and
    // was asked to show itself.
    [[nodiscard]] bool claim(const QString& server, const QString& login);
    void release();

Q_SIGNALS:
    void showAsked(); // by a second start

private:
    std::unique_ptr<QLocalServer> m_server;
    QString m_name;
};

} // namespace readyline::platform
