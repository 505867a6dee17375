import { recordFaults } from "#shared/domain/record-rules.ts";
import type { Conflict, Entity, Fields, Json, SyncRecord } from "../record.ts";
import { type Decision, resolveConflict } from "../resolve.ts";
import type { PersonAct, PersonStep } from "./script.ts";
import type { Studio } from "./studio.ts";
import {
  campaignName,
  codeText,
  controlFields,
  dateOf,
  newOffer,
  type OtherKind,
  offerEdit,
  otherEdit,
  otherFields,
  otherKinds,
  otherMethods,
  textEdit,
  words,
} from "./values-typed.ts";

/** What the oracle hears of a person's acts. */
export interface PeopleWatch {
  made(studio: Studio, record: SyncRecord): void;
  /** The fields as they were typed; `before` is the record as it was. */
  typed(studio: Studio, before: SyncRecord, fields: Fields): void;
  staged(studio: Studio, root: SyncRecord): void;
  removed(studio: Studio, record: SyncRecord, isRemoved: boolean): void;
  /** `before`: the record and what belongs to it. */
  decided(studio: Studio, conflict: Conflict, decision: Decision, before: readonly SyncRecord[]): void;
}

/** Carries out a person's step; says in words what was done, or null if there was nothing to do it to. */
export function actOf(
  step: Pick<PersonStep, "act" | "which" | "salt">,
  studio: Studio,
  watch: PeopleWatch,
  today: string,
): string | null {
  return acts[step.act]({ ...step, studio, watch, today });
}

interface Scene {
  readonly studio: Studio;
  readonly watch: PeopleWatch;
  readonly which: number;
  readonly salt: number;
  /** The date of the day. */
  readonly today: string;
}

const acts: Readonly<Record<PersonAct, (scene: Scene) => string | null>> = {
  draft: scene => makeOffer(scene, "draft"),
  draft_ready: scene => makeOffer(scene, "ready"),
  edit: scene => editOffer(scene, offerEdit(scene.salt), false),
  edit_in_window: scene => editOffer(scene, offerEdit(scene.salt), true),
  edit_dates: scene =>
    editOffer(
      scene,
      scene.salt % 2 === 0 ? { startDate: dateOf(scene.salt) } : { endDate: dateOf(scene.salt) },
      false,
    ),
  edit_methods(scene) {
    const offer = chosen(scene, "offer");
    const present = offer?.fields.redemptionMethods;
    if (!offer || !Array.isArray(present)) return null;
    return type(scene, offer, { redemptionMethods: otherMethods(present, scene.salt) });
  },
  edit_texts: scene => editOffer(scene, textEdit(scene.salt), false),
  edit_code: scene =>
    edit(
      scene,
      "promo_code",
      scene.salt % 3 === 0 ? { totalUsageLimit: 1 + (scene.salt % 50) } : { promoCode: codeText(scene.salt) },
    ),
  edit_control: scene => edit(scene, "redemption_control", { controlValue: 1 + (scene.salt % 9) }),
  add_code(scene) {
    const offer = chosen(scene, "offer");
    if (!offer || childrenOf(scene, offer, "promo_code").length > 0) return null;
    const fields = { promoCode: codeText(scene.salt), codeType: "single", totalUsageLimit: 100 };
    return make(scene, { entity: "promo_code", parentId: offer.id, fields });
  },
  add_control(scene) {
    const offer = chosen(scene, "offer");
    if (!offer || childrenOf(scene, offer, "redemption_control").length > 1) return null;
    return make(scene, {
      entity: "redemption_control",
      parentId: offer.id,
      fields: controlFields(scene.salt),
    });
  },
  remove_control: scene => remove(scene, chosen(scene, "redemption_control")),
  remove_code: scene => remove(scene, chosen(scene, "promo_code")),
  ready: scene => stage(scene, "draft", "ready"),
  back_to_draft: scene => stage(scene, "ready", "draft"),
  remove: scene => remove(scene, chosen(scene, "offer")),
  restore(scene) {
    const record = pick(
      scene.studio.store.all().filter(each => each.deleted),
      scene.which,
    );
    if (!record) return null;
    scene.studio.store.restore(record.entity, record.id);
    scene.watch.removed(scene.studio, record, false);
    return `brings back ${nameOf(record)}`;
  },
  duplicate(scene) {
    const offer = chosen(scene, "offer");
    if (!offer) return null;
    const fields = { ...offer.fields, externalReference: null };
    return make(scene, { entity: "offer", fields, stage: "draft" });
  },
  resolve: scene => resolve(scene),
  place_in_campaign: scene =>
    editOffer(scene, { campaign: scene.salt % 4 === 0 ? null : campaignName(scene.salt) }, false),
  new_other(scene) {
    const kind = kindOf(scene.salt);
    const fields = otherFields(kind, scene.salt >> 3);
    return make(scene, { entity: kind, fields });
  },
  edit_other(scene) {
    const kind = kindOf(scene.salt);
    const record = chosen(scene, kind);
    const fields = otherEdit(kind, scene.salt >> 3);
    // What the studio refuses nobody types.
    if (!record || recordFaults(kind, { ...record.fields, ...fields }, record.base).length > 0) return null;
    return type(scene, record, fields);
  },
  remove_other: scene => remove(scene, chosen(scene, kindOf(scene.salt))),
  translate(scene) {
    const offer = chosen(scene, "offer");
    if (!offer) return null;
    const [texts] = childrenOf(scene, offer, "descriptive");
    if (texts) return type(scene, texts, { offerTitle: words(scene.salt) });
    const fields = { languageCode: "fr", offerTitle: words(scene.salt) };
    return make(scene, { entity: "descriptive", parentId: offer.id, fields });
  },
};

