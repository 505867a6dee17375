import { z } from "zod";
import { devices, type PreviewChoices, textSizes, viewerSchema } from "#shared/preview/choices.ts";
import { skinThemes } from "#shared/preview/skin.ts";
import { surfaceSchema } from "#shared/preview/surfaces.ts";
import { moments } from "./life.ts";

/** Which offer a preview shows: the one that is open, as it was after a version, or another one. */
export const subjectSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open") }),
  z.object({ kind: z.literal("version"), version: z.int().nonnegative() }),
  z.object({ kind: z.literal("offer"), id: z.string() }),
]);
export type Subject = z.infer<typeof subjectSchema>;

/** Every switch of one preview. */
export const lookSchema = z.object({
  subject: subjectSchema,
  surface: surfaceSchema,
  /** BCP 47; `null`, and one that the offer has no texts in: the offer's own. */
  language: z.string().nullable(),
  theme: z.enum(skinThemes),
  device: z.enum(devices),
  textSize: z.literal(textSizes),
  viewer: viewerSchema,
  /** `null`: now, as time goes on; a moment of the offer's life; or milliseconds since 1970, UTC. */
  at: z.union([z.null(), z.enum(moments), z.number()]),
  soldOut: z.boolean(),
});
export type Look = z.infer<typeof lookSchema>;
export type LookChange = Partial<Look>;

/** The choices of a look, for `now` in milliseconds since 1970. */
export function choicesOf({ subject: _, at: __, ...choices }: Look, now: number): PreviewChoices {
  return { ...choices, now };
}

/** Previews stand side by side, at most so many; the switches speak for the one that is active. */
export const mostLooks = 4;

export interface Looks {
  readonly looks: readonly Look[];
  readonly active: number;
}

export const activeLook = ({ looks, active }: Looks): Look => {
  const look = looks[active] ?? looks[0];
  if (look === undefined) throw new Error("There is always one preview at least.");
  return look;
};

/**
 * What is alike in all stays alike: such a switch turns in every preview. What differs is what is compared: it turns
 * in the active one alone.
 */
export function changeLinked(state: Looks, change: LookChange): Looks {
  const linked = Object.fromEntries(Object.entries(change).filter(([name]) => isAlike(state.looks, name)));
  return {
    ...state,
    looks: state.looks.map((look, index) => ({ ...look, ...(index === state.active ? change : linked) })),
  };
}

/** One preview alone: how they come to differ. */
export const changeAlone = (state: Looks, index: number, change: LookChange): Looks => ({
  active: index,
  looks: state.looks.map((look, at) => (at === index ? { ...look, ...change } : look)),
});

/** One more, as the active one is but for `change`; it becomes the active one. */
export function addLook(state: Looks, change: LookChange): Looks {
  if (state.looks.length >= mostLooks) return state;
  return { looks: [...state.looks, { ...activeLook(state), ...change }], active: state.looks.length };
}

/** The last one stays. */
export function removeLook({ looks, active }: Looks, index: number): Looks {
  if (looks.length === 1) return { looks, active };
  const left = looks.filter((_, at) => at !== index);
  return { looks: left, active: Math.min(active > index ? active - 1 : active, left.length - 1) };
}

function isAlike(looks: readonly Look[], name: string): boolean {
  const values = looks.map(look => JSON.stringify(Object.entries(look).find(([key]) => key === name)?.[1]));
  return values.every(value => value === values[0]);
}
