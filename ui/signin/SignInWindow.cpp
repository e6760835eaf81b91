// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/SignInWindow.h"

#include "ui/signin/NotEntitledPanel.h"
#include "ui/text/Connections.h"
#include "ui/text/Strings.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/Field.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace readyline::signin {

using namespace Qt::StringLiterals;
using namespace widgets;
using session::SignInFailure;

namespace {
constexpr int kWidth = 398;
}

QUrl serverUrl(const QString& typed) {
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty()) return {};
    const bool hasScheme = trimmed.contains(u"://"_s);
    QUrl url(hasScheme ? trimmed : u"https://"_s + trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) return {};
    if (url.scheme() != u"http" && url.scheme() != u"https") return {};
    const bool loopback = url.host() == u"localhost" || url.host() == u"127.0.0.1" || url.host() == u"::1";
    if (!hasScheme && loopback) url.setScheme(u"http"_s);
    url.setPath({});
    url.setQuery(QString());
    url.setFragment({});
    return url;
}

SignInWindow::SignInWindow(QWidget* parent) : QWidget(parent) {
    setObjectName(u"signInWindow"_s);
    setWindowTitle(tr("Sign in to Readyline"));
    build();
    connect(m_signIn, &QPushButton::clicked, this, &SignInWindow::submit);
    connect(m_change, &QPushButton::clicked, this, &SignInWindow::editServer);
    connect(m_notEntitled, &NotEntitledPanel::againAsked, this, &SignInWindow::againAsked);
    connect(m_notEntitled, &NotEntitledPanel::otherAsked, this, [this] {
        showFields(true);
        m_banner->hide();
        setLogin({});
        start();
    });
    for (Field* field : {m_server, m_login, m_password}) {
        connect(field->edit(), &QLineEdit::returnPressed, this, &SignInWindow::submit);
        connect(field->edit(), &QLineEdit::textEdited, this, [field] { field->setState(FieldState::Rest); });
    }
    setServer({});
}

QLayout* SignInWindow::makeHead() {
    auto* sign = new QLabel(this);
    sign->setPixmap(applicationIcon().pixmap(QSize(40, 40), devicePixelRatioF()));
    auto* product = new QLabel(tr("Readyline"), this);
    setTextRole(product, TextRole::Head);
    m_where = new QLabel(this);
    m_where->setObjectName(u"signInServer"_s);
    m_where->setForegroundRole(QPalette::PlaceholderText);
    m_change = makeButton(tr("Change"), ButtonKind::Link, this);
    m_change->setObjectName(u"changeServerButton"_s);
    m_change->setAccessibleName(tr("Change the server"));
    auto* names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(product);
    names->addWidget(m_where);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap12);
    head->addWidget(sign);
    head->addLayout(names, 1);
    head->addWidget(m_change);
    return head;
}

void SignInWindow::build() {
    QLayout* head = makeHead();
    m_notEntitled = new NotEntitledPanel(this);
    m_fields = new QWidget(this);
    m_banner = new Banner(StatusFamily::Missed, Icon::Warning, m_fields);
    m_banner->setObjectName(u"signInError"_s);
    m_banner->hide();
    m_server = new Field(tr("Server"), LabelPlace::Above, m_fields);
    m_server->edit()->setObjectName(u"serverField"_s);
    m_server->edit()->setPlaceholderText(tr("https://desk.example.com"));
    m_login = new Field(tr("Name"), LabelPlace::Above, m_fields);
    m_login->edit()->setObjectName(u"loginField"_s);
    m_password = new Field(tr("Password"), LabelPlace::Above, m_fields);
    m_password->edit()->setObjectName(u"passwordField"_s);
    m_password->edit()->setEchoMode(QLineEdit::Password);
    m_signIn = makeButton(tr("Sign in"), ButtonKind::Filled, m_fields);
    m_signIn->setObjectName(u"signInButton"_s);
    setControlSize(m_signIn, ControlSize::Large);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    auto* version = new QLabel(tr("Version %1").arg(QApplication::applicationVersion()), this);
    setTextRole(version, TextRole::Small);
    version->setForegroundRole(QPalette::PlaceholderText);

    auto* fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins({});
    fields->setSpacing(kGap8);
    fields->addWidget(m_banner);
    fields->addSpacing(kGap4);
    fields->addWidget(m_server);
    fields->addWidget(m_login);
    fields->addWidget(m_password);
    fields->addSpacing(kGap4);
    fields->addWidget(m_signIn);
    auto* form = new QVBoxLayout;
    form->setContentsMargins(32, 28, 32, 20);
    form->setSpacing(kGap8);
    form->addLayout(head);
    form->addSpacing(kGap12);
    form->addWidget(m_fields);
    form->addWidget(m_notEntitled);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(32, 12, 32, 16);
    foot->addStretch();
    foot->addWidget(version);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(form);
    all->addStretch();
    all->addWidget(line);
    all->addLayout(foot);
    setFixedWidth(kWidth);
    showFields(true);
}

