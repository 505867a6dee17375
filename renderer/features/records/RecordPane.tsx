import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { ListedKind, RecordDetail } from "#shared/ipc/record-views.ts";
import { useRecord, useRecordList } from "../../app/record-queries.ts";
import { makeRecord } from "../../app/route.ts";
import panes from "../../ui/list-detail.module.css";
import { Message } from "../../ui/Message.tsx";
import { fieldsOf, kindWords } from "./kinds.ts";
import { OfferRows } from "./OfferRows.tsx";
import { Places } from "./Places.tsx";
import { RecordField } from "./RecordField.tsx";
import { RecordHead } from "./RecordHead.tsx";
import { RelatedRows } from "./RelatedRows.tsx";
import type { Refusal } from "./record-actions.ts";
import classes from "./records.module.css";

/** The right pane: the record that is open, or what to do where none is. */
export function RecordPane({ kind, id }: { readonly kind: ListedKind; readonly id: string | null }) {
  const { data, error } = useRecord(kind, id);
  const words = kindWords[kind];
  return (
    <section className={panes.pane} aria-label={`Open ${words.one}`} data-pane="record" tabIndex={-1}>
      {id === null && <NothingOpen kind={kind} />}
      {id !== null && data && <OpenRecord key={id} detail={data} />}
      {id !== null && !data && error && (
        <div className={panes.notice}>
          <Message tone="warning" title={`This ${words.one} cannot be shown`}>
            {error.message}
          </Message>
        </div>
      )}
    </section>
  );
}

function NothingOpen({ kind }: { readonly kind: ListedKind }) {
  const { data } = useRecordList(kind);
  const words = kindWords[kind];
  if (!data) return null;
  const isFirst = data.rows.length === 0;
  return (
    <div className={panes.empty}>
      <h2 className={panes.title}>{isFirst ? `No ${words.one} yet` : `No ${words.one} chosen`}</h2>
      <p className={panes.lead}>
        {isFirst ? words.empty : "Choose one with the arrow keys and Enter, or make one."}
      </p>
      {isFirst && (
        <Button
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => makeRecord(kind, null)}
        >
          New {words.one}
        </Button>
      )}
    </div>
  );
}

function OpenRecord({ detail }: { readonly detail: RecordDetail }) {
  const { kind, row, rejection, problems } = detail;
  const [refusal, setRefusal] = useState<Refusal>(null);
  return (
    <>
      <RecordHead detail={detail} onRefused={setRefusal} />
      <div className={panes.scroller}>
        {refusal && (
          <Message tone="error" title="Nothing was changed.">
            {refusal}
          </Message>
        )}
        {rejection && (
          <Message tone="error" title={`The server refused it (${rejection.status}).`}>
            {rejection.message}
          </Message>
        )}
        <section className={classes.section} aria-label="Details">
          {fieldsOf[kind].map(shape => (
            <RecordField
              key={shape.field}
              kind={kind}
              id={row.id}
              shape={shape}
              value={detail.fields[shape.field] ?? null}
              problem={problems.find(({ field }) => field === shape.field)?.message ?? null}
            />
          ))}
        </section>
        {kind === "merchant" && <Places merchant={row.id} places={detail.places} />}
        <RelatedRows detail={detail} />
        <OfferRows offers={detail.offers} total={row.offers} one={kindWords[kind].one} />
      </div>
    </>
  );
}
