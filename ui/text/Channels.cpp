// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/text/Channels.h"

#include "ui/text/Strings.h"

#include <QCoreApplication>

namespace readyline::text {

using domain::AssignmentState;
using domain::Channel;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(readyline::text::Channels)
};
} // namespace

QString channelWord(Channel channel) {
    switch (channel) {
    case Channel::Voice: return Words::tr("Voice call");
    case Channel::Video: return Words::tr("Video call");
    case Channel::Chat: return Words::tr("Chat");
    case Channel::Sms: return Words::tr("Text message");
    case Channel::Social: return Words::tr("Social message");
    case Channel::Email: return Words::tr("E-mail");
    case Channel::Task: return Words::tr("Task");
    }
    return {};
}

QString channelGroup(Channel channel) {
    switch (channel) {
    case Channel::Voice: return Words::tr("Calls");
    case Channel::Video: return Words::tr("Video calls");
    case Channel::Chat: return Words::tr("Chats");
    case Channel::Sms: return Words::tr("Text messages");
    case Channel::Social: return Words::tr("Social");
    case Channel::Email: return Words::tr("E-mails");
    case Channel::Task: return Words::tr("Other tasks");
    }
    return {};
}

QString requestTo(Channel channel, const QString& queue) {
    //: "Voice call to Outages": a channel and the queue that the customer chose.
    return Words::tr("%1 to %2").arg(channelWord(channel), queue);
}

QString requestTo(const wire::OfferView& offer, const QString& queue) {
    if (offer.kind == domain::OfferKind::Transfer)
        //: Another agent hands his call on; %1 is his name, or a queue.
        return Words::tr("Transfer from %1").arg(offer.consult ? toQt(offer.consult->name) : queue);
    //: Another agent asks for advice about his contact; %1 is his name.
    if (offer.consult) return Words::tr("Consult from %1").arg(toQt(offer.consult->name));
    //: The same, where it is not known who; %1 is a queue.
    if (offer.kind == domain::OfferKind::Consult) return Words::tr("Consult about a call to %1").arg(queue);
    //: A customer who was promised a call; %1 is a queue.
    if (offer.callback) return Words::tr("Callback to %1").arg(queue);
    switch (offer.origin) {
    case domain::Origin::Queue: break;
    //: A customer whom a campaign has chosen; %1 is a queue.
    case domain::Origin::Campaign: return Words::tr("Campaign contact to %1").arg(queue);
    //: A customer who was called; %1 is a queue.
    case domain::Origin::Outdial: return Words::tr("Outgoing call to %1").arg(queue);
    }
    return requestTo(offer.channel, queue);
}

QString whyAsked(domain::RouteReason why, bool isCallback) {
    switch (why) {
    case domain::RouteReason::Preferred:
        return isCallback ? Words::tr("It is meant for you") : Words::tr("You had this before");
    case domain::RouteReason::Again: return Words::tr("Nobody else can take it");
    case domain::RouteReason::Assigned: return Words::tr("Given to you by a supervisor");
    case domain::RouteReason::LongestIdle:
    case domain::RouteReason::LeastWork:
    case domain::RouteReason::OnlyOne:
    case domain::RouteReason::Asked: break; // who asks is said
    }
    return {};
}

QString youMissed(Channel channel) {
    switch (channel) {
    case Channel::Voice: return Words::tr("You missed a call");
    case Channel::Video: return Words::tr("You missed a video call");
    case Channel::Chat: return Words::tr("You missed a chat");
    case Channel::Sms: return Words::tr("You missed a text message");
    case Channel::Social: return Words::tr("You missed a social message");
    case Channel::Email: return Words::tr("You missed an e-mail");
    case Channel::Task: return Words::tr("You missed a task");
    }
    return {};
}

QString endVerb(Channel channel) {
    switch (channel) {
    case Channel::Voice:
    case Channel::Video: return Words::tr("End call");
    case Channel::Chat:
    case Channel::Sms:
    case Channel::Social: return Words::tr("End chat");
    case Channel::Email: return Words::tr("Close e-mail");
    case Channel::Task: return Words::tr("Close task");
    }
    return {};
}

QString inContact(Channel channel) {
    switch (channel) {
    case Channel::Voice:
    case Channel::Video: return Words::tr("In call");
    case Channel::Chat:
    case Channel::Sms:
    case Channel::Social: return Words::tr("In chat");
    case Channel::Email:
    case Channel::Task: return Words::tr("In work");
    }
    return {};
}

QString taskState(AssignmentState state, Channel channel) {
    switch (state) {
    case AssignmentState::Accepting: return Words::tr("Connecting");
    case AssignmentState::Active: return isLive(channel) ? Words::tr("On contact") : Words::tr("Open");
    case AssignmentState::WrapUp: return Words::tr("Wrap-up");
    case AssignmentState::Done: return Words::tr("Done");
    case AssignmentState::Parked: return Words::tr("Parked");
    }
    return {};
}

QString customerName(const domain::Customer& customer) {
    return toQt(customer.name.empty() ? customer.address : customer.name);
}

} // namespace readyline::text
