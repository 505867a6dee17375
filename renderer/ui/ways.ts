import { type Icon, IconCheck, IconDeviceLaptop, IconEye, IconRoute } from "@tabler/icons-react";
import type { ServerView } from "#shared/ipc/sync-views.ts";

type Way = ServerView["needs"][number]["way"];

/** How a server meets a need: each by its own shape and word (STUDIO.md "Server capability"). */
export const ways: Readonly<Record<Way, { readonly shape: Icon; readonly word: string }>> = {
  exact: { shape: IconCheck, word: "Exact" },
  workaround: { shape: IconRoute, word: "Workaround" },
  read_only: { shape: IconEye, word: "Read only" },
  local_only: { shape: IconDeviceLaptop, word: "Local only" },
};
