import { completeEndpoints } from "./complete-endpoints.ts";
import type { Endpoint, Profile } from "./endpoint.ts";
import { merchantEndpoints } from "./merchant-endpoints.ts";
import { programEndpoints } from "./program-endpoints.ts";
import { todayEndpoints } from "./today-endpoints.ts";

export type { Endpoint, Profile } from "./endpoint.ts";
export { pathOf } from "./endpoint.ts";

/** Every endpoint of the Kigo API. It drives routing, validation, the API's document and the client. */
export const endpoints = {
  ...todayEndpoints,
  ...completeEndpoints,
  ...merchantEndpoints,
  ...programEndpoints,
} as const;

export type EndpointName = keyof typeof endpoints;

/** The names of a profile's endpoints; one of complete stands before one of today with its method and path. */
export function endpointNames(profile: Profile): EndpointName[] {
  const chosen = new Map<string, EndpointName>();
  for (const name of allNames()) {
    const endpoint: Endpoint = endpoints[name];
    if (profile === "complete" || endpoint.profile === "today") {
      chosen.set(`${endpoint.method} ${endpoint.path}`, name);
    }
  }
  return [...chosen.values()];
}

function allNames(): EndpointName[] {
  return Object.keys(endpoints).filter(name => isEndpointName(name));
}

function isEndpointName(name: string): name is EndpointName {
  return name in endpoints;
}
