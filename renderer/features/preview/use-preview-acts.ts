import type { OfferForm } from "#shared/domain/offer.ts";
import { devices, textSizes } from "#shared/preview/choices.ts";
import { channelOf, surfacesOf } from "#shared/preview/surfaces.ts";
import { type Acts, useActs } from "../../app/commands/acts.ts";
import { beginComment, toggleComments } from "./comments/store.ts";
import { remembered } from "./comments/use-pinned.ts";
import { nextChannelBeside } from "./look/beside.ts";
import { mostLooks } from "./look/look.ts";
import {
  addBeside,
  currentLook,
  removeBeside,
  turn,
  turnToActive,
  turnToChannel,
  useActiveIndex,
  useLooks,
} from "./look/store.ts";
import { kindOf, type ViewerKind, viewers } from "./switches/ViewerSwitches.tsx";
import { type OfferLanguage, shownLanguage } from "./use-languages.ts";

interface PreviewActs {
  readonly offerId: string;
  readonly form: OfferForm;
  readonly languages: readonly OfferLanguage[];
  readonly isWide: boolean;
  readonly toggleWide: () => void;
}

/** Every switch of the previews by its key, from the palette and the help sheet. */
export function usePreviewActs({ offerId, form, languages, isWide, toggleWide }: PreviewActs): void {
  const looks = useLooks();
  const active = useActiveIndex();
  const shown = () => shownLanguage(languages, currentLook().language);
  useActs({
    ...fixed,
    "preview.language":
      languages.length < 2
        ? null
        : () =>
            turn({
              language: after(
                languages.map(({ language }) => language),
                shown(),
              ),
            }),
    "preview.compare": toggleWide,
    "preview.beside": looks.length < mostLooks ? () => addBeside(nextChannelBeside(looks, form)) : null,
    "preview.fewer": looks.length > 1 ? () => removeBeside(active) : null,
    "preview.comment": () => {
      const place = {
        surface: currentLook().surface,
        language: shown(),
        own: shownLanguage(languages, null),
      };
      beginComment({ offer: offerId, ...remembered(place) });
    },
    "preview.turn": looks.length > 1 ? () => turnToActive((active + 1) % looks.length) : null,
    ...(isWide && { "top.close": toggleWide }),
  });
}

const fixed: Acts = {
  "preview.hub": () => turnToChannel("hub"),
  "preview.marketplace": () => turnToChannel("marketplace"),
  "preview.activation": () => turnToChannel("activation"),
  "preview.promo": () => turnToChannel("promo"),
  "preview.redemption": () => turnToChannel("redemption"),
  "preview.soon": () => turn({ at: "soon" }),
  "preview.live": () => turn({ at: "live" }),
  "preview.last": () => turn({ at: "last" }),
  "preview.over": () => turn({ at: "over" }),
  "preview.now": () => turn({ at: null }),
  "preview.surface.next": () => turnSurface(1),
  "preview.surface.before": () => turnSurface(-1),
  "preview.device": () => turn({ device: after(devices, currentLook().device) }),
  "preview.theme": () => turn({ theme: currentLook().theme === "light" ? "dark" : "light" }),
  "preview.text": () => turn({ textSize: after(textSizes, currentLook().textSize) }),
  "preview.viewer": () => turn({ viewer: viewers[after(viewerKinds, kindOf(currentLook().viewer))] }),
  "preview.comments": toggleComments,
  "preview.soldOut": () => turn({ soldOut: !currentLook().soldOut }),
};

const viewerKinds: readonly ViewerKind[] = ["someone", "inside", "outside"];

function turnSurface(step: 1 | -1): void {
  const { surface } = currentLook();
  turn({ surface: after(surfacesOf[channelOf(surface)], surface, step) });
}

/** The next of a few, the first after the last. */
function after<T>(all: readonly T[], current: T, step: 1 | -1 = 1): T {
  const at = all.indexOf(current);
  const next = all[(at + step + all.length) % all.length] ?? all[0];
  if (next === undefined) throw new Error("There is nothing to go through.");
  return next;
}
