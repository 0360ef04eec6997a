import type { Words } from "../../../app/words/words.ts";
import type { stepDelaysVi } from "./words.vi.ts";

const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;
const steps = (count: number) => `${count} ${count === 1 ? "step" : "steps"}`;

export const stepDelaysEn: Words<typeof stepDelaysVi> = {
  title: "Delay by step",
  lead: {
    unit: "Steps past their date in the tasks of the chosen agency, the longest delay first.",
    own: "Steps past their date in the tasks of your agency, the longest delay first.",
    followed:
      "Steps past their date in the tasks you follow, the longest delay first. Choose an agency to see all its tasks.",
  },
  filters: "Filter delayed steps",
  unit: "Agency",
  steps: "Steps",
  stepsOf: { open: "Not done", done: "Done, late", all: "All" },
  from: "Due from",
  to: "To",
  people: "By person",
  person: (name: string, count: number, late: number) => `${name}: ${steps(count)}, ${days(late)}`,
  morePeople: (count: number) => `Show all ${count} people`,
  chosenPerson: "The chosen person",
  dropPerson: (name: string) => `Drop the filter on ${name}`,
  caption: "Delayed steps",
  columns: {
    step: "Step",
    person: "Person",
    unit: "Agency",
    due: "Step due",
    done: "Done",
    late: "Late",
  },
  ended: "with its task",
  notDone: "not done",
  days,
  emptyTitle: "No step is late",
  empty: {
    unit: "No step of this agency is past its date. Steps are added on the page of a task, button “Add a step”.",
    own: "No step is past its date. Steps are added on the page of a task, button “Add a step”: one person and one date each.",
    followed:
      "No step is past its date in the tasks you follow. Choose an agency above to see all its tasks.",
  },
  emptyNarrowed: "No delayed step matches what was chosen.",
  dropAll: "Drop the conditions",
};
