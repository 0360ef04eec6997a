import type { Words } from "../../app/words/words.ts";
import type { directionsVi } from "./words.vi.ts";

export const directionsEn: Words<typeof directionsVi> = {
  title: "Directions on tasks",
  lead: "What the province's leaders and its Party committee say on single tasks; the agency in charge answers within the working days that are set.",
  toTasks: "Choose a task to direct on",
  waiting: "To be answered",
  noneWaiting: "No direction waits for an answer.",
  others: "Answered, withdrawn",
  noneOthers: "None yet.",
  number: (number) => `NV-${number}`,
  standings: {
    waiting: "To be answered",
    overdue: "Answer overdue",
    "on-time": "Answered in time",
    late: "Answered late",
    withdrawn: "Withdrawn",
  },
  left: (days) => {
    if (days === 0) return "today is the last day";
    return days > 0 ? `${days} working days left` : `${-days} working days over`;
  },
  by: (date) => `by ${date}`,
  given: (who, when) => `${who}, ${when}`,
  answers: (agency) => `Answers: ${agency}`,
  answered: (who, when) => `answered by ${who}, ${when}`,
  document: (number) => `Document ${number}`,
  withdrawn: (reason) => `Withdrawn: ${reason}`,
  task: { title: "Leaders' directions on this task" },
  home: { title: "Directions to be answered", openAll: "Open all directions on tasks" },
  give: {
    open: "Direct",
    title: (number) => `Direction on NV-${number}`,
    lead: (days) =>
      `The agency in charge hears at once and answers within ${days} working days; the deadline of the task stays.`,
    content: "What is directed",
    missing: "Say what is directed.",
    submit: "Send the direction",
    done: "The direction is sent.",
  },
  answer: {
    open: "Answer",
    title: (number) => `Answer to the direction on NV-${number}`,
    content: "Answer",
    hint: "What was done, what is left, when it will be finished. It cannot be changed once sent.",
    missing: "Write the answer.",
    document: "Number of the document, if any",
    submit: "Send the answer",
    done: "The answer is sent.",
  },
  withdraw: {
    open: "Withdraw",
    title: (number) => `Withdraw the direction on NV-${number}`,
    reason: "Reason",
    missing: "Give a reason.",
    submit: "Withdraw the direction",
    done: "The direction is withdrawn.",
  },
};
