// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The product's icons, tinted at paint. icon(Icon) follows the theme: secondary text at rest, text under the pointer,
// the off colour when disabled, on-accent in QIcon::Selected. The other overloads fix the colour of the first three.
// An icon without a word still needs a tooltip and an accessible name from its user.

#include "ui/widgets/Tokens.h"

#include <QIcon>
#include <QPixmap>

#include <optional>

namespace readyline::widgets {

// In the order of iconName(); names are those of resources/icons/*.svg.
enum class Icon : std::uint8_t {
    ArrowRight,
    CallAnswer,
    CallConference,
    CallConsult,
    CallDialpad,
    CallEnd,
    CallExit,
    CallHold,
    CallResume,
    CallSwap,
    CallTransfer,
    ChannelCallback,
    ChannelChat,
    ChannelEmail,
    ChannelSms,
    ChannelSocial,
    ChannelTask,
    ChannelVideo,
    ChannelVoice,
    Check,
    ChevronDown,
    ChevronRight,
    Clock,
    Close,
    DeviceDesk,
    DevicePhone,
    Edit,
    Error,
    Export,
    Filter,
    Info,
    MonitorBarge,
    MonitorListen,
    MonitorWhisper,
    More,
    Mute,
    NavAdmin,
    NavCallbacks,
    NavDay,
    NavDesk,
    NavTeam,
    Note,
    PlugOff,
    Plus,
    RecOn,
    RecPaused,
    Refresh,
    Save,
    Search,
    Secure,
    Settings,
    SignOut,
    Sound,
    StatusAvailable,
    StatusAway,
    StatusBusy,
    StatusDnd,
    StatusFull,
    StatusMissed,
    StatusOffline,
    StatusReconnecting,
    StatusRinging,
    StatusTimed,
    StatusWrapup,
    StatusWritten,
    Trash,
    Undo,
    User,
    Wait,
    Warning,
    Why
};
inline constexpr int kIcons = static_cast<int>(Icon::Why) + 1;

[[nodiscard]] QString iconName(Icon icon);
[[nodiscard]] std::optional<Icon> iconNamed(QStringView name);

[[nodiscard]] QIcon icon(Icon icon);
[[nodiscard]] QIcon icon(Icon icon, QColor Tokens::*colour); // follows the theme: icon(Icon::Check, &Tokens::accent)
[[nodiscard]] QIcon icon(Icon icon, StatusFamily family);    // follows the theme
[[nodiscard]] QIcon icon(Icon icon, const QColor& colour);

// Cached by icon, size, ratio and colour.
[[nodiscard]] QPixmap pixmap(Icon icon, int size, const QColor& colour, qreal ratio);
// Draws the icon centred in rect at size, sharp on the painter's device.
void paintIcon(QPainter& painter, const QRect& rect, Icon icon, int size, const QColor& colour);
// The icon and words beside it, both in the middle of rect, in the painter's font.
void paintIconAndWords(
    QPainter& painter, const QRect& rect, Icon icon, int size, const QString& words, const QColor& colour);

// The application's icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace readyline::widgets