export const nameOf = ({ entity, id, serverId }: SyncRecord): string =>
  `${entity} …${id.slice(-4)}${serverId === null ? "" : ` (#${serverId})`}`;

const kindOf = (salt: number): OtherKind => otherKinds[salt % otherKinds.length] ?? "offer_type";

function pick<T>(items: readonly T[], which: number): T | undefined {
  return items[which % Math.max(1, items.length)];
}

const chosen = ({ studio, which }: Scene, entity: Entity): SyncRecord | undefined =>
  pick(
    studio.store.all().filter(each => each.entity === entity && !each.deleted),
    which,
  );

const childrenOf = ({ studio }: Scene, { id }: SyncRecord, entity: Entity): readonly SyncRecord[] =>
  studio.store.children(id).filter(each => each.entity === entity && !each.deleted);

function make(scene: Scene, record: Parameters<Studio["store"]["addLocal"]>[0]): string {
  const made = scene.studio.store.addLocal(record);
  scene.watch.made(scene.studio, made);
  return `writes ${nameOf(made)} ${JSON.stringify(record.fields)}`;
}

function makeOffer(scene: Scene, stageNow: "draft" | "ready"): string {
  const { salt, studio } = scene;
  const fields = newOffer(salt, scene.today);
  const said = make(scene, { entity: "offer", fields, stage: stageNow });
  const offer = studio.store.all().findLast(({ entity }) => entity === "offer");
  const methods = fields.redemptionMethods;
  if (offer && Array.isArray(methods) && methods.includes("promo_code") && salt % 5 !== 1) {
    const code = { promoCode: codeText(salt), codeType: "single", totalUsageLimit: 100 };
    make(scene, { entity: "promo_code", parentId: offer.id, fields: code });
  }
  if (offer && salt % 2 === 0)
    make(scene, { entity: "redemption_control", parentId: offer.id, fields: controlFields(salt) });
  return `${said} (${stageNow})`;
}

function editOffer(scene: Scene, fields: Fields, inWindow: boolean): string | null {
  const offer = chosen(scene, "offer");
  if (!offer) return null;
  const said = type(scene, offer, fields);
  // The working copy is the revision (SYNC.md P2).
  if (!inWindow || offer.base === null) return said;
  scene.studio.store.setStage(offer.id, "draft");
  scene.watch.staged(scene.studio, { ...offer, stage: "draft" });
  return `${said}, in the window`;
}

function edit(scene: Scene, entity: Entity, fields: Fields): string | null {
  const record = chosen(scene, entity);
  return record ? type(scene, record, fields) : null;
}

function type({ studio, watch }: Scene, record: SyncRecord, fields: Fields): string {
  studio.store.edit(record.entity, record.id, fields);
  watch.typed(studio, record, fields);
  return `types ${JSON.stringify(fields)} into ${nameOf(record)}`;
}

function stage({ studio, watch, which }: Scene, from: SyncRecord["stage"], to: SyncRecord["stage"]) {
  const roots = studio.store.all().filter(each => each.parentId === null && each.stage === from);
  const root = pick(roots, which);
  if (!root) return null;
  studio.store.setStage(root.id, to);
  watch.staged(studio, { ...root, stage: to });
  return `sets ${nameOf(root)} to ${to}`;
}

function remove({ studio, watch }: Scene, record: SyncRecord | undefined): string | null {
  if (!record) return null;
  studio.store.remove(record.entity, record.id);
  watch.removed(studio, record, true);
  return `deletes ${nameOf(record)}`;
}

/** Decides one open conflict, in the way the number says. */
function resolve({ studio, watch, which, salt }: Scene): string | null {
  const conflict = pick(studio.store.conflicts(), which);
  const record = conflict && studio.store.record(conflict.entity, conflict.recordId);
  if (!conflict || !record) return null;
  const decision = decisionFor(conflict, record, salt);
  const before = [record, ...studio.store.children(record.id)];
  const result = resolveConflict(studio.store, studio.random, conflict.id, decision);
  if (!result.ok) throw new Error(`A decision was refused: ${result.error.message}`);
  watch.decided(studio, conflict, decision, before);
  for (const { entity, id } of result.value.made) {
    const made = studio.store.record(entity, id);
    if (made) watch.made(studio, made);
  }
  return `decides ${conflict.kind} on ${conflict.field} of ${nameOf(record)}: ${JSON.stringify(decision)}`;
}

function decisionFor({ kind, mine, theirs }: Conflict, { parentId }: SyncRecord, salt: number): Decision {
  if (kind === "double") return { take: salt % 2 === 0 ? "mine" : "theirs" };
  if (kind === "code_clash") return salt % 2 === 0 ? { take: "mine" } : { value: `OTHER${salt}` };
  const take: readonly ["mine" | "theirs", "mine" | "theirs"] = ["mine", "theirs"];
  if (kind === "deletion")
    return { take: salt % 3 === 2 && parentId === null ? "copy" : (take[salt % 2] ?? "mine") };
  if (salt % 5 === 4 && typeof mine === "string" && isText(theirs)) return { value: mine };
  return { take: take[salt % 2] ?? "mine" };
}

const isText = (value: Json): boolean => typeof value === "string";
