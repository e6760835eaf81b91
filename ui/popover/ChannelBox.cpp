// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/popover/ChannelBox.h"

#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"

#include <QPainter>

namespace readyline::popover {

using namespace widgets;

Icon channelIcon(domain::Channel channel) {
    switch (channel) {
    case domain::Channel::Voice: return Icon::ChannelVoice;
    case domain::Channel::Video: return Icon::ChannelVideo;
    case domain::Channel::Chat: return Icon::ChannelChat;
    case domain::Channel::Sms: return Icon::ChannelSms;
    case domain::Channel::Social: return Icon::ChannelSocial;
    case domain::Channel::Email: return Icon::ChannelEmail;
    case domain::Channel::Task: return Icon::ChannelTask;
    }
    return Icon::ChannelTask;
}

Icon channelIcon(const wire::OfferView& offer) {
    return offer.callback ? Icon::ChannelCallback : channelIcon(offer.channel);
}

ChannelBox::ChannelBox(int size, QWidget* parent) : QWidget(parent) { setFixedSize(size, size); }

void ChannelBox::setLook(Icon icon, StatusFamily family) {
    m_icon = icon;
    m_family = family;
    update();
}

void ChannelBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    paintPlate(painter, rect(), {theme.of(m_family).tint, {}, qreal(kRadiusCard), 0});
    paintIcon(painter, rect(), m_icon, width() / 2, theme.of(m_family).text);
}

} // namespace readyline::popover
