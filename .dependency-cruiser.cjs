/**
 * DESIGN.md "Who may import whom", as rules. A folder not named in a rule's `pathNot` may not be imported.
 * Unit tests beside the code and everything under tests/ may reach further: they put real parts together.
 */
const code = folder => ({ path: `^${folder}`, pathNot: "\\.test\\.tsx?$" });
const projectFolders = "^(electron|renderer|shared|sync|server|scripts|tests)/";

/** `folder` imports, of the project's own folders, only those in `allowed` and itself. */
const layer = (folder, allowed) => ({
  name: `${folder}-imports`,
  comment: `${folder} imports ${["itself", ...allowed].join(", ")} and libraries, nothing else of the project.`,
  severity: "error",
  from: code(`${folder}/`),
  to: { path: projectFolders, pathNot: [folder, ...allowed].map(name => `^${name}/`) },
});

/** `library` (a regular expression over resolved or core module names) is imported only by `owners`. */
const only = (name, library, owners, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^(electron|renderer|shared|sync|server)/", pathNot: [...owners, "\\.test\\.tsx?$"] },
  to: { path: library },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third. Types count.",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { circular: true },
    },
    {
      name: "no-cycles-in-tests",
      comment: "A suite may name the type of what it is given.",
      severity: "error",
      from: { path: "^tests/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    layer("shared", []),
    layer("sync", ["shared"]),
    layer("renderer", ["shared"]),
    layer("electron", ["sync", "shared"]),
    layer("server", ["shared"]),
    {
      name: "shared-needs-no-platform",
      comment:
        "What both sides agree on runs on both: no Node modules (the domain, the API, the IPC contract).",
      severity: "error",
      from: code("shared/(domain|api|ipc)/"),
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "preview-stays-apart",
      comment: "Only windows and previews know React; the rest of shared is data and rules.",
      severity: "error",
      from: code("shared/(domain|api|ipc)/"),
      to: {
        path: "^shared/preview/|node_modules/(react|react-dom|@mantine)/",
        // What a preview is asked for is data: surfaces, choices, skins, sources.
        pathNot: "^shared/preview/[a-z-]+\\.ts$",
      },
    },
    {
      name: "engine-knows-only-its-ports",
      comment:
        "The engine knows no Node, no HTTP, no SQL; its adapters live in sync/remote and electron/store.",
      severity: "error",
      from: { path: "^sync/", pathNot: ["^sync/remote/", "\\.test\\.ts$"] },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev"],
        pathNot: ["node_modules/zod/", "node_modules/(vitest|fast-check)/"],
      },
    },
    {
      name: "engine-needs-no-adapter",
      comment: "Ports point inward: the engine never imports the remote.",
      severity: "error",
      from: { path: "^sync/", pathNot: ["^sync/remote/", "\\.test\\.ts$"] },
      to: { path: "^sync/remote/" },
    },
    {
      name: "renderer-has-no-node",
      comment: "The page is sandboxed: no Node, no Electron, no SQL.",
      severity: "error",
      from: code("renderer/"),
      to: { path: "^electron$|node_modules/(electron|better-sqlite3)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "renderer-has-no-core-modules",
      comment: "The page is sandboxed: no Node.",
      severity: "error",
      from: code("renderer/"),
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "features-meet-elsewhere",
      comment: "A feature reaches another one through shared, a route or a service.",
      severity: "error",
      from: { path: "^renderer/features/([^/]+)/" },
      to: { path: "^renderer/features/", pathNot: "^renderer/features/$1/" },
    },
    {
      name: "components-know-no-feature",
      comment: "What every feature shares knows none of them.",
      severity: "error",
      from: code("renderer/ui/"),
      to: { path: "^renderer/(features|app)/" },
    },
    only(
      "electron-in-its-place",
      "^electron$|node_modules/electron/",
      ["^electron/(main|ipc|preload)\\.ts$", "^electron/platform/"],
      "Electron's modules are imported by main, ipc, preload and platform alone.",
    ),
    only(
      "sqlite-in-the-store",
      "node_modules/better-sqlite3",
      ["^electron/store/"],
      "Only the store speaks SQL to SQLite.",
    ),
    only(
      "postgres-in-the-server",
      "node_modules/(kysely|@electric-sql)/",
      ["^server/db/"],
      "Only the server's db layer speaks SQL to PostgreSQL.",
    ),
    only(
      "pictures-decoded-apart",
      "node_modules/wasm-vips/",
      ["^electron/services/pictures/(decoder-thread|testing/)"],
      "Pictures are decoded in a thread of their own.",
    ),
    {
      name: "pictures-fetched-in-one-place",
      comment: "Addresses that are not Kigo's API are read by one file a purpose.",
      severity: "error",
      from: {
        path: "^electron/",
        pathNot: ["^electron/services/pictures/fetch-picture\\.ts$", "\\.test\\.ts$"],
      },
      to: { path: "^(node:)?https?2?$" },
    },
    only(
      "http-client-in-remote",
      "node_modules/ky/",
      ["^sync/remote/"],
      "Kigo's API is spoken to by sync/remote alone.",
    ),
    only(
      "fastify-in-handlers",
      "node_modules/fastify/",
      ["^server/(handlers/|index\\.ts$)"],
      "HTTP is the handlers' business.",
    ),
    {
      name: "server-layers-domain",
      comment: "The seed's layers: the domain knows nothing of HTTP.",
      severity: "error",
      from: code("server/domain/"),
      to: { path: "^server/handlers/" },
    },
    {
      name: "server-layers-db",
      comment: "The seed's layers: the database knows nothing of what stands on it.",
      severity: "error",
      from: code("server/db/"),
      to: { path: "^server/(handlers|domain)/" },
    },
    {
      name: "store-stands-alone",
      comment: "The store knows nothing of services, windows or the command line.",
      severity: "error",
      from: code("electron/store/"),
      to: { path: "^electron/(?!store/)" },
    },
    {
      name: "services-know-no-window",
      comment: "Use cases run in the window, the command line and tests alike.",
      severity: "error",
      from: code("electron/(services|store|workers|cli)/|^electron/(studio|cli)\\.ts$"),
      to: { path: "^electron/(platform/|ipc/|ipc\\.ts|main\\.ts|preload\\.ts)" },
    },
    {
      name: "no-sim-in-code",
      comment: "The simulated world is for tests and scripts: nothing that ships knows it.",
      severity: "error",
      from: {
        path: "^(electron|renderer|shared|sync|server)/",
        pathNot: ["\\.test\\.tsx?$", "^sync/sim/"],
      },
      to: { path: "^sync/sim/" },
    },
    {
      name: "no-tests-in-code",
      comment: "What ships needs no test.",
      severity: "error",
      from: {
        path: "^(electron|renderer|shared|sync|server)/",
        pathNot: ["\\.test\\.tsx?$", "^sync/(testing|sim)/"],
      },
      to: { path: "\\.test\\.tsx?$|^sync/testing/|node_modules/(vitest|fast-check|@playwright)/" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(out|dist)/|\\.d\\.m?ts$" },
    builtInModules: { add: ["electron"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mts", ".d.mts", ".mjs", ".js", ".cjs", ".json", ".css"],
    },
  },
};
