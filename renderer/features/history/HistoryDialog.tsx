import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useVersions } from "../../app/queries.ts";
import { studio } from "../../app/studio.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Message } from "../../ui/Message.tsx";
import { exportHistory } from "./export-history.ts";
import classes from "./history.module.css";
import { VersionItem } from "./VersionItem.tsx";

interface HistoryDialogProps {
  readonly recordId: string;
  readonly onClose: () => void;
}

/** How the open record came to be as it is: who changed what, newest first, with the way back to each. */
export function HistoryDialog({ recordId, onClose }: HistoryDialogProps) {
  const { data: versions, error } = useVersions(recordId);
  const [failure, setFailure] = useState<string | null>(null);

  const restore = async (version: number, only?: { recordId: string; field: string }) => {
    const answer = await studio.invoke("history:restore", { id: recordId, version, ...(only && { only }) });
    setFailure(answer.ok ? null : answer.error.message);
  };
  const problem = failure ?? error?.message ?? null;

  return (
    <Dialog
      title="History"
      width={760}
      onClose={onClose}
      foot={
        <Button
          variant="default"
          leftSection={<IconDownload size={15} stroke={1.6} aria-hidden="true" />}
          onClick={() => void exportHistory(recordId).then(setFailure)}
        >
          Export…
        </Button>
      }
    >
      {problem && <Message tone="error" title={problem} />}
      <ol className={classes.versions} aria-label="Versions">
        {versions?.map((version, index) => (
          <VersionItem
            key={version.id}
            version={version}
            isNewest={index === 0}
            onRestore={only => void restore(version.id, only)}
          />
        ))}
      </ol>
    </Dialog>
  );
}
