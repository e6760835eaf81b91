// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The kinds of id that the domain knows. Servers make them; only DeviceId and CommandId come from outside.
#pragma once

#include "core/base/Id.h"

namespace readyline::domain {

using PersonId = Id<struct PersonTag>; // a person of the site: agent, supervisor, administrator, connector
using TeamId = Id<struct TeamTag>;
using QueueId = Id<struct QueueTag>;
using ProfileId = Id<struct ProfileTag>; // of a capacity
using ContactId = Id<struct ContactTag>;
using OfferId = Id<struct OfferTag>;
using AssignmentId = Id<struct AssignmentTag>;
using OverlayId = Id<struct OverlayTag>;
using SessionId = Id<struct SessionTag>;
using DeviceId = Id<struct DeviceTag>; // made by the client once and kept
using EntryId = Id<struct EntryTag>;   // a presence entry
using ReasonId = Id<struct ReasonTag>;
using CodeId = Id<struct CodeTag>; // a wrap-up code
using CallbackId = Id<struct CallbackTag>;
using PartyId = Id<struct PartyTag>;           // somebody in a call who is there by no assignment: p-7
using AskId = Id<struct AskTag>;               // what was asked of the exchange for a call: k-12
using EntryPointId = Id<struct EntryPointTag>; // where calls come in
using CommandId = Id<struct CommandTag>;       // UUIDv7, made by whoever sends the command

} // namespace readyline::domain
