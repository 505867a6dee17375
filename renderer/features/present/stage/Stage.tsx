import { useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { usableLocale } from "#shared/domain/locale.ts";
import { shownPicture } from "#shared/domain/picture.ts";
import type { Playlist } from "#shared/ipc/present-views.ts";
import { firstChoices } from "#shared/preview/choices.ts";
import { dayMilliseconds } from "#shared/preview/plain-date.ts";
import { type Scene, sceneOf } from "#shared/preview/scene.ts";
import { usePicture } from "../../../app/pictures.ts";
import { assetsWith } from "../../../app/preview-parts.ts";
import { studio } from "../../../app/studio.ts";
import { Previews } from "./Previews.tsx";
import { Strip } from "./Strip.tsx";
import classes from "./stage.module.css";
import { afterKey, firstState, type StageChannel, type StageState } from "./stage-state.ts";
import { pixelOf, stageTone } from "./stage-tone.ts";
import { channelsOf, datesOf, languagesOf } from "./stage-words.ts";
import { useAwake } from "./use-awake.ts";
import { toneOf, useTone } from "./use-tone.ts";

/** One offer at a time, alone: its name, its dates, and what its channels make of it. */
export function Stage({ playlist }: { readonly playlist: Playlist }) {
  const [state, setState] = useState(firstState);
  const isAwake = useAwake();
  const { items } = playlist;
  const index = Math.min(state.index, items.length - 1);
  const source = items[index]?.source;
  useNeighbours(playlist, index);
  useStageKeys(setState, { total: items.length, languages: source ? languagesOf(source) : [null] });
  const named = source ? shownPicture(source.form) : null;
  const { data: held } = usePicture(named);
  const assetUrl = assetsWith(named, held);
  const tone = useTone(
    named === null ? null : assetUrl(named),
    stageTone(pixelOf(source?.skins.hub.colors.light.accent ?? "#808080")),
  );
  if (!source) return null;
  const channels = state.channels ?? channelsOf(source.form);
  const language = languagesOf(source).includes(state.language) ? state.language : null;
  const now = playlist.now + state.days * dayMilliseconds;
  const shown = channels.map(channel => {
    const { surface, device } = surfaceOf[channel];
    const choices = { surface, device: state.device ?? device, theme: state.theme, language, now };
    return { channel, scene: sceneOf(source, { ...firstChoices(now), ...choices }) };
  });
  return (
    <main
      className={classes.stage}
      style={{ backgroundColor: tone }}
      data-awake={isAwake || undefined}
      data-black={state.isBlack || undefined}
      aria-label="Stage"
    >
      {shown[0] && <Head scene={shown[0].scene} merchant={source.merchant.name} />}
      <Previews shown={shown} assetUrl={assetUrl} />
      {state.isBlack && <div className={classes.black} />}
      <Strip
        isShown={isAwake}
        title={shown[0]?.scene.offer.title ?? null}
        place={{ index, total: items.length }}
        state={{ ...state, channels, language }}
        source={source}
        now={now}
        onChange={change => setState(before => ({ ...before, ...change }))}
      />
    </main>
  );
}

/** What a meeting looks at of each channel. */
const surfaceOf: Readonly<Record<StageChannel, Pick<Scene, "surface" | "device">>> = {
  hub: { surface: "hub.opened", device: "phone" },
  marketplace: { surface: "market.detail", device: "desktop" },
  activation: { surface: "link.before", device: "phone" },
  promo: { surface: "promo.entry", device: "phone" },
};

function Head({ scene, merchant }: { readonly scene: Scene; readonly merchant: string | null }) {
  const { offer, form, now, timeZone } = scene;
  const locale = usableLocale(offer.locale);
  const dates = datesOf(form, { locale, now, timeZone }) ?? offer.date;
  const facts = [merchant, dates].filter(fact => fact !== null);
  return (
    <header className={classes.head} lang={offer.locale} dir={offer.direction}>
      <h1 className={classes.title}>{offer.title}</h1>
      <p className={classes.facts}>{facts.join(", ")}</p>
    </header>
  );
}

/** Keys of a keyboard and of a clicker; in the strip they are its own. */
function useStageKeys(
  setState: (change: (state: StageState) => StageState) => void,
  scope: Parameters<typeof afterKey>[3],
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return void studio.invoke("present:end");
    if (event.key === "F5") return void studio.invoke("present:again");
    if (event.target instanceof Element && event.target.closest("[role=toolbar]")) return;
    setState(state => afterKey(state, event.key, event.timeStamp, scope));
    if (event.key === " ") event.preventDefault();
  });
  // From the first picture on: a key that comes with it is heard.
  useLayoutEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** What comes next, and what was before, is there when it is asked for. */
function useNeighbours({ items }: Playlist, index: number): void {
  useEffect(() => {
    for (const place of [index + 1, index - 1]) {
      const form = items[place]?.source.form;
      const named = form ? shownPicture(form) : null;
      const address = named === null ? null : assetsWith(null, null)(named);
      if (address !== null) void toneOf(address);
    }
  }, [items, index]);
}
