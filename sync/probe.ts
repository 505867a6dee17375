import { pathOf } from "#shared/api/endpoint.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import { documentedIn } from "./api-document.ts";
import { type Capabilities, complete, today } from "./capabilities.ts";
import { feedPageIn } from "./change-feed.ts";
import { arrayIn, notKigo } from "./list-answer.ts";
import { inParallel } from "./pacer.ts";
import type { Reply, Store } from "./ports.ts";
import type { Entity, Json } from "./record.ts";
import type { Session } from "./session.ts";
import { RunStop } from "./stop.ts";
import { sameJson } from "./values.ts";
import { wholeNumber } from "./wire-values.ts";

/** ms for which a server that can do everything is not looked at again (SYNC.md C1). */
const trusted = 60 * 60_000;
/** ms for which paths that were missing are not asked for again; a document is asked for in every run. */
const missingFor = 60_000;

const firstOnly = { limit: 1, offset: 0 };

/** Is there a Kigo API, and does it let this token read offers? Stops the run where not. */
export async function probeList(session: Session): Promise<void> {
  const reply = await session.read(endpoints.listOffers.path, firstOnly);
  if (reply.kind === "refused" && reply.status === 403) {
    throw new RunStop("unauthorised", "The server does not let this token read offers. Nothing is lost.");
  }
  if (reply.kind !== "ok") throw notKigo(`GET /dashboard/offers answers ${reply.status}`);
  if (arrayIn(reply.json) === null) throw notKigo("its list of offers is no list");
}

/** The server's document, where this run has to look at it; `null` where what is known is trusted. */
export async function readDocument(session: Session, store: Store, now: number): Promise<Reply | null> {
  const age = ageOf(store, now);
  const isTrusted = sameCapabilities(store.capabilities(), complete) && age >= 0 && age < trusted;
  return isTrusted ? null : session.tryRead("/openapi.json");
}

const ageOf = (store: Store, now: number): number => now - Number(store.meta("capabilities_read_at") ?? 0);

/** Finds what the server can do, without writing, and keeps it with its age (SYNC.md C1). */
export async function probeCapabilities(
  session: Session,
  store: Store,
  now: number,
  document: Reply | null,
): Promise<Capabilities> {
  const known = store.capabilities();
  if (document === null) return known;
  const age = ageOf(store, now);
  const documented = document.kind === "ok" ? documentedIn(document.json) : null;
  if (documented === null && age >= 0 && age < missingFor) return known;
  const found = documented ?? (await probePaths(session, store, known, isAnswer(document)));
  if (sameCapabilities(found, known)) {
    store.transaction(write => write.setMeta("capabilities_read_at", String(now)));
    return found;
  }
  // Where the campaign stands has changed: what it was there says nothing about here.
  const forget = found.links === known.links ? [] : ["campaign"];
  await store.takeCapabilities({ capabilities: found, forget, readAt: now });
  return found;
}

const sameCapabilities = (a: Capabilities, b: Capabilities): boolean =>
  sameJson({ ...a, idempotency: 0 }, { ...b, idempotency: 0 });

/** Lists that a server without a document is asked for: a GET of them changes nothing. */
const lists = [
  ["partner", endpoints.listPartners.path],
  ["program", endpoints.listPrograms.path],
  ["merchant", endpoints.listMerchants.path],
  ["campaign", endpoints.listCampaigns.path],
] as const;

/** Without an answer about the document, what only it can tell is as it was. */
const isAnswer = ({ kind }: Reply): boolean => kind === "ok" || kind === "refused";

async function probePaths(
  session: Session,
  store: Store,
  known: Capabilities,
  isUndocumented: boolean,
): Promise<Capabilities> {
  const kinds = new Set<Entity>(today.kinds);
  let [texts, feed] = [known.texts, known.feed];
  const readings = [
    ...lists.map(([kind, path]) => async () => {
      const reply = await session.tryRead(path, firstOnly);
      if (isThere(reply, json => arrayIn(json) !== null, known.kinds.includes(kind))) kinds.add(kind);
    }),
    async () => {
      texts = await probeTexts(session, store, known);
    },
    async () => {
      const reply = await session.tryRead(endpoints.listChanges.path, { since: "now", limit: 1 });
      feed = isThere(reply, json => feedPageIn(json) !== null, known.feed);
    },
  ];
  await inParallel({ width: readings.length }, readings, read => read());
  if (kinds.has("merchant")) kinds.add("location");
  if (texts) kinds.add("descriptive");
  return {
    kinds: complete.kinds.filter(kind => kinds.has(kind)),
    texts,
    links: kinds.has("campaign") && (await probeLinks(session, store, known)),
    feed,
    ifMatch: !isUndocumented && known.ifMatch,
    idempotency: isUndocumented ? null : known.idempotency,
  };
}

/** Asked of an offer that is known to be there; while none is, nothing is known of them either. */
async function probeTexts(session: Session, store: Store, known: Capabilities): Promise<boolean> {
  const [offer] = store.knownServerIds("offer");
  if (offer === undefined) return known.texts;
  return asksOf(session, known.texts, offer, {
    list: endpoints.listOffers.path,
    idName: "offer_id",
    ask: id => session.tryRead(pathOf(endpoints.listDescriptives, { offer_id: id })),
  });
}

/** Where no campaign is known yet, a server with campaigns is taken to have their links: they came together. */
async function probeLinks(session: Session, store: Store, known: Capabilities): Promise<boolean> {
  const [campaign] = store.knownServerIds("campaign");
  if (campaign === undefined) return true;
  return asksOf(session, known.links, campaign, {
    list: endpoints.listCampaigns.path,
    idName: "campaign_id",
    ask: id => session.tryRead(pathOf(endpoints.listCampaignOffers, { campaign_id: id }), firstOnly),
  });
}

interface Asking {
  readonly list: string;
  readonly idName: string;
  readonly ask: (id: number) => Promise<Reply>;
}

/** Records that are asked for while each was gone by the time. */
const mostAsked = 3;

/**
 * Is there the list that hangs on a record? The record may be gone, and its 404 says nothing of the path then: only
 * that of one which its own list shows after it does.
 */
async function asksOf(
  session: Session,
  before: boolean,
  first: number,
  { list, idName, ask }: Asking,
): Promise<boolean> {
  let id = first;
  for (let asked = 0; asked < mostAsked; asked += 1) {
    const reply = await ask(id);
    const isAbsent = reply.kind === "refused" && reply.status === 404;
    if (!before || !isAbsent) return isThere(reply, json => arrayIn(json) !== null, before);
    const listed = await session.tryRead(list, firstOnly);
    const [row] = (listed.kind === "ok" && arrayIn(listed.json)) || [];
    const there = wholeNumber(row?.[idName]);
    if (there === null) return before;
    if (there === id) return isThere(reply, json => arrayIn(json) !== null, before);
    id = there;
  }
  return before;
}

/** 404, 405 and a refusal to this token say no; an answer of another shape, and none at all, say nothing (C1). */
function isThere(reply: Reply, fits: (json: Json) => boolean, before: boolean): boolean {
  if (reply.kind === "ok") return fits(reply.json);
  if (reply.kind === "refused" && [401, 403, 404, 405, 410, 501].includes(reply.status))
    return before && !reply.fromApi;
  return before;
}
