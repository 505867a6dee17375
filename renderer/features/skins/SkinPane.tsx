import { useMemo, useState } from "react";
import { judgeSkin } from "#shared/preview/contrast.ts";
import type { Skin, SkinTheme } from "#shared/preview/skin.ts";
import { useSkinList } from "../../app/skins.ts";
import panes from "../../ui/list-detail.module.css";
import { Message } from "../../ui/Message.tsx";
import type { PartProps } from "./part-props.ts";
import { SkinFields } from "./SkinFields.tsx";
import { SkinHead } from "./SkinHead.tsx";
import { SkinPreview } from "./SkinPreview.tsx";
import { editSkin, useSkinDraft } from "./skin-draft.ts";
import { Wearers } from "./Wearers.tsx";

/** The open skin: what it says, and what that looks like. */
export function SkinPane({ stored }: { readonly stored: Skin }) {
  const draft = useSkinDraft(stored.id);
  const skin = draft?.skin ?? stored;
  const { data: list } = useSkinList();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [theme, setTheme] = useState<SkinTheme>("light");
  const isShipped = list?.skins.find(({ id }) => id === stored.id)?.shipped ?? true;
  const edit: PartProps["edit"] = useMemo(
    () =>
      isShipped
        ? null
        : (change, about) => {
            setRefusal(null);
            editSkin(stored, change, about);
          },
    [isShipped, stored],
  );
  const findings = judgeSkin(skin).filter(({ passes }) => !passes);
  const problem = refusal ?? draft?.problem ?? null;
  return (
    <>
      <section className={panes.pane} aria-label="Open skin" data-pane="editor" tabIndex={-1}>
        <SkinHead
          skin={skin}
          draft={draft}
          isShipped={isShipped}
          findings={findings.length}
          onRefused={setRefusal}
        />
        <div className={panes.scroller}>
          {problem !== null && (
            <div className={panes.notice}>
              <Message tone="error" title="Not done.">
                {problem}
              </Message>
            </div>
          )}
          <SkinFields skin={skin} edit={edit} isShipped={isShipped} findings={findings} onTheme={setTheme}>
            {list && <Wearers skin={skin} list={list} onRefused={setRefusal} />}
          </SkinFields>
        </div>
      </section>
      <SkinPreview skin={skin} theme={theme} onTheme={setTheme} />
    </>
  );
}
