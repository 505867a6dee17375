import { useSkin } from "../../app/skins.ts";
import panes from "../../ui/list-detail.module.css";
import { Message } from "../../ui/Message.tsx";
import { SkinList } from "./SkinList.tsx";
import { SkinPane } from "./SkinPane.tsx";
import classes from "./skins.module.css";

/** The looks of the channels: all of them at the left, the one that is open with its preview at the right. */
export function SkinsScreen({ id }: { readonly id: string | null }) {
  const { data: skin, error } = useSkin(id);
  return (
    <div className={`${panes.screen} ${classes.screen}`} data-open={id !== null || undefined}>
      <SkinList openId={id} />
      {skin && skin.id === id ? (
        <SkinPane key={skin.id} stored={skin} />
      ) : (
        <section className={panes.pane} aria-label="Open skin" data-pane="editor" tabIndex={-1}>
          {id !== null && error ? (
            <div className={panes.notice}>
              <Message tone="error" title="This skin could not be read.">
                {error.message}
              </Message>
            </div>
          ) : (
            id === null && <NoneOpen />
          )}
        </section>
      )}
    </div>
  );
}

function NoneOpen() {
  return (
    <div className={panes.empty}>
      <h3 className={panes.title}>No skin is open</h3>
      <p className={panes.lead}>
        A skin is how a channel of a partner looks: colours, type, corners, logo, words. Two samples of
        invented partners come with the studio. Copy one to make it a partner’s, or import what a partner
        sent.
      </p>
    </div>
  );
}
