import type { UnitDetail } from "@dondoc/contract";

type Version = UnitDetail["versions"][number];

/** The version in force on a day; of an ended unit its last. `validTo` is the first day no longer covered. */
export const currentVersion = (versions: readonly Version[], day: string): Version | undefined =>
  versions.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo),
  ) ?? versions.toSorted((one, other) => other.validFrom.localeCompare(one.validFrom))[0];
