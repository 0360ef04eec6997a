import { z } from "zod";
import {
  AccountRef,
  Id,
  Instant,
  LocalDate,
  page,
  PageQuery,
  PersonRef,
  UnitRef,
  words,
} from "./primitives.ts";

export const Home = z.enum(["desk", "agency", "exceptions", "registers"]);
export type Home = z.infer<typeof Home>;

export const TextSize = z.enum(["normal", "large"]);

/** Who is signed in and what their offices let them do somewhere; each record says what may be done on it. */
export const Session = z.object({
  account: z.object({ id: Id, login: z.string(), textSize: TextSize }),
  person: PersonRef,
  /** As shown in the head of the page: "Chuyên viên, Văn phòng UBND tỉnh". */
  office: z.string(),
  roles: z.array(z.object({ code: z.string(), name: z.string(), unit: UnitRef })),
  acts: z.array(z.string()),
  home: Home,
  /** The unit whose work the home page shows. */
  unit: UnitRef,
  provinceName: z.string(),
  today: LocalDate,
  /** In charge of fields or agencies as a leader: lists show these first. */
  leads: z.boolean(),
  demo: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const SignIn = z.object({ login: words(200), password: z.string().min(1).max(200) });

/** What a one-time link is for, shown before it is used. */
export const LinkInspection = z.object({
  purpose: z.enum(["invitation", "sign-in"]),
  personName: z.string(),
  login: z.string(),
  office: z.string(),
});
export const LinkToken = z.object({ token: z.string().min(20).max(100) });
/** An invitation sets the password (12 characters at least); a sign-in link needs none. */
export const UseLink = LinkToken.extend({ password: z.string().min(12).max(200).optional() });

export const Role = z.object({
  code: z.string(),
  name: z.string(),
  scope: z.enum(["province", "unit"]),
  acts: z.array(z.string()),
});
export type Role = z.infer<typeof Role>;

export const Account = z.object({
  id: Id,
  login: z.string(),
  person: PersonRef,
  grants: z.array(
    z.object({
      id: Id,
      role: z.string(),
      roleName: z.string(),
      unit: UnitRef,
      validFrom: LocalDate,
      validTo: LocalDate.nullable(),
    }),
  ),
  /** `proposed`: the invitation waits for the second of two persons; `invited`: for whom it is meant. */
  state: z.enum(["proposed", "invited", "active", "locked"]),
  /** Their invitation is made anew by two persons only. */
  byTwo: z.boolean(),
  /** Comes in by an account of the province. */
  linked: z.boolean(),
  createdAt: Instant,
});
export type Account = z.infer<typeof Account>;
export const AccountPage = page(Account);
export const AccountQuery = PageQuery.extend({ q: z.string().max(200).optional() });

export const InviteAccount = z.object({
  fullName: words(200),
  login: z.email().transform((login) => login.toLowerCase()),
  unitId: Id,
  title: words(200),
  roleCode: words(60),
});
export const Invitation = z.object({ accountId: Id, link: z.string(), expiresAt: Instant });
/** Without a link where a second person must agree first; then they get it. */
export const Invited = z.object({
  accountId: Id,
  link: z.string().nullable(),
  expiresAt: Instant.nullable(),
});
export const RenewInvitation = z.object({ accountId: Id });
export const LockAccount = z.object({ accountId: Id, locked: z.boolean() });
export const Preferences = z.object({ textSize: TextSize });

/** By what somebody came in. */
export const SessionDoor = z.enum(["password", "link", "province", "passkey"]);
export type SessionDoor = z.infer<typeof SessionDoor>;
/** Null where the session was gone already. */
export const SignedOut = z.object({ door: SessionDoor.nullable() });

/** A session of one's own, as it is told apart from others. */
export const OwnSession = z.object({
  id: Id,
  /** As the browser names itself; null where it says nothing. */
  device: z.string().nullable(),
  address: z.string().nullable(),
  door: SessionDoor,
  begunAt: Instant,
  lastSeenAt: Instant,
  /** If nobody is at it until then. */
  endsAt: Instant,
  current: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;
export const ChangePassword = z.object({
  current: z.string().min(1).max(200),
  password: z.string().min(12).max(200),
});

const AFTER_FIRST_STEP = ["in", "code", "passkey", "code-or-passkey", "enrolment"] as const;
/** What comes after the password: nothing, a code or a key, or the enrolment that the person's role needs. */
export const Passed = z.object({ next: z.enum(AFTER_FIRST_STEP) });
/** Six digits of an application, or a recovery code. */
const Code = z.string().trim().min(6).max(40);
export const CodeGiven = z.object({ code: Code });
export const OfferFactor = z.object({ current: z.string().min(1).max(200), code: Code.optional() });
export const FactorOffer = z.object({ secret: z.string(), uri: z.string() });
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export const RenewRecoveryCodes = z.object({ current: z.string().min(1).max(200), code: Code });
/** A key of one's own, by the name they gave it. */
export const Passkey = z.object({
  id: Id,
  name: z.string(),
  enrolledAt: Instant,
  lastUsedAt: Instant.nullable(),
  /** It signed as a copy would; it opens nothing any more. */
  doubted: z.boolean(),
});
export type Passkey = z.infer<typeof Passkey>;
/** What the browser is to ask the device, as WebAuthn writes it (JSON). */
export const PasskeyOptions = z.object({ options: z.string() });
/** What the device answered, as WebAuthn writes it. */
const PasskeyAnswer = z.record(z.string(), z.unknown());
export const EnrolPasskey = z.object({ name: words(80), response: PasskeyAnswer });
export const PasskeyGiven = z.object({ response: PasskeyAnswer });
export const RemovePasskey = z.object({ id: Id, current: z.string().min(1).max(200) });
export const OwnSecurity = z.object({
  /** False of who comes in by the province's sign-in alone. */
  hasPassword: z.boolean(),
  /** Since when an account of the province leads here; null where none does. */
  linkedAt: Instant.nullable(),
  factor: z.object({ enrolledAt: Instant, recoveryCodesLeft: z.int() }).nullable(),
  passkeys: z.array(Passkey),
  /** The province asks a second step of this person. */
  required: z.boolean(),
});
export type OwnSecurity = z.infer<typeof OwnSecurity>;

export const ResetOf = z.enum(["password", "factor", "province", "invitation"]);
export const RequestReset = z.object({ accountId: Id, what: ResetOf, reason: words(1000) });
export const DecideReset = z.object({ requestId: Id, approved: z.boolean() });
export const ResetDecided = z.object({
  link: z.string().nullable(),
  expiresAt: Instant.nullable(),
});
/** A reset that waits for a second person. */
export const ResetRequest = z.object({
  id: Id,
  what: ResetOf,
  login: z.string(),
  person: PersonRef,
  reason: z.string(),
  requestedBy: PersonRef,
  requestedAt: Instant,
  mayDecide: z.boolean(),
  because: z.string().nullable(),
});
export type ResetRequest = z.infer<typeof ResetRequest>;

/** Somebody with an account, by the post they hold. */
export const Officer = AccountRef.extend({
  personId: Id,
  title: z.string(),
  unit: UnitRef.nullable(),
});
export type Officer = z.infer<typeof Officer>;
export const OfficerQuery = z.object({
  /** Of this unit and what stands below it. */
  unitId: Id.optional(),
  /** Holding one of the acts of this name somewhere. */
  act: z.string().max(100).optional(),
  role: z.string().max(60).optional(),
});

/** Which doors stand open beside the password. */
export const Doors = z.object({
  province: z.boolean(),
  /** The origin at which keys work; null where they do not at all. */
  passkeysAt: z.string().nullable(),
});
/** A place of this program, to go to afterwards. */
const OwnAddress = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])/);
export const BeginAtProvince = z.object({ next: OwnAddress.nullable() });
export const LinkToProvince = z.object({ current: z.string().min(1).max(200) });
/** Where the browser goes now. */
export const ProvinceAddress = z.object({ address: z.string() });
/** What the province's provider sent the browser back with: the part of the address from "?" on. */
export const ProvinceAnswer = z.object({ answer: z.string().min(1).max(8000) });
export const CameFromProvince = z.object({
  next: z.enum([...AFTER_FIRST_STEP, "linked"]),
  /** Where the person had wanted to go. */
  address: z.string().nullable(),
});

/** "Who has this value in this claim gets this role at this unit", from one day to another. */
export const ProvincialRule = z.object({
  id: Id,
  claim: z.string(),
  value: z.string(),
  role: z.object({ code: z.string(), name: z.string() }),
  unit: UnitRef,
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  /** Accounts that hold the role by this rule today. */
  holders: z.int(),
});
export type ProvincialRule = z.infer<typeof ProvincialRule>;
/** The rules, and the roles that a rule may give. */
export const ProvincialRules = z.object({
  items: z.array(ProvincialRule),
  roles: z.array(z.object({ code: z.string(), name: z.string() })),
});
export const AddProvincialRule = z.object({
  /** As the provider writes it: no name of a claim has an accent or a blank. */
  claim: z
    .string()
    .trim()
    .regex(/^[\w.:/-]{1,200}$/),
  value: words(200),
  roleCode: words(60),
  unitId: Id,
  validFrom: LocalDate,
});
export const EndProvincialRule = z.object({ ruleId: Id });
