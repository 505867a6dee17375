import { Button, CloseButton, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ListedKind } from "#shared/ipc/record-views.ts";
import { useActs } from "../../app/commands/acts.ts";
import { useRecordList } from "../../app/record-queries.ts";
import { makeRecord } from "../../app/route.ts";
import { formatCount } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import panes from "../../ui/list-detail.module.css";
import { Message } from "../../ui/Message.tsx";
import { kindWords } from "./kinds.ts";
import { RecordRows } from "./RecordRows.tsx";
import classes from "./records.module.css";
import { ServerLine } from "./ServerLine.tsx";

interface RecordListProps {
  readonly kind: ListedKind;
  readonly openId: string | null;
  readonly isMaking: boolean;
}

/** Rows that are drawn at once; more are found by typing. */
const mostRows = 200;

/** The left pane: every record of the kind by name, with what its offers come to. */
export function RecordList({ kind, openId, isMaking }: RecordListProps) {
  const { data, error } = useRecordList(kind);
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const words = kindWords[kind];
  const search = text.trim().toLowerCase();
  const all = data?.rows ?? [];
  const rows = search === "" ? all : all.filter(({ name }) => name?.toLowerCase().includes(search));
  useActs({ "records.search": () => field.current?.select() });

  return (
    <section className={panes.list} aria-label={words.many} data-pane="list" tabIndex={-1}>
      <header className={panes.listHead}>
        <h2 className={panes.title}>{words.many}</h2>
        {all.length > 0 && <span className={classes.total}>{formatCount(all.length)}</span>}
        <Button
          className={panes.end ?? ""}
          variant={openId === null && !isMaking && all.length > 0 ? "filled" : "default"}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => makeRecord(kind, null)}
        >
          New {words.one}
        </Button>
      </header>
      {data && <ServerLine need={data.server} many={words.many.toLowerCase()} />}
      {all.length > 0 && (
        <div className={classes.search}>
          <TextInput
            ref={field}
            aria-label={`Search ${words.many.toLowerCase()}`}
            aria-keyshortcuts="/"
            placeholder="Search names"
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            onKeyDown={event => event.key === "Escape" && setText("")}
            leftSection={<IconSearch size={15} stroke={1.6} aria-hidden="true" />}
            rightSection={
              text ? (
                <CloseButton size={24} aria-label="Clear the search" onClick={() => setText("")} />
              ) : (
                <Kbd keys="/" />
              )
            }
          />
        </div>
      )}
      {error && (
        <div className={panes.notice}>
          <Message tone="error" title={`The ${words.many.toLowerCase()} could not be read.`}>
            {error.message}
          </Message>
        </div>
      )}
      {rows.length > 0 && <RecordRows kind={kind} rows={rows.slice(0, mostRows)} openId={openId} />}
      {rows.length > mostRows && (
        <p className={classes.more}>
          The first {mostRows} of {formatCount(rows.length)}. Type a name to find the others.
        </p>
      )}
      {all.length > 0 && rows.length === 0 && (
        <p className={classes.more} role="status">
          No {words.one} is called “{text.trim()}”.
        </p>
      )}
    </section>
  );
}
