import { ownerOf } from "../../../demo/testing.ts";
import type { TestProgram } from "../../../testing/test-program.ts";
import { relationsOf, type Relation } from "./judge-roles.ts";
import { readRegister, type Role } from "./people.ts";
import { separationsOf, type Separation } from "./separations.ts";
import { twoStrangers } from "./strangers.ts";
import { watchActs, type Watched } from "./watch-acts.ts";
import type { ActLine } from "./write-matrix.ts";

export interface Permissions {
  roles: readonly Role[];
  lines: readonly ActLine[];
  separations: readonly Separation[];
}
export interface Watch {
  watched: ReadonlyMap<string, Watched>;
  /** Of an agency that no record names. */
  foreignUnit: string;
}

/** Watches whatever is done from here on; the agency must be one that no record names. */
export async function beginToWatch(house: TestProgram, foreignUnit: string): Promise<Watch> {
  const { roles } = await ownerOf(house, readRegister);
  const acts = new Set(roles.flatMap((role) => [...role.acts]));
  const askStrangers = twoStrangers(house.program.runtime, foreignUnit, acts);
  return { watched: watchActs(askStrangers), foreignUnit };
}

/** Puts what was watched to every role that carries it: where they must stand to the record, and who may not. */
export async function readPermissions(
  house: TestProgram,
  { watched, foreignUnit }: Watch,
): Promise<Permissions> {
  const register = await ownerOf(house, readRegister);
  const { roles } = register;
  const lines = [...watched].map(([name, one]): ActLine => {
    const carriers = roles.filter(({ acts }) => acts.has(name));
    const byRole = carriers.map((role): [string, Relation[]] => [
      role.code,
      relationsOf(register, one, role, foreignUnit),
    ]);
    return { name, title: one.act.title, byRole: new Map(byRole) };
  });
  const separations = [...watched.values()].flatMap((one) =>
    separationsOf(register, one, foreignUnit),
  );
  return { roles, lines, separations };
}
