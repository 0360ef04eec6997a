export type SettingValue = string | number | boolean;

/**
 * How a setting that is text is written: days counted from the due date ("7,3,1"), an hour of the day ("07:30"), or the hours of a
 * working day ("07:30-11:30, 13:30-17:30").
 */
type Written = "days" | "time" | "hours";

/** A number, word or switch that a province decides, with the ground it rests on; never a constant in the code. */
export interface SettingDefinition<Value extends SettingValue> {
  title: string;
  unit: string | null;
  fallback: Value;
  legalBasis: string;
  choices: readonly { value: Value & (string | boolean); title: string }[] | null;
  /** Smallest and largest value; of a list of days, of each day in it. */
  range: readonly [number, number] | null;
  written: Written | null;
}

type About = Pick<SettingDefinition<SettingValue>, "title" | "legalBasis">;

/** A whole number within its range. */
export const wholeNumber = (
  about: About & { unit: string; fallback: number; range: readonly [number, number] },
): SettingDefinition<number> => ({ ...about, choices: null, written: null });

/** One of a few readings or rules, each said in words. */
export const oneOf = <Value extends string>(
  about: About & { fallback: Value; choices: Record<Value, string> },
): SettingDefinition<Value> => ({
  ...about,
  unit: null,
  choices: (Object.keys(about.choices) as Value[]).map((value) => ({
    value,
    title: about.choices[value],
  })),
  range: null,
  written: null,
});

/** A switch, with what on and off mean. */
export const eitherWay = (
  about: About & { fallback: boolean; yes: string; no: string },
): SettingDefinition<boolean> => ({
  title: about.title,
  legalBasis: about.legalBasis,
  fallback: about.fallback,
  unit: null,
  choices: [
    { value: true, title: about.yes },
    { value: false, title: about.no },
  ],
  range: null,
  written: null,
});

/** Several days, written with commas; none is written as nothing and means "never". */
export const listOfDays = (
  about: About & { unit: string; fallback: string; range: readonly [number, number] },
): SettingDefinition<string> => ({ ...about, choices: null, written: "days" });

/** An hour and minute of the day in Việt Nam, "HH:MM". */
export const hourOfDay = (about: About & { fallback: string }): SettingDefinition<string> => ({
  ...about,
  unit: null,
  choices: null,
  range: null,
  written: "time",
});

/** The hours in which people work on a working day, in Việt Nam, "HH:MM-HH:MM, HH:MM-HH:MM". */
export const hoursOfWork = (about: About & { fallback: string }): SettingDefinition<string> => ({
  ...about,
  unit: null,
  choices: null,
  range: null,
  written: "hours",
});
