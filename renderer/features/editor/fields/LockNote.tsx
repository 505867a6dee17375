import { UnstyledButton } from "@mantine/core";
import { IconLock, IconUsers } from "@tabler/icons-react";
import { type EditLock, editLock, type LiveOffer, type WayRound } from "#shared/domain/edit-lock.ts";
import type { OfferFormField } from "#shared/domain/offer.ts";
import { useDefaults } from "../../../app/queries.ts";
import { todayIn } from "../../../ui/format.ts";
import { edit, getDraft, useDraft } from "../draft.ts";
import { duplicate } from "../offer-actions.ts";
import classes from "./fields.module.css";
import { lockId } from "./use-field.ts";

/** What an edit of the row would mean for customers of a live offer, before it is made; and how to go about it else. */
export function LockNote({ fields }: { readonly fields: readonly OfferFormField[] }) {
  const today = todayIn(useDefaults()?.timeZone ?? "UTC", new Date());
  const liveForm = useDraft(({ detail }) => (detail.shown === "deleted" ? null : detail.liveForm));
  const redeemed = useDraft(({ detail }) => detail.redeemed);
  const live = liveForm && { ...liveForm, redeemed };
  if (!live) return null;
  const said = new Map<string, { readonly lock: EditLock; readonly fields: OfferFormField[] }>();
  for (const field of fields) {
    const lock = editLock(field, live, today);
    const words = wordsOf(lock);
    const same = said.get(words);
    if (same) same.fields.push(field);
    else if (words !== "") said.set(words, { lock, fields: [field] });
  }
  return Array.from(said, ([words, { lock, fields: about }]) => (
    <p key={words} className={classes.lock} data-lock={lock.kind}>
      {lock.kind === "allowed" ? (
        <IconUsers size={15} stroke={1.6} aria-hidden="true" />
      ) : (
        <IconLock size={15} stroke={1.6} aria-hidden="true" />
      )}
      <Described fields={about} words={words} />
      {lock.kind === "advised_against" &&
        lock.ways
          .filter(way => way !== "end" || canEnd(live, today))
          .map(way => (
            <UnstyledButton key={way} className={classes.repair} onClick={() => goRound(way, today)}>
              {wayWords[way]}
            </UnstyledButton>
          ))}
    </p>
  ));
}

/** One text that describes several controls: an id for each. */
function Described({
  fields,
  words,
}: {
  readonly fields: readonly OfferFormField[];
  readonly words: string;
}) {
  const [first, ...others] = fields;
  return first === undefined ? (
    words
  ) : (
    <span id={lockId(first)}>
      <Described fields={others} words={words} />
    </span>
  );
}

const wordsOf = (lock: EditLock): string =>
  lock.kind === "free" ? "" : lock.kind === "allowed" ? lock.consequence : lock.reason;

const wayWords: Record<WayRound, string> = { duplicate: "Duplicate it", end: "End it today" };

function goRound(way: WayRound, today: string): void {
  const id = getDraft()?.offerId;
  if (id === undefined) return;
  if (way === "end") edit({ endDate: today });
  else void duplicate(id);
}

const canEnd = ({ startDate, endDate }: LiveOffer, today: string): boolean =>
  (startDate === null || startDate <= today) && endDate !== today;
