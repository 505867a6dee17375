import { Select } from "@mantine/core";
import { useState } from "react";
import { useOffer, useVersions } from "../../../app/queries.ts";
import { formatMoment } from "../../../ui/format.ts";
import type { Subject } from "../look/look.ts";
import { turnAlone } from "../look/store.ts";
import { useFoundOffers } from "../use-found-offers.ts";
import { select } from "./select.ts";

interface SubjectChoiceProps {
  readonly index: number;
  readonly subject: Subject;
  /** The offer that is open. */
  readonly openId: string;
}

/** Which offer: the open one, as it was after a version of its history, or another one, looked for as it is typed. */
export function SubjectChoice({ index, subject, openId }: SubjectChoiceProps) {
  const [text, setText] = useState<string | null>(null);
  const versions = useVersions(openId).data ?? [];
  const other = useOffer(subject.kind === "offer" ? subject.id : null).data;
  const found = useFoundOffers(text ?? "").filter(({ id }) => id !== openId);
  const current = other ? [{ id: other.offer.id, title: titleOf(other.offer.offerTitle) }] : [];
  const offers = [...current, ...found.filter(({ id }) => id !== other?.offer.id)];
  return (
    <Select
      {...select}
      aria-label={`Offer shown in preview ${index + 1}`}
      searchable
      filter={({ options }) => options}
      nothingFoundMessage="No such offer"
      data={[
        { group: "Now", items: [{ value: "open", label: "This offer" }] },
        { group: "As it was", items: versions.slice(1, mostVersions).map(versionItem) },
        {
          group: "Other offers",
          items: offers.map(({ id, title }) => ({ value: `offer ${id}`, label: title })),
        },
      ]}
      value={choiceOf(subject)}
      onSearchChange={setText}
      onChange={chosen => chosen !== null && turnAlone(index, { subject: subjectOf(chosen) })}
    />
  );
}

const mostVersions = 30;

function versionItem({
  id,
  at,
  who,
}: {
  readonly id: number;
  readonly at: string | null;
  readonly who: string | null;
}) {
  const when = at === null ? "As it came" : formatMoment(at, new Date());
  return { value: `version ${id}`, label: who === null ? when : `${when}, ${who}` };
}

const titleOf = (title: string | null) => title?.trim() || "Untitled offer";

function choiceOf(subject: Subject): string {
  if (subject.kind === "offer") return `offer ${subject.id}`;
  return subject.kind === "version" ? `version ${subject.version}` : "open";
}

function subjectOf(value: string): Subject {
  const [kind, id = ""] = value.split(" ");
  if (kind === "offer") return { kind, id };
  return kind === "version" ? { kind, version: Number(id) } : { kind: "open" };
}
