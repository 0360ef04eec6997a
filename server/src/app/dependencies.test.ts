import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/*
 * What the program is made of: licences that a province may use, no version that is known to be vulnerable, and a bill of
 * materials that names all of it. All from package-lock.json and a reviewed list, without a network.
 */
const ROOT = path.resolve(import.meta.dirname, "../../..");
const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(ROOT, file), "utf8"));

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  optional?: boolean;
  integrity?: string;
}
const lock = read("package-lock.json") as { packages: Record<string, Locked> };
/** Every installed package by name, as the lock has it. */
const installed = Object.entries(lock.packages)
  .filter(([place, { link }]) => place.includes("node_modules/") && !link)
  .map(([place, one]) => ({ ...one, name: place.replace(/^.*node_modules\//, "") }));
const inProduction = installed.filter(({ dev }) => !dev);

/**
 * Licences under which the program may be handed on as it is. LGPL is for libvips beside sharp and for PostgreSQL's own
 * libraries: kept apart as files of their own that can be exchanged, as it asks. OFL is for fonts.
 */
const ALLOWED = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC", "LGPL-3.0-or-later", "MIT", "MIT-0", "OFL-1.1", "Python-2.0", "Unlicense", "Zlib"]); // prettier-ignore
/** "(MIT OR GPL-3.0)" is fine by one, "MIT AND GPL-3.0" only by both. */
const isAllowed = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => ALLOWED.has(licence.trim())));

/** -1, 0 or 1 by major, minor and patch; what comes before a release counts as the release. */
function compare(a: string, b: string): number {
  const [left = [], right = []] = [a, b].map((one) => one.split("-")[0]?.split(".").map(Number));
  const at = [0, 1, 2].find((part) => left[part] !== right[part]);
  return at === undefined ? 0 : Math.sign((left[at] ?? 0) - (right[at] ?? 0));
}
interface Advisory {
  package: string;
  below: string;
  id: string;
}
const known = (advisories: readonly Advisory[], packages: readonly Pick<(typeof installed)[number], "name" | "version">[]) =>
  packages.flatMap(({ name, version = "0.0.0" }) =>
    advisories
      .filter((one) => one.package === name && compare(version, one.below) < 0)
      .map(({ id, below }) => `${name} ${version}: ${id}, mended in ${below}`),
  ); // prettier-ignore

describe("what is installed for production", () => {
  it("has licences that may be handed on, each by name", () => {
    expect(inProduction.length).toBeGreaterThan(150);
    const wrong = inProduction.filter(({ license }) => !license || !isAllowed(license));
    expect(wrong.map(({ name, license }) => `${name}: ${license ?? "none"}`)).toEqual([]);
  });

  it("is judged by its whole licence", () => {
    expect(isAllowed("(MIT OR GPL-3.0)")).toBe(true);
    for (const wrong of ["MIT AND GPL-3.0", "AGPL-3.0", "UNLICENSED", "SEE LICENSE IN x"])
      expect([wrong, isAllowed(wrong)]).toEqual([wrong, false]);
  });

  it("is bound by a hash, so that nothing else can be installed in its place", () => {
    // Builds for other machines, which the registry at hand does not have, are locked by version alone (scripts/complete-lock.cjs).
    const bound = installed.filter(({ optional }) => !optional);
    const loose = bound.filter(({ integrity }) => !integrity?.startsWith("sha512-"));
    expect(loose.map(({ name }) => name)).toEqual([]);
    const asked = ["package.json", "server/package.json", "web/package.json", "e2e/package.json"].flatMap((file) => {
      const { dependencies = {}, devDependencies = {} } = read(file) as Record<"dependencies" | "devDependencies", Record<string, string> | undefined>;
      return Object.entries({ ...dependencies, ...devDependencies });
    }); // prettier-ignore
    expect(asked.filter(([, version]) => /[\^~*x]|>|latest/.test(version.replace(/^npm:[^@]*@?/, "")))).toEqual([]); // prettier-ignore
  });
});

describe("the reviewed list of advisories", () => {
  const list = read("docs/advisories.json") as { reviewedOn: string; advisories: Advisory[] };

  it("names no version that the lock has", () => {
    expect(list.reviewedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(known(list.advisories, installed)).toEqual([]);
  });

  it("would name one, and not the version that mended it", () => {
    const [one] = list.advisories;
    if (!one) throw new Error("the list is empty");
    expect(known([one], [{ name: one.package, version: "0.0.1" }])).toHaveLength(1);
    expect(known([one], [{ name: one.package, version: one.below }])).toEqual([]);
    expect(compare("10.0.0", "9.9.9")).toBe(1);
  });

  it("is about packages that are here", () => {
    const names = new Set(installed.map(({ name }) => name));
    expect(list.advisories.filter((one) => !names.has(one.package))).toEqual([]);
  });
});

interface Bill {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  components: { type: string; name: string; version: string; purl: string; licenses?: unknown[]; hashes?: unknown[] }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
} // prettier-ignore

describe("the bill of materials", () => {
  it("is CycloneDX and names every package of production once, with its licence and hash", () => {
    const made = execFileSync(process.execPath, [path.join(ROOT, "scripts/sbom.cjs")], { encoding: "utf8", maxBuffer: 64e6 }); // prettier-ignore
    const bill = JSON.parse(made) as Bill;
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const missing = inProduction.filter(({ name, version }) => !named.has(`${name}@${version}`));
    expect(missing.map(({ name }) => name)).toEqual([]);
    const foreign = bill.components.filter(({ name }) => !name.startsWith("@dondoc/"));
    expect(foreign.filter(({ purl }) => !purl.startsWith("pkg:npm/"))).toEqual([]);
    expect(foreign.filter(({ licenses }) => !licenses)).toEqual([]);
    const bound = new Set(
      inProduction.filter(({ integrity }) => integrity).map(({ name }) => name),
    );
    expect(foreign.filter(({ name, hashes }) => bound.has(name) && !hashes)).toEqual([]);
    // Nothing of development alone, and no reference that leads nowhere.
    const used = new Set(inProduction.map(({ name, version }) => `${name}@${version}`));
    expect(foreign.filter(({ name, version }) => !used.has(`${name}@${version}`))).toEqual([]);
    const refs = new Set(bill.dependencies.map(({ ref }) => ref));
    const leads = bill.dependencies.flatMap(({ dependsOn = [] }) => dependsOn);
    expect(leads.filter((ref) => !refs.has(ref))).toEqual([]);
  });
});