void SignInWindow::showFields(bool shown) {
    m_fields->setVisible(shown);
    m_notEntitled->setVisible(!shown);
    m_change->setVisible(shown && m_server->isHidden());
}

void SignInWindow::setServer(const QString& url) {
    m_server->setText(url);
    const QUrl parsed = serverUrl(url);
    m_where->setText(parsed.isEmpty() ? tr("No server chosen yet") : parsed.authority());
    m_server->setVisible(parsed.isEmpty());
    m_change->setVisible(!parsed.isEmpty());
}

void SignInWindow::setLogin(const QString& login) {
    m_login->setText(login);
    setWindowTitle(login.isEmpty() ? tr("Sign in to Readyline") : tr("Sign in to Readyline: %1").arg(login));
}
QString SignInWindow::server() const { return m_server->text().trimmed(); }
QString SignInWindow::login() const { return m_login->text().trimmed(); }

void SignInWindow::editServer() {
    m_server->show();
    m_change->hide();
    m_server->edit()->setFocus();
    m_server->edit()->selectAll();
}

void SignInWindow::start() {
    m_password->setText({});
    if (!m_server->isHidden() && m_server->text().isEmpty())
        m_server->edit()->setFocus();
    else if (login().isEmpty())
        m_login->edit()->setFocus();
    else
        m_password->edit()->setFocus();
}

void SignInWindow::submit() {
    m_banner->hide(); // it spoke of what was before
    const QUrl url = serverUrl(server());
    if (url.isEmpty()) {
        editServer();
        m_server->setState(FieldState::Wrong,
            server().isEmpty() ? tr("Enter the address of your server.") : tr("This is no address. Try https://…"));
        return;
    }
    if (login().isEmpty()) {
        m_login->setState(FieldState::Wrong, tr("Enter your name."));
        m_login->edit()->setFocus();
        return;
    }
    if (m_password->text().isEmpty()) {
        m_password->setState(FieldState::Wrong, tr("Enter your password."));
        m_password->edit()->setFocus();
        return;
    }
    setServer(server());
    Q_EMIT submitted({url, text::toUtf8(login()), text::toUtf8(m_password->text())});
}

void SignInWindow::setBusy(bool busy) {
    for (Field* field : {m_server, m_login, m_password}) field->setEnabled(!busy);
    m_signIn->setEnabled(!busy);
    m_change->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in …") : tr("Sign in"));
    m_notEntitled->setBusy(busy);
}

void SignInWindow::setFailure(const SignInFailure& failure) {
    setBusy(false);
    showFields(true);
    for (Field* field : {m_server, m_login, m_password}) field->setState(FieldState::Rest);
    m_banner->setLook(StatusFamily::Missed, Icon::Warning);
    m_banner->setText({}, text::describe(failure));
    m_banner->show();
    if (failure.kind == SignInFailure::Kind::WrongNameOrPassword) {
        m_password->setText({});
        m_password->setState(FieldState::Wrong, tr("Type it again."));
    }
    const bool server
        = failure.kind == SignInFailure::Kind::Unreachable || failure.kind == SignInFailure::Kind::NotReadyline;
    if (server)
        editServer();
    else
        m_password->edit()->setFocus();
}

void SignInWindow::setEnded(const session::SessionEnd& end) {
    setBusy(false);
    const bool entitled = end.kind != session::SessionEnd::Kind::NotEntitled;
    showFields(entitled);
    if (!entitled) {
        m_notEntitled->say(login(), end);
        m_notEntitled->start();
        // Its lines wrap, which a window's own hint does not know; from the inside out, as each has kept its old
        // height.
        m_notEntitled->layout()->activate();
        layout()->activate();
        resize(width(), layout()->totalHeightForWidth(width()));
        return;
    }
    const bool own = end.kind == session::SessionEnd::Kind::SignedOut;
    m_banner->setLook(own ? StatusFamily::Offline : StatusFamily::Away, own ? Icon::Info : Icon::Warning);
    m_banner->setText({}, text::describe(end));
    m_banner->show();
    start();
}

void SignInWindow::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), tokens(palette()).panel); }

} // namespace readyline::signin
