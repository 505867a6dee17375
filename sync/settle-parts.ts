import { believableFrom } from "./believable.ts";
import { linksOf, withLinks, withoutFormer } from "./campaigns.ts";
import { adopt, judgeAbsent, judgeStored } from "./judge.ts";
import { readLinks } from "./pull-links.ts";
import { readTextsRow } from "./pull-translations.ts";
import type { Intent, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { readDescriptive, readTexts } from "./texts.ts";
import { text } from "./wire-values.ts";

/** A write of texts, the offer's own or a translation: a GET of that language tells (SYNC.md U0). */
export async function settleTexts(run: Run, intent: Intent, record: SyncRecord): Promise<void> {
  const { store, clock } = run.ports;
  const asked = clock.now();
  const own = record.entity === "offer";
  const offer = own ? record : store.record("offer", record.parentId ?? "");
  const language = text(own ? record.fields.defaultLanguage : record.fields.languageCode) ?? "en";
  if (!offer?.serverId) return;
  const { serverId } = offer;
  const there = await readTextsRow(run, serverId, language);
  const believable = asked >= believableFrom(run, intent);
  store.transaction(write => {
    if (there.kind === "absent") {
      if (intent.op === "delete") judgeAbsent(run, write, intent, there.fromApi);
      else if (believable) write.dropIntent(intent.id);
      return;
    }
    const fields = own
      ? readTexts(there.row, run.mapping.currency)
      : (readDescriptive(there.row)?.fields ?? {});
    if (!own && intent.op === "create") adopt(run, write, intent, { serverId, fields });
    else judgeStored(run, write, intent, { theirs: { serverId, fields }, believable });
  });
}

/**
 * A link that was asked for or taken back is safe to repeat (SYNC.md P1), once nothing can be on its way: what is there
 * is read with the links of the next pull, so the announcement only waits that long.
 */
export async function settleLink(run: Run, intent: Intent, record: SyncRecord): Promise<void> {
  const { store, clock } = run.ports;
  const name = intent.sent.campaign ?? intent.before.campaign;
  const campaign = store
    .ofKind("campaign")
    .find(({ serverId, fields }) => serverId !== null && fields.campaignName === name);
  if (!campaign?.serverId || record.serverId === null) {
    store.transaction(write => write.dropIntent(intent.id));
    return;
  }
  const asked = clock.now();
  const isIn = await readMembership(run, campaign.serverId, record.serverId);
  const landed = isIn === (intent.op === "create");
  if (!landed && asked < believableFrom(run, intent)) return;
  const { serverId } = campaign;
  store.transaction(write => {
    write.dropIntent(intent.id);
    const now = write.record("offer", record.id);
    if (now === null || !landed) return;
    const others = linksOf(now).filter(id => id !== serverId);
    const extra = withoutFormer(withLinks(now, isIn ? [...others, serverId] : others));
    write.update(
      "offer",
      now.id,
      { base: { ...now.base, campaign: intent.sent.campaign ?? null }, extra },
      "settle",
    );
    run.tally.updated += 1;
  });
}

async function readMembership(run: Run, campaignId: number, offerId: number): Promise<boolean> {
  return ((await readLinks(run, campaignId)) ?? []).includes(offerId);
}
