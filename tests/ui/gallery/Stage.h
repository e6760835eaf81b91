// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Stage: the program's window over what a server would say, and its pictures.
#pragma once

#include "core/desk/Desk.h"
#include "tests/kit/ClientRig.h"
#include "tests/ui/gallery/Scenes.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/ToastHost.h"

#include <QApplication>
#include <QTemporaryDir>

namespace readyline::gallery {

using namespace Qt::StringLiterals;

class Stage {
public:
    static inline QSize size{1280, 800}; // of every window that is drawn

    Stage(const wire::SessionOpened& opened, QString folder, QString suffix)
        : settings(files.filePath(u"s.ini"_s)),
          m_folder(std::move(folder)),
          m_suffix(std::move(suffix)) {
        rig.time.advance(opened.at - rig.time.wallNow());
        rig.goLive(opened);
        window = std::make_unique<shell::MainWindow>(shell::MainWindow::Uses{desk, clock, settings, drafts, toasts});
        window->resize(size);
        window->show();
        settle();
    }
    void settle() {
        for (int i = 0; i < 5; ++i) QApplication::processEvents();
        rig.time.advance(Duration{20});
        for (int i = 0; i < 5; ++i) QApplication::processEvents();
    }
    void shot(QWidget* widget, const QString& name) {
        settle();
        widget->grab().save(m_folder + u'/' + name + m_suffix + u".png"_s);
    }
    template <class T>
    T* find(const char* name) {
        return window->findChild<T*>(QString::fromLatin1(name));
    }

    QTemporaryDir files;
    kit::ClientRig rig;
    desk::Desk desk{rig.session, rig.time, rig.random};
    shell::Clock clock{rig.time, [this] { return rig.session.serverNow(); }};
    shell::Settings settings;
    tasks::Drafts drafts{QDir(files.filePath(u"drafts"_s)), rig.time};
    widgets::ToastHost toasts{rig.time};
    std::unique_ptr<shell::MainWindow> window;

private:
    QString m_folder, m_suffix;
};

} // namespace readyline::gallery
