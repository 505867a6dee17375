import type { EndpointName } from "#shared/api/endpoints.ts";
import type { Context } from "./context.ts";
import type { Route } from "./route.ts";
import { activityRoutes } from "./routes/activity.ts";
import { bulkRoutes } from "./routes/bulk.ts";
import { campaignRoutes } from "./routes/campaigns.ts";
import { changeRoutes } from "./routes/changes.ts";
import { controlRoutes } from "./routes/controls.ts";
import { customerListRoutes } from "./routes/customer-lists.ts";
import { descriptiveRoutes } from "./routes/descriptives.ts";
import { linkRoutes } from "./routes/links.ts";
import { locationRoutes } from "./routes/locations.ts";
import { merchantRoutes } from "./routes/merchants.ts";
import { offerTypeRoutes } from "./routes/offer-types.ts";
import { offerRoutes } from "./routes/offers.ts";
import { partnerRoutes } from "./routes/partners.ts";
import { previewRoutes } from "./routes/previews.ts";
import { programRoutes } from "./routes/programs.ts";
import { promoCodeRoutes } from "./routes/promo-codes.ts";
import { publicRoutes } from "./routes/public.ts";

/** Each endpoint with its use case. An endpoint without one does not compile; which are served, the router decides. */
export function routesOf(context: Context): Record<EndpointName, Route> {
  return {
    ...offerRoutes(context),
    ...bulkRoutes(context),
    ...offerTypeRoutes(context),
    ...controlRoutes(context),
    ...promoCodeRoutes(context),
    ...descriptiveRoutes(context),
    ...customerListRoutes(context),
    ...activityRoutes(context),
    ...changeRoutes(context),
    ...merchantRoutes(context),
    ...locationRoutes(context),
    ...previewRoutes(context),
    ...programRoutes(context),
    ...campaignRoutes(context),
    ...linkRoutes(context),
    ...partnerRoutes(context),
    ...publicRoutes(context),
  };
}
