import { afterAll, beforeAll, describe } from "vitest";
import type { EntMom } from "../../server/db/ent-mom/database.ts";
import { describeGeneratedRequests } from "./suites/generated-requests.ts";
import { describeHostileText } from "./suites/hostile-text.ts";
import { describeOfferCompanions } from "./suites/offer-companions.ts";
import { describeOfferInput } from "./suites/offer-input.ts";
import { describeOfferList } from "./suites/offer-list.ts";
import { describeOfferRecords } from "./suites/offer-records.ts";
import { describeOfferTypes } from "./suites/offer-types.ts";
import { describePromoCodes } from "./suites/promo-codes.ts";
import { describeRedemptionControls } from "./suites/redemption-controls.ts";
import { describeRouter } from "./suites/router.ts";
import { TestClient } from "./test-client.ts";

/** A running Kigo API to be held to the contract, with its database to look behind the answers. */
export interface KigoApi {
  url: string;
  token: string;
  db: EntMom;
  close(): Promise<void>;
}

/** What a suite is given; to be called inside a test. */
export type Api = () => { client: TestClient; server: KigoApi };

/** The contract of the endpoints that the seed's inventory marks as fully implemented, over real HTTP. */
export function describeKigoApi(name: string, makeServer: () => Promise<KigoApi>) {
  describe(name, () => {
    let running: ReturnType<Api> | undefined;
    beforeAll(async () => {
      const server = await makeServer();
      running = { client: new TestClient(server.url, server.token), server };
    });
    afterAll(async () => {
      await running?.server.close();
    });
    const api: Api = () => {
      if (!running) throw new Error("The server did not start.");
      return running;
    };
    describeRouter(api);
    describeOfferList(api);
    describeOfferRecords(api);
    describeOfferInput(api);
    describeOfferCompanions(api);
    describeOfferTypes(api);
    describeRedemptionControls(api);
    describePromoCodes(api);
    describeHostileText(api);
    describeGeneratedRequests(api);
  });
}
