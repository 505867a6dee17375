import { endpoints } from "#shared/api/endpoints.ts";
import type { ServerView } from "#shared/ipc/sync-views.ts";
import type { Capabilities } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import { needsSince } from "./needs-since.ts";

type Need = Omit<ServerView["needs"][number], "since">;

/** What the workspace's server can do, need by need, as it was found when it was last read (SYNC.md C1). */
export function serverView({ sync, settings }: Pick<LocalStore, "sync" | "settings">): ServerView {
  const capabilities = sync.capabilities();
  const askedAt = settings.meta("capabilities_read_at");
  const since = needsSince(settings);
  return {
    needs: needsOf(capabilities).map(need => ({ ...need, since: since(need) })),
    askedAt: askedAt === null ? null : new Date(Number(askedAt)).toISOString(),
    overwrites: !capabilities.ifMatch,
  };
}

/** In the words of the table of endpoints, where one that is missing has a workaround. */
export function needsOf(capabilities: Capabilities): Need[] {
  const { kinds, texts, links, feed, ifMatch, idempotency } = capabilities;
  const { listChanges, listPrograms, listPartners, listCampaigns, linkOffer, listMerchants } = endpoints;
  const has = (kind: Capabilities["kinds"][number]) => kinds.includes(kind);
  return [
    exact("Create, change, delete offers"),
    exact("Promo codes and limits"),
    met("Offer types", has("offer_type"), stays("They stay on this computer.")),
    met("Find what changed", feed, workaround(listChanges.workaround)),
    met("Change what nobody else changed", ifMatch, workaround("Read right before it is written.")),
    met("Never create twice", idempotency !== null, workaround("A key is added to", "external_reference")),
    met("Program type of an offer", has("program"), workaround("Stored in", "classification")),
    met("Campaign of an offer", links, workaround(linkOffer.workaround)),
    met("Programs", has("program"), stays(listPrograms.workaround)),
    met("Partners", has("partner"), stays(listPartners.workaround)),
    met("Campaigns", has("campaign"), stays(listCampaigns.workaround)),
    met("Merchants", has("merchant"), { way: "read_only", words: listMerchants.workaround, place: null }),
    met("Places of a merchant", has("location"), stays(endpoints.listLocations.workaround)),
    met("Titles, terms, picture addresses, value", texts, stays(endpoints.listDescriptives.workaround)),
    met("Texts in other languages", has("descriptive"), stays(endpoints.createDescriptive.workaround)),
    {
      need: "Channels, audience, budget, objective",
      ...stays("The API has no field for them. They stay on this computer."),
    },
    {
      need: "Pictures from files",
      ...stays("The API takes an address, no file. They stay on this computer."),
    },
  ];
}

type Way = Omit<Need, "need">;

const met = (need: string, isMet: boolean, otherwise: Way): Need =>
  isMet ? exact(need) : { need, ...otherwise };
const exact = (need: string): Need => ({ need, way: "exact", words: "", place: null });
const workaround = (words: string, place: string | null = null): Way => ({ way: "workaround", words, place });
const stays = (words: string): Way => ({ way: "local_only", words, place: null });
