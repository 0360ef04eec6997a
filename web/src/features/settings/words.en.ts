import type { Words } from "../../app/words/words.ts";
import type { settingsVi } from "./words.vi.ts";

export const settingsEn = {
  title: "Settings",
  lead: "Numbers and conventions the province decides. Each change states its basis and holds at once.",
  caption: (group: string) => `Settings: ${group}`,
  name: "Setting",
  value: "Value",
  basis: "Legal basis",
  changed: "Last change",
  acts: "Actions",
  byDefault: "Default",
  since: (from: string, name: string, date: string) => `Since ${from}; changed by ${name}, ${date}`,
  noDay: "no day",
  yes: "Yes",
  no: "No",
  change: "Change",
  changeOf: (title: string) => `Change the setting ${title}`,
  form: {
    title: "Change a setting",
    value: "New value",
    valueIn: (unit: string) => `New value (${unit})`,
    writtenAs: {
      days: "Numbers of days with commas, such as 7,3,1; leave empty for none",
      time: "Hour and minute, such as 07:30",
    },
    basis: "Legal basis",
    basisHint: "Number, symbol and date of the document that decides this change",
    valueMissing: "Enter the new value.",
    basisMissing: "Enter the basis of the change.",
    submit: "Change the setting",
    done: (title: string) => `The setting “${title}” was changed.`,
  },
} satisfies Words<typeof settingsVi>;
