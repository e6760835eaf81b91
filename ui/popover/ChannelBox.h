// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The icon of a channel on a tinted square, 40 or 32 px.

#include "core/wire/Objects.h"
#include "ui/widgets/Icons.h"

#include <QWidget>

namespace readyline::popover {

[[nodiscard]] widgets::Icon channelIcon(domain::Channel channel);
// A callback has a sign of its own (W87).
[[nodiscard]] widgets::Icon channelIcon(const wire::OfferView& offer);

class ChannelBox : public QWidget {
    Q_OBJECT
public:
    explicit ChannelBox(int size, QWidget* parent = nullptr);
    void setLook(widgets::Icon icon, widgets::StatusFamily family);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Icon m_icon = widgets::Icon::ChannelVoice;
    widgets::StatusFamily m_family = widgets::StatusFamily::Ringing;
};

} // namespace readyline::popover
