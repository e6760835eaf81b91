// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/call/RecordingSign.h"

#include "ui/call/CallLook.h"
#include "ui/text/Durations.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"
#include "ui/widgets/TabularLabel.h"
#include "ui/widgets/Themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace readyline::call {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::RecordingState;
using models::CallAct;
using models::CallPlace;
using models::CallWait;

namespace {
constexpr int kLight = 16;
}

RecordingSign::RecordingSign(QWidget* parent) : QWidget(parent) {
    setObjectName(u"recordingSign"_s);
    m_light = new QLabel(this);
    m_words = new TabularLabel(this);
    m_words->setObjectName(u"recordingWords"_s);
    setTextRole(m_words, TextRole::Small);
    m_words->reserve(tr("Paused, goes on in %1").arg(u"00:00"_s));
    m_button = makeButton(QString(), ButtonKind::Plain, this);
    m_button->setObjectName(u"callRecordingButton"_s);
    setControlSize(m_button, ControlSize::Small);
    int wide = 0;
    for (const CallAct act : actsOf(CallPlace::Recording)) {
        m_button->setIcon(icon(actIcon(act)));
        m_button->setText(actWord(act));
        wide = std::max(wide, m_button->sizeHint().width());
    }
    m_button->setMinimumWidth(wide);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(kGap8);
    row->addWidget(m_button); // first, so that no word moves it
    row->addWidget(m_light);
    row->addWidget(m_words);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT acted(m_act); });
}

QString RecordingSign::wordsAt(WallTime now) const {
    switch (m_recording.state) {
    case RecordingState::On: return tr("Recording");
    case RecordingState::Off: return tr("Not recorded");
    case RecordingState::Paused: break;
    }
    if (m_recording.resumes || !m_recording.until || *m_recording.until <= now) return tr("Paused, goes on now");
    //: Of a recording; %1 is what is left of its pause.
    return tr("Paused, goes on in %1").arg(text::left(*m_recording.until - now));
}

void RecordingSign::show(const domain::Recording& recording, const models::CallButton& button, WallTime now) {
    const bool isOn = recording.state == RecordingState::On;
    const bool isPaused = recording.state == RecordingState::Paused;
    m_recording = recording;
    setSign(m_light, isPaused ? Icon::RecPaused : Icon::RecOn, kLight, [isOn, isPaused](const Tokens& theme) {
        if (isOn) return theme.of(StatusFamily::Busy).graphic;
        return isPaused ? theme.of(StatusFamily::Away).graphic : theme.text2;
    });
    setInk(m_words,
        [isPaused](const Tokens& theme) { return isPaused ? theme.of(StatusFamily::Away).text : theme.text2; });
    showButton(button);
    tick(now);
    setVisible(button.isThere || recording.state != RecordingState::Off);
}

void RecordingSign::showButton(const models::CallButton& button) {
    const bool isUnderWay = button.wait == CallWait::UnderWay;
    const QString why = waitSentence(button.wait);
    m_act = button.act;
    m_button->setVisible(button.isThere);
    m_button->setEnabled(button.canPress);
    m_button->setText(actWord(button.act));
    m_button->setIcon(icon(isUnderWay ? Icon::Wait : actIcon(button.act)));
    m_button->setToolTip(why.isEmpty() ? actSentence(button.act) : why);
    setSpokenName(m_button, isUnderWay ? tr("%1, under way").arg(actWord(button.act)) : actWord(button.act));
}

void RecordingSign::tick(WallTime now) {
    const QString words = wordsAt(now);
    m_words->setText(words);
    setSpokenName(m_light, m_recording.state == RecordingState::Paused ? tr("Recording paused") : words);
}

QString RecordingSign::words() const { return m_words->text(); }

} // namespace readyline::call
