import { describe, expect, test } from "vitest";
import { parentOf, recordFields } from "#shared/domain/records.ts";
import { complete } from "../../capabilities.ts";
import { type Entity, entities } from "../../record.ts";
import { type Getter, intent, pull, type StoreUnderTest, update } from "./store-under-test.ts";

/** What each kind's first field may be edited to. */
const edited: Readonly<Record<Entity, string | number>> = {
  partner: "Ironvale",
  program: "Dealers",
  merchant: "Harrow",
  location: "1 Main Street",
  campaign: "Harvest",
  offer_type: "bogo",
  offer: 7,
  descriptive: "de",
  promo_code: "SAVE20",
  redemption_control: "usage_total",
};

export function everyKind(store: Getter): void {
  const able = () => {
    store().transaction(write => write.setCapabilities(complete, []));
    return store();
  };
  describe.each(entities)("a record of the kind %s", entity => {
    lives(able, entity);
    leaves(able, entity);
  });
}

function lives(able: Getter, entity: Entity): void {
  const field = recordFields[entity][0];

  test("has every field of its kind, empty where nothing was given", () => {
    const store = able();
    const id = pullOne(store, entity, {});
    expect(Object.keys(store.record(entity, id)?.fields ?? {}).sort()).toEqual(
      [...recordFields[entity]].sort(),
    );
  });

  test("[P2] is pulled ready, with a base, found by what it is and what it belongs to", () => {
    const store = able();
    const parent = parentFor(store, entity);
    const id = pull(store, entity, 7, { parentId: parent, createdAt: "2026-01-01T00:00:00Z" });
    const found = store.record(entity, id);
    expect(found).toMatchObject({
      entity,
      id,
      parentId: parent,
      serverId: 7,
      stage: "ready",
      deleted: false,
      createdAt: "2026-01-01T00:00:00Z",
    });
    expect(found?.base).toEqual(found?.fields);
    expect(store.ofKind(entity)).toEqual([found]);
    expect(store.differing()).toEqual([]);
    expect(store.knownServerIds(entity)).toEqual([7]);
    expect(store.historyOf(id)).toEqual([]);
    if (parent !== null) expect(store.children(parent)).toEqual([found]);
  });

  test("differs when it is edited, and is history", () => {
    const store = able();
    const id = pullOne(store, entity, {});
    store.edit(entity, id, { [field]: edited[entity] });
    expect(store.differing()).toMatchObject([{ id, fields: { [field]: edited[entity] } }]);
    expect(store.historyOf(id)).toMatchObject([{ field, from: null, to: edited[entity], cause: "edit" }]);
    update(store, entity, id, { base: store.record(entity, id)?.fields ?? {} });
    expect(store.differing()).toEqual([]);
  });

  test("made here differs at once, a draft too, until it is removed again", () => {
    const store = able();
    const parentId = parentFor(store, entity);
    const { id } = store.addLocal({ entity, parentId, stage: "draft" });
    expect(store.differing()).toMatchObject([{ id, base: null, serverId: null }]);
    store.remove(entity, id);
    expect(store.differing()).toEqual([]);
    expect(store.ofKind(entity)).toMatchObject([{ id, deleted: true }]);
    store.restore(entity, id);
    expect(store.differing()).toHaveLength(1);
  });

  test("put here by a workaround is new and ready", () => {
    const store = able();
    const parentId = parentFor(store, entity);
    const id = store.transaction(write =>
      write.insertNew({ entity, parentId, fields: { [field]: edited[entity] } }),
    );
    expect(store.record(entity, id)).toMatchObject({
      parentId,
      stage: "ready",
      base: null,
      serverId: null,
      fields: { [field]: edited[entity] },
    });
    expect(store.record(entity, id)?.key === null).toBe(entity !== "offer");
    expect(store.differing()).toHaveLength(1);
  });
}

function leaves(able: Getter, entity: Entity): void {
  test("deleted here differs as long as the server has it", () => {
    const store = able();
    const id = pullOne(store, entity, {});
    store.remove(entity, id);
    expect(store.differing()).toMatchObject([{ id, deleted: true }]);
    store.transaction(write => write.retire(entity, id, "push"));
    expect(store.differing()).toEqual([]);
    expect(store.record(entity, id)).toBeNull();
    expect(store.ofKind(entity)).toEqual([]);
  });

  test("[U0] leaves with its intents, those of what belongs to it too", () => {
    const store = able();
    const id = pullOne(store, entity, {});
    store.transaction(write => write.putIntent(intent("01J9ZK0000000000000000000A", id, { entity })));
    expect(store.hasIntent(id)).toBe(true);
    const root = store.record(entity, id)?.parentId ?? id;
    store.transaction(write => write.retire(parentOf[entity] ?? entity, root, "pull"));
    expect(store.hasIntent(id)).toBe(false);
    expect(store.intents()).toEqual([]);
  });

  test("that this server has no place for never differs", () => {
    const store = able();
    const held = complete.kinds.filter(kind => kind !== entity);
    const parentId = parentFor(store, entity);
    store.addLocal({ entity, parentId });
    store.transaction(write => write.setCapabilities({ ...complete, kinds: held }, []));
    expect(store.differing()).toEqual([]);
    expect(able().differing()).toHaveLength(1);
  });
}

/** A pulled parent where the kind has one. */
function parentFor(store: StoreUnderTest, entity: Entity): string | null {
  const parent = parentOf[entity];
  return parent === null ? null : pull(store, parent, 1, {});
}

const pullOne = (
  store: StoreUnderTest,
  entity: Entity,
  fields: Parameters<typeof pull>[3]["fields"],
): string => pull(store, entity, 7, { parentId: parentFor(store, entity), fields: fields ?? {} });
