import type { OfferForm } from "#shared/domain/offer.ts";
import { channelOf, previewChannels, surfaces, surfacesOf } from "#shared/preview/surfaces.ts";
import { isAmong } from "./among.ts";
import type { Look, LookChange } from "./look.ts";

/** What one more preview shows: a channel of the offer that isn't shown yet, else any, else the next place. */
export function nextChannelBeside(
  looks: readonly Pick<Look, "surface">[],
  form: Pick<OfferForm, "channels" | "redemptionMethods">,
): LookChange {
  const shown = looks.map(({ surface }) => channelOf(surface));
  const others = previewChannels.filter(channel => !shown.includes(channel));
  const among = others.flatMap(channel => surfacesOf[channel].filter(surface => isAmong(surface, form)));
  const unseen = surfaces.filter(surface => looks.every(look => look.surface !== surface));
  const surface = among[0] ?? others.map(channel => surfacesOf[channel][0])[0] ?? unseen[0];
  return surface === undefined ? {} : { surface };
}
