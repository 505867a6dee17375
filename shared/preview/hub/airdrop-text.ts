import { shownText, withoutTurns } from "../plain-text.ts";
import type { Scene } from "../scene.ts";
import type { Say } from "../wording.ts";

/** What a notification says: whom it is for, and what it is about. */
export interface AirdropText {
  readonly address: string;
  readonly body: string | null;
}

/** Title and body read without the picture too: the offer's title first, then what there is to say of it. */
export function airdropText({ offer, viewer }: Pick<Scene, "offer" | "viewer">, say: Say): AirdropText {
  const name = shownText(viewer.name);
  const { title, description, facts } = offer;
  const until = facts.lastDay === null ? null : say("airdrop.until", { when: facts.lastDay });
  const sentences = [title && ended(title), description ?? until].flatMap(part =>
    part === null ? [] : withoutTurns(part),
  );
  return {
    address: name ? say("airdrop.title", { name: withoutTurns(name) }) : say("airdrop.title.plain"),
    body: sentences.length === 0 ? null : sentences.join(" "),
  };
}

/** A title becomes a sentence of its own, where it isn't one. */
const ended = (text: string) => (/[.!?…。！？؟]$/u.test(text) ? text : `${text}.`);
