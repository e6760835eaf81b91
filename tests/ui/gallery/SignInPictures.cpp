// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"
#include "ui/signin/SignInWindow.h"

#include <QPushButton>

namespace readyline::gallery {

void drawSignIn(const QString& folder, const QString& suffix) {
    signin::SignInWindow window;
    window.setServer(u"https://desk.ghent.example"_s);
    window.setLogin(u"ilse.vermeulen"_s);
    window.show();
    window.start();
    QApplication::processEvents();
    window.grab().save(folder + u"/sign-in"_s + suffix + u".png"_s);
    window.setFailure({session::SignInFailure::Kind::WrongNameOrPassword, {}});
    QApplication::processEvents();
    window.grab().save(folder + u"/sign-in-wrong"_s + suffix + u".png"_s);
    window.setFailure({session::SignInFailure::Kind::Unreachable, {}});
    QApplication::processEvents();
    window.grab().save(folder + u"/sign-in-unreachable"_s + suffix + u".png"_s);
    window.setEnded({session::SessionEnd::Kind::NotEntitled, {}, "Elke Baeten"});
    QApplication::processEvents();
    window.grab().save(folder + u"/not-entitled"_s + suffix + u".png"_s);
    window.findChild<QPushButton*>(u"askAgainButton"_s)->click();
    window.setBusy(true);
    QApplication::processEvents();
    window.grab().save(folder + u"/not-entitled-asking"_s + suffix + u".png"_s);
    window.setEnded({session::SessionEnd::Kind::NotEntitled, {}, "Elke Baeten"});
    QApplication::processEvents();
    window.grab().save(folder + u"/not-entitled-again"_s + suffix + u".png"_s);
}

} // namespace readyline::gallery
