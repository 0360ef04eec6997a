import type { appVi } from "./app.vi.ts";
import type { Words } from "./words.ts";

export const appEn = {
  product: "Đôn Đốc",
  skip: "Skip to content",
  navigation: "Main navigation",
  more: "More",
  home: {
    desk: "Today’s work",
    agency: "My agency",
    exceptions: "To decide",
    registers: "Overview",
  },
  nav: {
    documents: "Documents",
    tasks: "Tasks",
    byAgency: "By agency",
    byDirective: "By document",
    exceptions: "Exceptions",
    drafts: "Drafts",
    extensions: "Extensions",
    legalBasis: "Legal bases",
    portfolios: "Who follows",
    organisation: "Agencies",
    accounts: "Accounts",
    settings: "Settings",
  },
  user: {
    menu: (name: string) => `Account of ${name}`,
    delegations: "Delegations",
    textSize: "Text size",
    normal: "Normal text (16)",
    large: "Large text (18)",
    language: "Language",
    signOut: "Sign out",
  },
  demo: "Demonstration data",
  notFound: {
    title: "No such page",
    lead: "The address may be mistyped or the page is gone.",
    goHome: "Go to the home page",
  },
  broken: { title: "This page failed" },
  weekdays: {
    sun: "Sunday",
    mon: "Monday",
    tue: "Tuesday",
    wed: "Wednesday",
    thu: "Thursday",
    fri: "Friday",
    sat: "Saturday",
  },
} satisfies Words<typeof appVi>;
