import { afterAll, beforeAll, describe } from "vitest";
import type { Profile } from "#shared/api/endpoints.ts";
import type { Inside } from "./inside.ts";
import { describeAnalytics } from "./suites/analytics.ts";
import { describeBulk } from "./suites/bulk.ts";
import { describeChanges } from "./suites/changes.ts";
import { describeCustomerLists } from "./suites/customer-lists.ts";
import { describeDescriptives } from "./suites/descriptives.ts";
import { describeDirectory } from "./suites/directory.ts";
import { describeDocument } from "./suites/document.ts";
import { describeExactness } from "./suites/exactness.ts";
import { describeGeneratedRequests } from "./suites/generated-requests.ts";
import { describeHostileText } from "./suites/hostile-text.ts";
import { describeOfferCompanions } from "./suites/offer-companions.ts";
import { describeOfferInput } from "./suites/offer-input.ts";
import { describeOfferList } from "./suites/offer-list.ts";
import { describeOfferRecords } from "./suites/offer-records.ts";
import { describeOfferTypes } from "./suites/offer-types.ts";
import { describeOperations } from "./suites/operations.ts";
import { describePlacesAndLinks } from "./suites/places-and-links.ts";
import { describePreviewPages, describePreviews } from "./suites/previews.ts";
import { describePromoCodes } from "./suites/promo-codes.ts";
import { describePublicCatalogue } from "./suites/public-catalogue.ts";
import { describeRedemptionControls } from "./suites/redemption-controls.ts";
import { describeRouter } from "./suites/router.ts";
import { TestClient } from "./test-client.ts";

/** A running Kigo API to be held to the contract. */
export interface KigoApi {
  url: string;
  token: string;
  profile: Profile;
  inside: Inside;
  close(): Promise<void>;
}

/** What a suite is given; to be called inside a test. */
export type Api = () => { client: TestClient; server: KigoApi };

/** What every server answers. */
const suitesOfToday = {
  router: describeRouter,
  offerList: describeOfferList,
  offerRecords: describeOfferRecords,
  offerInput: describeOfferInput,
  offerCompanions: describeOfferCompanions,
  offerTypes: describeOfferTypes,
  redemptionControls: describeRedemptionControls,
  promoCodes: describePromoCodes,
  hostileText: describeHostileText,
  publicCatalogue: describePublicCatalogue,
  operations: describeOperations,
  generatedRequests: describeGeneratedRequests,
};

const suitesOfComplete = {
  document: describeDocument,
  descriptives: describeDescriptives,
  directory: describeDirectory,
  placesAndLinks: describePlacesAndLinks,
  customerLists: describeCustomerLists,
  analytics: describeAnalytics,
  bulk: describeBulk,
  exactness: describeExactness,
  changes: describeChanges,
  previews: describePreviews,
  previewPages: describePreviewPages,
};

type SuiteName = keyof typeof suitesOfToday | keyof typeof suitesOfComplete;

/** Suites that a server is not held to, each with the reason. */
export type LeftOut = Partial<Record<SuiteName, string>>;

/** The contract of a profile, over real HTTP: what today answers, complete answers too. */
export function describeKigoApi(
  name: string,
  profile: Profile,
  makeServer: () => Promise<KigoApi>,
  leftOut: LeftOut = {},
) {
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
    const suites = { ...suitesOfToday, ...(profile === "complete" && suitesOfComplete) };
    for (const [suite, describeSuite] of Object.entries(suites)) {
      if (!(suite in leftOut)) describeSuite(api, profile);
    }
  });
}
