import type { SigningCapacity } from "@dondoc/contract";

/** Somebody in a post that may sign, as of the day. */
export interface Signatory {
  /** "Phó Chánh Văn phòng". */
  title: string;
  isHead: boolean;
  unitId: string;
}

/** For whom a document is signed: the organ that sends it and the post of its head. */
export interface SigningOrgan {
  unitId: string;
  isCommittee: boolean;
  /** "Chủ tịch", "Chánh Văn phòng". */
  headTitle: string;
}

/**
 * In which ways a person may sign for an organ, the usual first (Decree 30/2020, Article 13; Law 72/2025/QH15 leaves the collective
 * to the committee). Its own head signs in their own right, of a committee also on its behalf; a deputy signs for the head; the
 * office of a committee signs by order, its deputy for the chief. By authorisation ("TUQ.") signs nobody by their post: only who
 * holds a written authorisation for the time, see the register of delegations.
 */
export function capacitiesOf(signatory: Signatory, organ: SigningOrgan): SigningCapacity[] {
  const isDeputy = !signatory.isHead && signatory.title.startsWith("Phó ");
  if (!signatory.isHead && !isDeputy) return [];
  if (signatory.unitId === organ.unitId) {
    if (signatory.isHead) return organ.isCommittee ? ["own", "TM"] : ["own"];
    return organ.isCommittee ? ["KT", "TM-KT"] : ["KT"];
  }
  if (!organ.isCommittee) return [];
  return signatory.isHead ? ["TL"] : ["TL-KT"];
}

/** The lines above a signature: capacity and post in capitals. */
export function signingLines(
  capacity: SigningCapacity,
  signatory: Pick<Signatory, "title">,
  organ: Pick<SigningOrgan, "headTitle">,
): string[] {
  const post = upper(signatory.title);
  const head = upper(organ.headTitle);
  switch (capacity) {
    case "own":
      return [post];
    case "TM":
      return ["TM. ỦY BAN NHÂN DÂN", post];
    case "KT":
      return [`KT. ${head}`, post];
    case "TM-KT":
      return ["TM. ỦY BAN NHÂN DÂN", `KT. ${head}`, post];
    case "TL":
      return [`TL. ${head}`, post];
    case "TL-KT":
      return [`TL. ${head}`, `KT. ${post.replace(/^PHÓ /u, "")}`, post];
    case "TUQ":
      return [`TUQ. ${head}`, post];
    default:
      throw new TypeError(`No such capacity: ${String(capacity satisfies never)}`);
  }
}

const upper = (text: string): string => text.toLocaleUpperCase("vi");
