import type { Actor, Grant } from "../../../kernel/actor.ts";
import { judge } from "../../../kernel/personas.ts";
import { mentionsIn } from "./mentions.ts";
import { grantOf, holding, onBehalfOf, stranger, type Register, type Someone } from "./people.ts";
import type { Watched } from "./watch-acts.ts";

/** That who stands there in the record may not do the act though their office carries it. */
export interface Separation {
  act: string;
  title: string;
  path: string;
  because: string;
  /** By what the rule could be got round; it must be nothing. */
  slips: string[];
}

/** Every rule by which an act that a person's office carries is refused to them because of what they did before. */
export function separationsOf(
  register: Register,
  { act, done }: Watched,
  foreignUnit: string,
): Separation[] {
  const found = new Map<string, Separation>();
  for (const one of done) {
    const may = (actor: Actor) => judge(act, actor, one.subject, one.today).verdict;
    const { units, people } = mentionsIn(one.subject, register);
    const places = [foreignUnit, ...new Set([...units.values()].flatMap((ids) => [...ids]))];
    const offices = register.roles
      .filter(({ acts }) => acts.has(act.name))
      .flatMap((role) => places.map((unit) => grantOf(register, role, unit)))
      .filter((grant) => may(holding(stranger(), [grant])).allowed);
    for (const [path, someones] of people)
      for (const someone of someones)
        for (const office of offices) {
          const verdict = may(holding(someone, [office]));
          if (verdict.allowed) continue;
          const rule = found.get(path) ?? {
            act: act.name,
            title: act.title,
            path,
            because: verdict.because,
            slips: [],
          };
          rule.slips.push(...slipsOf(may, someone, office, offices));
          found.set(path, rule);
        }
  }
  return [...found.values()];
}

/** Ways round a rule about this person: through another, in another's name, by a second office. */
function slipsOf(
  may: (actor: Actor) => { allowed: boolean },
  someone: Someone,
  office: Grant,
  offices: readonly Grant[],
): string[] {
  const ways: Record<string, Actor> = {
    "người khác làm thay họ": holding(stranger(), onBehalfOf(someone, [office])),
    "họ làm thay người khác": holding(someone, onBehalfOf(stranger(), [office])),
    "họ giữ thêm mọi chức trách khác": holding(someone, offices),
    "họ vừa có chức trách vừa được ủy quyền": holding(someone, [
      office,
      ...onBehalfOf(stranger(), offices),
    ]),
  };
  return Object.entries(ways).flatMap(([way, actor]) => (may(actor).allowed ? [way] : []));
}
