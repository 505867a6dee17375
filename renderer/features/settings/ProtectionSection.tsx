import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Failure } from "#shared/domain/result.ts";
import type { FailureKind } from "#shared/ipc/contract.ts";
import type { ProtectionChange, ProtectionChanged, ProtectionView } from "#shared/ipc/protection-views.ts";
import type { Protection } from "#shared/ipc/views.ts";
import { statusCache } from "../../app/queries.ts";
import { studio } from "../../app/studio.ts";
import { Message } from "../../ui/Message.tsx";
import { ProtectionWays } from "./ProtectionWays.tsx";
import { keyFileWords, protectionWords } from "./protection-words.ts";
import { SectionFrame } from "./SectionFrame.tsx";
import classes from "./SettingsDialog.module.css";

interface Said {
  readonly tone: "good" | "calm" | "warning" | "error";
  readonly title: string;
  readonly text: string | null;
}

/** How the workspace is encrypted on this computer, and the ways to change that. */
export function ProtectionSection({ kind }: { readonly kind: Protection }) {
  const [view, setView] = useState<ProtectionView | null>(null);
  const [busy, setBusy] = useState<ProtectionChange["to"] | "file" | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    void studio.invoke("protection:get").then(answer => {
      if (answer.ok) setView(answer.value);
    });
  }, []);

  const change = async (wanted: ProtectionChange): Promise<boolean> => {
    setBusy(wanted.to);
    setSaid(null);
    const answer = await studio.invoke("protection:change", wanted);
    setBusy(null);
    statusCache.refresh();
    if (!answer.ok) setSaid(refusedWords(answer.error));
    else if (answer.value !== null) setSaid(doneWords(answer.value));
    return answer.ok && answer.value !== null;
  };
  const makeKeyFile = async () => {
    setBusy("file");
    const answer = await studio.invoke("protection:key-file");
    setBusy(null);
    if (!answer.ok) setSaid({ tone: "error", title: "Not written.", text: answer.error.message });
    else if (answer.value !== null) setSaid(keyFileWords(answer.value));
  };

  return (
    <SectionFrame>
      <State kind={kind}>{view?.folder}</State>
      <div className={classes.said} aria-live="polite">
        {said && (
          <Message tone={said.tone} title={said.title}>
            {said.text}
          </Message>
        )}
      </div>
      {view && (
        <ProtectionWays
          kind={kind}
          hasKeychain={view.hasKeychain}
          busy={busy}
          onChange={change}
          onKeyFile={() => void makeKeyFile()}
        />
      )}
    </SectionFrame>
  );
}

function State({ kind, children }: { readonly kind: Protection; readonly children: ReactNode }) {
  const Shape = kind === "none" ? IconLockOpen : IconLock;
  const { title, text } = protectionWords[kind];
  return (
    <div className={classes.state} data-safe={kind !== "none"}>
      <Shape size={19} stroke={1.75} aria-hidden="true" />
      <div>
        <div className={classes.stateTitle}>{title}</div>
        <div className={classes.stateText}>{text}</div>
        <div className={`${classes.stateText} mono`}>{children}</div>
      </div>
    </div>
  );
}

/** What a person ended is no error. */
const refusedWords = ({ kind, message }: Failure<FailureKind>): Said => ({
  tone: kind === "cancelled" ? "calm" : "error",
  title: "Not changed.",
  text: message,
});

function doneWords({ kind, keyFile, backupsLeft }: ProtectionChanged): Said {
  const backups =
    backupsLeft === 0
      ? null
      : `${backupsLeft} of the backups could not be changed with it and stay as they were.`;
  const file = keyFile && keyFileWords(keyFile);
  return {
    tone: file?.tone === "warning" || backups ? "warning" : "good",
    title:
      kind === "none"
        ? "The workspace is not encrypted any more."
        : "The workspace is encrypted with a new key.",
    text: [file && `${file.title} ${file.text ?? ""}`, backups].filter(Boolean).join(" ") || null,
  };
}
