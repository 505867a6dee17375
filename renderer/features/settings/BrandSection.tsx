import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { studio } from "../../app/studio.ts";
import { Message } from "../../ui/Message.tsx";
import { toast } from "../../ui/toast.ts";
import { BrandCodeFields } from "./BrandCodeFields.tsx";
import { BrandMaximums } from "./BrandMaximums.tsx";
import { BrandWordsList } from "./BrandWordsList.tsx";
import { type BrandDraft, brandOf, draftOf, setBrandDraft, useBrandDraft } from "./brand-draft.ts";
import { SectionFrame } from "./SectionFrame.tsx";
import classes from "./SettingsDialog.module.css";

type Failed = { readonly title: string; readonly message: string } | null;

/** What a team agreed an offer may say and give; shared between its members as a file. */
export function BrandSection({
  currency,
  onClose,
}: {
  readonly currency: string;
  readonly onClose: () => void;
}) {
  const kept = useBrandDraft(state => state.draft);
  const [known, setKnown] = useState<BrandDraft | null>(null);
  const [failed, setFailed] = useState<Failed>(null);
  useEffect(() => {
    void studio.invoke("brand:get").then(answer => {
      if (answer.ok) setKnown(draftOf(answer.value));
      else setFailed({ title: "Not read.", message: answer.error.message });
    });
  }, []);
  const draft = kept ?? known;
  const change = (part: Partial<BrandDraft>) => {
    if (draft !== null) setBrandDraft({ ...draft, ...part });
    setFailed(null);
  };

  return (
    <SectionFrame
      foot={
        draft && <BrandFoot draft={draft} isChanged={kept !== null} onFail={setFailed} onClose={onClose} />
      }
    >
      <p className={classes.lead}>
        Every offer is checked against these, as you write it and when it is imported. A ready offer that
        breaks one that stops ready is held back from the plan; no offer changes by itself.
      </p>
      {kept !== null && (
        <Message
          tone="calm"
          title="Changes here are not saved yet."
          actions={
            <Button variant="default" onClick={() => setBrandDraft(null)}>
              Discard them
            </Button>
          }
        />
      )}
      {draft && (
        <>
          <BrandWordsList words={draft.words} onChange={words => change({ words })} />
          <BrandMaximums
            maximums={draft.maximums}
            currency={currency}
            onChange={maximums => change({ maximums })}
          />
          <BrandCodeFields code={draft.code} onChange={code => change({ code })} />
        </>
      )}
      {failed && (
        <Message tone="error" title={failed.title}>
          {failed.message}
        </Message>
      )}
    </SectionFrame>
  );
}

interface BrandFootProps {
  readonly draft: BrandDraft;
  readonly isChanged: boolean;
  readonly onFail: (failed: Failed) => void;
  readonly onClose: () => void;
}

function BrandFoot({ draft, isChanged, onFail, onClose }: BrandFootProps) {
  const read = () => {
    const brand = brandOf(draft);
    if (!brand.ok) onFail({ title: "Not in order.", message: brand.error.message });
    return brand.ok ? brand.value : null;
  };
  const save = async () => {
    const brand = read();
    if (brand === null) return;
    const answer = await studio.invoke("brand:save", brand);
    if (!answer.ok) return onFail({ title: "Not saved.", message: answer.error.message });
    setBrandDraft(null);
    toast("The guidelines are saved.");
    onClose();
  };
  const exportFile = async () => {
    const brand = read();
    if (brand === null) return;
    const answer = await studio.invoke("brand:export", brand);
    if (!answer.ok) return onFail({ title: "Not exported.", message: answer.error.message });
    if (answer.value !== null) toast(`The guidelines are in ${answer.value}.`);
  };
  const importFile = async () => {
    const answer = await studio.invoke("brand:import");
    if (!answer.ok) return onFail({ title: "Not imported.", message: answer.error.message });
    if (answer.value === null) return;
    setBrandDraft(draftOf(answer.value.brand));
    onFail(null);
    toast(`Read from ${answer.value.file}. Save to use them.`);
  };
  return (
    <>
      <Button variant="default" onClick={() => void importFile()}>
        Import…
      </Button>
      <Button className={classes.apart ?? ""} variant="default" onClick={() => void exportFile()}>
        Export…
      </Button>
      <Button disabled={!isChanged} onClick={() => void save()}>
        Save
      </Button>
    </>
  );
}
