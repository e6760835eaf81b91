// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Requests as they lie in the popover: in the model's order (W11), but nothing moves under the pointer.

#include "ui/models/Offers.h"

namespace readyline::popover {

// Those of `shown` keep their places, also when they are gone; new ones come on top of them where there is room for as many
// as `most`, else in the place of one that is gone, else behind. Nothing stays where nothing is left.
void keepPlaces(std::vector<models::OfferRow>& offers, const std::vector<models::OfferRow>& shown, std::size_t most);
// Something stands where another one stood.
[[nodiscard]] bool isAnotherAt(const std::vector<models::OfferRow>& now, const std::vector<models::OfferRow>& before);
// The open one whose deadline comes first: the next step.
[[nodiscard]] const models::OfferRow* expiresFirst(const std::vector<models::OfferRow>& offers);
// Of those that are accepted on the screen.
[[nodiscard]] const models::OfferRow* acceptFirst(const std::vector<models::OfferRow>& offers);

} // namespace readyline::popover
