import { type ReactNode, Suspense, useState } from "react";
import type { OfferDetail, Status } from "#shared/ipc/views.ts";
import { FirstRun } from "../../features/offers/FirstRun.tsx";
import { OfferList } from "../../features/offers/OfferList.tsx";
import { useActs } from "../commands/acts.ts";
import { hostOf } from "../connection.ts";
import { openDialog } from "../dialogs.ts";
import { useLiveOffer } from "../live-offer.ts";
import { PaneLayout } from "../PaneLayout.tsx";
import { PresentButton } from "../PresentButton.tsx";
import { useOffer } from "../queries.ts";
import { openOffer, openSync } from "../route.ts";
import { usePanes } from "../use-panes.ts";
import { EditorPane, PreviewPane } from "./later.ts";
import classes from "./OffersScreen.module.css";
import { useCreatedFocus } from "./use-created-focus.ts";

interface OffersScreenProps {
  readonly status: Status | null;
  readonly offerId: string | null;
}

/** The main screen: list, editor, preview; or the first steps, as long as there is no offer. */
export function OffersScreen({ status, offerId }: OffersScreenProps) {
  const { data: detail } = useOffer(offerId);
  const { shown, toggleList, togglePreview, toggleTable, toggleEditor, showEditor } = usePanes();
  const [isComparing, setComparing] = useState(false);
  const isWide = isComparing && detail !== null;
  useActs({
    "preview.compare": detail === null ? null : () => setComparing(true),
    "preview.toggle": togglePreview,
    "list.toggle": shown.toggles.list ? toggleList : null,
    "table.toggle": toggleTable,
  });
  useCreatedFocus(showEditor);

  if (status && isFirstRun(status, offerId)) {
    return (
      <FirstRun
        server={hostOf(status.connection)}
        protection={status.workspace.protection}
        onConnect={() => openDialog("connection")}
        onProtect={() => openDialog("protection")}
        onSync={() => openSync("plan")}
      />
    );
  }
  const preview = status && (
    <Suspense>
      <Preview
        detail={detail}
        defaults={status.defaults}
        isWide={isWide}
        onWide={setComparing}
        actions={presentButton}
      />
    </Suspense>
  );
  return (
    <div className={classes.screen}>
      <div className={classes.panes} inert={isWide}>
        <PaneLayout
          list={
            <OfferList
              openId={offerId}
              primary={!isNextStepInEditor(detail)}
              timeZone={status?.defaults.timeZone ?? "UTC"}
              currency={status?.defaults.currency ?? "USD"}
              table={{
                isShown: shown.table,
                onToggle: toggleTable,
                closeEditor: shown.table && shown.editor ? toggleEditor : null,
              }}
              onOpen={id => {
                openOffer(id);
                showEditor();
              }}
            />
          }
          editor={
            <Suspense>
              <EditorPane offerId={offerId} />
            </Suspense>
          }
          preview={!isWide && preview}
        />
      </div>
      {isWide && <div className={classes.wide}>{preview}</div>}
    </div>
  );
}

/** Whether there is nothing to list yet and nothing open. */
export function isFirstRun(status: Status | null, offerId: string | null): boolean {
  return status?.total === 0 && offerId === null;
}

/** One filled button a view (layout rule 1): the editor has it, unless the offer is done or held up by errors. */
function isNextStepInEditor(detail: OfferDetail | null): boolean {
  if (!detail || detail.shown === "synced" || detail.shown === "deleted") return false;
  const isHeldUp = detail.problems.some(problem => problem.severity === "error");
  return detail.shown === "conflict" || detail.offer.stage === "ready" || !isHeldUp;
}

/** Stable: a keystroke draws none of it anew. */
const presentButton = <PresentButton />;

interface PreviewProps {
  readonly detail: OfferDetail | null;
  readonly defaults: Status["defaults"];
  readonly isWide: boolean;
  readonly onWide: (isWide: boolean) => void;
  readonly actions: ReactNode;
}

/** The open offer as the customer will see it: as typed, ahead of what is saved. */
function Preview({ detail, ...props }: PreviewProps) {
  const live = useLiveOffer();
  if (!detail) return <p className={classes.nothing}>The preview shows the offer that is open.</p>;
  const form = live?.offerId === detail.offer.id ? live.form : detail.offer;
  return <PreviewPane detail={detail} form={form} {...props} />;
}
