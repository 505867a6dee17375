import { useEffect, useRef, useState } from "react";
import type { EditedKind, RecordValue } from "#shared/ipc/record-views.ts";
import { save } from "./record-actions.ts";
import { withoutField } from "./refusal-words.ts";

/** Milliseconds after the last key before what was typed is saved. */
const saveAfter = 400;

/** Fields on screen: each sends what waits and answers whether it was taken. */
const shown = new Set<() => Promise<boolean>>();

/** Saves what is typed in any field; false if something of it was refused. */
export async function settleTyped(): Promise<boolean> {
  const taken = await Promise.all([...shown].map(settle => settle()));
  return taken.every(Boolean);
}

/** The text of a field while it is typed: saved after a moment, at the latest when the focus leaves it or it goes. */
export function useTyped(kind: EditedKind, id: string, field: string, value: RecordValue) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const waiting = useRef<{ readonly text: string; readonly timer: number } | null>(null);
  const newest = useRef(0);

  async function send(next: string | null): Promise<boolean> {
    newest.current += 1;
    const turn = newest.current;
    const refused = await save(kind, id, { [field]: next });
    // Typed on meanwhile: the later answer counts.
    if (turn !== newest.current || waiting.current) return false;
    setRefusal(refused === null ? null : withoutField(refused));
    return refused === null;
  }

  function flush(): Promise<boolean> {
    const due = waiting.current;
    if (!due) return Promise.resolve(refusal === null);
    window.clearTimeout(due.timer);
    waiting.current = null;
    return send(due.text === "" ? null : due.text);
  }

  const atLast = useRef(flush);
  useEffect(() => {
    atLast.current = flush;
  });
  useEffect(() => {
    const leave = () => void atLast.current();
    const settle = () => atLast.current();
    shown.add(settle);
    window.addEventListener("blur", leave);
    window.addEventListener("beforeunload", leave);
    return () => {
      shown.delete(settle);
      window.removeEventListener("blur", leave);
      window.removeEventListener("beforeunload", leave);
      leave();
    };
  }, []);

  return {
    shown: typed ?? (value === null ? "" : String(value)),
    refusal,
    type(text: string) {
      setTyped(text);
      if (waiting.current) window.clearTimeout(waiting.current.timer);
      waiting.current = { text, timer: window.setTimeout(() => void atLast.current(), saveAfter) };
    },
    choose: (next: string | null) => void send(next),
    /** What was refused stays in the field; what was taken is shown as it is stored. */
    settle: () =>
      void flush().then(isTaken => {
        if (isTaken) setTyped(null);
      }),
  };
}
