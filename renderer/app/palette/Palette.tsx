import { Spotlight, useSpotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useDraft } from "../../features/editor/draft.ts";
import { formatCount } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { groupsFor } from "./groups.ts";
import { PaletteLine } from "./PaletteLine.tsx";
import classes from "./palette.module.css";
import { palette, paletteStore } from "./palette-store.ts";
import { readQuery } from "./ranking.ts";
import type { PaletteRow, RowGroup } from "./rows.ts";
import { type KnownThings, useKnownThings } from "./use-known-things.ts";

interface PaletteProps {
  /** The offer that is open. */
  readonly openId: string | null;
}

/** Everything there is, by typing: offers, names, tags, commands (STUDIO.md "Palette"). */
export function Palette(props: PaletteProps) {
  const { opened } = useSpotlight(paletteStore);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (opened) return;
    // A row's act may have put the focus elsewhere already.
    if (document.activeElement === document.body && before.current instanceof HTMLElement)
      before.current.focus();
    before.current = null;
  }, [opened]);
  return (
    <Spotlight.Root
      store={paletteStore}
      shortcut={null}
      size={640}
      yOffset={84}
      radius={12}
      shadow="none"
      returnFocus={false}
      lockScroll={false}
      trapFocus
      attributes={{ content: { "aria-label": "Search everything" } }}
      overlayProps={{ backgroundOpacity: 1, blur: 0, color: "var(--veil)" }}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.content ?? "", body: classes.body ?? "" }}
    >
      {opened && (
        <PaletteBody
          {...props}
          onOpened={focused => {
            before.current = focused;
          }}
        />
      )}
    </Spotlight.Root>
  );
}

interface BodyProps extends PaletteProps {
  /** Told where the focus was. */
  readonly onOpened: (focused: Element | null) => void;
}

function PaletteBody({ openId, onOpened }: BodyProps) {
  const openTitle = useDraft(draft => (draft.offerId === openId ? draft.form.offerTitle : null));
  const [before] = useState(() => document.activeElement);
  const [typed, setTyped] = useState("");
  const query = readQuery(typed);
  const known = useKnownThings(query);
  const groups = groupsFor(query, known, { id: openId, title: openTitle });
  const rows = groups.flatMap(group => group.rows);
  const [chosen, setChosen] = useState<{ readonly typed: string; readonly id: string } | null>(null);
  // What was chosen for other words is not chosen for these.
  const at = Math.max(0, chosen?.typed === typed ? rows.findIndex(({ id }) => id === chosen.id) : 0);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  // At once: the letters typed right after the shortcut are the beginning of the search.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    onOpened(before);
  }, [onOpened, before]);

  const run = (act: (() => void) | undefined) => {
    if (act === undefined) return;
    palette.close();
    if (before instanceof HTMLElement) before.focus();
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextPlace(event.key, at, rows.length);
    if (to !== null) {
      event.preventDefault();
      const next = rows[to];
      if (next) setChosen({ typed, id: next.id });
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      const row = rows[at];
      run(event.ctrlKey || event.metaKey ? (row?.preview ?? row?.run) : row?.run);
    }
  };
  return (
    <>
      <Spotlight.Search
        ref={field}
        data-autofocus
        classNames={{ input: classes.input ?? "" }}
        role="combobox"
        aria-label="Search offers, merchants, commands"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={rows[at] ? lineId(listId, rows[at]) : undefined}
        placeholder="Search offers, merchants, commands"
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        leftSectionWidth={42}
        leftSection={<IconSearch size={17} stroke={1.6} aria-hidden="true" />}
        rightSection={<Prefixes />}
        rightSectionWidth={364}
      />
      <Results
        listId={listId}
        groups={groups}
        chosen={rows[at]?.id ?? null}
        text={query.text}
        onRun={row => run(row.run)}
      />
      <Foot count={countOf(groups)} known={known} text={query.text} />
    </>
  );
}

/** All that was found, shown or not. */
const countOf = (groups: readonly RowGroup[]): number =>
  groups.reduce((sum, { rows, total }) => sum + (total ?? rows.length), 0);

const lineId = (listId: string, { id }: PaletteRow) => `${listId}-${id}`;

/** Around both ends by the arrows. */
function nextPlace(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at + count - 1) % count;
  if (key === "PageDown") return Math.min(at + 8, count - 1);
  if (key === "PageUp") return Math.max(at - 8, 0);
  return null;
}

interface ResultsProps {
  readonly listId: string;
  readonly groups: readonly RowGroup[];
  /** Id of the row that ⏎ takes. */
  readonly chosen: string | null;
  readonly text: string;
  readonly onRun: (row: PaletteRow) => void;
}

function Results({ listId, groups, chosen, text, onRun }: ResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div ref={list} id={listId} className={classes.list} role="listbox" aria-label="Results" tabIndex={-1}>
      {groups.map(({ title, rows, total }) => (
        // biome-ignore lint/a11y/useSemanticElements: options are grouped, not fields.
        <div key={title} role="group" aria-label={title}>
          <div className={classes.group} role="presentation">
            {title}
            {total !== null && <span className={classes.groupCount}>{formatCount(total)}</span>}
          </div>
          {rows.map(row => (
            <PaletteLine
              key={row.id}
              id={lineId(listId, row)}
              row={row}
              isChosen={row.id === chosen}
              text={text}
              onRun={() => onRun(row)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Prefixes() {
  return (
    <span className={classes.prefixes} aria-hidden="true">
      Only <Kbd keys=">" /> commands <Kbd keys="@" /> names <Kbd keys="#" /> codes, tags, ids
    </span>
  );
}

function Foot({ count, known, text }: { readonly count: number; known: KnownThings; text: string }) {
  const { found } = known;
  const time = found?.text === text ? ` in ${formatCount(Math.max(1, Math.round(found.took)))} ms` : "";
  return (
    <div className={classes.foot}>
      <span aria-hidden="true">
        <Kbd keys="↑ ↓" /> choose <Kbd keys="⏎" /> open <Kbd keys="Esc" /> close
      </span>
      <span role="status">
        {found?.failure ??
          (text === ""
            ? ""
            : count === 0
              ? "Nothing is called that here"
              : `${formatCount(count)} ${count === 1 ? "result" : "results"}${time}, from this computer`)}
      </span>
    </div>
  );
}
