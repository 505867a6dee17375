import { type OfferFormField, type OfferPatch, offerFormFields } from "#shared/domain/offer.ts";
import type { Failure, Result } from "#shared/domain/result.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";

/**
 * Milliseconds from the first keystroke that isn't on its way to the call that saves it. The promise: `kill -9` while
 * typing may lose at most 300 ms, of which the call and its commit need the rest.
 */
export const saveAfter = 40;

export interface AutosavePorts {
  save(id: string, patch: OfferPatch): Promise<Result<OfferDetail>>;
  /** Takes each good answer, before the edits it holds stop counting as unsaved. */
  saved(id: string, detail: OfferDetail): void;
  /** Calls back once; answers the function that calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** Fields whose value was refused, each with the sentence why; they wait for the next edit of theirs. */
export type Refusals = Readonly<Partial<Record<OfferFormField, string>>>;

export interface Unsaved {
  /** What was typed and isn't acknowledged: lies over the record wherever it is shown. */
  readonly patch: OfferPatch;
  readonly state: "saved" | "saving" | "failed";
  /** Why the last save failed, while it stands. */
  readonly failure: string | null;
  readonly refused: Refusals;
}

export interface Autosave {
  edit(id: string, patch: OfferPatch): void;
  /** Sends what waits, of one offer or of all, without waiting for the timer. */
  flush(id?: string): void;
  /** The window may close: sends what waits even beside a call under way (the bridge keeps their order). */
  leave(): void;
  /** Sends what waits and answers when nothing of the offer is on its way; false if something could not be saved. */
  settled(id: string): Promise<boolean>;
  /** The same object until something changes. */
  unsaved(id: string): Unsaved;
  subscribe(listener: (id: string) => void): () => void;
}

interface Lane {
  readonly id: string;
  waiting: OfferPatch;
  sending: OfferPatch | null;
  refusedValues: OfferPatch;
  refused: Refusals;
  failure: string | null;
  /** After a patch was refused as a whole, its fields go alone, so that one bad field holds back no other. */
  oneByOne: boolean;
  callOff: (() => void) | null;
  view: Unsaved;
  settlers: ((clean: boolean) => void)[];
}

/** One call in flight per offer; later edits queue, and answers never overwrite what was edited since. */
export function createAutosave(ports: AutosavePorts): Autosave {
  const lanes = new Map<string, Lane>();
  const listeners = new Set<(id: string) => void>();

  const laneOf = (id: string): Lane => {
    const lane = lanes.get(id) ?? newLane(id);
    lanes.set(id, lane);
    return lane;
  };

  function tell(lane: Lane): void {
    lane.view = viewOf(lane);
    if (!lane.sending && (isEmpty(lane.waiting) || lane.failure)) {
      for (const settle of lane.settlers.splice(0)) settle(lane.view.state === "saved");
    }
    for (const listener of listeners) listener(lane.id);
  }

  function send(lane: Lane): void {
    lane.callOff?.();
    lane.callOff = null;
    if (lane.sending) return;
    if (isEmpty(lane.waiting)) {
      lane.oneByOne = false;
      tell(lane);
      return;
    }
    const first = fieldsOf(lane.waiting)[0];
    const [now, later] = lane.oneByOne ? split(lane.waiting, field => field === first) : [lane.waiting, {}];
    lane.sending = now;
    lane.waiting = later;
    tell(lane);
    void ports.save(lane.id, now).then(answer => receive(lane, now, answer));
  }

  function receive(lane: Lane, sent: OfferPatch, answer: Result<OfferDetail>): void {
    lane.sending = null;
    if (answer.ok) {
      lane.failure = null;
      ports.saved(lane.id, answer.value);
      send(lane);
    } else if (answer.error.kind === "invalid") {
      refuse(lane, sent, answer.error);
      send(lane);
    } else {
      lane.waiting = { ...sent, ...lane.waiting };
      lane.failure = answer.error.message;
      tell(lane);
    }
  }

  return {
    edit(id, patch) {
      const lane = laneOf(id);
      lane.waiting = { ...lane.waiting, ...patch };
      const edited = (field: OfferFormField) => field in patch;
      lane.refusedValues = split(lane.refusedValues, edited)[1];
      lane.refused = without(lane.refused, edited);
      if (!lane.sending) lane.callOff ??= ports.after(saveAfter, () => send(lane));
      tell(lane);
    },
    flush(id) {
      for (const lane of id === undefined ? lanes.values() : [laneOf(id)])
        if (!isEmpty(lane.waiting)) send(lane);
    },
    leave() {
      for (const lane of lanes.values()) {
        if (lane.sending && !isEmpty(lane.waiting)) void ports.save(lane.id, lane.waiting);
        else send(lane);
      }
    },
    settled(id) {
      const lane = laneOf(id);
      if (!lane.sending && isEmpty(lane.waiting)) return Promise.resolve(lane.view.state === "saved");
      return new Promise(resolve => {
        lane.settlers.push(resolve);
        send(lane);
      });
    },
    unsaved: id => lanes.get(id)?.view ?? nothingUnsaved,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const nothingUnsaved: Unsaved = { patch: {}, state: "saved", failure: null, refused: {} };

const newLane = (id: string): Lane => ({
  id,
  waiting: {},
  sending: null,
  refusedValues: {},
  refused: {},
  failure: null,
  oneByOne: false,
  callOff: null,
  view: nothingUnsaved,
  settlers: [],
});

function viewOf(lane: Lane): Unsaved {
  const patch = { ...lane.refusedValues, ...lane.sending, ...lane.waiting };
  const { failure, refused } = lane;
  const open = lane.sending !== null || !isEmpty(lane.waiting);
  const failed = failure !== null || (!open && !isEmpty(lane.refusedValues));
  return { patch, state: failed ? "failed" : open ? "saving" : "saved", failure, refused };
}

/** A patch of one field is refused for that field; one of several is sent again, field by field. */
function refuse(lane: Lane, sent: OfferPatch, error: Failure): void {
  const [field, ...others] = fieldsOf(sent);
  lane.failure = null;
  if (field === undefined || others.length > 0 || field in lane.waiting) {
    lane.waiting = { ...sent, ...lane.waiting };
    lane.oneByOne ||= others.length > 0;
  } else {
    lane.refusedValues = { ...lane.refusedValues, ...sent };
    lane.refused = { ...lane.refused, [field]: error.message };
  }
}

const fieldsOf = (patch: OfferPatch): OfferFormField[] => offerFormFields.filter(field => field in patch);
const isEmpty = (patch: OfferPatch): boolean => fieldsOf(patch).length === 0;

/** The fields that match, and the others. */
function split(patch: OfferPatch, matches: (field: OfferFormField) => boolean): [OfferPatch, OfferPatch] {
  const taken = { ...patch };
  const left = { ...patch };
  for (const field of fieldsOf(patch)) delete (matches(field) ? left : taken)[field];
  return [taken, left];
}

function without(refused: Refusals, matches: (field: OfferFormField) => boolean): Refusals {
  const left = { ...refused };
  for (const field of offerFormFields) if (matches(field)) delete left[field];
  return left;
}
