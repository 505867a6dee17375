import { ok, type Result } from "#shared/domain/result.ts";
import type { EventName, EventPayload } from "#shared/ipc/contract.ts";
import type { TokenStore } from "../services/connection.ts";
import type { PreviewMeans } from "../services/preview-exports/means.ts";
import type { StoreFailure } from "../store/index.ts";
import { openStudio, type Studio } from "../studio.ts";
import { type Announcements, createAnnouncements } from "./announcements.ts";

export interface WorkspaceOptions {
  /** Absolute path. */
  readonly folder: string;
  /** 32 bytes, or `null` for an unprotected workspace. */
  readonly key: Uint8Array | null;
  /** An API address for this session alone. */
  readonly api: string | null;
  readonly tokens: TokenStore;
  /** The program of the thread that acts on many records; absent: this process does it itself. */
  readonly actThread?: string;
  /** The program of the thread that reads pictures, where it is not beside its sources. */
  readonly pictureThread?: string;
  /** What draws previews where nobody sees it. */
  readonly previews?: PreviewMeans;
  readonly announce: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
}

/** Opens the window's workspace: what changes in it, here or in another process, is announced. */
export function openWorkspace(options: WorkspaceOptions): Result<Studio, StoreFailure> {
  const opened = openStudio({
    folder: options.folder,
    key: options.key,
    api: options.api,
    tokens: options.tokens,
    ...(options.pictureThread !== undefined && { pictureThread: options.pictureThread }),
    followPictures: true,
    onChange: offers => announcements.changed(offers),
    onStatus: () => announcements.status(),
    onProgress: progress => announcements.progress(progress),
    ...(options.actThread !== undefined && { actThread: options.actThread }),
    onActing: acting => announcements.acting(acting),
    onExporting: exporting => announcements.exporting(exporting),
    ...(options.previews !== undefined && { previews: options.previews }),
    onSharing: sharing => announcements.sharing(sharing),
  });
  if (!opened.ok) return opened;
  const studio = opened.value;
  const announcements = createAnnouncements(options.announce, studio.status);
  const stop = watchOtherProcesses(studio, announcements);
  return ok({
    ...studio,
    close() {
      stop();
      announcements.stop();
      studio.close();
    },
  });
}

/** ms between two looks at the workspace's change counter. */
const lookEvery = 1000;

/** The command line may work on the same workspace: what it changed is seen within a second. */
function watchOtherProcesses({ changeCounter }: Studio, announcements: Announcements): () => void {
  let seen = changeCounter();
  const timer = setInterval(() => {
    const now = changeCounter();
    if (now === seen) return;
    seen = now;
    announcements.changed(null);
    announcements.status();
  }, lookEvery);
  return () => clearInterval(timer);
}
