import type { Words } from "../../../app/words/words.ts";
import type { fieldVi } from "./words.vi.ts";

export const fieldEn: Words<typeof fieldVi> = {
  title: (label) => `On the spot: ${label}`,
  device: "On the spot",
  deviceLead:
    "Inspections on this device, which open without a connection. What is not sent lies here, sealed for whoever wrote it.",
  none: "No inspection on this device yet",
  noneLead:
    "While connected, open an inspection that has begun and choose “Fill in on the spot”; from then on it opens without a connection.",
  all: "Inspections",
  back: "Page of the inspection",
  saved: (at) => `Fetched at ${at}`,
  online: "Connected",
  offline: "No connection. Go on: what you note lies on this device and is sent when there is one.",
  progress: (answered, all) => `${answered}/${all} items noted`,
  counts: (waiting, sent) => `${waiting} not sent, ${sent} sent`,
  send: "Send now",
  states: {
    waiting: "not sent",
    sending: "sending",
    sent: "sent",
    refused: "refused by the server",
    unready: "no result chosen",
  },
  result: "Result",
  note: "Note",
  photograph: "Add a photograph",
  photographOf: (item) => `Add a photograph to: ${item}`,
  photos: (count) => `${count} photographs`,
  dropPhoto: (name) => `Remove ${name}`,
  wrongPhoto: (name) => `${name}: JPEG or PNG only. Take it again or choose another.`,
  largePhoto: (name, size, largest) =>
    `${name} has ${size} MB, the server takes up to ${largest} MB. Take it again in a smaller size; what is noted stays.`,
  noRoom: "No room on this device for this. Send what is noted, make room, and try again.",
  others: (name, result) => `${name} noted: ${result}`,
  again: "Send again",
  dropAnswer: "Remove from the device",
  dropConfirm: "Remove this answer from the device for good?",
  drop: "Remove",
  keep: "Keep",
  signInAgain:
    "Your session has ended. What you noted is still here; sign in with the same account to send it.",
  signIn: "Sign in",
  stopped: (why) => `Not sent yet: ${why} What you noted is still here.`,
  sealed: (count) =>
    `${count} unsent answers of somebody else lie on this device. They are sealed and open only when that person signs in here.`,
  newRelease: "There is a new release. Reload the page, then send; what you noted is still here.",
  reload: "Reload",
  insecure:
    "Browsers keep such data only over an encrypted line (HTTPS). Open the program by its https address.",
  notLoaded:
    "This inspection is not on this device for this account. Open the page while connected.",
  noList: "No checklist has been taken. The head takes one on the page of the inspection.",
  cannot: (why) => `No more can be noted: ${why}`,
  ahead: (minutes) =>
    `This device's clock is ${minutes} minutes ahead of the server's. Answers are taken with both times; please set the clock.`,
  behind: (minutes) =>
    `This device's clock is ${minutes} minutes behind the server's. Answers are taken with both times; please set the clock.`,
};
