import type { Admitted } from "../admission.ts";
import type { ModelRequest, ModelResponse } from "../message.ts";

/** A difference at the edge of the server: what it makes of a request before it is served, or of an answer after. */
export interface Quirk {
  /** The request to be served instead, or the answer at once. */
  readonly request?: (request: ModelRequest, admitted: Admitted) => ModelRequest | ModelResponse;
  readonly answer?: (answer: ModelResponse, request: ModelRequest, admitted: Admitted) => ModelResponse;
}
