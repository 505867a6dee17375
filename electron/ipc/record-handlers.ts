import { ok } from "#shared/domain/result.ts";
import type { Studio } from "../studio.ts";
import type { Handlers } from "./serve.ts";

type RecordChannel = Extract<keyof Handlers, `records:${string}`>;

/** Programs, campaigns, merchants with their places, partners and offer types. */
export function recordHandlers({ windowRecords }: Studio): Pick<Handlers, RecordChannel> {
  return {
    "records:list": kind => windowRecords.list(kind),
    "records:get": ({ kind, id }) => windowRecords.get(kind, id),
    "records:create": ({ kind, of, fields }) => windowRecords.create(kind, of, fields),
    "records:save": ({ kind, id, patch }) => windowRecords.save(kind, id, patch),
    "records:set-stage": ({ kind, id, stage }) => windowRecords.setStage(kind, id, stage),
    "records:delete": ({ kind, id }) => {
      const deleted = windowRecords.delete(kind, id);
      return deleted.ok ? ok(null) : deleted;
    },
    "records:restore": ({ kind, id }) => windowRecords.restore(kind, id),
  };
}
