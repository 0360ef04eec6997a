/** The floors of the house as rules; each says what it keeps apart and why. See ARCHITECTURE.md. */
const PACKAGES_ARE_PURE =
  "A package could be published as it is: no database, no network, no clock, no environment, so no built-in module but none.";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one thing cut wrongly.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "workcalendar-stands-alone",
      comment: "The ground floor imports nothing of ours.",
      severity: "error",
      from: { path: "^packages/workcalendar/src" },
      to: { path: "^(packages/(?!workcalendar)|server|web|e2e|bench)" },
    },
    {
      name: "directive-on-workcalendar-only",
      comment: "Reading a text needs the calendar and nothing else.",
      severity: "error",
      from: { path: "^packages/directive/src" },
      to: { path: "^(packages/(?!directive|workcalendar)|server|web|e2e|bench)" },
    },
    {
      name: "contract-stands-alone",
      comment: "The words of the API depend on no side of it.",
      severity: "error",
      from: { path: "^packages/contract/src" },
      to: { path: "^(packages/(?!contract)|server|web|e2e|bench)" },
    },
    {
      name: "packages-are-pure",
      comment: PACKAGES_ARE_PURE,
      severity: "error",
      from: { path: "^packages/[^/]+/src", pathNot: "\\.test\\.ts$|/testing" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "kernel-knows-no-business",
      comment: "The kernel is plumbing; it never reaches up.",
      severity: "error",
      from: { path: "^server/src/kernel" },
      to: { path: "^server/src/(modules|app|demo)" },
    },
    {
      name: "modules-below-app",
      comment: "Only the composition root puts modules together.",
      severity: "error",
      from: { path: "^server/src/modules", pathNot: "\\.test\\.ts$" },
      to: { path: "^server/src/(app|demo)" },
    },
    {
      name: "modules-by-the-door",
      comment: "Another module is entered through its index.ts only.",
      severity: "error",
      from: { path: "^server/src/modules/([^/]+)/", pathNot: "\\.test\\.ts$|/testing\\.ts$" },
      to: {
        path: "^server/src/modules/([^/]+)/(?!index\\.ts$)",
        pathNot: "^server/src/modules/$1/",
      },
    },
    {
      name: "legal-basis-below-documents",
      comment:
        "Reading a document asks the register what its bases are worth; the register knows documents as rows that cite.",
      severity: "error",
      from: { path: "^server/src/modules/legal-basis/", pathNot: "\\.test\\.ts$" },
      to: { path: "^server/src/modules/(documents|tasks)/" },
    },
    {
      name: "app-by-the-door",
      comment: "The composition root uses doors too.",
      severity: "error",
      from: { path: "^server/src/app/", pathNot: "\\.test\\.ts$|^server/src/app/cli/" },
      to: { path: "^server/src/modules/[^/]+/(?!index\\.ts$)" },
    },
    {
      name: "domain-is-pure",
      comment: "Rules take no database, no clock, no framework.",
      severity: "error",
      from: { path: "/domain/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "(^server/src/kernel/(database|http|file-store|clock))|node_modules/(kysely|pg|fastify)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "reads-never-write",
      comment: "A screen's query changes nothing.",
      severity: "error",
      from: { path: "/read/", pathNot: "\\.test\\.ts$" },
      to: { path: "^server/src/modules/.*/write/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "web-speaks-the-contract",
      comment:
        "The browser knows the server by its contract alone, and its schemas stay out of the first load.",
      severity: "error",
      from: { path: "^web/src", pathNot: "\\.test\\.ts$" },
      to: { path: "^(packages/(?!contract)|server|e2e|bench)" },
    },
    {
      name: "web-takes-types-of-the-contract",
      comment:
        "The contract's schemas bring a library along; the browser's first load takes their types only. The kinds of files need none.",
      severity: "error",
      from: { path: "^web/src", pathNot: "\\.test\\.ts$" },
      to: {
        path: "^packages/contract",
        pathNot: "^packages/contract/src/file-kinds\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "file-kinds-stand-alone",
      comment: "The one file of the contract that the browser runs brings nothing along.",
      severity: "error",
      from: { path: "^packages/contract/src/file-kinds\\.ts$" },
      to: {},
    },
    {
      name: "packages-need-no-plumbing",
      comment: "A package computes; databases, servers and browsers are for those who use it.",
      severity: "error",
      from: { path: "^packages/[^/]+/src" },
      to: { path: "node_modules/(pg|kysely|fastify|react|@mantine)" },
    },
    {
      name: "features-apart",
      comment: "A feature of the web does not reach into another.",
      severity: "error",
      from: { path: "^web/src/features/([^/]+)/" },
      to: { path: "^web/src/features/([^/]+)/", pathNot: "^web/src/features/$1/" },
    },
    {
      name: "web-ui-below-features",
      comment: "The parts everybody uses know no feature.",
      severity: "error",
      from: { path: "^web/src/ui/" },
      to: { path: "^web/src/features/" },
    },
    {
      name: "tests-stay-out",
      comment: "Production code imports no test help.",
      severity: "error",
      from: { pathNot: "\\.test\\.tsx?$|/testing(/|\\.ts$)|^(e2e|bench)/" },
      to: { path: "\\.test\\.tsx?$|/testing(/|\\.ts$)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/|\\.generated\\.ts$" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".cjs", ".mjs"],
    },
  },
};
