import { type EndpointName, endpoints } from "#shared/api/endpoints.ts";
import type { KeyOfRequest } from "./db/idempotency/answered-keys.ts";
import { type CompleteContext, completeDomains, todayDomains } from "./domain/domains.ts";
import { type Answer, once } from "./domain/idempotency.ts";
import { completeRoutes } from "./handlers/complete-routes.ts";
import type { Route } from "./handlers/route.ts";
import { todayRoutes } from "./handlers/today-routes.ts";

/** The use cases behind the endpoints of a profile. */
export interface Service {
  route(name: EndpointName): Route;
  /** Runs a use case once for a key, in one transaction with it; only a complete server knows keys. */
  once?(
    name: EndpointName,
    request: KeyOfRequest,
    answer: (route: Route) => Promise<Answer>,
  ): Promise<Answer | "other request">;
}

export function todayService(context: Pick<CompleteContext, "entMom" | "now">): Service {
  const routes = new Map<string, Route>(Object.entries(todayRoutes(todayDomains(context))));
  return {
    route(name) {
      const found = routes.get(name);
      if (!found) throw new Error(`${name} is no endpoint of today.`);
      return found;
    },
  };
}

export function completeService(context: CompleteContext): Service {
  const routesOver = (changed: Partial<CompleteContext>) =>
    completeRoutes(completeDomains({ ...context, ...changed }), context.now);
  const routes = routesOver({});
  return {
    route: name => routes[name],
    async once(name, request, answer) {
      return liesInKigo(endpoints[name].path)
        ? await once(context.kigo, request, context.now(), kigo => answer(routesOver({ kigo })[name]))
        : await once(context.entMom, request, context.now(), entMom => answer(routesOver({ entMom })[name]));
    },
  };
}

/** Which database a POST writes to, and so where its key is kept. */
function liesInKigo(path: string): boolean {
  return /^\/dashboard\/(programs|campaigns|partners)(\/|$)/.test(path);
}
