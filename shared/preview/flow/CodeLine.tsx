import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import type { Say } from "../wording.ts";
import { type CodeText, codeGroups } from "./code-text.ts";

interface CodeProps {
  readonly code: CodeText;
  readonly say: Say;
}

/** A code in groups for reading: the space between them is the style sheet's, the text is the code to the letter. */
export function CodeGroups({
  groups,
  className,
}: {
  readonly groups: readonly string[];
  readonly className: string;
}) {
  return (
    <bdi dir="ltr" className={className} translate="no">
      {groups.map((group, place) => (
        // A code's groups have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={place} className="code-group">
          {group}
        </span>
      ))}
    </bdi>
  );
}

/** Says whose code it is, the code, and a button that takes it along. */
export function CodeLine({ code, say }: CodeProps) {
  return (
    <div className="code-line">
      <div className="code-words">
        <p className="code-whose" data-sample={code.isSample || undefined}>
          {say(code.isSample ? "code.sample" : "code.yours")}
        </p>
        <CodeGroups groups={codeGroups(code.text)} className="code-text" />
      </div>
      <CopyButton say={say} />
    </div>
  );
}

/** Answers as the channel does, but leaves the clipboard of who looks at a preview alone. */
export function CopyButton({ say }: Pick<CodeProps, "say">) {
  const [copied, setCopied] = useState(false);
  const Shape = copied ? IconCheck : IconCopy;
  return (
    <button type="button" className="code-copy" onClick={() => setCopied(true)}>
      <Shape size={18} stroke={2} aria-hidden="true" />
      <span aria-live="polite">{say(copied ? "code.copied" : "code.copy")}</span>
    </button>
  );
}
