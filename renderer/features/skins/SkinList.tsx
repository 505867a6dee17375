import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import { type SkinHead, type SkinList as Skins, skinChannels } from "#shared/ipc/skin-views.ts";
import { useActs } from "../../app/commands/acts.ts";
import { openSkins } from "../../app/route.ts";
import { useSkinList } from "../../app/skins.ts";
import panes from "../../ui/list-detail.module.css";
import { Message } from "../../ui/Message.tsx";
import { importSkin } from "./skin-actions.ts";
import { channelNames, wearerNames } from "./skin-words.ts";
import classes from "./skins.module.css";

/** Every skin by its channel: samples first, then what is the workspace's own. */
export function SkinList({ openId }: { readonly openId: string | null }) {
  const { data, error } = useSkinList();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const takeFile = async () => {
    const taken = await importSkin();
    setRefusal(taken.refusal);
    setNotices(taken.notices);
  };
  useActs({ "skin.import": () => void takeFile() });
  return (
    <section className={panes.list} aria-label="Skins" data-pane="list" tabIndex={-1}>
      <header className={panes.listHead}>
        <h2 className={panes.title}>Skins</h2>
        <Button
          className={panes.end ?? ""}
          variant="default"
          leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => void takeFile()}
        >
          Import…
        </Button>
      </header>
      {(refusal ?? error) !== null && (
        <div className={panes.notice}>
          <Message tone="error" title={refusal === null ? "The skins could not be read." : "Not imported."}>
            {refusal ?? error?.message}
          </Message>
        </div>
      )}
      {notices.length > 0 && (
        <div className={panes.notice}>
          <Message tone="warning" title="Imported, with differences.">
            {notices.join(" ")}
          </Message>
        </div>
      )}
      <div className={panes.scroller}>
        {data &&
          skinChannels.map(channel => (
            <section key={channel} aria-label={channelNames[channel]}>
              <h3 className={classes.group}>{channelNames[channel]}</h3>
              {data.skins
                .filter(skin => skin.channel === channel)
                .map(skin => (
                  <SkinLine key={skin.id} skin={skin} worn={data.worn} isOpen={skin.id === openId} />
                ))}
            </section>
          ))}
      </div>
    </section>
  );
}

interface SkinLineProps {
  readonly skin: SkinHead;
  readonly worn: Skins["worn"];
  readonly isOpen: boolean;
}

function SkinLine({ skin, worn, isOpen }: SkinLineProps) {
  const wornBy = worn.filter(each => each.skin === skin.id).map(({ program }) => program);
  const facts = [
    skin.shipped ? `${skin.brand}, a sample` : skin.sample ? `${skin.brand}, still a sample` : skin.brand,
    wornBy.length > 0 && `worn by ${wearerNames(wornBy)}`,
  ];
  return (
    <button
      type="button"
      className={classes.line}
      aria-current={isOpen ? "true" : undefined}
      onClick={() => openSkins(skin.id)}
    >
      <span className={classes.lineName}>{skin.name}</span>
      <span className={classes.lineFacts}>{facts.filter(Boolean).join(" · ")}</span>
    </button>
  );
}
