/** How long an invitation waits to be taken up. */
const INVITATION_DAYS = 7;
/** A one-time sign-in link printed on the server's terminal. */
const SIGN_IN_LINK_HOURS = 24;

/** A link by which somebody is let in in an emergency: they stand beside the terminal. */
const EMERGENCY_LINK_HOURS = 1;

const HOUR = 60 * 60 * 1000;
/** However busy its person is; the hours are the province's decision. */
export const sessionEnd = (now: Date, hours: number): Date =>
  new Date(now.getTime() + hours * HOUR);
export const invitationEnd = (now: Date): Date =>
  new Date(now.getTime() + INVITATION_DAYS * 24 * HOUR);
export const signInLinkEnd = (now: Date): Date =>
  new Date(now.getTime() + SIGN_IN_LINK_HOURS * HOUR);
export const emergencyLinkEnd = (now: Date): Date =>
  new Date(now.getTime() + EMERGENCY_LINK_HOURS * HOUR);
