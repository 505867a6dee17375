import { Button, Progress } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Sharing as Told } from "#shared/ipc/share-views.ts";
import { studio } from "../../app/studio.ts";
import { FormRow } from "../../ui/FormRow.tsx";
import { formatCount } from "../../ui/format.ts";
import classes from "./share.module.css";

/** Where it goes; the path is long and its end says most. */
export function FolderRow() {
  const [folder, setFolder] = useState("");
  useEffect(() => {
    void studio.invoke("share:folder").then(answer => answer.ok && setFolder(answer.value));
  }, []);
  const choose = () =>
    void studio.invoke("share:choose-folder").then(answer => answer.ok && setFolder(answer.value));
  return (
    <FormRow label="Folder">
      {ids => (
        <div className={classes.folder}>
          <output id={ids.id} className={classes.path} title={folder}>
            <bdi>{folder}</bdi>
          </output>
          <Button
            variant="default"
            leftSection={<IconFolder size={15} stroke={1.6} aria-hidden="true" />}
            onClick={choose}
          >
            Choose…
          </Button>
        </div>
      )}
    </FormRow>
  );
}

/** How far it is, and the way to end it. */
export function Running() {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => studio.on("sharing", setTold), []);
  return (
    <div className={classes.running} role="status">
      <div className={classes.runningLine}>
        <span>{told ? `${formatCount(told.done)} of ${formatCount(told.total)}` : "Drawing"}</span>
        <Button variant="default" onClick={() => void studio.invoke("share:cancel")}>
          Cancel
        </Button>
      </div>
      <Progress
        value={told && told.total > 0 ? (100 * told.done) / told.total : 0}
        size={4}
        aria-label="Drawn"
        transitionDuration={0}
      />
    </div>
  );
}
