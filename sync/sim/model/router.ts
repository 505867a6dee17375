import { type EndpointName, endpointNames, endpoints, type Profile } from "#shared/api/endpoints.ts";

/** The endpoints of a path, by method, and the parts of it that vary, unescaped. */
export interface PathMatch {
  readonly byMethod: ReadonlyMap<string, EndpointName>;
  readonly params: Readonly<Record<string, string>>;
}

interface Node {
  readonly fixed: Map<string, Node>;
  varying: { readonly name: string; readonly node: Node } | undefined;
  readonly byMethod: Map<string, EndpointName>;
}

/** What a path names in a profile: "malformed" if its escapes are wrong, undefined if it names nothing. */
export function matchPath(profile: Profile, path: string): PathMatch | "malformed" | undefined {
  const parts = path.includes("%") ? unescaped(path.split("/")) : path.split("/");
  if (parts === undefined) return "malformed";
  const params: Record<string, string> = {};
  const node = find(roots[profile], parts, 1, params);
  return node && { byMethod: node.byMethod, params };
}

/** The methods of a path as `Allow` names them; HEAD goes with GET. */
export function allowedMethods({ byMethod }: Pick<PathMatch, "byMethod">): string[] {
  return [...byMethod.keys(), ...(byMethod.has("GET") ? ["HEAD"] : [])];
}

const roots: Record<Profile, Node> = { today: treeOf("today"), complete: treeOf("complete") };

function treeOf(profile: Profile): Node {
  const root = newNode();
  for (const name of endpointNames(profile)) {
    const { method, path } = endpoints[name];
    let node = root;
    for (const part of path.split("/").slice(1)) node = childOf(node, part);
    node.byMethod.set(method, name);
  }
  return root;
}

function childOf(node: Node, part: string): Node {
  const name = /^\{(\w+)\}$/.exec(part)?.[1];
  if (name === undefined) {
    const child = node.fixed.get(part) ?? newNode();
    node.fixed.set(part, child);
    return child;
  }
  node.varying ??= { name, node: newNode() };
  return node.varying.node;
}

function newNode(): Node {
  return { fixed: new Map(), varying: undefined, byMethod: new Map() };
}

/** A fixed part goes before one that varies, as in the server's router. */
function find(
  node: Node,
  parts: readonly string[],
  from: number,
  params: Record<string, string>,
): Node | undefined {
  const part = parts[from];
  if (part === undefined) return node.byMethod.size > 0 ? node : undefined;
  const fixed = node.fixed.get(part);
  const found = fixed && find(fixed, parts, from + 1, params);
  if (found || part === "" || !node.varying) return found;
  params[node.varying.name] = part;
  return find(node.varying.node, parts, from + 1, params);
}

function unescaped(parts: readonly string[]): string[] | undefined {
  try {
    return parts.map(part => decodeURIComponent(part));
  } catch {
    return undefined;
  }
}
